import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FAULTS, type Fault, type Suite } from './faults.ts';

/**
 * Applies each deliberate fault to a copy of the sources, one at a time, and runs the tests that are to notice it.
 * `npm run test:sabotage` tries all, `npm run test:sabotage -- noDedupe rawClock` some. Fails when one survives.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const HISTORIES = process.env.FAULTS_HISTORIES ?? '150';
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--project'];
const SERVER_TESTS = ['sync-api', 'storage', 'sqlite-storage', 'restore', 'bundles', 'sealed-contact', 'review'];
const SUITES: Record<Suite, string[]> = {
  server: [...VITEST, 'node', ...SERVER_TESTS.map((name) => `test/server/${name}`), 'test/releases'],
  store: [...VITEST, 'browser', 'test/store', 'test/sync'],
  histories: ['test/faults/run.ts', '--bail', '--engine', 'sqlite', '--histories', HISTORIES, '--kills', '0'],
  kills: ['test/faults/run.ts', '--bail', '--engine', 'postgres', '--histories', '0', '--kills', '10'],
};
/** The rules are the same on both engines: one is enough to see that a test notices, unless it is about the other. */
function envFor(by: Fault['by']): NodeJS.ProcessEnv {
  const isAboutPostgres = by.startsWith('test/') && readFileSync(join(ROOT, by), 'utf8').includes("'postgres'");
  return isAboutPostgres ? process.env : { ...process.env, TEST_ENGINE: 'sqlite' };
}

/** The command that runs a suite, or one file of tests. */
function commandFor(by: Fault['by']): string[] {
  if (by in SUITES) return SUITES[by as Suite];
  return [...VITEST, by.includes('.browser.') ? 'browser' : 'node', by];
}

const copy = mkdtempSync(join(tmpdir(), 'kylapoyta-sabotage-'));
for (const name of ['src', 'test', 'vite.config.ts', 'package.json', 'tsconfig.json', 'index.html']) {
  cpSync(join(ROOT, name), join(copy, name), { recursive: true });
}
mkdirSync(join(copy, 'public'), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

/** Whether the tests notice something; what is said counts, not only how they end: a teardown of theirs may exit with 0. */
function notice(by: Fault['by']): boolean {
  const run = spawnSync(process.execPath, commandFor(by), { cwd: copy, encoding: 'utf8', env: envFor(by) });
  const noticed = /FAIL/.test(run.stdout + run.stderr);
  if (run.status !== 0 && !noticed) throw new Error(`no test ran: ${run.stderr}`);
  return noticed;
}

const sound = new Set<Fault['by']>();

/** Tests that fail on the sources as they are would notice every fault. */
function makeSure(by: Fault['by']): void {
  if (!sound.has(by) && notice(by)) throw new Error(`${by} fails without any fault`);
  sound.add(by);
}

function survives({ file, find, replace, by }: Fault): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file} does not hold exactly once: ${find}`);
  makeSure(by);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  try {
    return !notice(by);
  } finally {
    writeFileSync(path, source);
  }
}

const wanted = process.argv.slice(2);
const chosen = FAULTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const survivors: string[] = [];
try {
  for (const fault of chosen) {
    const started = Date.now();
    const survived = survives(fault);
    if (survived) survivors.push(fault.name);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(
      `${survived ? 'SURVIVED' : 'caught  '} ${fault.name.padEnd(24)} ${fault.what} (${fault.by}, ${seconds} s)`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - survivors.length} of ${chosen.length} faults caught`);
if (survivors.length > 0) process.exitCode = 1;
