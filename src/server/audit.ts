import { randomWord } from './stamps.ts';
import { query, queryOne, run, type Work } from './storage.ts';

/** Acts on people and devices; what is done to records the log of changes tells. */
export type AuditAct =
  | 'invited'
  | 'device.invited'
  | 'joined'
  | 'role.ended'
  | 'role.changed'
  | 'device.revoked'
  | 'device.left'
  | 'backup'
  | 'restore';

/** Who did it: a device and the person it belongs to; both empty when it was done on the server itself. */
export interface AuditBy {
  device: string;
  person?: string | undefined;
}

/** One act as it is noted: ids and roles only, no name, no word anybody wrote, no address. */
export interface AuditEntry {
  city: string;
  by: AuditBy;
  act: AuditAct;
  /** The device, the person or the role it was done to. */
  subject: string;
  result?: string;
}

/** An act as it is read; of changes by residents who did it stays empty, so that nobody learns which ideas go together. */
export interface AuditLine {
  atMs: number;
  device: string;
  person: string;
  /** One of `AuditAct`, or a kind of change. */
  act: string;
  subject: string;
  result: string;
}

/**
 * How long acts are kept: two years, as long as claims about a decision of a term are made and its minutes are looked
 * into; no personal data hangs on them.
 */
export const AUDIT_MS = 2 * 365 * 24 * 60 * 60 * 1000;
const LINES_PER_PAGE = 100;

/** Notes one act, in the transaction in which it is done. */
export function* note({ city, by, act, subject, result = 'done' }: AuditEntry, nowMs: number): Work<void> {
  yield* run(
    'INSERT INTO audit (city, at, id, device, person, act, subject, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    city,
    nowMs,
    randomWord(9),
    by.device,
    by.person ?? '',
    act,
    subject,
    result,
  );
}

/** The same work; what it did is noted with it, or nothing if `entriesOf` finds nothing done. */
export function* noted<T>(work: Work<T>, nowMs: number, entriesOf: (done: T) => readonly AuditEntry[]): Work<T> {
  const done = yield* work;
  for (const entry of entriesOf(done)) yield* note(entry, nowMs);
  return done;
}

/** A role as a subject: `member/valkeala`, `coordinator`. */
export const roleSubject = ({ role, area }: { role: string; area?: string | undefined }): string =>
  area ? `${role}/${area}` : role;

/** What was done in a city before a moment, newest first; a page never ends amid acts of one moment. */
export function* readAudit(city: string, beforeMs: number): Work<{ lines: AuditLine[]; nextMs: number | undefined }> {
  const last = yield* queryOne(
    `SELECT at FROM (
       SELECT at FROM audit WHERE city = ? AND at < ?
       UNION ALL
       SELECT judged_at AS at FROM change WHERE city = ? AND judged_at < ? AND kind <> 'idea.support'
     ) AS acts ORDER BY at DESC LIMIT 1 OFFSET ${LINES_PER_PAGE - 1}`,
    city,
    beforeMs,
    city,
    beforeMs,
  );
  const fromMs = Number(last?.at ?? 0);
  const rows = yield* query(
    `SELECT at, id, device, person, act, subject, result FROM audit WHERE city = ? AND at >= ? AND at < ?
     UNION ALL
     SELECT change.judged_at AS at, change.id AS id,
       CASE WHEN device.person IS NULL THEN '' ELSE change.device END AS device,
       COALESCE(device.person, '') AS person, change.kind AS act, change.record AS subject, change.result AS result
     FROM change LEFT JOIN device ON device.id = change.device
     WHERE change.city = ? AND change.judged_at >= ? AND change.judged_at < ? AND change.kind <> 'idea.support'
     ORDER BY at DESC, id DESC`,
    city,
    fromMs,
    beforeMs,
    city,
    fromMs,
    beforeMs,
  );
  const lines = rows.map(({ at, device, person, act, subject, result }) => ({
    atMs: Number(at),
    device: String(device),
    person: String(person),
    act: String(act),
    subject: String(subject),
    result: String(result),
  }));
  return { lines, nextMs: last ? fromMs : undefined };
}

/** Deletes acts older than `AUDIT_MS`; the log of changes keeps what recognising repeats takes. */
export function* dropOldAudit(nowMs: number): Work<void> {
  yield* run('DELETE FROM audit WHERE at < ?', nowMs - AUDIT_MS);
}
