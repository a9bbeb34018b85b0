import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openChromium, openPage } from './measure-browser.ts';
import type { BenchServer } from './with-server.ts';

const TRIES = 40;
/** Between two tries, so that one does not ride on the requests of the one before. */
const MOST_REST_MS = 700;

/**
 * From the press that saves an idea on one member's device until another member's device shows it, through live news;
 * two browsers, milliseconds of each try. With all pauses the app makes on purpose.
 */
export async function measureSeen(server: BenchServer, folder: string): Promise<number[]> {
  const contexts = await Promise.all(['one', 'other'].map((name) => openChromium(join(folder, name))));
  try {
    const pages = await Promise.all(contexts.map((context) => openPage(context, server.url)));
    for (const [at, page] of pages.entries()) {
      await page.evaluate((invitation) => window.bench.follow(invitation), server.invitations[at] ?? '');
    }
    await wait(3000); // their streams are open and their first rounds are over
    const [one, other] = pages;
    if (!one || !other) throw new Error('There are not two devices');
    const times: number[] = [];
    while (times.length < TRIES) {
      const title = `Näkyykö tämä ${times.length}`;
      const seen = other.evaluate((wanted) => window.bench.see(wanted), title);
      const savedMs = await one.evaluate((given) => window.bench.give(given), title);
      times.push((await seen) - savedMs);
      await wait(200 + Math.random() * MOST_REST_MS);
    }
    return times;
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
  }
}
