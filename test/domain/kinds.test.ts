import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactIdOf, type DomainRecord, type Idea, receiptIdOf } from '../../src/domain/idea.ts';
import type { Act } from '../../src/domain/kind.ts';
import { type DataOf, KINDS, type KindName, kindOf } from '../../src/domain/kinds.ts';
import { applyChange } from '../../src/protocol/apply-change.ts';
import { testCity } from '../fixtures/test-city.ts';

const submission: DataOf<'idea.submit'> = {
  code: 'ELI-7QK4P2XJ',
  title: 'Valaistus pururadalle',
  text: '',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  receiptHash: 'a'.repeat(64),
  wantsReply: true,
  contact: { phone: '040', consent: true },
  fromPaper: false,
};
const anAct = <K extends KindName>(data: DataOf<K>, more: Partial<Act<DataOf<K>>> = {}): Act<DataOf<K>> => ({
  id: 'change',
  by: 'device',
  record: 'i',
  atMs: 1000,
  city: testCity,
  data,
  ...more,
});

/** Does something to records and tells what they are then; throws what was refused. */
function doTo<K extends KindName>(
  kind: K,
  records: ReadonlyMap<string, DomainRecord>,
  data: DataOf<K>,
  more: Partial<Act<DataOf<K>>> = {},
) {
  const outcome = applyChange({ kind: kindOf(kind) as never, act: anAct(data, more) }, deepFreeze(records));
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return new Map([...records, ...outcome.records.map((record) => [record.id, record] as const)]);
}
function deepFreeze<T>(value: T): T {
  if (value instanceof Map) for (const each of value.values()) deepFreeze(each);
  else if (value && typeof value === 'object') {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}
const given = () => doTo('idea.submit', new Map(), submission);
const ideaIn = (records: ReadonlyMap<string, DomainRecord>): Idea => records.get('i') as Idea;

const anyCorrection = fc.record({
  atMs: fc.nat(5),
  id: fc.stringMatching(/^c[0-9]{2}$/),
  data: fc.oneof(
    fc.constantFrom(...testCity.goals).map(({ id }) => ({ goals: [id] })),
    fc.constantFrom(...testCity.areas).map(({ id }) => ({ reach: { areas: [id], wholeCity: false } })),
  ),
});

test('corrections give the same idea in any order: the later corrected time wins', () => {
  const distinct = fc.uniqueArray(anyCorrection, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(
      distinct.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([made, arrived]) => {
        const play = (corrections: typeof made) =>
          corrections.reduce(
            (records, { data, atMs, id }) => doTo('idea.correct', records, data, { atMs, id }),
            given(),
          );
        expect([...play(arrived).values()]).toEqual([...play(made).values()]);
      },
    ),
  );
});

test('an unsent correction is seen to win over what stands, whatever the clock says', () => {
  const standing = doTo('idea.correct', given(), { goals: [testCity.goals[0]?.id ?? ''] }, { atMs: 9_000_000 });
  const mine = doTo('idea.correct', standing, { goals: [testCity.goals[1]?.id ?? ''] }, { atMs: 5, unsent: true });
  expect(ideaIn(mine).goals).toEqual([testCity.goals[1]?.id]);
});

test('a device that lacks the siblings changes the idea alone', () => {
  const alone = new Map([['i', ideaIn(given()) as DomainRecord]]);
  for (const records of [
    doTo('idea.publish', alone, {}),
    doTo('idea.hide', alone, { reason: 'x' }),
    doTo('idea.setStatus', alone, { from: 'received', to: 'done', reason: 'x' }),
    doTo('idea.answer', alone, { text: 'x' }),
    doTo('idea.correct', alone, { reach: { areas: ['anjalankoski'], wholeCity: false } }),
  ]) {
    expect([...records.keys()]).toEqual(['i']);
  }
});

test('publishing again what was hidden shows it and forgets why it was not', () => {
  const hidden = doTo('idea.hide', doTo('idea.publish', given(), {}), { reason: 'x' });
  expect(hidden.get(receiptIdOf('i'))).toMatchObject({ published: false, hidden: { reason: 'x' } });
  const shown = doTo('idea.publish', hidden, {});
  expect(ideaIn(shown)).not.toHaveProperty('hidden');
  expect(shown.get(receiptIdOf('i'))).not.toHaveProperty('hidden');
});

test('taking a hiding back shows what had been public since it first was, and publishes nothing that waited', () => {
  const published = doTo('idea.publish', given(), {}, { atMs: 2000 });
  const shown = doTo('idea.unhide', doTo('idea.hide', published, { reason: 'x' }, { atMs: 3000 }), {}, { atMs: 4000 });
  expect([...shown.values()]).toEqual([...published.values()]);
  const waiting = given();
  const still = doTo('idea.unhide', doTo('idea.hide', waiting, { reason: 'x' }, { atMs: 3000 }), {}, { atMs: 4000 });
  expect([...still.values()]).toEqual([...waiting.values()]);
  expect(() => doTo('idea.unhide', still, {})).toThrow('already-there');
});

test('what was hidden again after somebody took an earlier hiding back stays hidden', () => {
  const hidden = doTo('idea.hide', given(), { reason: 'x' }, { atMs: 3000 });
  expect(() => doTo('idea.unhide', hidden, {}, { atMs: 2000 })).toThrow('hidden-since');
  expect(ideaIn(doTo('idea.unhide', hidden, {}, { atMs: 2000, unsent: true }))).not.toHaveProperty('hidden');
});

test('a merged idea moves no further', () => {
  const records = given();
  const other = { ...ideaIn(records), id: 'j', code: 'ELI-00000000' };
  const merged = doTo('idea.merge', new Map([...records, ['j', other]]), { into: 'j' });
  expect(() => doTo('idea.setStatus', merged, { from: 'merged', to: 'done', reason: 'x' })).toThrow('merged');
  expect((merged.get('j') as Idea).mergedFrom).toEqual([{ id: 'i', code: 'ELI-7QK4P2XJ' }]);
});

test('whoever moderates afterwards publishes at once', () => {
  const after = { ...testCity, moderation: 'after' as const };
  const records = doTo('idea.submit', new Map(), submission, { city: after });
  expect(ideaIn(records)).toMatchObject({ scope: 'public/kouvola', publishedAtMs: 1000 });
  expect(records.get(contactIdOf('i'))?.scope).toBe('officers/kouvola/valkeala');
});

test('an idea alone asks for nothing personal and makes no contact record', () => {
  const { contact: _contact, ...plain } = submission;
  const records = doTo('idea.submit', new Map(), { ...plain, wantsReply: false });
  expect([...records.keys()]).toEqual(['i', receiptIdOf('i')]);
});

test('every kind names the records it alters among those it touches', () => {
  for (const [name, kind] of Object.entries(KINDS)) {
    const act = anAct<never>({ into: 'j', ideaIds: ['a', 'b'], items: [], areas: [], on: '2026-11-21' } as never);
    expect(kind.touches(act as never), name).toContain('i');
  }
});
