import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase, type Draft } from '../../src/store/database.ts';
import {
  actAndKeepDraft,
  draftIdOf,
  dropDraft,
  listDrafts,
  readDraft,
  saveDraft,
  saveDraftApart,
} from '../../src/store/drafts.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`drafts-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

test('drafts of a city are listed newest first, without those of a city whose name begins alike', async () => {
  await saveDraft(db, draftIdOf('kouvola'), 'first', 1);
  await saveDraft(db, draftIdOf('kouvola', 'b'), 'beside', 3);
  await saveDraft(db, draftIdOf('kouvola', 'a'), 'another', 2);
  await saveDraft(db, draftIdOf('kouvolanmaa'), 'elsewhere', 4);
  await saveDraft(db, 'desk:kouvola', 'desk', 5);
  expect((await listDrafts(db, 'kouvola')).map(({ form }) => form)).toEqual(['beside', 'another', 'first']);
});

describe('saving beside other windows', () => {
  /** Saves as a window that last saw `seen` on the disk; undefined for nothing. */
  const saveHaving = (seen: string | undefined, form: string) =>
    saveDraftApart(db, {
      id: 'd',
      form,
      savedAtMs: 2,
      isEmpty: form === '',
      isForeign: (held: Draft | undefined) => held?.form !== seen,
      newId: () => 'mine',
    });
  const held = async () => Object.fromEntries((await db.drafts.toArray()).map(({ id, form }) => [id, form]));

  test('the draft this window knows is replaced', async () => {
    expect(await saveHaving(undefined, 'a')).toEqual({ id: 'd' });
    expect(await saveHaving('a', 'ab')).toEqual({ id: 'd' });
    expect(await held()).toEqual({ d: 'ab' });
  });

  test('one that another window changed stays, and this one becomes a draft of its own', async () => {
    await saveDraft(db, 'd', 'theirs', 1);
    expect(await saveHaving('a', 'mine')).toEqual({ id: 'mine', news: 'forked' });
    expect(await held()).toEqual({ d: 'theirs', mine: 'mine' });
  });

  test('one that another window sent or emptied is kept again, and that is told', async () => {
    expect(await saveHaving('a', 'ab')).toEqual({ id: 'd', news: 'gone' });
    expect(await held()).toEqual({ d: 'ab' });
  });

  test('an empty one is taken away, but never another window’s', async () => {
    await saveDraft(db, 'd', 'a', 1);
    expect(await saveHaving('a', '')).toEqual({ id: 'd' });
    expect(await held()).toEqual({});
    await saveDraft(db, 'd', 'theirs', 1);
    expect(await saveHaving('a', '')).toEqual({ id: 'mine', news: 'forked' });
    expect(await held()).toEqual({ d: 'theirs' });
  });

  test('of two windows that save at once neither loses its text', async () => {
    await saveDraft(db, 'd', 'a', 1);
    await Promise.all([saveHaving('a', 'one'), saveHaving('a', 'two')]);
    expect(await held()).toEqual({ d: 'one', mine: 'two' });
  });
});

describe('doing something with the words of a draft', () => {
  const author: Author = { device: 'me', readClock: () => ({ nowMs: 1, session: 's' }) };
  const answer = () => act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: 'public/kouvola' }, { text: 'x' });

  test('the deed is remembered and the draft gone in one step', async () => {
    await saveDraft(db, 'desk:a', 'x', 1);
    await actAndKeepDraft(db, answer, () => dropDraft(db, 'desk:a'));
    expect([await db.outbox.count(), await readDraft(db, 'desk:a')]).toEqual([1, undefined]);
  });

  test('what fails at the draft keeps both as they were', async () => {
    await saveDraft(db, 'desk:a', 'x', 1);
    const failing = actAndKeepDraft(db, answer, () => Promise.reject(new RangeError('no')));
    await expect(failing).rejects.toThrow('no');
    expect([await db.outbox.count(), (await readDraft(db, 'desk:a'))?.form]).toEqual([0, 'x']);
  });
});
