import type { Page } from 'playwright';
import { openChromium } from './measure-browser.ts';

const ROUNDS = 5;
const ROWS_ON_SCREEN = 50;
const LIST = '/kouvola/ideas';

/** The built app on a phone that has synced once and is opened again, long after, without network. */
export interface InstalledApp {
  /** Starts the browser anew, offline, and opens the list: milliseconds from the navigation to 50 ideas, each round. */
  openOffline(): Promise<number[]>;
}

/** Visits the app until the worker holds it and all ideas are on the device, and closes the browser. */
export async function installApp(url: string, profile: string): Promise<InstalledApp> {
  const context = await openChromium(profile);
  const page = await context.newPage();
  await page.goto(url + LIST);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await untilSynced(page);
  await context.close();
  return {
    openOffline: async () => {
      const times: number[] = [];
      while (times.length < ROUNDS) times.push(await openOnce(url, profile));
      return times;
    },
  };
}

async function untilSynced(page: Page): Promise<void> {
  const isSynced = () =>
    new Promise<boolean>((resolve) => {
      const request = indexedDB.open('kylapoyta');
      request.onsuccess = () => {
        const read = request.result.transaction('cursors').objectStore('cursors').get('public/kouvola');
        read.onsuccess = () => resolve(read.result !== undefined);
        read.onerror = () => resolve(false);
        request.result.close();
      };
      request.onerror = () => resolve(false);
    });
  for (let tries = 0; tries < 150; tries++) {
    if (await page.evaluate(isSynced)) return;
    await page.waitForTimeout(200);
  }
  throw new Error('The app had not synced after 30 s');
}

async function openOnce(url: string, profile: string): Promise<number> {
  const context = await openChromium(profile);
  await context.setOffline(true);
  const page = await context.newPage();
  await page.addInitScript((count) => {
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll('main .rows .row').length < count) return;
      observer.disconnect();
      // The frame that shows them has been drawn when the next one begins.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('ideas-visible')));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, ROWS_ON_SCREEN);
  await page.goto(url + LIST);
  await page.waitForFunction(() => performance.getEntriesByName('ideas-visible').length > 0);
  const ms = await page.evaluate(() => performance.getEntriesByName('ideas-visible')[0]?.startTime ?? Number.NaN);
  await context.close();
  return ms;
}
