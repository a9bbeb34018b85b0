import { openChromium, openPage } from './measure-browser.ts';
import type { Marked } from './page/marks.ts';
import type { BenchServer } from './with-server.ts';

/** Taps in the roll with the real client in Chromium, each saved strictly. */
export async function measureMarks(
  server: BenchServer,
  profile: string,
  unsent: number,
  taps: number,
): Promise<Marked> {
  const context = await openChromium(profile);
  try {
    const page = await openPage(context, server.url);
    const asked: [string, number, number] = [server.invitations[0] ?? '', unsent, taps];
    return await page.evaluate(([invitation, waiting, count]) => window.bench.marks(invitation, waiting, count), asked);
  } finally {
    await context.close();
  }
}

/** The search of a roll with so many people, letter by letter. */
export async function measureFinding(server: BenchServer, profile: string, people: number): Promise<number[]> {
  const context = await openChromium(profile);
  try {
    const page = await openPage(context, server.url);
    return await page.evaluate((count) => window.bench.findPeople(count), people);
  } finally {
    await context.close();
  }
}
