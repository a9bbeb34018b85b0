import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Author } from '../../src/store/author.ts';
import { AppDatabase, type HeldPhoto, type RefusedEntry } from '../../src/store/database.ts';
import { readPhotos } from '../../src/store/draft-photos.ts';
import { draftIdOf, readDraft, saveDraft } from '../../src/store/drafts.ts';
import { giveIdea } from '../../src/store/give-idea.ts';
import { keepPhoto } from '../../src/store/prepare-photo.ts';
import { discardRefused, discardRefusedPhoto, draftRefused, listRefusedPhotos } from '../../src/store/refused.ts';
import { readUnarrived } from '../../src/store/unarrived.ts';
import { countRefused } from '../../src/store/unsent.ts';
import { testCity } from '../fixtures/test-city.ts';

const author: Author = { device: 'me', readClock: () => ({ nowMs: 1, session: 's' }) };
let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`refused-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

const aPhoto = (hash: string, more: Partial<HeldPhoto> = {}): HeldPhoto => ({
  hash,
  bytes: new ArrayBuffer(3),
  mime: 'image/jpeg',
  width: 4,
  height: 3,
  state: 'draft',
  city: 'kouvola',
  addedAtMs: 1,
  ...more,
});

async function give(hashes: string[] = []): Promise<string> {
  for (const hash of hashes) await db.photos.put(aPhoto(hash));
  const photos = hashes.map((hash) => ({ hash, width: 4, height: 3 }));
  const reach = { areas: ['valkeala'], wholeCity: false };
  const idea = { title: 'Penkki', text: '', reach, goals: [], photos, wantsReply: false, fromPaper: false };
  return (await giveIdea(db, author, testCity, idea, 'none')).ideaId;
}

/** Gives an idea that the city then does not accept. */
async function giveRefused(hashes: string[] = []): Promise<RefusedEntry> {
  const ideaId = await give(hashes);
  const given = await db.outbox.filter(({ change }) => change.record === ideaId).first();
  if (!given) throw new Error('It is not in the outbox');
  const entry = { key: given.key, change: given.change, reason: 'unknown-area' as const, refusedAtMs: 2 };
  await db.outbox.delete(given.key);
  await db.refused.put(entry);
  return entry;
}

const everything = async () =>
  Promise.all([db.refused, db.submissions, db.photos, db.drafts].map((table) => table.toArray()));

describe('a refused change', () => {
  test('an idea goes with its photos and its place among one’s own, and comes back whole', async () => {
    await give(['b']);
    const entry = await giveRefused(['a']);
    const before = await everything();
    const undo = await discardRefused(db, entry);
    expect([await db.refused.count(), await db.submissions.count()]).toEqual([0, 1]);
    expect((await readPhotos(db, ['a', 'b'])).map(({ hash }) => hash)).toEqual(['b']);
    await undo();
    expect(await everything()).toEqual(before);
  });

  test('one about an idea leaves that idea and its photos alone', async () => {
    const ideaId = await give(['a']);
    const { change } = await giveRefused();
    const entry = { key: 'x', change: { ...change, kind: 'idea.support', record: ideaId }, reason: 'gone' as const };
    await db.refused.put({ ...entry, refusedAtMs: 2 });
    await discardRefused(db, { ...entry, refusedAtMs: 2 });
    expect([await db.submissions.get(ideaId), await db.photos.get('a')].every(Boolean)).toBe(true);
  });

  test('what was discarded twice comes back once, with all that belonged to it', async () => {
    const entry = await giveRefused(['a']);
    const [undo, again] = [await discardRefused(db, entry), await discardRefused(db, entry)];
    await again();
    expect(await db.refused.count()).toBe(0);
    await undo();
    expect([await db.refused.count(), await db.submissions.count(), await db.photos.count()]).toEqual([1, 1, 1]);
  });
});

describe('a refused idea as a draft again', () => {
  test('it takes the first place where that is free; its photos are the draft’s', async () => {
    const entry = await giveRefused(['a']);
    expect(await draftRefused(db, entry, 'form', 5)).toBe(draftIdOf('kouvola'));
    expect(await readDraft(db, draftIdOf('kouvola'))).toEqual({ id: 'new:kouvola', form: 'form', savedAtMs: 5 });
    expect([await db.refused.count(), await db.submissions.count()]).toEqual([0, 0]);
    expect((await db.photos.get('a'))?.ideaId).toBeUndefined();
  });

  test('it stands beside a draft that is already begun', async () => {
    await saveDraft(db, draftIdOf('kouvola'), 'begun', 1);
    const entry = await giveRefused();
    expect(await draftRefused(db, entry, 'form', 5)).toBe(draftIdOf('kouvola', entry.change.record));
    expect((await readDraft(db, draftIdOf('kouvola')))?.form).toBe('begun');
  });
});

describe('a refused photo', () => {
  const refused = aPhoto('a', { state: 'refused', reason: 'photo-broken', ideaId: 'idea' });

  test('it is told apart, counted, and handed on with everything that has not arrived', async () => {
    await db.photos.bulkPut([refused, aPhoto('b', { state: 'sent', ideaId: 'idea' }), aPhoto('c')]);
    expect(await listRefusedPhotos(db, ['a', 'b', 'c'])).toEqual(['a']);
    expect(await listRefusedPhotos(db, ['b'])).toEqual([]);
    expect(await countRefused(db)).toBe(1);
    expect((await readUnarrived(db)).photos.map(({ hash }) => hash)).toEqual(['a']);
  });

  test('it can be discarded and brought back', async () => {
    await db.photos.put(refused);
    const undo = await discardRefusedPhoto(db, refused);
    expect(await db.photos.count()).toBe(0);
    await undo();
    expect(await db.photos.get('a')).toEqual(refused);
  });

  test('one that was picked anew is neither discarded nor brought back over the new one', async () => {
    await db.photos.put(refused);
    const undo = await discardRefusedPhoto(db, refused);
    await keepPhoto(db, 'kouvola', aPhoto('a'), 9);
    await undo();
    await discardRefusedPhoto(db, refused);
    expect(await db.photos.get('a')).toEqual(aPhoto('a', { addedAtMs: 9 }));
  });
});

test('a refused change is handed on alone with its own photos', async () => {
  await give(['b']);
  const entry = await giveRefused(['a']);
  const { outbox, refused, review, photos } = await readUnarrived(db, entry.key);
  expect([outbox, refused, review]).toEqual([[], [entry], []]);
  expect(photos.map(({ hash }) => hash)).toEqual(['a']);
  const all = await readUnarrived(db);
  expect([all.outbox.length, all.refused.length, all.photos.length]).toEqual([1, 1, 2]);
});
