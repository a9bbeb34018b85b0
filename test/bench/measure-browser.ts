import { type BrowserContext, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../find-chromium.ts';
import type { Bench } from './page/bench.ts';

/** Each measurement is made this often, ours and raw in turns. */
const ROUNDS = 9;
/** One save takes milliseconds, most of them the disk's. */
const SAVE_ROUNDS = 25;
/** The raw first sync takes seconds. */
const FIRST_SYNC_ROUNDS = 5;

/** Every measured value, milliseconds, by what was measured. */
export type Times = Map<string, number[]>;

/** A Chromium with a profile on the disk: in a private window IndexedDB would live in memory, durable or not. */
export function openChromium(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: CHROMIUM_ARGS,
    viewport: { width: 390, height: 844 },
  });
}

/** Runs the bench page: ours and raw IndexedDB in the same browser, in turns. */
export async function measureBrowser(url: string, profile: string, ideas: number): Promise<Times> {
  const context = await openChromium(profile);
  const times: Times = new Map();
  const note = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms]);
  try {
    const page = await openPage(context, url);
    const count = await page.evaluate(() => window.bench.prepare());
    if (count !== ideas) throw new Error(`${count} ideas were synced instead of ${ideas}`);
    await measureFirstSync(page, note);
    await measureUse(page, note);
    await page.close();
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ['coldStart', 'coldStartRaw'] as const) note(name, await measureCold(context, url, name));
    }
  } finally {
    await context.close();
  }
  return times;
}

type Note = (name: string, ms: number) => void;

async function measureFirstSync(page: Page, note: Note): Promise<void> {
  for (let round = 0; round < FIRST_SYNC_ROUNDS; round++) {
    for (const network of ['replayed', 'real'] as const) {
      const { usableMs, durableMs } = await page.evaluate((how) => window.bench.firstSync(how), network);
      note(`firstSync.${network}.usable`, usableMs);
      note(`firstSync.${network}.durable`, durableMs);
    }
    note('firstSyncRaw', await page.evaluate(() => window.bench.firstSyncRaw()));
  }
}

async function measureUse(page: Page, note: Note): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const pulled = await page.evaluate((number) => window.bench.pull(number), round);
    note('pull.answer', pulled.answerMs);
    note('pull.page', pulled.pageMs);
    note('pullRaw', await page.evaluate((number) => window.bench.pullRaw(number), round));
    const found = await page.evaluate(() => window.bench.search());
    note('search.first', found.firstMs);
    note('search.later', found.laterMs);
    note('filter', found.filterMs);
    const raw = await page.evaluate(() => window.bench.searchRaw());
    note('searchRaw', raw.searchMs);
    note('filterRaw', raw.filterMs);
  }
  for (let round = 0; round < SAVE_ROUNDS; round++) {
    note('save', await page.evaluate((number) => window.bench.save(number), round));
    note('saveRaw', await page.evaluate((number) => window.bench.saveRaw(number), round));
  }
}

/** A page of its own for each: nothing has been opened or compiled before. */
async function measureCold(context: BrowserContext, url: string, name: 'coldStart' | 'coldStartRaw'): Promise<number> {
  const page = await openPage(context, url);
  const ms = await page.evaluate((which) => window.bench[which](), name);
  await page.close();
  return ms;
}

/** The bench page, ready to be called. */
export async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/bench.html`);
  await page.waitForFunction(() => (window as { bench?: Bench }).bench !== undefined);
  return page;
}
