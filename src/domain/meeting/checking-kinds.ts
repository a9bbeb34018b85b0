import * as z from 'zod/mini';
import { canonicalText } from '../canonical-text.ts';
import { held } from '../idea-rules.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { cleanText } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import { personScope, publicScope, type Scope } from '../scope.ts';
import { sha256Of } from '../sha-256.ts';
import { addDays, helsinkiDay } from './day.ts';
import { leadingScope } from './meeting-scopes.ts';
import { publicDocument, wasPresent } from './minutes-document.ts';
import { type MinutesVersion, publicMinutesIdOf } from './minutes-records.ts';
import { idSchema, minutesDocumentSchema, reasonSchema } from './minutes-schema.ts';
import type { Meeting } from './records.ts';

/** The most a document may take, in characters of its canonical text: it travels in one piece. */
export const MOST_DOCUMENT = 150_000;

const submitSchema = z.object({ meeting: idSchema, version: z.int(), document: minutesDocumentSchema });

/** Sends the minutes as they stand to be checked: frozen, with the hash of what they say. */
export const minutesSubmit: Kind<z.infer<typeof submitSchema>> = {
  version: 1,
  on: 'minutesVersion',
  schema: submitSchema,
  creates: true,
  touches: ({ record, data }) => [record, data.meeting],
  needs: ({ data, city }, records) => {
    const meeting = held(records, 'meeting', data.meeting);
    return meeting ? [leadingScope(city.id, meeting.areas)] : [];
  },
  refuse: ({ data }, records) => {
    const meeting = held(records, 'meeting', data.meeting);
    if (!meeting) return 'no-such-record';
    if (meeting.minutes?.state === 'locked') return 'minutes-locked';
    if (data.version !== (meeting.minutes?.version ?? 0) + 1) return 'newer-minutes';
    if (canonicalText(data.document).length > MOST_DOCUMENT) return 'too-long';
    const { checkers } = data.document;
    return checkers.every(({ person }) => person && wasPresent(data.document, person)) ? undefined : 'was-not-present';
  },
  effect: ({ record, data, atMs }, records) => {
    const meeting = held(records, 'meeting', data.meeting);
    if (!meeting) return [];
    const { document, version } = data;
    return [
      {
        type: 'minutesVersion',
        id: record,
        scope: meeting.scope,
        meetingId: meeting.id,
        areas: meeting.areas,
        version,
        document,
        hash: sha256Of(canonicalText(document)),
        checkers: document.checkers.flatMap(({ person, name }) => (person ? [{ person, name }] : [])),
        approvals: [],
        remarks: [],
        submittedAtMs: atMs,
      },
      { ...meeting, minutes: { id: record, version, state: 'checking' } },
    ];
  },
  withoutPersonal: ({ document: _document, ...rest }) => rest,
};

type OfMeeting = { meeting: string };

const OF_VERSION = {
  version: 1,
  on: 'minutesVersion',
  touches: ({ record, data }: Act<OfMeeting>) => [record, data.meeting],
} as const;

const leading = ({ record, city }: Act<unknown>, records: Records): Scope[] => {
  const version = held(records, 'minutesVersion', record);
  return version ? [leadingScope(city.id, version.areas)] : [];
};

/** A version together with its meeting, when it is the newest one. */
function newest(
  { record, data }: Act<OfMeeting>,
  records: Records,
): { version: MinutesVersion; meeting: Meeting } | undefined {
  const version = held(records, 'minutesVersion', record);
  const meeting = held(records, 'meeting', data.meeting);
  return version && meeting?.minutes?.id === version.id ? { version, meeting } : undefined;
}

/** Why this version is not to be checked any more; undefined while it waits. */
function refuseChecking(act: Act<OfMeeting>, records: Records): Reason | undefined {
  const found = newest(act, records);
  if (!found) return 'newer-minutes';
  return found.version.lockedAtMs !== undefined ? 'already-there' : undefined;
}

/** The version and its meeting once everybody who checks it has approved; else the version alone. */
function lockedWhenAll(version: MinutesVersion, meeting: Meeting, atMs: number) {
  const isDone = version.checkers.every(({ person }) => version.approvals.some((each) => each.person === person));
  if (!isDone || !meeting.minutes) return [version];
  return [
    { ...version, lockedAtMs: atMs },
    { ...meeting, minutes: { ...meeting.minutes, state: 'locked' as const } },
  ];
}

const byPerson = ({ data, record, city }: Act<{ person: string }>, records: Records): Scope[] => {
  const version = held(records, 'minutesVersion', record);
  return version ? [version.scope, personScope(city.id, data.person)] : [];
};

const approveSchema = z.object({ meeting: idSchema, person: idSchema, hash: z.string().check(z.maxLength(64)) });

/** One of those who check the minutes approves what they read; the last of them locks it. */
export const minutesApprove: Kind<z.infer<typeof approveSchema>> = {
  ...OF_VERSION,
  schema: approveSchema,
  needs: byPerson,
  refuse: (act, records) => {
    const wrong = refuseChecking(act, records);
    const version = held(records, 'minutesVersion', act.record);
    if (wrong || !version) return wrong;
    if (version.hash !== act.data.hash) return 'newer-minutes';
    const { person } = act.data;
    if (!version.checkers.some((each) => each.person === person)) return 'not-checker';
    return version.approvals.some((each) => each.person === person) ? 'already-there' : undefined;
  },
  effect: (act, records) => {
    const found = newest(act, records);
    const checker = found?.version.checkers.find(({ person }) => person === act.data.person);
    if (!found || !checker) return [];
    const approvals = [...found.version.approvals, { ...checker, atMs: act.atMs }];
    return lockedWhenAll({ ...found.version, approvals }, found.meeting, act.atMs);
  },
  withoutPersonal: ({ person: _person, ...rest }) => rest,
};

const confirmSchema = z.object({ meeting: idSchema });

/** Where nobody was chosen to check, the next meeting has approved the minutes, and an officer says so. */
export const minutesConfirm: Kind<z.infer<typeof confirmSchema>> = {
  ...OF_VERSION,
  schema: confirmSchema,
  needs: leading,
  refuse: (act, records) => {
    const wrong = refuseChecking(act, records);
    if (wrong) return wrong;
    return held(records, 'minutesVersion', act.record)?.checkers.length ? 'not-checker' : undefined;
  },
  effect: (act, records) => {
    const found = newest(act, records);
    return found ? lockedWhenAll(found.version, found.meeting, act.atMs) : [];
  },
};

const remarkSchema = z.object({ meeting: idSchema, person: idSchema, text: reasonSchema });

/** Somebody who was present asks for a correction (facts.md 3.2); whoever leads decides what becomes of it. */
export const minutesRemark: Kind<z.infer<typeof remarkSchema>> = {
  ...OF_VERSION,
  schema: remarkSchema,
  needs: byPerson,
  refuse: (act, records) => {
    const wrong = refuseChecking(act, records);
    const version = held(records, 'minutesVersion', act.record);
    if (wrong || !version) return wrong;
    if (!cleanText(act.data.text)) return 'missing-reason';
    return wasPresent(version.document, act.data.person) ? undefined : 'was-not-present';
  },
  effect: ({ record, data, atMs }, records) => {
    const version = held(records, 'minutesVersion', record);
    if (!version) return [];
    const { members, deputies, others } = version.document;
    const name = [...members, ...deputies, ...others].find((each) => each.person === data.person)?.name ?? '';
    const remark = { person: data.person, name, text: cleanText(data.text), atMs };
    return [{ ...version, remarks: [...version.remarks, remark] }];
  },
  withoutPersonal: ({ person: _person, text: _text, ...rest }) => rest,
};

const reopenSchema = z.object({ meeting: idSchema, reason: reasonSchema });

/** Opens locked minutes for a correction, with a reason; what was locked stays, the correction is a new version. */
export const minutesReopen: Kind<z.infer<typeof reopenSchema>> = {
  ...OF_VERSION,
  schema: reopenSchema,
  needs: leading,
  refuse: (act, records) => {
    const found = newest(act, records);
    if (!found) return 'newer-minutes';
    if (!cleanText(act.data.reason)) return 'missing-reason';
    return found.meeting.minutes?.state === 'locked' ? undefined : 'already-there';
  },
  effect: (act, records) => {
    const found = newest(act, records);
    if (!found?.meeting.minutes) return [];
    const reopened = { atMs: act.atMs, reason: cleanText(act.data.reason) };
    return [
      { ...found.version, reopened },
      { ...found.meeting, minutes: { ...found.meeting.minutes, state: 'open' } },
    ];
  },
};

const publishSchema = z.object({ meeting: idSchema });

/** Shows checked minutes to everybody, as a record of its own without what is for the committee alone. */
export const minutesPublish: Kind<z.infer<typeof publishSchema>> = {
  ...OF_VERSION,
  schema: publishSchema,
  touches: ({ record, data }) => [record, data.meeting, publicMinutesIdOf(data.meeting)],
  needs: leading,
  refuse: (act, records) => {
    const version = held(records, 'minutesVersion', act.record);
    if (version?.meetingId !== act.data.meeting) return 'no-such-record';
    if (version.lockedAtMs === undefined) return 'not-checked';
    const shown = held(records, 'publicMinutes', publicMinutesIdOf(act.data.meeting));
    if (shown && shown.version > version.version) return 'newer-minutes';
    return version.published ? 'already-there' : undefined;
  },
  effect: ({ record, city, atMs }, records) => {
    const version = held(records, 'minutesVersion', record);
    if (!version) return [];
    const days = city.retention.publishedMinutesDays;
    const removeOn = days === null ? null : addDays(helsinkiDay(atMs), days);
    const { meetingId, areas, document, hash, approvals } = version;
    return [
      { ...version, published: { atMs, removeOn } },
      {
        type: 'publicMinutes',
        id: publicMinutesIdOf(meetingId),
        scope: publicScope(city.id),
        meetingId,
        areas,
        version: version.version,
        document: publicDocument(document),
        hash,
        approvals: approvals.map((each) => ({ name: each.name, atMs: each.atMs })),
        publishedAtMs: atMs,
        removeOn,
      },
    ];
  },
};
