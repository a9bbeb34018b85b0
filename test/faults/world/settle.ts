import { sendPhotos } from '../../../src/sync/send-photos.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import { checkDevice } from './check-device.ts';
import type { Device } from './device.ts';
import { must } from './must.ts';
import { DAY_MS, type World } from './world.ts';

/** What was told to wait for somebody else's change is decided after this long at the latest. */
const LONGEST_WAIT_MS = 8 * DAY_MS;
const MOST_ROUNDS = 8;
const MOST_ASKED = 12;

/** The network has healed: rounds until nobody has anything left to send or to hear, waits included. */
export async function settle(world: World): Promise<void> {
  await world.heal();
  await roundsUntilStill(world);
  if (await isAnythingLeft(world)) {
    world.nowMs += LONGEST_WAIT_MS;
    await roundsUntilStill(world);
  }
  for (const device of world.devices) await checkDevice(device);
}

/** A round in which nobody has anything to send brings everybody what the ones before it wrote. */
async function roundsUntilStill(world: World): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const isStill = round > 0 && !(await isAnythingLeft(world));
    await world.order({ op: 'count' });
    for (const device of world.devices) await syncUntilStill(device);
    if (isStill) return;
  }
}

/** Asks until the server has no more; a device that is always told to ask again would never rest. */
export async function syncUntilStill({ db, call, readClock, ...device }: Device): Promise<void> {
  for (let asked = 0; ; asked++) {
    must(asked < MOST_ASKED, 'I10 a device is told to ask again without end:', device.number);
    const outcome = await syncOnce({ db, fetch: call, clock: { read: readClock } });
    must(outcome.kind === 'done', 'I10 the healed network does not answer:', outcome.kind);
    if (!outcome.progress) break;
  }
  await sendPhotos(db, call);
}

async function isAnythingLeft({ devices }: World): Promise<boolean> {
  const counts = await Promise.all(
    devices.flatMap(({ db }) => [db.outbox.count(), db.carried.where('state').equals('waiting').count()]),
  );
  return counts.some((count) => count > 0);
}
