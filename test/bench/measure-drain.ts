import { openChromium, openPage } from './measure-browser.ts';
import type { Drained } from './page/drain.ts';
import type { BenchServer } from './with-server.ts';

/** Sends what was made offline with the real client in Chromium; throws when something stays behind. */
export async function measureDrain(server: BenchServer, profile: string, changes: number): Promise<Drained> {
  const context = await openChromium(profile);
  try {
    const page = await openPage(context, server.url);
    const asked: [number, string] = [changes, server.invitations[0] ?? ''];
    const drained = await page.evaluate(([count, invitation]) => window.bench.drain(count, invitation), asked);
    if (drained.left > 0) throw new Error(`${drained.left} of ${changes} changes stayed behind`);
    return drained;
  } finally {
    await context.close();
  }
}
