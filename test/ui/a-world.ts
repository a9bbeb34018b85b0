import { inject } from 'vitest';
import { deleteDatabase } from '../faults/world/device.ts';
import { World } from '../faults/world/world.ts';

/** Three devices (a coordinator's, an officer's, a resident's) and the real server, for a test of screens. */
export async function openWorld(): Promise<World> {
  const world = new World(`screens-${crypto.randomUUID()}`, inject('hostUrl'));
  await world.open();
  return world;
}

export async function closeWorld(world: World): Promise<void> {
  await world.close();
  for (const { databaseName } of world.devices) await deleteDatabase(databaseName);
  await world.order({ op: 'end' });
}
