import type { Membership, Office } from '../../../src/domain/committee/records.ts';
import { type Roster, type RosterParts, rosterOn } from '../../../src/domain/committee/roster.ts';
import type { AgendaItem, Fact, ItemKind, Mark, Meeting } from '../../../src/domain/meeting/records.ts';
import { committeeScope } from '../../../src/domain/scope.ts';
import { testCity } from '../../fixtures/test-city.ts';

/**
 * The meeting in a barn (facts.md S7): 15 seats, called for 17.00, opened 17.08, closed 19.05 on 21.11.2026, no network.
 * The names are invented.
 */
export const BARN_AREA = 'valkeala';
const scope = committeeScope(testCity.id, BARN_AREA);
const DAY = '2026-11-21';

/** A clock time of that day in Finland, as milliseconds: `barnTime('17.08')`. */
export function barnTime(clock: string): number {
  const [hours, minutes] = clock.split('.').map(Number) as [number, number];
  return Date.UTC(2026, 10, 21, hours - 2, minutes);
}

export const BARN_MEMBERS = [
  'Anneli',
  'Aamu',
  'Eero',
  'Sirpa',
  'Irma',
  'Kalle',
  'Leena',
  'Maija',
  'Olavi',
  'Pekka',
  'Raimo',
  'Salme',
  'Tuula',
  'Veikko',
  'Ville',
] as const;
export type BarnName = (typeof BARN_MEMBERS)[number];

export const personId = (name: string): string => `person-${name.toLowerCase()}`;
/** The seat of a member. */
export const seatId = (name: BarnName): string => `seat-${name.toLowerCase()}`;

export function aMembership(name: string, parts: Partial<Membership> = {}): Membership {
  return {
    type: 'membership',
    id: `seat-${name.toLowerCase()}`,
    scope,
    area: BARN_AREA,
    termId: 'term-barn',
    person: personId(name),
    name,
    village: '',
    role: 'member',
    order: 1,
    from: '2025-01-01',
    to: null,
    isCouncillor: false,
    isElectedOfficial: false,
    represents: '',
    setBy: {},
    ...parts,
  };
}

const anOffice = (role: Office['role'], name: string): Office => ({
  type: 'office',
  id: `office-${role}`,
  scope,
  area: BARN_AREA,
  termId: 'term-barn',
  role,
  person: personId(name),
  name,
  from: '2025-01-01',
  to: null,
  setBy: {},
});

/** Oili may sit for Sirpa, Heikki for Anneli. */
export const barnParts: RosterParts = {
  terms: [
    {
      type: 'term',
      id: 'term-barn',
      scope,
      area: BARN_AREA,
      label: '2025–2027',
      from: '2025-01-01',
      to: '2027-12-31',
      seats: 15,
      deputies: 'personal',
      setBy: {},
    },
  ],
  memberships: [
    ...BARN_MEMBERS.map((name, at) => aMembership(name, { order: at + 1 })),
    aMembership('Oili', { id: 'deputy-oili', role: 'deputy', deputyOf: seatId('Sirpa') }),
    aMembership('Heikki', { id: 'deputy-heikki', role: 'deputy', deputyOf: seatId('Anneli') }),
  ],
  offices: [anOffice('chair', 'Anneli'), anOffice('viceChair', 'Eero'), anOffice('secretary', 'Leena')],
};

export const barnRoster: Roster = rosterOn(barnParts, BARN_AREA, DAY, testCity);

export const barnMeeting: Meeting = {
  type: 'meeting',
  id: 'meeting-barn',
  scope,
  areas: [BARN_AREA],
  record: 'minutes',
  startsAtMs: barnTime('17.00'),
  place: 'Lato',
  remote: '',
  call: { atMs: barnTime('17.00') - 7 * 86_400_000, isLate: false },
  setBy: {},
};

const anItem = (order: number, kind: ItemKind, title: string): AgendaItem => ({
  type: 'item',
  id: `item-${order}`,
  scope,
  meetingId: barnMeeting.id,
  kind,
  title,
  order,
  links: [],
  preparation: '',
  text: { text: '', rivals: [] },
  decision: { text: '', rivals: [] },
  setBy: {},
});

/** The item for which Irma and Olavi are disqualified, dealt with from 18.15 to 18.25. */
export const SUPPORT_ITEM = 'item-4';
/** The item that was open when three had to leave at 18.30. */
export const BUS_ITEM = 'item-5';

export const barnItems: AgendaItem[] = [
  anItem(1, 'opening', 'Kokouksen avaus'),
  anItem(2, 'legality', 'Laillisuus ja päätösvaltaisuus'),
  anItem(3, 'checkers', 'Pöytäkirjantarkastajien valinta'),
  anItem(4, 'matter', 'Tuki kyläyhdistykselle'),
  anItem(5, 'matter', 'Lausunto bussireiteistä'),
  anItem(6, 'closing', 'Kokouksen päättäminen'),
];

let count = 0;

/** A mark by one device that has seen nothing but what is said. */
export function aMark(fact: Fact, parts: Partial<Mark> = {}): Mark {
  count += 1;
  return {
    type: 'mark',
    id: `mark-${String(count).padStart(5, '0')}`,
    scope,
    meetingId: barnMeeting.id,
    by: 'device-1',
    byName: 'Leena',
    madeAtMs: 'atMs' in fact ? fact.atMs : barnTime('19.30'),
    sees: [],
    supersedes: [],
    fact,
    ...parts,
  };
}

type SeatState = Extract<Fact, { kind: 'seat' }>['state'];

/** What happened in a member's seat; `sitter` where it was not the member. */
export const seatFact = (name: BarnName, state: SeatState, clock: string, sitter: string = name): Fact => ({
  kind: 'seat',
  seat: seatId(name),
  person: personId(sitter),
  name: sitter,
  state,
  atMs: barnTime(clock),
});

export const sessionFact = (event: Extract<Fact, { kind: 'session' }>['event'], clock: string): Fact => ({
  kind: 'session',
  event,
  atMs: barnTime(clock),
});

export const itemFact = (item: string, event: 'opened' | 'closed', clock: string): Fact => ({
  kind: 'item',
  item,
  event,
  atMs: barnTime(clock),
});

export const conflictFact = (name: BarnName, item: string, clock: string): Fact => ({
  kind: 'conflict',
  item,
  seat: seatId(name),
  person: personId(name),
  name,
  reason: 'Yhdistyksen hallituksen jäsen',
  atMs: barnTime(clock),
});

const otherFact = (name: string, role: Extract<Fact, { kind: 'other' }>['role'], clock: string): Fact => ({
  kind: 'other',
  person: personId(name),
  name,
  role,
  state: 'arrived',
  atMs: barnTime(clock),
});

/** Nine members who are there when the meeting is opened. */
export const BARN_PRESENT: readonly BarnName[] = [
  'Anneli',
  'Aamu',
  'Eero',
  'Irma',
  'Leena',
  'Maija',
  'Olavi',
  'Pekka',
  'Veikko',
];

/** All that is marked in the barn, in the order it happened. */
export const barnMarks: Mark[] = [
  ...BARN_PRESENT.map((name) => seatFact(name, 'arrived', '17.02')),
  seatFact('Sirpa', 'excused', '17.04'),
  seatFact('Sirpa', 'arrived', '17.05', 'Oili'),
  otherFact('Heikki', 'deputy', '17.03'),
  otherFact('Kaisa', 'coordinator', '17.03'),
  otherFact('Jussi', 'guest', '17.04'),
  otherFact('Liisa', 'guest', '17.04'),
  ...(['Raimo', 'Ville'] as const).map((name) => seatFact(name, 'excused', '17.06')),
  ...(['Kalle', 'Salme', 'Tuula'] as const).map((name) => seatFact(name, 'absent', '17.08')),
  sessionFact('opened', '17.08'),
  { kind: 'chair' as const, person: personId('Anneli'), name: 'Anneli', atMs: barnTime('17.08') },
  itemFact('item-1', 'opened', '17.08'),
  itemFact('item-2', 'opened', '17.10'),
  itemFact('item-3', 'opened', '17.14'),
  seatFact('Sirpa', 'arrived', '17.40'),
  conflictFact('Irma', SUPPORT_ITEM, '18.15'),
  conflictFact('Olavi', SUPPORT_ITEM, '18.15'),
  itemFact(SUPPORT_ITEM, 'opened', '18.15'),
  itemFact(SUPPORT_ITEM, 'closed', '18.25'),
  itemFact(BUS_ITEM, 'opened', '18.25'),
  ...(['Aamu', 'Pekka', 'Veikko'] as const).map((name) => seatFact(name, 'left', '18.30')),
  itemFact(BUS_ITEM, 'closed', '19.00'),
  itemFact('item-6', 'opened', '19.00'),
  sessionFact('closed', '19.05'),
].map((fact) => aMark(fact));
