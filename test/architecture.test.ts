import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. Data flows down this list; knowledge never flows up (design.md, section 1). */
const MAY_IMPORT: Record<string, { folders: string[]; packages: string[] }> = {
  domain: { folders: [], packages: ['zod', 'node-diff3'] },
  protocol: { folders: ['domain'], packages: ['zod'] },
  cities: { folders: ['domain'], packages: [] },
  texts: { folders: ['domain'], packages: [] },
  store: { folders: ['domain', 'protocol'], packages: ['dexie', 'uuid', 'hpke'] },
  sync: { folders: ['domain', 'protocol', 'store'], packages: [] },
  ui: {
    folders: ['domain', 'protocol', 'store', 'sync', 'texts'],
    packages: ['preact', '@preact/signals', 'preact-iso', 'dexie', 'zod', 'workbox-window', '@orama/stemmers', 'qr'],
  },
  server: {
    folders: ['domain', 'protocol', 'cities', 'texts'],
    packages: ['hono', '@hono/node-server', 'hpke', 'image-size', 'pg', 'pino', 'prom-client', 'zod', 'node:'],
  },
};

/** Tables belong to the store: whoever else imports dexie may only follow live queries. */
const LIVE_QUERIES_ONLY = ['ui'];

/** A table of the database by its name, or a transaction: a screen calls the store instead. */
const TABLE =
  /db\.(meta|rows|pages|snapshots|leaving|cursors|witnesses|proved|outbox|confirmed|log|refused|review|submissions|supported|drafts|photos|cities|followed|settings|carried|transaction|tables)\b/;

const SRC = resolve(import.meta.dirname, '../src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): { specifier: string; statement: string }[] {
  const text = readFileSync(file, 'utf8');
  const pattern = /(?:^|\n)\s*(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;
  return [...text.matchAll(pattern)].map((match) => ({ specifier: match[1] ?? match[2] ?? '', statement: match[0] }));
}

function complaint(file: string, specifier: string): string | undefined {
  const folder = relative(SRC, file).split('/')[0] ?? '';
  const rule = MAY_IMPORT[folder];
  if (!rule) return undefined; // main.tsx and the service worker put everything together
  const from = relative(SRC, file);
  if (specifier.startsWith('.')) {
    const target = relative(SRC, resolve(dirname(file), specifier)).split('/')[0] ?? '';
    const allowed = target === folder || rule.folders.includes(target);
    return allowed ? undefined : `${from} imports ${specifier}: ${folder} must not know ${target}`;
  }
  const allowed = rule.packages.some(
    (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
  return allowed ? undefined : `${from} imports the package ${specifier}`;
}

const files = sourceFiles(SRC);

test('every folder imports only what it may know', () => {
  const complaints = files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier }) => complaint(file, specifier) ?? []),
  );
  expect(complaints).toEqual([]);
});

test('every folder of src has a rule', () => {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});

test('the rule notices an import it forbids', () => {
  expect(complaint(join(SRC, 'domain/idea.ts'), '../store/database.ts')).toContain('domain must not know store');
  expect(complaint(join(SRC, 'sync/talk.ts'), 'dexie')).toContain('imports the package dexie');
  expect(complaint(join(SRC, 'server/sync.ts'), '../domain/idea.ts')).toBeUndefined();
});

test('only the store touches tables', () => {
  const offenders = files.filter((file) => {
    const folder = relative(SRC, file).split('/')[0] ?? '';
    if (!LIVE_QUERIES_ONLY.includes(folder)) return false;
    return importsOf(file).some(
      ({ specifier, statement }) => specifier === 'dexie' && !/\{\s*liveQuery\s*\}/.test(statement),
    );
  });
  expect(offenders).toEqual([]);
});

test('no screen touches a table', () => {
  const touching = files
    .filter((file) => relative(SRC, file).startsWith('ui/'))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        TABLE.test(line) ? [`${relative(SRC, file)}:${index + 1} ${line.trim()}`] : [],
      );
    });
  expect(touching).toEqual([]);
});

test('every table of the database is known to that rule', () => {
  const database = readFileSync(join(SRC, 'store/database.ts'), 'utf8');
  const tables = [...database.matchAll(/declare (\w+): (?:Entity)?Table</g)].map(([, name]) => name);
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.filter((name) => !TABLE.test(`db.${name}.get`))).toEqual([]);
});
