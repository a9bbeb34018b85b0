import type { Roster } from '../../../src/domain/committee/roster.ts';
import type { DomainRecord } from '../../../src/domain/idea.ts';
import type { AgendaItem, Mark } from '../../../src/domain/meeting/records.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import type { Change } from '../../../src/protocol/change.ts';
import { testCity } from '../../fixtures/test-city.ts';
import type { Device } from './device.ts';
import type { Dump } from './host.ts';
import { allOf, MEETING_AREA, SEATS, wordsIn } from './meeting-deeds.ts';
import { must } from './must.ts';

type DataOf = { from: string; to: string; field?: 'text' | 'decision' };

/** Everybody who holds a meeting has the same roll and the same minutes, and nothing said or written is gone. */
export function checkMeetings(devices: readonly Device[], dump: Dump): void {
  const live = dump.entries.flatMap(({ gone, record }) => (gone || !record ? [] : [record]));
  const applied = new Set(dump.changes.filter(({ result }) => result === 'applied').map(({ key }) => key));
  const accepted = devices.flatMap(({ made }) =>
    made.filter(({ key }) => applied.has(key)).map(({ change }) => change),
  );
  const marks = live.filter((record): record is Mark => record.type === 'mark');
  checkMarks(marks, accepted);
  for (const device of devices) checkRoll(device, marks, live);
  const letGo = new Set(
    devices.flatMap((device) => [...device.letGo].flatMap(([key, words]) => (applied.has(key) ? words : []))),
  );
  for (const item of live) if (item.type === 'item') checkItem(item, accepted, letGo);
}

/** I2, I3: every accepted mark is there once, to the letter, and no other. */
function checkMarks(marks: readonly Mark[], accepted: readonly Change[]): void {
  const made = accepted.filter(({ kind }) => kind === 'meeting.mark');
  const known = new Set(made.map(({ record }) => record));
  must(known.size === made.length, 'I3 two marks of one name');
  for (const { id } of marks) must(known.has(id), 'I3 a mark that nobody made:', id);
  for (const { record, data } of made) {
    const mark = marks.find(({ id }) => id === record);
    must(mark, 'I2 an accepted mark is lost:', record);
    const { sees, supersedes, fact } = data as Pick<Mark, 'sees' | 'supersedes' | 'fact'>;
    const said = [sees, supersedes, fact];
    must(
      JSON.stringify([mark.sees, mark.supersedes, mark.fact]) === JSON.stringify(said),
      'I2 a mark was altered:',
      mark,
    );
  }
}

/** I6: who sat where follows from the marks alone, in whatever order they came. */
function checkRoll({ catalogue, number }: Device, marks: readonly Mark[], live: readonly DomainRecord[]): void {
  for (const meeting of live) {
    if (meeting.type !== 'meeting' || !catalogue.get(meeting.id)) continue;
    const ofMeeting = ({ meetingId }: Mark) => meetingId === meeting.id;
    const truth = JSON.stringify(rollOf(marks.filter(ofMeeting).toReversed(), ROSTER));
    const seen = JSON.stringify(rollOf(catalogue.all('mark', testCity.id).filter(ofMeeting), ROSTER));
    must(seen === truth, 'I6 the roll differs:', number, seen, truth);
  }
}

/** I2: a word that somebody wrote stands, or stands beside, or somebody who saw it left it out; a decision was made. */
function checkItem(item: AgendaItem, accepted: readonly Change[], letGo: ReadonlySet<string>): void {
  const about = accepted.filter(({ record }) => record === item.id);
  for (const field of ['text', 'decision'] as const) {
    const there = new Set(wordsIn(allOf(item[field])));
    for (const { kind, data } of about) {
      const { from, to, field: chosen } = data as DataOf;
      if ((KIND_FIELDS[kind] ?? chosen) !== field) continue;
      const before = new Set(wordsIn(from));
      const lost = wordsIn(to).filter((word) => !before.has(word) && !there.has(word) && !letGo.has(word));
      must(lost.length === 0, 'I2 words of the minutes are gone:', kind, field, lost, item[field]);
    }
  }
  const decisions = about.filter(({ kind }) => kind === 'minutes.decide');
  must(decisions.length > 0 === (item.decided !== undefined), 'I2 decided or not:', item.id, decisions.length);
}

const KIND_FIELDS: Record<string, 'text' | 'decision'> = {
  'minutes.editText': 'text',
  'minutes.editDecision': 'decision',
};

const ROSTER: Roster = {
  area: MEETING_AREA,
  term: undefined,
  seats: SEATS.map((name, at) => ({ id: `seat-${name}`, person: name, name, village: '', order: at + 1 })),
  deputies: [],
  total: SEATS.length,
};
