import { join } from 'node:path';
import { installApp } from './measure-app.ts';
import { measureBrowser } from './measure-browser.ts';
import { measurePushes } from './measure-pushes.ts';
import { type Comparison, median, type Section, tabulate } from './report.ts';
import { FOLDER, withServer } from './with-server.ts';

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

/** Our store and sync against raw IndexedDB, one device's pushes against bare SQLite, and the whole app. */
export function benchBasics(appProblem: string): Promise<Section> {
  return withServer({ ideas: IDEAS }, async (server) => {
    const measured = new Map<string, readonly number[]>();
    const browser = await measureBrowser(server.url, join(FOLDER, 'profile'), IDEAS);
    for (const [name, times] of browser) measured.set(name, times);
    for (const [name, values] of Object.entries(await measurePushes(server))) measured.set(name, values);
    const { body, missed } = tabulate(COMPARISONS, measured);
    const title = `Basics: ${IDEAS} ideas of ${server.ideaBytes} bytes, medians`;
    // The server stops in between: what is opened afterwards comes from the device alone.
    const measureApp = async () => {
      if (appProblem) throw new Error(appProblem);
      const app = await installApp(server.url, join(FOLDER, 'phone'));
      await server.stop();
      return `The whole app, browser just started, server stopped: ${Math.round(median(await app.openOffline()))} ms from navigation to 50 ideas.`;
    };
    const told = await measureApp().catch((error: unknown) => `The whole app was not measured, because: ${error}`);
    return { title, body: `${body}\n\n${told}`, missed };
  });
}
