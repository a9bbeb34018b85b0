import type { DataOf } from '../../../src/domain/kinds.ts';
import type { AgendaItem, Fact, Mark, Meeting, Words } from '../../../src/domain/meeting/records.ts';
import { standingMarks } from '../../../src/domain/meeting/standing-marks.ts';
import { seenBefore } from '../../../src/domain/meeting/subject.ts';
import { keyOf } from '../../../src/protocol/change.ts';
import { act, newRecordId } from '../../../src/store/author.ts';
import { markRoll } from '../../../src/store/mark-roll.ts';
import { testCity } from '../../fixtures/test-city.ts';
import type { Device } from './device.ts';
import type { MeetingDeed } from './step.ts';

/** Where and with whom every meeting of a history is held. */
export const MEETING_AREA = 'valkeala';
export const SEATS = ['Aino', 'Eero', 'Maija'] as const;
const city = testCity.id;
const MINUTE_MS = 60_000;
const KINDS = { text: 'minutes.editText', decision: 'minutes.editDecision' } as const;

type Field = 'text' | 'decision';
type Work = () => Promise<void>;

/** The deed as work that may be tried again; nothing where there is nothing to do it to. */
export function meetingWork(
  device: Device,
  deed: MeetingDeed,
  pick: number,
  x: number,
  tag: string,
  nowMs: number,
): Work | undefined {
  const { catalogue } = device;
  if (deed === 'plan') return () => plan(device, nowMs);
  if (deed === 'mark' || deed === 'correctMark') {
    const meeting = pickOf(catalogue.all('meeting', city), pick);
    const marks = catalogue.all('mark', city).filter(({ meetingId }) => meetingId === meeting?.id);
    if (!meeting) return undefined;
    return deed === 'mark' ? () => mark(device, meeting, marks, pick, x) : correcting(device, meeting, marks, pick, x);
  }
  const item = pickOf(catalogue.all('item', city), pick);
  if (!item) return undefined;
  if (deed === 'write') return () => write(device, item, pick, x, tag);
  if (deed === 'resolve') return () => resolve(device, item, nowMs);
  return choosing(device, item, x);
}

function pickOf<T extends { id: string }>(records: readonly T[], pick: number): T | undefined {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1))[pick % Math.max(1, records.length)];
}

/** People plan by the day they live in, whatever their device believes. */
async function plan({ db, author }: Device, startsAtMs: number): Promise<void> {
  const items = [
    { kind: 'matter' as const, title: 'Penkki' },
    { kind: 'matter' as const, title: 'Polku' },
  ];
  const meeting: DataOf<'meeting.plan'> = {
    areas: [MEETING_AREA],
    record: 'minutes',
    startsAtMs,
    place: 'Lato',
    remote: '',
    items,
  };
  await act(
    db,
    author,
    'meeting.plan',
    city,
    { id: newRecordId(), scope: `officers/${city}/${MEETING_AREA}` },
    meeting,
  );
}

function factOf({ startsAtMs }: Meeting, pick: number, x: number): Fact {
  const name = SEATS[pick % SEATS.length] as string;
  const atMs = startsAtMs + (pick % 7) * 10 * MINUTE_MS;
  if (x === 0) return { kind: 'session', event: pick % 2 ? 'closed' : 'opened', atMs };
  const state = (['arrived', 'arrived', 'left', 'excused', 'absent'] as const)[x - 1] ?? 'arrived';
  return { kind: 'seat', seat: `seat-${name}`, person: name, name, state, atMs };
}

const mark = (device: Device, meeting: Meeting, marks: Mark[], pick: number, x: number): Promise<void> =>
  keepMark(device, meeting, marks, factOf(meeting, pick, x), []);

/** A standing mark gets another time, or is taken back. */
function correcting(device: Device, meeting: Meeting, marks: Mark[], pick: number, x: number): Work | undefined {
  const wrong = pickOf(standingMarks(marks), pick);
  if (!wrong) return undefined;
  const fact: Fact = x < 2 ? { kind: 'withdrawn' } : { ...wrong.fact, atMs: wrong.fact.atMs + x * MINUTE_MS };
  return () => keepMark(device, meeting, marks, fact, [wrong.id]);
}

async function keepMark(
  { db, author }: Device,
  meeting: Meeting,
  marks: Mark[],
  fact: Fact,
  supersedes: string[],
): Promise<void> {
  const sees = seenBefore(marks, fact);
  await markRoll(db, author, city, meeting.scope, [{ meeting: meeting.id, byName: '', sees, supersedes, fact }]);
}

/** Writes a word that nobody else writes: added, or in the place of others; on what is seen, or on what one wrote last. */
async function write(device: Device, item: AgendaItem, pick: number, x: number, tag: string): Promise<void> {
  const field: Field = x % 2 ? 'text' : 'decision';
  const place = `${item.id} ${field}`;
  const from = (x > 3 ? device.inHand.get(place) : undefined) ?? item[field].text;
  const to = withWord(from, `w${tag}`, pick);
  const data = { meeting: item.meetingId, from, to, byName: '' };
  const change = await act(device.db, device.author, KINDS[field], city, item, data);
  device.inHand.set(place, to);
  device.letGo.set(keyOf(change), without(from, to));
}

function withWord(text: string, word: string, pick: number): string {
  const words = wordsIn(text);
  if (words.length === 0) return word;
  switch (pick % 6) {
    case 0:
      return `${text}\n${word}`;
    case 1:
      return `${word}\n${text}`;
    case 2:
      return text.replace(words.at(-1) as string, word);
    case 3:
      return text.replace(words[0] as string, word);
    case 4:
      return word;
    default:
      return `${text} ${word}`;
  }
}

/** Chooses what stands, or a version that could not be united with it, or all of them. */
function choosing(device: Device, item: AgendaItem, x: number): Work | undefined {
  const field = (['text', 'decision'] as const).find((each) => item[each].rivals.length > 0);
  if (!field) return undefined;
  const { text, rivals } = item[field];
  const versions = [text, ...rivals.map((rival) => rival.text)];
  const to = x < 4 ? (versions[x % versions.length] as string) : versions.join('\n');
  const seen = rivals.map(({ change }) => change);
  const data = { meeting: item.meetingId, field, seen, from: text, to, byName: '' };
  return async () => {
    const change = await act(device.db, device.author, 'minutes.choose', city, item, data);
    device.letGo.set(keyOf(change), without(allOf(item[field]), to));
  };
}

async function resolve(device: Device, item: AgendaItem, nowMs: number): Promise<void> {
  const present = SEATS.slice(0, 2).map((name) => ({ seat: `seat-${name}`, person: name, name }));
  const decision = { present, needed: 2, total: SEATS.length, dissents: [] };
  const data = { meeting: item.meetingId, decidedAtMs: nowMs, ...decision };
  await act(device.db, device.author, 'minutes.decide', city, item, data);
}

export const wordsIn = (text: string): string[] => text.match(/\S+/g) ?? [];

/** Every version of a text, those that its authors have on screen included. */
export const allOf = ({ text, rivals }: Words): string =>
  [text, ...rivals.flatMap((rival) => [rival.text, rival.typed ?? ''])].join('\n');

/** The words of one text that another one does not have. */
function without(text: string, other: string): string[] {
  const kept = new Set(wordsIn(other));
  return wordsIn(text).filter((word) => !kept.has(word));
}
