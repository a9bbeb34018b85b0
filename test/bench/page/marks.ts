import type { Roster } from '../../../src/domain/committee/roster.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import { act } from '../../../src/store/author.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { changeTables } from '../../../src/store/remember-change.ts';
import { findSeats, seatViews } from '../../../src/ui/meetings/roll/seat-views.ts';
// Comes along, as it does with the screens that act.
import '../../../src/store/fold-own.ts';
import { CITY, deleteDatabase, time } from './bench-tools.ts';
import { anIdea } from './drain.ts';
import { aMember } from './member.ts';
import { openRaw, putAll } from './raw-database.ts';

const SCOPE = 'committee/kouvola/valkeala';
const SEATS = 15;
const RAW = 'bench-raw-marks';

/** Milliseconds of each tap: to the disk, and until the roll that is drawn knows it. */
export interface Marked {
  savedMs: number[];
  shownMs: number[];
  /** One strict put of one like row into bare IndexedDB, in turns with the taps. */
  rawMs: number[];
  /** Ideas and unsent changes on the device when it began. */
  ideas: number;
  unsent: number;
}

/** Taps on the seats of a meeting, on a device that holds what it has pulled and this many unsent changes. */
export async function marks(invitation: string, unsent: number, taps: number): Promise<Marked> {
  const { db, author } = await aMember(`bench-marks-${unsent}`, invitation);
  const goods = await Promise.all(Array.from({ length: unsent }, (_, number) => anIdea(number)));
  await db.transaction('rw', changeTables(db), async () => {
    for (const data of goods) await act(db, author, 'idea.submit', CITY, aSubject(), data);
  });
  const meeting = aSubject();
  const plan = { areas: ['valkeala'], record: 'minutes', startsAtMs: Date.now(), place: 'Lato', remote: '' } as const;
  await act(db, author, 'meeting.plan', CITY, meeting, { ...plan, areas: ['valkeala'], items: [] });
  const catalogue = new Catalogue(db);
  await catalogue.refresh();
  const raw = await openRaw(RAW);
  const made: Marked = { savedMs: [], shownMs: [], rawMs: [], ideas: catalogue.ideas(CITY).length - unsent, unsent };
  for (let tap = 0; tap < taps; tap++) {
    const seat = `seat-${tap % SEATS}`;
    const state = tap < SEATS ? ('arrived' as const) : ('left' as const);
    const fact = { kind: 'seat', seat, person: seat, name: seat, state, atMs: Date.now() } as const;
    const data = { meeting: meeting.id, byName: 'Leena', sees: [], supersedes: [], fact };
    const startMs = performance.now();
    await act(db, author, 'meeting.mark', CITY, aSubject(), data);
    made.savedMs.push(performance.now() - startMs);
    await catalogue.refresh();
    const roll = rollOf(catalogue.all('mark', CITY), ROSTER);
    made.shownMs.push(performance.now() - startMs);
    if (!roll.rows.some(({ segments }) => segments.length > 0)) throw new Error('The tap is not shown');
    const row = JSON.stringify({ rows: [{ ...aSubject(), ver: 1, rev: 1, record: data }] });
    made.rawMs.push(await time(() => putAll(raw, row)));
  }
  raw.close();
  db.close();
  await deleteDatabase(RAW);
  return made;
}

const aSubject = () => ({ id: crypto.randomUUID(), scope: SCOPE });

const aRoster = (seats: number): Roster => ({
  area: 'valkeala',
  term: undefined,
  seats: Array.from({ length: seats }, (_, order) => ({
    id: `seat-${order}`,
    person: `seat-${order}`,
    name: `${FIRST[order % FIRST.length]} ${LAST[(order * 7) % LAST.length]}${order}`,
    village: LAST[order % LAST.length] ?? '',
    order,
  })),
  deputies: [],
  total: seats,
});

const FIRST = ['Aino', 'Eero', 'Irma', 'Väinö', 'Åke', 'Helmi', 'Onni'];
const LAST = ['Koria', 'Jaala', 'Utti', 'Värälä', 'Tuohikotti', 'Selänpää', 'Myllykoski', 'Inkeroinen'];
const ROSTER = aRoster(SEATS);

/** How long a letter more takes in the search of a roll with so many people, milliseconds a letter. */
export async function findPeople(people: number): Promise<number[]> {
  const roster = aRoster(people);
  const roll = { ...rollOf([], aRoster(0)), rows: roster.seats.map(toRow) };
  const views = seatViews({ ...roll, rows: roll.rows.slice(0, 1) }, [roster]).flatMap((view) =>
    roll.rows.map((row, at) => ({ ...view, row, number: at + 1 })),
  );
  const times: number[] = [];
  for (const typed of ['v', 'vä', 'vär', 'väin', 'h', 'he', 'hel', 'helmi k', '1', '12', 'x']) {
    for (let round = 0; round < 5; round++) times.push(await time(async () => findSeats(views, typed)));
  }
  return times;
}

const toRow = (seat: Roster['seats'][number]) => ({ seat, segments: [], state: 'unmarked' as const, disputed: [] });
