import { describe, expect, test } from 'vitest';
import {
  attendanceOver,
  type MeetingOnRoll,
  missedRhythm,
  nextMeeting,
} from '../../../src/domain/meeting/attendance-over-term.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import { aMembership, barnMarks, barnMeeting, barnParts, barnRoster, barnTime } from './barn.ts';
import { aMeeting, aRoll, type Sat } from './fee-world.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 11, 31);
const term = barnParts.terms[0] as (typeof barnParts.terms)[number];
const barn: MeetingOnRoll = { meeting: barnMeeting, roll: rollOf(barnMarks, barnRoster) };

/** A meeting some days before the one in the barn, with these people in seats 1, 2, … */
const earlier = (days: number, seats: readonly (readonly Sat[])[] | undefined, cancelled = false): MeetingOnRoll => ({
  meeting: aMeeting({
    id: `earlier-${days}`,
    startsAtMs: barnMeeting.startsAtMs - days * DAY_MS,
    ...(cancelled ? { cancelled: { atMs: 0, reason: 'lumi' } } : {}),
  }),
  roll: seats && aRoll(seats),
});
const over = (meetings: MeetingOnRoll[], memberships = barnParts.memberships, nowMs = NOW) =>
  attendanceOver(term, memberships, meetings, nowMs);
const three = [1, 2, 3].map((no) => aMembership(`member ${no}`, { id: `s${no}`, order: no }));

describe('attendance over a term', () => {
  test('of the barn: present, the seat a deputy kept warm and its member took, absent', () => {
    const { seats, meetings, percent } = over([barn]);
    expect(seats.map(({ name, marks }) => [name, ...marks])).toContainEqual(['Sirpa', 'present']);
    expect(seats.filter(({ marks }) => marks[0] === 'absent').map(({ name }) => name)).toEqual([
      'Kalle',
      'Raimo',
      'Salme',
      'Tuula',
      'Ville',
    ]);
    expect(meetings).toEqual([{ id: 'meeting-barn', startsAtMs: barnTime('17.00'), isHeld: true, covered: 10 }]);
    expect(percent).toBe(67);
  });

  test('a seat that only a deputy sat in is covered, and is no attendance of the member', () => {
    const { seats, percent } = over([earlier(10, [[['member 1', '17.08']], [['deputy 1', '17.08']], []])], three);
    expect(seats.map(({ marks, percent: own }) => [marks[0], own])).toEqual([
      ['present', 100],
      ['deputy', 0],
      ['absent', 0],
    ]);
    expect(percent).toBe(67);
  });

  test('cancelled meetings and those never opened count for nobody; those to come are not shown', () => {
    const never: MeetingOnRoll = {
      meeting: aMeeting({ startsAtMs: barnMeeting.startsAtMs - 3 * DAY_MS }),
      roll: undefined,
    };
    const { seats, meetings, percent } = over([earlier(20, [], true), never, earlier(-60, undefined)], three);
    expect(meetings.map(({ isHeld }) => isHeld)).toEqual([false, false]);
    expect(seats.map(({ marks, percent: own }) => [...marks, own])).toEqual([
      ['notHeld', 'notHeld', null],
      ['notHeld', 'notHeld', null],
      ['notHeld', 'notHeld', null],
    ]);
    expect(percent).toBeNull();
  });

  test('who came into the committee in mid-term is not counted before, who left is not counted after', () => {
    const memberships = [
      aMembership('member 1', { id: 's1', order: 1, to: '2026-11-15' }),
      aMembership('Uusi', { id: 's2', order: 1, from: '2026-11-16' }),
    ];
    const { seats } = over(
      [earlier(20, [[['member 1', '17.08']]]), earlier(2, [[], [['Uusi', '17.08']]])],
      memberships,
    );
    expect(seats.map(({ name, marks, percent }) => [name, ...marks, percent])).toEqual([
      ['member 1', 'present', 'notMember', 100],
      ['Uusi', 'notMember', 'present', 100],
    ]);
  });

  test('meetings of other committees and of other terms do not count', () => {
    const elsewhere: MeetingOnRoll = { meeting: aMeeting({ areas: ['elimaki-koria'] }), roll: aRoll([]) };
    const before = earlier(800, [[]]);
    expect(over([elsewhere, before]).meetings).toEqual([]);
  });
});

describe('the next meeting and the rhythm', () => {
  const held = earlier(0, [[]]);
  const planned = earlier(-40, undefined);

  test('the next one is the soonest that is not cancelled', () => {
    const all = [earlier(-40, undefined), earlier(-20, undefined, true), held].map(({ meeting }) => meeting);
    expect(nextMeeting(all, 'valkeala', barnMeeting.startsAtMs)?.id).toBe('earlier--40');
    expect(nextMeeting(all, 'elimaki-koria', barnMeeting.startsAtMs)).toBeUndefined();
  });

  test.each([
    ['two months have not passed', '2027-01-21', 2, undefined],
    ['they have passed by a day', '2027-01-22', 2, { lastHeldMs: barnMeeting.startsAtMs }],
    ['no rhythm is known', '2028-01-22', null, undefined],
    ['a year later in the same month', '2027-11-22', 12, { lastHeldMs: barnMeeting.startsAtMs }],
    ['three months end in February', '2027-02-22', 3, { lastHeldMs: barnMeeting.startsAtMs }],
  ])('%s', (_, day, months, missed) => {
    expect(missedRhythm([held], 'valkeala', months, Date.parse(`${day}T12:00:00Z`))).toEqual(missed);
  });

  test('the thirty-first becomes the last day of a shorter month', () => {
    const january = { meeting: aMeeting({ startsAtMs: Date.UTC(2027, 11, 31, 15) }), roll: aRoll([]) };
    expect(missedRhythm([january], 'valkeala', 2, Date.UTC(2028, 1, 29, 12))).toBeUndefined();
    expect(missedRhythm([january], 'valkeala', 2, Date.UTC(2028, 2, 1, 12))).toBeDefined();
  });

  test('nothing is said while one is planned, nor before the first', () => {
    const late = Date.parse('2027-01-22T12:00:00Z');
    const soon = { meeting: { ...planned.meeting, startsAtMs: late + DAY_MS }, roll: undefined };
    expect(missedRhythm([held, soon], 'valkeala', 2, late)).toBeUndefined();
    expect(missedRhythm([planned], 'valkeala', 2, late)).toBeUndefined();
  });
});
