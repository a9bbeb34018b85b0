import '../../../src/protocol/without-eval.ts';
import { checkEnd } from './check-end.ts';
import type { History } from './step.ts';
import { letStorageFail } from './storage-faults.ts';
import { World } from './world.ts';

/** How a history went: the promise it broke, in words, or undefined. */
export type Played = string | undefined;

declare global {
  interface Window {
    playHistory(lane: string, history: History): Promise<Played>;
  }
}

letStorageFail();

window.playHistory = async (lane, { seed, release, steps }) => {
  const world = new World(lane);
  let number = 0;
  try {
    await world.open(release);
    for (const step of steps) {
      number += 1;
      await world.step(step);
    }
    number += 1;
    await checkEnd(world, Math.abs(seed) % 3);
    return undefined;
  } catch (error) {
    const where = number > steps.length ? 'at the end' : `at step ${number}, ${JSON.stringify(steps[number - 1])}`;
    return `${(error as Error).message ?? error} (${where})\n${(error as Error).stack}`;
  } finally {
    await world.close();
  }
};
