import { openChromium, openPage } from './measure-browser.ts';
import type { BenchServer } from './with-server.ts';

/** Bytes of JavaScript that a page holds more when it has opened a device with these ideas and unsent changes. */
export async function measureMemory(
  server: BenchServer,
  profile: string,
  ideas: number,
  unsent: number,
): Promise<number> {
  const context = await openChromium(profile);
  try {
    const filling = await openPage(context, server.url);
    const asked: [string, number] = [server.invitations[0] ?? '', unsent];
    await filling.evaluate(([invitation, waiting]) => window.bench.fillDevice(invitation, waiting), asked);
    await filling.close();
    const page = await openPage(context, server.url);
    const session = await context.newCDPSession(page);
    const usedBytes = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const before = await usedBytes();
    const shown = await page.evaluate(() => window.bench.keepCatalogue());
    if (shown !== ideas + unsent) throw new Error(`${shown} ideas were shown instead of ${ideas + unsent}`);
    return (await usedBytes()) - before;
  } finally {
    await context.close();
  }
}
