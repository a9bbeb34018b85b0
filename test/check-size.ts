import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most JavaScript a first visit may load before the first screen works, gzipped bytes (issue: 75 kB). */
const MOST_BYTES = 75 * 1000;

interface ManifestEntry {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  name?: string;
  src?: string;
}

const DIST = 'dist';
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, ManifestEntry>;

/** The entry, what it imports at once, and the texts of one language: what a first screen needs. */
function initialFiles(): Set<string> {
  const files = new Set<string>();
  const add = (key: string) => {
    const entry = manifest[key];
    if (!entry || files.has(entry.file)) return;
    files.add(entry.file);
    for (const other of entry.imports ?? []) add(other);
  };
  for (const [key, entry] of Object.entries(manifest))
    if (entry.isEntry || entry.src === 'src/texts/fi/start.ts') add(key);
  return files;
}

const sizes = [...initialFiles()].map((file) => [file, gzipSync(readFileSync(join(DIST, file))).length] as const);
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
for (const [file, bytes] of sizes) console.log(`${String(bytes).padStart(7)}  ${file}`);
console.log(
  `${total} bytes of JavaScript (gzip) before the first screen, limit ${MOST_BYTES}; ${readdirSync(join(DIST, 'assets')).length} assets`,
);
if (total > MOST_BYTES) {
  console.error('The start has become too heavy.');
  process.exitCode = 1;
}
