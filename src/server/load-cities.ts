import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { kouvola } from '../cities/kouvola.ts';
import { lahti } from '../cities/lahti.ts';
import { type City, citySchema } from '../domain/city.ts';

const BUILT_IN = { 'src/cities/kouvola.ts': kouvola, 'src/cities/lahti.ts': lahti };
const WHOLE_FILE = '(whole file)';

/** What came of a city file: a city, or one line per problem. */
interface CityFile {
  file: string;
  city: City | undefined;
  problems: string[];
}

/**
 * The cities this server serves: the built-in ones, and those of a folder (`CITIES_DIR`) with one city per `.json`,
 * `.ts`, `.js` or `.mjs` file, the last three as default or single named export. A file with the id of a built-in city
 * takes its place. Throws an error with one line per problem (file: field: reason) unless every file is sound: a server
 * does not start with half of its cities.
 */
export async function loadCities(dir?: string): Promise<City[]> {
  const builtIn = Object.entries(BUILT_IN).map(([file, content]) => readCity(file, content));
  const added = dir ? await readFolder(dir) : [];
  const problems = [...[...builtIn, ...added].flatMap((file) => file.problems), ...findTwins(added)];
  if (problems.length > 0) throw new Error(problems.join('\n'));

  const citiesById = new Map<string, City>();
  for (const { city } of [...builtIn, ...added]) if (city) citiesById.set(city.id, city);
  return [...citiesById.values()];
}

async function readFolder(dir: string): Promise<CityFile[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    throw new Error(`${dir}: (whole folder): ${messageOf(error)}`);
  });
  return Promise.all(
    names
      .filter(isCityFile)
      .toSorted()
      .map((name) => readCityFile(join(dir, name))),
  );
}

const isCityFile = (name: string): boolean => /^[^.].*\.(json|ts|js|mjs)$/.test(name) && !name.endsWith('.d.ts');

async function readCityFile(file: string): Promise<CityFile> {
  try {
    return readCity(file, await (extname(file) === '.json' ? parseFile(file) : importFile(file)));
  } catch (error) {
    return { file, city: undefined, problems: [`${file}: ${WHOLE_FILE}: ${messageOf(error)}`] };
  }
}

async function parseFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  // Some editors on Windows begin a file with a byte order mark, which is not JSON.
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

async function importFile(file: string): Promise<unknown> {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if ('default' in exported) return exported['default'];
  const values = Object.values(exported);
  if (values.length !== 1) throw new Error('must export one city, by default or under one name');
  return values[0];
}

function readCity(file: string, content: unknown): CityFile {
  const read = citySchema.safeParse(content, { error: sayWhy });
  if (read.success) return { file, city: read.data, problems: [] };
  return { file, city: undefined, problems: read.error.issues.flatMap(sayWhere).map((line) => `${file}: ${line}`) };
}

const sayInEnglish = z.locales.en().localeError;

/** zod/mini brings no words of its own. */
const sayWhy: z.core.$ZodErrorMap = (issue) => (issue.input === undefined ? 'is missing' : sayInEnglish(issue));

function sayWhere({ path, message, ...issue }: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${fieldAt(path)}: ${message}`];
  return issue.keys.map((key) => `${fieldAt([...path, key])}: is not a field of a city file`);
}

const fieldAt = (path: readonly PropertyKey[]): string => (path.length > 0 ? z.core.toDotPath(path) : WHOLE_FILE);

/** Two added files of one city: which of them counts would depend on their names. */
function findTwins(files: readonly CityFile[]): string[] {
  const firstById = new Map<string, string>();
  return files.flatMap(({ file, city }) => {
    const first = city && firstById.get(city.id);
    if (city && !first) firstById.set(city.id, file);
    return first ? [`${file}: id: "${city.id}" is also the id in ${first}`] : [];
  });
}

/** The first line: reasons stay on one line each. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
