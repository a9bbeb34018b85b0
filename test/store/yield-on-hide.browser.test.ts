import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppDatabase } from '../../src/store/database.ts';
import { saveSetting } from '../../src/store/settings.ts';
import { keepTrying } from '../../src/store/storage-failure.ts';
import { yieldOnHide } from '../../src/store/yield-on-hide.ts';

let db: AppDatabase;
let page: EventTarget;
let number = 0;
beforeEach(async () => {
  db = new AppDatabase(`yield-on-hide-${++number}`, 'relaxed');
  page = new EventTarget();
  yieldOnHide(db, page);
  await db.open();
});
afterEach(async () => {
  db.close();
  await db.delete();
});
const hide = (persisted: boolean) => page.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));

/** A transaction that goes on until it is told to end, as one is in which a sleeping page stands still. */
function aLongOne() {
  let isEnough = false;
  const done = db.transaction('rw', db.settings, async () => {
    await db.settings.put({ key: 'half', value: 1 });
    while (!isEnough) await db.settings.get('half');
  });
  return { done, end: () => (isEnough = true) };
}

test('a page that is put away alive lets go of the database, and keeps nothing half', async () => {
  const { done } = aLongOne();
  const outcome = done.catch((error: Error) => error.name);
  await new Promise((resolve) => setTimeout(resolve, 50));
  hide(true);
  expect(await outcome).toBe('AbortError');
  const next = new AppDatabase(db.name, 'relaxed');
  expect(await next.settings.count()).toBe(0);
  next.close();
});

test('when it wakes, what was under way is done after all', async () => {
  const saved = keepTrying(db, () => db.transaction('rw', db.settings, () => saveSetting(db, 'city', 'kouvola')));
  await new Promise((resolve) => setTimeout(resolve));
  hide(true);
  await saved;
  expect((await db.settings.get('city'))?.value).toBe('kouvola');
});

test('a page that is closed for good finishes what it can', async () => {
  const { done, end } = aLongOne();
  await new Promise((resolve) => setTimeout(resolve, 50));
  hide(false);
  end();
  await done;
  expect(await db.settings.count()).toBe(1);
});
