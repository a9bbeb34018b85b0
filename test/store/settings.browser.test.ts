import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppDatabase } from '../../src/store/database.ts';
import { readSettings, saveSetting } from '../../src/store/settings.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`settings-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

test('settings keep any value, and undefined forgets one', async () => {
  await saveSetting(db, 'theme', 'dark');
  await saveSetting(db, 'installPutOff', true);
  expect(await readSettings(db, ['installPutOff', 'area', 'theme'])).toEqual([true, undefined, 'dark']);
  await saveSetting(db, 'theme', undefined);
  expect(await readSettings(db, ['theme'])).toEqual([undefined]);
});
