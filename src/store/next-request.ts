import { MOST_CHANGES, MOST_RECEIPTS, MOST_REQUEST_BYTES, MOST_REVIEWS, PROTOCOL_VERSION } from '../protocol/limits.ts';
import type { OfferedChange, SyncRequest } from '../protocol/wire.ts';
import { carriedFor } from './carried.ts';
import { type AppDatabase, type OutboxEntry, readSync, type Submission, writeSync } from './database.ts';

/** The device's clock at this moment: its time and the session in which it has run without a jump. */
export interface ClockReading {
  nowMs: number;
  session: string;
}

/** Room that the rest of a request may need beside its changes, in bytes. */
const ENVELOPE_BYTES = 48 * 1024;
/** Room for what is carried for others; one's own gets what they leave. */
const BUNDLES_BYTES = 128 * 1024;

/**
 * Prepares one request and counts it: cursors, witnesses, secrets of receipts, some of what is carried for others, and
 * as much of the outbox as fits.
 */
export function nextRequest(
  db: AppDatabase,
  device: string,
  { nowMs, session }: ClockReading,
  most: number = MOST_CHANGES,
  withBundles = true,
): Promise<SyncRequest> {
  return db.transaction('rw', db.tables, async () => {
    const state = await readSync(db);
    const n = state.n + 1;
    await writeSync(db, { ...state, n });
    const receipts = receiptsOfTurn(await db.submissions.orderBy('ideaId').reverse().toArray(), n);
    const asked = new Set([...state.scopes, ...receipts.map(({ receiptScope }) => receiptScope)]);
    const cursors = (await db.cursors.toArray()).map(({ stamp }) => stamp).filter(({ scope }) => asked.has(scope));
    const reviews = inTurns(await db.review.toCollection().primaryKeys(), MOST_REVIEWS, n);
    const proved = (await db.proved.toArray()).map(({ stamp }) => stamp);
    const witnesses = (await db.witnesses.toArray()).map(({ stamp }) => stamp);
    const { bundles, elsewhere, roomBytes } = await carriedFor(db, BUNDLES_BYTES, withBundles ? undefined : 0);
    // What builds on something that is carried, and does not travel in this request, waits for it.
    const own = (await db.outbox.orderBy('no').toArray()).filter(({ change }) => !elsewhere.has(change.record));
    const changes = fitting(own, most, MOST_REQUEST_BYTES - ENVELOPE_BYTES - BUNDLES_BYTES + roomBytes);
    return {
      protocol: PROTOCOL_VERSION,
      device,
      n,
      now: nowMs,
      session,
      cities: state.cities,
      cursors,
      stamps: [...(state.epochStamp ? [state.epochStamp] : []), ...proved, ...witnesses.slice(-2000)],
      receipts: receipts.map(({ secret }) => secret),
      ...(reviews.length > 0 ? { reviews } : {}),
      changes,
      ...(bundles.length > 0 ? { bundles } : {}),
    };
  });
}

/** The newest receipts every time, the older ones in turns. */
function receiptsOfTurn(newestFirst: Submission[], n: number): Submission[] {
  if (newestFirst.length <= MOST_RECEIPTS) return newestFirst;
  const always = MOST_RECEIPTS / 2;
  return [...newestFirst.slice(0, always), ...inTurns(newestFirst.slice(always), always, n)];
}

/** As many as one request may ask about, another part each time. */
function inTurns<T>(all: readonly T[], most: number, n: number): T[] {
  if (all.length <= most) return [...all];
  const start = (n * most) % all.length;
  return [...all.slice(start, start + most), ...all.slice(0, Math.max(0, start + most - all.length))];
}

/** Those that were told to wait come last, so that they delay no other (I10). */
function fitting(entries: OutboxEntry[], most: number, roomBytes: number): OfferedChange[] {
  const inTurn = entries.toSorted((a, b) => (a.waited ?? 0) - (b.waited ?? 0) || a.no - b.no);
  const changes: OfferedChange[] = [];
  let room = roomBytes;
  for (const { change, proof } of inTurn) {
    const entry = { change, ...(proof ? { proof } : {}) };
    const bytes = new TextEncoder().encode(JSON.stringify(entry)).length + 1;
    if (changes.length > 0 && (changes.length >= most || bytes > room)) break;
    changes.push(entry);
    room -= bytes;
  }
  return changes;
}
