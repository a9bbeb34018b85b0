import type { FeeRules } from '../../../src/domain/city-money.ts';
import { feeRulesSchema } from '../../../src/domain/city-money.ts';
import type { Roster } from '../../../src/domain/committee/roster.ts';
import type { FeeFacts } from '../../../src/domain/meeting/fees.ts';
import type { Meeting } from '../../../src/domain/meeting/records.ts';
import type { Roll, Segment } from '../../../src/domain/meeting/roll.ts';

/** The evening of 20.11.2026 by the clock in the barn: `at('17.08')`. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split('.').map(Number);
  return Date.UTC(2026, 10, 20, hours - 2, minutes);
}

/** Somebody in a seat: 'deputy 1' sits for a member. */
export type Sat = readonly [who: string, from: string, to?: string];

/** The roll of seats 1, 2, … in their order: who sat there and when; a name that begins with "deputy" is one. */
export function aRoll(seats: readonly (readonly Sat[])[], more: Partial<Roll> = {}): Roll {
  return {
    openedAtMs: at('17.08'),
    closedAtMs: at('19.05'),
    breaks: [],
    rows: seats.map((sat, index) => ({
      seat: aSeat(index + 1),
      segments: sat.map(toSegment),
      state: 'present',
      disputed: [],
    })),
    others: [],
    chairs: [{ person: 'member 1', name: 'member 1', fromMs: at('17.08') }],
    items: [],
    conflicts: [],
    problems: [],
    ...more,
  };
}

const toSegment = ([who, from, to]: Sat): Segment => ({
  person: who,
  name: who,
  fromMs: at(from),
  toMs: to === undefined ? null : at(to),
  isDeputy: who.startsWith('deputy'),
  isRemote: false,
});

const aSeat = (no: number) => ({ id: `s${no}`, person: `member ${no}`, name: `member ${no}`, village: '', order: no });

export const aRoster = (seats = 15, more: Partial<Roster> = {}): Roster => ({
  area: 'valkeala',
  term: undefined,
  seats: Array.from({ length: seats }, (_, index) => aSeat(index + 1)),
  deputies: [],
  chair: { person: 'member 1', name: 'member 1' },
  total: seats,
  ...more,
});

export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  type: 'meeting',
  id: 'meeting',
  scope: 'committee/kouvola/valkeala',
  areas: ['valkeala'],
  record: 'minutes',
  startsAtMs: at('17.00'),
  place: 'Lato',
  remote: '',
  setBy: {},
  ...more,
});

export const rulesWith = (more: Partial<FeeRules>): FeeRules => ({ ...feeRulesSchema.parse({}), ...more });

/** What S7 is tested with (facts.md S8): like Mikkeli's, neither Kouvola's nor Lahti's. */
export const TEST_RULES = rulesWith({ paid: true, memberCents: 9500, chairPercent: 150, sharedSeat: 'half' });

export const factsWith = (more: Partial<FeeFacts> = {}): FeeFacts => ({
  isYouth: () => false,
  hasRecord: true,
  quorumRule: 'moreThanHalf',
  ...more,
});

/** Facts.md S7: nine members and a deputy at 17.08, the member takes the seat at 17.40, three leave at 18.30. */
export const BARN: readonly (readonly Sat[])[] = [
  ...[1, 2, 3, 4, 5, 6].map((no): Sat[] => [[`member ${no}`, '17.08']]),
  ...[7, 8, 9].map((no): Sat[] => [[`member ${no}`, '17.08', '18.30']]),
  [
    ['deputy 1', '17.08', '17.40'],
    ['member 10', '17.40'],
  ],
  [],
  [],
  [],
  [],
  [],
];
