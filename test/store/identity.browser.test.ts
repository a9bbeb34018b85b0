import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppDatabase } from '../../src/store/database.ts';
import { ensureIdentity, stayYourself } from '../../src/store/identity.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`identity-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

test('a page under which the browser emptied the database stays the device it was', async () => {
  const identity = await ensureIdentity(db);
  stayYourself(db, identity);
  db.close({ disableAutoOpen: false });
  await Dexie.delete(db.name);
  const after = await ensureIdentity(db);
  expect(after.id).toBe(identity.id);
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    after.keys.privateKey,
    new Uint8Array(3),
  );
  expect(signature.byteLength).toBe(64);
});

test('an identity that is there already is left alone', async () => {
  const stranger = new AppDatabase(`identity-of-another-${number}`, 'relaxed');
  stayYourself(db, await ensureIdentity(stranger));
  stranger.close();
  await stranger.delete();
  const own = await ensureIdentity(db);
  db.close({ disableAutoOpen: false });
  expect((await ensureIdentity(db)).id).toBe(own.id);
});
