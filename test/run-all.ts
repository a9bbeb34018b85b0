import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureFirefox, ensureWebKit } from './browsers/find-browsers.ts';
import { ensureChromium } from './find-chromium.ts';

/**
 * The whole test command: types, lint, unit, property, server and browser tests, the build with its size limit, the
 * stories end to end, and the main one in Firefox and WebKitGTK. Ends with `N passed, N failed`, and with exit code 1 when anything failed.
 */
const REPORTS = '.tmp/reports';

interface Tally {
  passed: number;
  failed: number;
}

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** One step that either holds or does not, such as a type check. */
async function holds(name: string, work: () => Promise<boolean>): Promise<Tally> {
  console.log(`\n── ${name}`);
  const ok = await work();
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a test runner and counts from its report; without a report the run itself is the failure. */
async function counted(name: string, report: string, work: () => Promise<boolean>): Promise<Tally> {
  console.log(`\n── ${name}`);
  rmSync(report, { force: true });
  const ok = await work();
  const tally = existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
  return !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function tallyOf(report: {
  numPassedTests?: number;
  numFailedTests?: number;
  success?: boolean;
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
}): Tally {
  // A story that did not run because one before it failed has not passed.
  const { stats } = report;
  if (stats) return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
  // A file that could not even be read has no failed tests, but the run has not succeeded.
  const { numPassedTests = 0, numFailedTests = 0, success = true } = report;
  return { passed: numPassedTests, failed: success ? numFailedTests : Math.max(1, numFailedTests) };
}

const vitest = (project: string, report: string) =>
  run('vitest', [
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ]);

mkdirSync(REPORTS, { recursive: true });
const chromium = ensureChromium();
process.env.CHROMIUM_PATH = chromium;
ensureFirefox();
ensureWebKit();
const started = Date.now();
const steps = [
  () => holds('types', () => run('npm', ['run', '--silent', 'types'])),
  () => holds('lint', () => run('npm', ['run', '--silent', 'lint'])),
  () => holds('build, at most 75 kB of JavaScript at the start', () => run('npm', ['run', '--silent', 'build'])),
  () =>
    counted('unit, property and server tests', `${REPORTS}/node.json`, () => vitest('node', `${REPORTS}/node.json`)),
  () => counted('browser tests', `${REPORTS}/browser.json`, () => vitest('browser', `${REPORTS}/browser.json`)),
  () => holds('random histories and real kills', () => run('npm', ['run', '--silent', 'test:faults'])),
  () =>
    counted('stories', `${REPORTS}/e2e.json`, () =>
      run('playwright', ['test', '--config', 'test/e2e/playwright.config.ts'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/e2e.json`,
      }),
    ),
  () =>
    counted('the main story in Firefox and WebKitGTK', `${REPORTS}/browsers.json`, () =>
      vitest('browsers', `${REPORTS}/browsers.json`),
    ),
];
const total: Tally = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\nin ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
