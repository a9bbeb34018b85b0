import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeeRules } from '../../../src/domain/city-money.ts';
import { centsOfBasis } from '../../../src/domain/meeting/fee-basis.ts';
import { type FeeFacts, feesOf, isReady } from '../../../src/domain/meeting/fees.ts';
import type { FeeBasis, Meeting } from '../../../src/domain/meeting/records.ts';
import type { Roll } from '../../../src/domain/meeting/roll.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import { BARN_PRESENT, barnMarks, barnMeeting, barnRoster, barnTime } from './barn.ts';
import { aMeeting, aRoll, aRoster, at, BARN, factsWith, rulesWith, type Sat, TEST_RULES } from './fee-world.ts';

interface Case {
  seats?: readonly (readonly Sat[])[];
  roll?: Partial<Roll>;
  rules?: Partial<FeeRules>;
  facts?: Partial<FeeFacts>;
  meeting?: Partial<Meeting>;
  total?: number;
}

const feesWith = ({ seats = BARN, roll = {}, rules = {}, facts = {}, meeting = {}, total }: Case = {}) =>
  feesOf(
    aMeeting(meeting),
    aRoll(seats, roll),
    aRoster(seats.length, total === undefined ? {} : { total }),
    { ...TEST_RULES, ...rules },
    factsWith(facts),
  );
const centsByName = (fees: ReturnType<typeof feesOf>) =>
  Object.fromEntries(fees.rows.map(({ name, cents }) => [name, cents]));
const rowOf = (fees: ReturnType<typeof feesOf>, name: string) => fees.rows.find((row) => row.name === name);
const warned = (fees: ReturnType<typeof feesOf>) => fees.warnings.map(({ kind }) => kind);

describe('the meeting in the barn (facts.md S7 and S8)', () => {
  test('with the test values the chair gets 142,50, a whole seat 95,00, the shared seat 47,50 and 47,50', () => {
    const fees = feesWith();
    expect(centsByName(fees)).toEqual({
      'member 1': 14250,
      ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9].map((no) => [`member ${no}`, 9500])),
      'deputy 1': 4750,
      'member 10': 4750,
    });
    expect(fees.totalCents).toBe(14250 + 8 * 9500 + 2 * 4750);
    expect(fees.warnings).toEqual([]);
  });

  test('every row tells when somebody sat and why they get what they get', () => {
    const fees = feesWith();
    expect(rowOf(fees, 'member 1')).toMatchObject({
      role: 'chair',
      segments: [{ fromMs: at('17.08'), toMs: at('19.05') }],
      basis: [
        { kind: 'base', cents: 9500 },
        { kind: 'chair', percent: 150 },
      ],
    });
    expect(rowOf(fees, 'deputy 1')).toMatchObject({
      role: 'deputy',
      segments: [{ fromMs: at('17.08'), toMs: at('17.40') }],
      basis: [{ kind: 'base' }, { kind: 'sharedHalf', withName: 'member 10', sinceMs: at('17.40') }],
    });
    expect(rowOf(fees, 'member 10')?.basis[1]).toEqual({
      kind: 'sharedHalf',
      withName: 'deputy 1',
      withDeputy: true,
      sinceMs: at('17.08'),
      untilMs: at('17.40'),
    });
  });

  test('while the amount is unknown no number of cents stands anywhere', () => {
    for (const longMeeting of [null, { mode: 'perHour', afterMinutes: 60, hourCents: 2400 } as const]) {
      const fees = feesWith({
        rules: { memberCents: null, youthCents: 3400, longMeeting },
        facts: { isYouth: () => true },
      });
      expect(fees.rows).toHaveLength(11);
      expect(fees.totalCents).toBeNull();
      expect(JSON.stringify(fees)).not.toMatch(/[cC]ents":\d/);
      expect(warned(fees)).toEqual([]);
    }
  });
});

describe('the same evening as it was marked', () => {
  const barn = feesOf(barnMeeting, rollOf(barnMarks, barnRoster), barnRoster, TEST_RULES, factsWith());

  test('Anneli chaired, Oili sat for Sirpa until she came, eight more earn one fee; nobody else is named', () => {
    expect(centsByName(barn)).toEqual({
      Anneli: 14250,
      ...Object.fromEntries(BARN_PRESENT.slice(1).map((name) => [name, 9500])),
      Oili: 4750,
      Sirpa: 4750,
    });
    expect(barn.totalCents).toBe(99_750);
    expect(barn.warnings).toEqual([]);
  });

  test('whoever was disqualified for an item was out of the seat meanwhile and earns all the same', () => {
    expect(rowOf(barn, 'Irma')).toMatchObject({
      cents: 9500,
      segments: [
        { fromMs: barnTime('17.08'), toMs: barnTime('18.15') },
        { fromMs: barnTime('18.25'), toMs: barnTime('19.05') },
      ],
    });
  });

  test('in whatever order and however often the marks came, the list is the same', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(barnMarks, { minLength: barnMarks.length }),
        fc.subarray(barnMarks),
        (all, again) => {
          const roll = rollOf([...again, ...all], barnRoster);
          expect(feesOf(barnMeeting, roll, barnRoster, TEST_RULES, factsWith())).toEqual(barn);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('who chairs', () => {
  const chairs = (...list: [string, string][]) => ({
    roll: { chairs: list.map(([name, from]) => ({ person: name, name, fromMs: at(from) })) },
  });

  test('whoever chaired gets the raise, not whoever holds the office', () => {
    const fees = feesWith(chairs(['member 2', '17.08']));
    expect(centsByName(fees)).toMatchObject({ 'member 1': 9500, 'member 2': 14250 });
    expect(rowOf(fees, 'member 1')?.role).toBe('member');
  });

  test('when it changed, one raise is paid: to whoever chaired longest, of equals to the first; both are named', () => {
    const longest = feesWith(chairs(['member 1', '17.08'], ['member 2', '17.30']));
    expect(centsByName(longest)).toMatchObject({ 'member 1': 9500, 'member 2': 14250 });
    expect(longest.warnings).toEqual([{ kind: 'chairChanged', names: ['member 2', 'member 1'] }]);
    const back = feesWith(chairs(['member 1', '17.08'], ['member 2', '17.30'], ['member 1', '17.40']));
    expect(centsByName(back)).toMatchObject({ 'member 1': 14250, 'member 2': 9500 });
    const equal = feesWith({ ...chairs(['member 2', '17.00'], ['member 1', '18.06']) });
    expect(centsByName(equal)).toMatchObject({ 'member 1': 14250 });
    const tie = feesWith({
      roll: { ...chairs(['member 2', '17.08'], ['member 1', '18.00']).roll, closedAtMs: at('18.52') },
    });
    expect(centsByName(tie)).toMatchObject({ 'member 2': 14250, 'member 1': 9500 });
  });

  test('a chair without a seat earns nothing and is named; where several committees sit that is no surprise', () => {
    const fees = feesWith(chairs(['guest', '17.08']));
    expect(rowOf(fees, 'guest')).toBeUndefined();
    expect(fees.warnings).toEqual([{ kind: 'chairWithoutSeat', names: ['guest'] }]);
    expect(
      warned(feesWith({ ...chairs(['guest', '17.08']), meeting: { areas: ['valkeala', 'elimaki-koria'] } })),
    ).toEqual([]);
  });

  test('nobody marked as chair: nobody is raised, and it is said', () => {
    const fees = feesWith(chairs());
    expect(Math.max(...fees.rows.map(({ cents }) => cents ?? 0))).toBe(9500);
    expect(warned(fees)).toEqual(['noChair']);
  });

  test('without a chair percentage the chair gets what a member gets', () => {
    expect(centsByName(feesWith({ rules: { chairPercent: null } }))).toMatchObject({ 'member 1': 9500 });
  });
});

describe('the other rules', () => {
  test.each([
    ['half', 4750, 4750],
    ['both', 9500, 9500],
    ['longerStay', 0, 9500],
  ] as const)('a shared seat: %s', (sharedSeat, deputy, member) => {
    expect(centsByName(feesWith({ rules: { sharedSeat } }))).toMatchObject({ 'deputy 1': deputy, 'member 10': member });
  });

  test('where the city has not said what sharing gives, those rows and the total are unknown, and it is said', () => {
    const fees = feesWith({ rules: { sharedSeat: null } });
    expect(centsByName(fees)).toMatchObject({ 'deputy 1': null, 'member 10': null, 'member 2': 9500 });
    expect(fees.totalCents).toBeNull();
    expect(fees.warnings).toEqual([{ kind: 'sharedUnset', names: ['deputy 1', 'member 10'] }]);
  });

  test('three in one seat get a third each, rounded to the cent', () => {
    const seats: Sat[][] = [
      [
        ['deputy 1', '17.08', '17.30'],
        ['deputy 2', '17.30', '18.00'],
        ['member 1', '18.00'],
      ],
    ];
    const fees = feesWith({ seats, roll: { chairs: [] } });
    expect(Object.values(centsByName(fees))).toEqual([3167, 3167, 3167]);
    expect(fees.totalCents).toBe(9501);
  });

  test('who sat in two seats one after another earns once, by the seat that gives most', () => {
    const seats: Sat[][] = [
      [
        ['deputy 1', '17.08', '17.30'],
        ['member 1', '17.30'],
      ],
      [['deputy 1', '17.35']],
      [],
    ];
    const fees = feesWith({ seats });
    expect(rowOf(fees, 'deputy 1')).toMatchObject({
      cents: 9500,
      segments: [
        { fromMs: at('17.08'), toMs: at('17.30') },
        { fromMs: at('17.35'), toMs: at('19.05') },
      ],
    });
    expect(fees.rows).toHaveLength(2);
  });

  test('the young get theirs; without an amount nobody guesses one', () => {
    const facts = { isYouth: (person: string) => person === 'member 4' };
    expect(centsByName(feesWith({ facts, rules: { youthCents: 3400 } }))).toMatchObject({ 'member 4': 3400 });
    const unset = feesWith({ facts });
    expect(centsByName(unset)).toMatchObject({ 'member 4': null, 'member 5': 9500 });
    expect(unset.totalCents).toBeNull();
    expect(unset.warnings).toEqual([{ kind: 'youthUnset', names: ['member 4'] }]);
  });

  test('a long meeting raises the fee of whoever still sat then, after the chair’s raise', () => {
    const longMeeting = { mode: 'percent', afterMinutes: 90, raisePercent: 50 } as const;
    expect(centsByName(feesWith({ rules: { longMeeting } }))).toMatchObject({
      'member 1': 21375,
      'member 2': 14250,
      'member 7': 9500,
      'member 10': 7125,
    });
  });

  test('a long meeting by the hour counts hours that have begun', () => {
    const longMeeting = { mode: 'perHour', afterMinutes: 60, hourCents: 2400 } as const;
    expect(centsByName(feesWith({ rules: { longMeeting } }))).toMatchObject({ 'member 2': 11900, 'member 7': 11900 });
    expect(centsByName(feesWith({ rules: { longMeeting }, roll: { closedAtMs: at('19.09') } }))).toMatchObject({
      'member 2': 14300,
    });
    expect(centsByName(feesWith({ rules: { longMeeting }, roll: { closedAtMs: at('18.08') } }))).toMatchObject({
      'member 2': 9500,
    });
  });

  test('who sat a smaller part than the city asks for gets half, and is not halved twice for a shared seat', () => {
    const fees = feesWith({ rules: { minPresencePercent: 75 } });
    expect(centsByName(fees)).toMatchObject({ 'member 2': 9500, 'member 7': 4750, 'deputy 1': 4750 });
    expect(rowOf(fees, 'member 7')?.basis.at(-1)).toEqual({ kind: 'tooShort', minPercent: 75 });
  });

  test('half a cent is rounded up', () => {
    expect(centsByName(feesWith({ rules: { memberCents: 9501 } }))).toMatchObject({
      'member 1': 14252,
      'deputy 1': 4751,
    });
  });
});

describe('which meetings earn', () => {
  const few: Sat[][] = [[['member 1', '17.08']], [['member 2', '17.08']], [], []];

  test('a city that pays none has no rows', () => {
    expect(feesWith({ rules: { paid: false } })).toMatchObject({ rows: [], none: 'notPaid', totalCents: null });
  });

  test('half of the seats are no quorum; more than half once are one, also when they go', () => {
    expect(feesWith({ seats: few, rules: { requireQuorum: true } })).toMatchObject({ rows: [], none: 'notQuorate' });
    expect(warned(feesWith({ seats: few }))).toEqual(['notQuorate']);
    const third: Sat[][] = [few[0] ?? [], few[1] ?? [], [['member 3', '17.08', '17.20']], []];
    expect(feesWith({ seats: third, rules: { requireQuorum: true } }).rows).toHaveLength(3);
    expect(feesWith({ seats: few, rules: { requireQuorum: true }, facts: { quorumRule: null } }).rows).toHaveLength(2);
  });

  test('vacant seats count where the city counts them', () => {
    expect(feesWith({ seats: few, total: 3, rules: { requireQuorum: true } }).rows).toHaveLength(2);
    expect(feesWith({ seats: few, total: 4, rules: { requireQuorum: true } }).none).toBe('notQuorate');
  });

  test('without minutes nothing is paid where the city asks for them', () => {
    const facts = { hasRecord: false };
    expect(feesWith({ facts, rules: { requireRecord: true } })).toMatchObject({ rows: [], none: 'noRecord' });
    expect(warned(feesWith({ facts }))).toEqual(['noRecord']);
  });

  test('a cancelled meeting earns nothing, but those who came in vain where the city pays that', () => {
    const cancelled = { cancelled: { atMs: at('17.30'), reason: 'ei päätösvaltainen' } };
    const roll = { openedAtMs: undefined, closedAtMs: undefined, chairs: [] };
    const rules = { payIfCancelledForQuorum: true, requireQuorum: true, requireRecord: true };
    const facts = { hasRecord: false };
    expect(feesWith({ seats: few, meeting: cancelled, roll })).toMatchObject({ rows: [], none: 'cancelled' });
    expect(feesWith({ seats: [[], []], meeting: cancelled, roll, rules })).toMatchObject({
      rows: [],
      none: 'cancelled',
    });
    expect(centsByName(feesWith({ seats: few, meeting: cancelled, roll, rules, facts }))).toEqual({
      'member 1': 9500,
      'member 2': 9500,
    });
    // Enough came: it was called off for another reason.
    expect(feesWith({ seats: few, total: 2, meeting: cancelled, roll, rules }).none).toBe('cancelled');
  });

  test('before it was opened and closed there is nothing to send', () => {
    const open = feesWith({ roll: { closedAtMs: undefined } });
    expect([warned(open), isReady(open), open.rows]).toEqual([['notClosed'], false, []]);
    const planned = feesWith({ roll: { openedAtMs: undefined, closedAtMs: undefined } });
    expect([warned(planned), isReady(planned)]).toEqual([['notOpened'], false]);
  });

  test('a seat that two devices tell apart is settled first; what cannot be true is said', () => {
    const roll = aRoll(BARN);
    const rows = roll.rows.map((row, index) => (index === 3 ? { ...row, disputed: [{} as never] } : row));
    const fees = feesWith({ roll: { rows } });
    expect(fees.warnings).toEqual([{ kind: 'disputed', names: ['member 4'] }]);
    expect(isReady(fees)).toBe(false);
    const problem = feesWith({ roll: { problems: [{ kind: 'overlap', marks: [], names: ['member 5'] }] } });
    expect(problem.warnings).toEqual([{ kind: 'rollProblem', names: ['member 5'] }]);
    expect(isReady(problem)).toBe(true);
  });

  test('what was marked outside of the meeting is cut off', () => {
    const fees = feesWith({ seats: [[['member 1', '16.50', '19.30']], [['member 2', '16.00', '17.08']], []] });
    expect(fees.rows.map(({ name, segments }) => [name, segments])).toEqual([
      ['member 1', [{ fromMs: at('17.08'), toMs: at('19.05') }]],
    ]);
  });
});

const anyClock = fc.integer({ min: 16 * 60 + 30, max: 20 * 60 }).map((min) => `${Math.floor(min / 60)}.${min % 60}`);
const anySat = (seat: number): fc.Arbitrary<Sat> =>
  fc.tuple(
    fc.constantFrom(`member ${seat}`, 'deputy 1', 'deputy 2'),
    anyClock,
    fc.option(anyClock, { nil: undefined }),
  );
const anySeats = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => fc.array(anySat(index + 1), { maxLength: 3 }))),
  );
const anyRules = fc.record({
  paid: fc.constantFrom(true, null),
  memberCents: fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 8 }),
  youthCents: fc.option(fc.integer({ min: 0, max: 9000 })),
  chairPercent: fc.option(fc.integer({ min: 0, max: 300 })),
  longMeeting: fc.oneof(
    fc.constant(null),
    fc.record({ mode: fc.constant('percent' as const), afterMinutes: fc.nat(180), raisePercent: fc.nat(120) }),
    fc.record({ mode: fc.constant('perHour' as const), afterMinutes: fc.nat(180), hourCents: fc.nat(4000) }),
  ),
  sharedSeat: fc.constantFrom('half' as const, 'longerStay' as const, 'both' as const, null),
  minPresencePercent: fc.option(fc.nat(100)),
});

/** The same amount from the words of a row alone, in fractions, rounded at each step. */
function recount(basis: readonly FeeBasis[]): number | null {
  let cents: number | null = null;
  for (const step of basis) {
    if (step.kind === 'base' || step.kind === 'youth') cents = step.cents;
    else if (cents === null || step.kind === 'sharedUnset') cents = null;
    else if (step.kind === 'chair') cents = Math.round((cents * step.percent) / 100);
    else if (step.kind === 'long')
      cents = Math.round((cents * (100 + (step.raisePercent ?? 0))) / 100) + (step.hours ?? 0) * (step.hourCents ?? 0);
    else if (step.kind === 'longerStay') cents = 0;
    else cents = Math.round(cents / (step.kind === 'sharedHalf' ? (step.parts ?? 2) : 2));
  }
  return cents;
}

describe('any meeting', () => {
  test('every cent is explained by its row, the rows sum to the total, nobody stands there twice', () => {
    fc.assert(
      fc.property(anySeats, anyRules, fc.boolean(), (seats, rules, isYouth) => {
        const fees = feesWith({ seats, rules: rulesWith(rules), facts: { isYouth: () => isYouth } });
        for (const row of fees.rows) {
          expect(row.cents).toBe(centsOfBasis(row.basis));
          expect(row.cents).toBe(recount(row.basis));
          expect(Number.isInteger(row.cents ?? 0)).toBe(true);
        }
        const known = fees.rows.length > 0 && fees.rows.every(({ cents }) => cents !== null);
        expect(fees.totalCents).toBe(known ? fees.rows.reduce((sum, { cents }) => sum + (cents ?? 0), 0) : null);
        expect(new Set(fees.rows.map(({ person }) => person)).size).toBe(fees.rows.length);
        if (rules.memberCents === null) expect(JSON.stringify(fees)).not.toMatch(/[cC]ents":\d/);
      }),
      { numRuns: 500 },
    );
  });

  test('a seat shared in half never costs more than one fee and a cent for each who sat there', () => {
    fc.assert(
      fc.property(anySeats, fc.integer({ min: 0, max: 20_000 }), (seats, memberCents) => {
        const fees = feesWith({
          seats,
          rules: rulesWith({ memberCents, sharedSeat: 'half' }),
          roll: { chairs: [] },
        });
        const sat = new Set(fees.rows.map(({ person }) => person));
        expect(fees.totalCents ?? 0).toBeLessThanOrEqual(memberCents * seats.length + sat.size);
      }),
    );
  });
});
