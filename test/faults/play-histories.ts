import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { buildPage, launchBrowser, openPage } from './host/browser.ts';
import { type EngineName, startEngine } from './host/engine.ts';
import { startHost } from './host/host.ts';
import type { History } from './world/step.ts';

/** Worlds that play at the same time: one waits for its storage while another computes. */
const LANES = 4;
/** A page is left after so many histories of each lane, so that a browser that runs for days does not fill up. */
const PER_PAGE = 250;
/** A history that takes longer hangs, milliseconds. */
const PATIENCE_MS = 120_000;

/** A history that broke a promise, and how. */
export interface Failure {
  history: History;
  message: string;
}

/** Plays histories on one engine; ends at once with the machinery still standing when `play` is used directly. */
export interface Stage {
  /** Plays one history; the broken promise in words, or undefined. */
  play(history: History, lane?: string): Promise<string | undefined>;
  close(): Promise<void>;
  lanes: readonly string[];
}

export async function openStage(engineName: EngineName): Promise<Stage> {
  const folder = resolve(`.tmp/faults-${process.pid}-${engineName}`);
  await buildPage(folder, 'world/page.ts');
  const engine = await startEngine(engineName);
  const host = await startHost(engine, folder);
  const browser = await launchBrowser();
  const pages = new Map<string, { page: Promise<Page>; played: number }>();

  const pageOf = async (lane: string): Promise<Page> => {
    const used = pages.get(lane);
    if (used && used.played < PER_PAGE) {
      used.played += 1;
      return used.page;
    }
    await (await used?.page)?.context().close();
    const page = openPage(browser, host.url);
    pages.set(lane, { page, played: 1 });
    return page;
  };
  return {
    lanes: Array.from({ length: LANES }, (_, index) => `lane-${index}`),
    play: async (history, lane = 'lane-0') => {
      const page = await pageOf(lane);
      const played = page.evaluate(([its, what]) => window.playHistory(its, what), [lane, history] as const);
      let timer: NodeJS.Timeout | undefined;
      const hangs = new Promise<string>((resolve) => {
        timer = setTimeout(() => resolve('I10 the history does not come to its end'), PATIENCE_MS);
      });
      return Promise.race([played, hangs]).finally(() => clearTimeout(timer));
    },
    close: async () => {
      await browser.close();
      await host.close();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Plays these histories in all lanes; tells of each as it ends, and of those that failed. */
export async function playAll(
  stage: Stage,
  histories: Iterable<History>,
  onPlayed: (failure: Failure | undefined) => void,
): Promise<void> {
  const waiting = histories[Symbol.iterator]();
  await Promise.all(
    stage.lanes.map(async (lane) => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        const message = await stage.play(next.value, lane);
        onPlayed(message === undefined ? undefined : { history: next.value, message });
      }
    }),
  );
}
