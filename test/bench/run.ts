import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { fillDatabase } from './fill-database.ts';
import { installApp } from './measure-app.ts';
import { measureBrowser } from './measure-browser.ts';
import { measurePushes } from './measure-pushes.ts';
import { type Comparison, median, tabulate } from './report.ts';
import { startServer } from './start-server.ts';

/**
 * `npm run bench`: our store and sync in a real Chromium against raw IndexedDB that does the same work, and the real
 * server against bare SQLite, in one run and in turns. Always ends with code 0: it tells, it does not judge.
 */
const FOLDER = '.tmp/bench';
const IDEAS = 10_000;

const COMPARISONS: Comparison[] = [
  { what: 'First sync: 50 ideas on screen', ours: 'firstSync.replayed.usable', raw: 'firstSyncRaw' },
  { what: 'First sync: all durable', ours: 'firstSync.replayed.durable', raw: 'firstSyncRaw', most: 0.3 },
  { what: 'First sync over HTTP: 50 ideas on screen', ours: 'firstSync.real.usable', raw: 'firstSyncRaw' },
  { what: 'First sync over HTTP: all durable', ours: 'firstSync.real.durable', raw: 'firstSyncRaw' },
  { what: 'Pull of 100 changes: the page', ours: 'pull.page', raw: 'pullRaw', most: 2 },
  { what: 'Pull of 100 changes: the whole answer', ours: 'pull.answer', raw: 'pullRaw' },
  { what: 'Cold offline start to 50 ideas', ours: 'coldStart', raw: 'coldStartRaw', most: 2 },
  { what: 'Title search', ours: 'search.later', raw: 'searchRaw', most: 0.1 },
  { what: 'Title search, the first: folds every title', ours: 'search.first', raw: 'searchRaw' },
  { what: 'Filter by area, goal and status, most supported first', ours: 'filter', raw: 'filterRaw' },
  { what: 'One idea saved', ours: 'save', raw: 'saveRaw', most: 3 },
  { what: 'Server: ideas pushed one by one', ours: 'single', raw: 'bare', perSecond: true },
  { what: 'Server: ideas pushed ten at a time', ours: 'many', raw: 'bare', perSecond: true },
];

const startedMs = Date.now();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(join(FOLDER, 'data'), { recursive: true });
const site = await buildSite(join(FOLDER, 'dist'));
let problem = site.problem;
const { invitation, bytes } = await fillDatabase(join(FOLDER, 'data/kylapoyta.sqlite'), IDEAS);
const server = await startServer(FOLDER, join(FOLDER, 'data'));
const measured = new Map<string, readonly number[]>();
try {
  for (const [name, times] of await measureBrowser(server.url, join(FOLDER, 'profile'), IDEAS))
    measured.set(name, times);
  const pushes = await measurePushes(server.url, invitation.token, join(FOLDER, 'bare.sqlite'));
  for (const [name, values] of Object.entries(pushes)) measured.set(name, values);
  if (site.hasApp) problem = await measureApp().catch(String);
} finally {
  await server.stop();
}

/** The server stops in between: what is opened afterwards comes from the device alone. Tells of no problem. */
async function measureApp(): Promise<string> {
  const app = await installApp(server.url, join(FOLDER, 'phone'));
  await server.stop();
  measured.set('app', await app.openOffline());
  return '';
}

const { table, missed } = tabulate(COMPARISONS, measured);
const appMs = measured.get('app');
const [{ model = 'unknown processor' } = {}] = cpus();
console.log(`\n${IDEAS} ideas of ${Math.round(bytes / IDEAS)} bytes; ${cpus().length} × ${model}; medians\n`);
console.log(table);
console.log(
  appMs
    ? `\nThe whole app, browser just started, server stopped: ${Math.round(median(appMs))} ms from navigation to 50 ideas.`
    : `\nThe whole app was not measured, because: ${problem}`,
);
console.log(
  missed.length === 0 ? '\nAll targets are met.' : `\nNOT MET:\n${missed.map((line) => `  ${line}`).join('\n')}`,
);
rmSync(FOLDER, { recursive: true, force: true });
console.log(`\nin ${Math.round((Date.now() - startedMs) / 1000)} s`);
