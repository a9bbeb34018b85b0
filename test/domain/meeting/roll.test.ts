import { describe, expect, test } from 'vitest';
import { rosterOn } from '../../../src/domain/committee/roster.ts';
import { presentAt } from '../../../src/domain/meeting/quorum.ts';
import type { Fact, Mark } from '../../../src/domain/meeting/records.ts';
import { type Roll, rollOf } from '../../../src/domain/meeting/roll.ts';
import { standingMarks } from '../../../src/domain/meeting/standing-marks.ts';
import { testCity } from '../../fixtures/test-city.ts';
import {
  aMark,
  aMembership,
  BARN_AREA,
  type BarnName,
  barnMarks,
  barnParts,
  barnRoster,
  barnTime,
  conflictFact,
  itemFact,
  personId,
  seatFact,
  seatId,
  sessionFact,
} from './barn.ts';

const opened = aMark(sessionFact('opened', '17.08'));
const clockOf = (atMs: number | null): string | null =>
  atMs === null ? null : new Date(atMs + 2 * 3_600_000).toISOString().slice(11, 16).replace(':', '.');

/** Who sat in a seat, as `Name 17.08–18.30`. */
function sat({ rows }: Roll, seat: BarnName): string[] {
  const row = rows.find((each) => each.seat.id === seatId(seat));
  return (row?.segments ?? []).map(({ name, fromMs, toMs }) => `${name} ${clockOf(fromMs)}–${clockOf(toMs) ?? ''}`);
}
const rowOf = ({ rows }: Roll, seat: BarnName) => rows.find((each) => each.seat.id === seatId(seat))!;
const problemsOf = ({ problems }: Roll) => problems.map(({ kind, names }) => `${kind}: ${names.join(', ')}`);
const roll = (facts: (Fact | Mark)[], atMs?: number) =>
  rollOf([opened, ...facts.map((each) => ('type' in each ? each : aMark(each)))], barnRoster, atMs);

/** A mark of another device that has seen nothing. */
const apart = (fact: Fact, parts: Partial<Mark> = {}) => aMark(fact, { by: 'device-2', byName: 'Eero', ...parts });

describe('a seat', () => {
  test('is filled from the opening by whoever was marked before it', () => {
    expect(sat(roll([seatFact('Eero', 'arrived', '16.50')]), 'Eero')).toEqual(['Eero 17.08–']);
    expect(sat(rollOf([aMark(seatFact('Eero', 'arrived', '16.50'))], barnRoster), 'Eero')).toEqual(['Eero 16.50–']);
  });

  test('folds repeats: earliest arrival, latest departure, and a return is a time of its own', () => {
    const marks = [
      seatFact('Eero', 'arrived', '17.20'),
      seatFact('Eero', 'arrived', '17.15'),
      seatFact('Eero', 'left', '18.00'),
      seatFact('Eero', 'left', '18.05'),
      seatFact('Eero', 'arrived', '18.40'),
    ];
    expect(sat(roll(marks), 'Eero')).toEqual(['Eero 17.15–18.05', 'Eero 18.40–']);
  });

  test('goes back to the member who arrives, for good', () => {
    const marks = [
      seatFact('Sirpa', 'arrived', '17.10', 'Oili'),
      seatFact('Sirpa', 'arrived', '17.40'),
      seatFact('Sirpa', 'left', '18.30'),
    ];
    expect(sat(roll(marks), 'Sirpa')).toEqual(['Oili 17.10–17.40', 'Sirpa 17.40–18.30']);
  });

  test('holds a deputy once who was called twice before the member went', () => {
    const marks = [
      seatFact('Sirpa', 'arrived', '17.10'),
      seatFact('Sirpa', 'arrived', '18.00', 'Oili'),
      seatFact('Sirpa', 'arrived', '18.01', 'Oili'),
      seatFact('Sirpa', 'left', '18.05'),
    ];
    expect(sat(roll(marks), 'Sirpa')).toEqual(['Sirpa 17.10–18.05', 'Oili 18.05–']);
    expect(roll(marks).problems).toEqual([]);
  });

  test('is empty for an item its member is disqualified for, unless a deputy steps in for it', () => {
    const item = [itemFact('item-4', 'opened', '18.15'), itemFact('item-4', 'closed', '18.25')];
    const sirpa = [seatFact('Sirpa', 'arrived', '17.08'), conflictFact('Sirpa', 'item-4', '18.15')];
    expect(sat(roll([...item, ...sirpa]), 'Sirpa')).toEqual(['Sirpa 17.08–18.15', 'Sirpa 18.25–']);
    const stepsIn = seatFact('Sirpa', 'arrived', '18.15', 'Oili');
    expect(sat(roll([...item, ...sirpa, stepsIn]), 'Sirpa')).toEqual([
      'Sirpa 17.08–18.15',
      'Oili 18.15–18.25',
      'Sirpa 18.25–',
    ]);
    const during = roll([...item, ...sirpa], barnTime('18.20'));
    expect(rowOf(during, 'Sirpa').disqualified).toEqual({ item: 'item-4', person: 'person-sirpa', name: 'Sirpa' });
    expect(rowOf(during, 'Sirpa').state).toBe('left');
    expect(rowOf(roll([...item, ...sirpa]), 'Sirpa').state).toBe('present');
  });

  test('tells how it stands at any moment', () => {
    const marks = [
      seatFact('Eero', 'arrived', '17.20'),
      seatFact('Eero', 'left', '18.00'),
      seatFact('Irma', 'excused', '17.00'),
      seatFact('Kalle', 'absent', '17.00'),
    ];
    const states = (atMs?: number) =>
      (['Eero', 'Irma', 'Kalle', 'Maija'] as const).map((name) => rowOf(roll(marks, atMs), name).state);
    expect(states(barnTime('17.30'))).toEqual(['present', 'excused', 'absent', 'unmarked']);
    expect(states()).toEqual(['left', 'excused', 'absent', 'unmarked']);
  });

  test('says how the meeting ended once it is closed', () => {
    const marks = [seatFact('Eero', 'arrived', '17.08'), sessionFact('closed', '19.05')];
    expect(sat(roll(marks), 'Eero')).toEqual(['Eero 17.08–19.05']);
    expect(rowOf(roll(marks, barnTime('23.00')), 'Eero').state).toBe('present');
  });
});

describe('a mark', () => {
  test('that is superseded does not count, and comes back when the correction is taken back', () => {
    const wrong = aMark(seatFact('Eero', 'arrived', '17.40'));
    const right = aMark(seatFact('Eero', 'arrived', '17.30'), { supersedes: [wrong.id] });
    const undo = aMark({ kind: 'withdrawn' }, { supersedes: [right.id] });
    expect(sat(roll([wrong, right]), 'Eero')).toEqual(['Eero 17.30–']);
    expect(sat(roll([wrong, right, undo]), 'Eero')).toEqual(['Eero 17.40–']);
    const redo = aMark({ kind: 'withdrawn' }, { supersedes: [undo.id] });
    expect(sat(roll([wrong, right, undo, redo]), 'Eero')).toEqual(['Eero 17.30–']);
  });

  test('stands where marks take the place of each other in a circle', () => {
    const a = aMark(seatFact('Eero', 'arrived', '17.40'), { id: 'a', supersedes: ['b', 'a'] });
    const b = aMark(seatFact('Eero', 'left', '18.40'), { id: 'b', supersedes: ['a'] });
    expect(standingMarks([a, b]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('two secretaries', () => {
  test('complete each other: arrival from one phone, departure from the other', () => {
    const both = roll([aMark(seatFact('Eero', 'arrived', '17.10')), apart(seatFact('Eero', 'left', '19.00'))]);
    expect(sat(both, 'Eero')).toEqual(['Eero 17.10–19.00']);
    expect(rowOf(both, 'Eero').disputed).toEqual([]);
  });

  test('who mark the same, or one an arrival and the other an absence before it, agree', () => {
    const same = roll([aMark(seatFact('Eero', 'arrived', '17.00')), apart(seatFact('Eero', 'arrived', '17.01'))]);
    expect(rowOf(same, 'Eero').disputed).toEqual([]);
    const later = roll([aMark(seatFact('Eero', 'absent', '17.10')), apart(seatFact('Eero', 'arrived', '17.40'))]);
    expect(sat(later, 'Eero')).toEqual(['Eero 17.40–']);
    expect(rowOf(later, 'Eero').disputed).toEqual([]);
    const excused = roll([aMark(seatFact('Eero', 'absent', '17.10')), apart(seatFact('Eero', 'excused', '17.12'))]);
    expect(rowOf(excused, 'Eero')).toMatchObject({ state: 'excused', disputed: [] });
  });

  test('who marked a seat differently leave it open, and nobody is counted until somebody decides', () => {
    const there = aMark(seatFact('Eero', 'arrived', '17.08'));
    const away = apart(seatFact('Eero', 'excused', '17.10'));
    const open = roll([there, away]);
    expect(rowOf(open, 'Eero')).toMatchObject({ state: 'unmarked', segments: [], disputed: [there, away] });
    const knows = { ...away, sees: [there.id] };
    expect(rowOf(roll([there, knows]), 'Eero')).toMatchObject({ state: 'excused', disputed: [] });
    const settled = apart(there.fact, { supersedes: [there.id, away.id] });
    expect(rowOf(roll([there, away, settled]), 'Eero')).toMatchObject({ state: 'present', disputed: [] });
  });

  test('who put two people into one seat leave it disputed, and it counts once', () => {
    const member = aMark(seatFact('Sirpa', 'arrived', '17.08'));
    const deputy = apart(seatFact('Sirpa', 'arrived', '17.20', 'Oili'));
    expect(rowOf(roll([member, deputy]), 'Sirpa').disputed).toEqual([member, deputy]);
    expect(sat(roll([member, deputy]), 'Sirpa')).toEqual(['Sirpa 17.08–']);
    const before = apart(seatFact('Sirpa', 'arrived', '17.20', 'Oili'));
    const late = aMark(seatFact('Sirpa', 'arrived', '17.40'));
    expect(rowOf(roll([late, before]), 'Sirpa').disputed).toEqual([]);
  });
});

describe('what cannot be true', () => {
  test('is named with the marks that say it, and the rest still counts', () => {
    const cases: [string, (Fact | Mark)[], string[]][] = [
      [
        'left before arrived',
        [seatFact('Eero', 'left', '17.30'), seatFact('Eero', 'arrived', '17.40')],
        ['leftBeforeArrived: Eero'],
      ],
      [
        'overlap',
        [seatFact('Sirpa', 'arrived', '17.08'), seatFact('Sirpa', 'arrived', '17.30', 'Oili')],
        ['overlap: Sirpa, Oili'],
      ],
      ['wrong deputy', [seatFact('Eero', 'arrived', '17.30', 'Oili')], ['wrongDeputy: Oili']],
      ['stranger', [seatFact('Eero', 'arrived', '17.30', 'Matti')], ['notInTerm: Matti']],
      ['closed before opened', [sessionFact('closed', '17.00')], ['closedBeforeOpened: ']],
      [
        'after the close',
        [sessionFact('closed', '19.00'), seatFact('Eero', 'arrived', '19.10')],
        ['outsideMeeting: Eero'],
      ],
      [
        'before the opening',
        [seatFact('Eero', 'arrived', '16.30'), seatFact('Eero', 'left', '16.50')],
        ['outsideMeeting: Eero'],
      ],
      [
        'chair without a seat',
        [{ kind: 'chair', person: personId('Kaisa'), name: 'Kaisa', atMs: barnTime('17.08') }],
        ['chairWithoutSeat: Kaisa'],
      ],
    ];
    for (const [name, facts, problems] of cases) expect(problemsOf(roll(facts)), name).toEqual(problems);
    expect(roll([sessionFact('closed', '17.00')]).closedAtMs).toBeUndefined();
  });

  test('keeps somebody in the seat taken first', () => {
    const parts = {
      ...barnParts,
      terms: barnParts.terms.map((term) => ({ ...term, deputies: 'list' as const })),
      memberships: [
        ...barnParts.memberships.filter(({ role }) => role === 'member'),
        aMembership('Oili', { id: 'deputy-oili', role: 'deputy', order: 1 }),
        aMembership('Heikki', { id: 'deputy-heikki', role: 'deputy', order: 2 }),
      ],
    };
    const roster = rosterOn(parts, BARN_AREA, '2026-11-21', testCity);
    const [second, first] = [
      aMark(seatFact('Irma', 'arrived', '17.20', 'Oili')),
      aMark(seatFact('Eero', 'arrived', '17.10', 'Oili')),
    ];
    const twice = rollOf([opened, second, first], roster);
    expect([sat(twice, 'Eero'), sat(twice, 'Irma')]).toEqual([['Oili 17.10–'], []]);
    expect(problemsOf(twice)).toEqual(['twoSeats: Oili']);
    expect(twice.problems[0]?.marks.toSorted()).toEqual([first.id, second.id].toSorted());
    const skipped = rollOf([opened, aMark(seatFact('Irma', 'arrived', '17.20', 'Heikki'))], roster);
    expect(sat(skipped, 'Irma')).toEqual(['Heikki 17.20–']);
    expect(problemsOf(skipped)).toEqual(['orderSkipped: Heikki, Oili']);
  });

  test('leaves out a member whose term ended last week, and tells', () => {
    const ended = barnParts.memberships.map((each) => (each.name === 'Eero' ? { ...each, to: '2026-11-14' } : each));
    const roster = rosterOn({ ...barnParts, memberships: ended }, BARN_AREA, '2026-11-21', testCity);
    const late = rollOf([opened, aMark(seatFact('Eero', 'arrived', '17.08'))], roster);
    expect(late.rows).toHaveLength(14);
    expect(problemsOf(late)).toEqual(['notInTerm: Eero']);
    expect(late.others.map(({ name }) => name)).toEqual(['Eero']);
  });
});

test('a meeting may go on past midnight and over the hour that October has twice', () => {
  const opening = Date.UTC(2026, 9, 24, 20, 0);
  const at = (fact: Fact, atMs: number) => aMark({ ...fact, atMs } as Fact);
  const marks = [
    at(sessionFact('opened', '17.00'), opening),
    at(seatFact('Eero', 'arrived', '17.00'), opening),
    at(seatFact('Eero', 'left', '17.00'), Date.UTC(2026, 9, 25, 0, 50)),
    at(seatFact('Eero', 'arrived', '17.00'), Date.UTC(2026, 9, 25, 1, 10)),
    at(sessionFact('closed', '17.00'), Date.UTC(2026, 9, 25, 1, 30)),
  ];
  const night = rollOf(marks, barnRoster);
  expect(rowOf(night, 'Eero').segments.map(({ fromMs, toMs }) => ((toMs ?? 0) - fromMs) / 60_000)).toEqual([290, 20]);
  expect(night.problems).toEqual([]);
});

test('the course of the barn: others, chair, items, nobody twice, nothing wrong', () => {
  const barn = rollOf(barnMarks, barnRoster);
  expect(barn.problems).toEqual([]);
  expect(barn.others.map(({ name, role }) => `${name} ${role}`)).toEqual([
    'Heikki deputy',
    'Jussi guest',
    'Kaisa coordinator',
    'Liisa guest',
  ]);
  expect(barn.chairs).toEqual([{ person: 'person-anneli', name: 'Anneli', fromMs: barnTime('17.08') }]);
  expect(barn.items.map(({ item, fromMs, toMs }) => `${item} ${clockOf(fromMs)}–${clockOf(toMs)}`)).toEqual([
    'item-1 17.08–17.10',
    'item-2 17.10–17.14',
    'item-3 17.14–18.15',
    'item-4 18.15–18.25',
    'item-5 18.25–19.00',
    'item-6 19.00–19.05',
  ]);
  expect(sat(barn, 'Sirpa')).toEqual(['Oili 17.08–17.40', 'Sirpa 17.40–19.05']);
  expect(sat(barn, 'Irma')).toEqual(['Irma 17.08–18.15', 'Irma 18.25–19.05']);
});

test('a deputy called into a seat is no other attendee for that time', () => {
  const guest = aMark({
    kind: 'other',
    person: personId('Oili'),
    name: 'Oili',
    role: 'deputy',
    state: 'arrived',
    atMs: barnTime('17.08'),
  });
  const called = roll([guest, seatFact('Sirpa', 'arrived', '17.30', 'Oili'), seatFact('Sirpa', 'arrived', '17.50')]);
  expect(called.others[0]?.segments.map(({ fromMs, toMs }) => [clockOf(fromMs), clockOf(toMs)])).toEqual([
    ['17.08', '17.30'],
    ['17.50', null],
  ]);
});

test('items follow each other, also within one minute', () => {
  const items = roll([
    aMark(itemFact('a', 'opened', '17.30'), { madeAtMs: 2 }),
    aMark(itemFact('b', 'opened', '17.30'), { madeAtMs: 1 }),
    itemFact('c', 'opened', '17.40'),
    itemFact('c', 'closed', '17.40'),
  ]).items;
  expect(items.map(({ item, fromMs, toMs }) => `${item} ${clockOf(fromMs)}–${clockOf(toMs)}`)).toEqual([
    'a 17.30–17.40',
    'b 17.30–17.30',
    'c 17.40–17.40',
  ]);
});

test('a deputy marked by two phones before the opening sits once and counts once', () => {
  const facts = [
    seatFact('Anneli', 'arrived', '16.58', 'Heikki'),
    seatFact('Anneli', 'arrived', '16.59', 'Heikki'),
    sessionFact('opened', '17.00'),
  ];
  const roll = rollOf(
    facts.map((fact) => aMark(fact)),
    barnRoster,
  );
  expect(presentAt(roll, barnTime('17.30'))).toHaveLength(1);
  expect(roll.rows[0]?.segments).toHaveLength(1);
});

test('a deputy called twice while the member was still there sits once after the member has left', () => {
  const facts = [
    seatFact('Anneli', 'arrived', '17.00'),
    seatFact('Anneli', 'arrived', '17.00', 'Heikki'),
    seatFact('Anneli', 'arrived', '17.00', 'Heikki'),
    seatFact('Anneli', 'left', '17.10'),
  ];
  const roll = rollOf(
    facts.map((fact) => aMark(fact)),
    barnRoster,
  );
  expect(presentAt(roll, barnTime('17.30'))).toHaveLength(1);
});
