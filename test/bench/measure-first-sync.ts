import { openChromium, openPage } from './measure-browser.ts';
import type { BenchServer } from './with-server.ts';

const ROUNDS = 5;

/** Milliseconds in the order of the rounds. */
export interface FirstSyncTimes {
  usableMs: number[];
  durableMs: number[];
}

/**
 * First syncs over HTTP on fresh devices, in turns with the page's processor at its own speed and slowed down by each
 * factor. Chromium slows the page's main thread; the disk, IndexedDB's own process and the server stay as they are.
 */
export async function measureFirstSyncs(
  server: BenchServer,
  profile: string,
  ideas: number,
  slowdowns: readonly number[],
): Promise<Map<number, FirstSyncTimes>> {
  const times = new Map(slowdowns.map((rate) => [rate, { usableMs: [], durableMs: [] } as FirstSyncTimes]));
  const context = await openChromium(profile);
  try {
    const page = await openPage(context, server.url);
    const tools = await context.newCDPSession(page);
    // The first one also waits for the server to build its pages, which it does once an hour at most.
    const first = await page.evaluate(() => window.bench.firstSync('real'));
    if (first.ideas !== ideas) throw new Error(`${first.ideas} ideas were synced instead of ${ideas}`);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [rate, { usableMs, durableMs }] of times) {
        await tools.send('Emulation.setCPUThrottlingRate', { rate });
        const sync = await page.evaluate(() => window.bench.firstSync('real'));
        usableMs.push(sync.usableMs);
        durableMs.push(sync.durableMs);
      }
    }
  } finally {
    await context.close();
  }
  return times;
}
