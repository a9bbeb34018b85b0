import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neededOf, presentAt, quorumAt, quorumChanges } from '../../../src/domain/meeting/quorum.ts';
import type { Fact, Mark } from '../../../src/domain/meeting/records.ts';
import { type Roll, rollOf } from '../../../src/domain/meeting/roll.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { aMark, barnRoster, barnTime, personId } from './barn.ts';

const START = barnTime('17.00');
const MINUTES = 120;
const MINUTE = 60_000;
/** Few seats, so that marks meet. */
const roster = { ...barnRoster, seats: barnRoster.seats.slice(0, 5), total: 5 };
const seats = roster.seats;
const minute = fc.integer({ min: -5, max: MINUTES }).map((at) => START + at * MINUTE);
const seat = fc.constantFrom(...seats);
const item = fc.constantFrom('item-1', 'item-2');
const sitter = fc.constantFrom('', 'Oili', 'Heikki', 'Anneli', 'Kaisa');

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(seat, sitter, fc.constantFrom('arrived', 'arrived', 'left', 'excused', 'absent'), minute).map(
      ([at, name, state, atMs]): Fact => ({
        kind: 'seat',
        seat: at.id,
        person: name ? personId(name) : at.person,
        name: name || at.name,
        state: state as 'arrived',
        atMs,
      }),
    ),
  },
  fc
    .tuple(fc.constantFrom('opened', 'closed', 'breakBegan', 'breakEnded'), minute)
    .map(([event, atMs]): Fact => ({ kind: 'session', event: event as 'opened', atMs })),
  fc
    .tuple(item, fc.constantFrom('opened', 'closed'), minute)
    .map(([each, event, atMs]): Fact => ({ kind: 'item', item: each, event: event as 'opened', atMs })),
  fc.tuple(seat, item, minute).map(
    ([at, each, atMs]): Fact => ({
      kind: 'conflict',
      item: each,
      seat: at.id,
      person: at.person,
      name: at.name,
      reason: '',
      atMs,
    }),
  ),
  fc.tuple(seat, minute).map(([{ person, name }, atMs]): Fact => ({ kind: 'chair', person, name, atMs })),
  fc.tuple(sitter, fc.constantFrom('arrived', 'left'), minute).map(
    ([name, state, atMs]): Fact => ({
      kind: 'other',
      person: personId(name || 'Jussi'),
      name: name || 'Jussi',
      role: 'guest',
      state: state as 'left',
      atMs,
    }),
  ),
  fc.constant<Fact>({ kind: 'withdrawn' }),
);

/** Marks of three devices; each has seen, and takes the place of, some of those made before. */
const anyMarks: fc.Arbitrary<Mark[]> = fc
  .array(
    fc.record({
      fact: anyFact,
      by: fc.nat(2),
      seen: fc.array(fc.nat(30)),
      over: fc.array(fc.nat(30), { maxLength: 2 }),
      made: minute,
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ fact, by, seen, over, made }, at) =>
      aMark(fact, {
        id: `m-${String(at).padStart(2, '0')}`,
        by: `device-${by}`,
        madeAtMs: made,
        sees: seen.filter((each) => each < at).map((each) => `m-${String(each).padStart(2, '0')}`),
        supersedes: over.filter((each) => each < at).map((each) => `m-${String(each).padStart(2, '0')}`),
      }),
    ),
  );

test('any order, split and duplication of marks on any number of devices gives the same roll', () => {
  const delivered = anyMarks.chain((marks) => {
    const twice = [...marks, ...marks, ...marks];
    return fc.tuple(fc.constant(marks), fc.shuffledSubarray(twice, { minLength: twice.length }), fc.nat(twice.length));
  });
  fc.assert(
    fc.property(delivered, minute, ([marks, shuffled, at], atMs) => {
      const [here, there] = [shuffled.slice(0, at), shuffled.slice(at)];
      expect(rollOf([...there, ...here], roster, atMs)).toEqual(rollOf(marks, roster, atMs));
    }),
    { numRuns: 500 },
  );
});

/** What a roll must never say, whatever was marked. */
function expectSound(roll: Roll): void {
  for (const { segments } of roll.rows) {
    for (const [at, { fromMs, toMs }] of segments.entries()) {
      expect(toMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(fromMs);
      expect(segments[at + 1]?.fromMs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        toMs ?? Number.POSITIVE_INFINITY,
      );
      if (roll.openedAtMs !== undefined) expect(fromMs).toBeGreaterThanOrEqual(roll.openedAtMs);
      if (roll.closedAtMs !== undefined) expect(toMs ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(roll.closedAtMs);
    }
  }
}

test('at every minute at most one person sits in a seat, nobody in two, nobody who is disqualified', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const roll = rollOf(marks, roster);
      expectSound(roll);
      for (let atMs = START - 10 * MINUTE; atMs < START + MINUTES * MINUTE; atMs += MINUTE) {
        const sitting = presentAt(roll, atMs);
        expect(sitting.length).toBeLessThanOrEqual(seats.length);
        expect(new Set(sitting.map((each) => each.seat)).size).toBe(sitting.length);
        expect(new Set(sitting.map(({ person }) => person)).size).toBe(sitting.length);
        const open = roll.items.filter(({ fromMs, toMs }) => fromMs <= atMs && (toMs === null || atMs < toMs));
        const out = roll.conflicts.filter((each) => open.some((under) => under.item === each.item));
        expect(sitting.some(({ person }) => out.some((each) => each.person === person))).toBe(false);
        const states = rollOf(marks, roster, atMs).rows.filter(({ state }) => state === 'present').length;
        if (roll.closedAtMs === undefined) expect(states).toBe(sitting.length);
      }
    }),
    { numRuns: 60 },
  );
});

type Step =
  | { kind: 'member' | 'memberLeaves' | 'deputy' | 'deputyLeaves'; seat: number }
  | { kind: 'conflict'; seat: number }
  | { kind: 'item'; on: boolean };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'member' as const,
      'member' as const,
      'memberLeaves' as const,
      'deputy' as const,
      'deputyLeaves' as const,
      'conflict' as const,
    ),
    seat: fc.nat(seats.length - 1),
  }),
  fc.record({ kind: fc.constant('item' as const), on: fc.boolean() }),
);

/** A deputy of one's own for each seat. */
const ownDeputies = {
  ...roster,
  deputies: seats.map(({ id, name }, at) => ({
    id: `d-${at}`,
    person: `d-${at}`,
    name: `${name} 2`,
    village: '',
    order: 1,
    seat: id,
  })),
};

function factOf(step: Step, atMs: number): Fact {
  if (step.kind === 'item') return { kind: 'item', item: 'item-1', event: step.on ? 'opened' : 'closed', atMs };
  const { id, person, name } = seats[step.seat]!;
  if (step.kind === 'conflict') return { kind: 'conflict', item: 'item-1', seat: id, person, name, reason: '', atMs };
  const who = step.kind.startsWith('deputy') ? { person: `d-${step.seat}`, name: `${name} 2` } : { person, name };
  return { kind: 'seat', seat: id, ...who, state: step.kind.endsWith('Leaves') ? 'left' : 'arrived', atMs };
}

/** Counts as somebody with pen and paper would, with a tick for each seat; undefined where a step says nothing new. */
function countByHand(steps: readonly Step[]): (number | undefined)[] {
  const out = new Set(steps.flatMap((step) => (step.kind === 'conflict' ? [step.seat] : [])));
  const member = seats.map(() => false);
  const deputy = seats.map(() => false);
  let isOpen = false;
  const sits = (at: number) => member[at] === true && !(isOpen && out.has(at));
  return steps.map((step) => {
    const sat = [...seats.keys()].map(sits);
    if (step.kind === 'item') {
      if (isOpen === step.on) return undefined;
      isOpen = step.on;
    } else if (step.kind === 'member') member[step.seat] = true;
    else if (step.kind === 'deputy') deputy[step.seat] = true;
    else if (step.kind !== 'conflict') {
      const who = step.kind === 'memberLeaves' ? member : deputy;
      if (!who[step.seat]) return undefined;
      who[step.seat] = false;
    }
    // Whoever arrives, or comes back after the item, takes the seat for good; a deputy called early waits.
    for (const at of seats.keys()) if (sits(at) && !sat[at]) deputy[at] = false;
    return [...seats.keys()].filter((at) => sits(at) || deputy[at]).length;
  });
}

test('quorum agrees with a count by hand, minute by minute', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (tried) => {
      const steps = tried.filter((_, at) => countByHand(tried)[at] !== undefined);
      const opened = aMark({ kind: 'session', event: 'opened', atMs: START });
      const marks = steps.map((step, at) => aMark(factOf(step, START + (at + 1) * MINUTE)));
      const roll = rollOf([opened, ...marks], ownDeputies);
      const byHand = countByHand(steps) as number[];
      const counted = steps.map((_, at) => quorumAt(roll, ownDeputies, START + (at + 1) * MINUTE, testCity));
      expect(counted.map(({ present }) => present)).toEqual(byHand);
      expect(counted.map(({ isQuorate }) => isQuorate)).toEqual(byHand.map((present) => present >= neededOf(5)));
      const changes = quorumChanges(roll, ownDeputies, testCity).map(({ atMs }) => atMs);
      const moments = [0, ...byHand].flatMap((present, at, all) =>
        at === 0 || all[at - 1] !== present ? [START + at * MINUTE] : [],
      );
      expect(changes).toEqual(moments);
    }),
    { numRuns: 1000 },
  );
});
