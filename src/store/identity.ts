import type { AppDatabase, DeviceIdentity } from './database.ts';

/** Who this device is; made at the first call. Of several tabs that make one at the same time the first stays. */
export async function ensureIdentity(db: AppDatabase): Promise<DeviceIdentity> {
  const known = (await db.meta.get('device'))?.value as DeviceIdentity | undefined;
  if (known) return known;
  const { newIdentity } = await import('./new-identity.ts');
  const fresh = await newIdentity();
  return db.transaction('rw', db.meta, async () => {
    const meanwhile = (await db.meta.get('device'))?.value as DeviceIdentity | undefined;
    if (meanwhile) return meanwhile;
    await db.meta.put({ key: 'device', value: fresh });
    return fresh;
  });
}

/**
 * Stays who this device is for as long as this page lives: where the browser has emptied the database under it, the
 * identity is put back before anything else is stored, or the city would take what follows for a stranger's.
 */
export function stayYourself(db: AppDatabase, identity: DeviceIdentity): void {
  const putBack = async (opening: AppDatabase) => {
    const isKnown = (await opening.meta.get('device')) !== undefined;
    // Of several tabs that do it at the same time the first one counts.
    if (!isKnown) await opening.meta.add({ key: 'device', value: identity }).catch(() => undefined);
  };
  db.on('ready', (opening) => putBack(opening as AppDatabase), true);
}

/** Notes whether the server knows this device; forgotten when it says that it does not. */
export async function setEnrolled(db: AppDatabase, enrolled: boolean): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const identity = (await db.meta.get('device'))?.value as DeviceIdentity | undefined;
    if (identity) await db.meta.put({ key: 'device', value: { ...identity, enrolled } });
  });
}
