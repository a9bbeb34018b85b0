import * as z from 'zod/mini';
import type { DomainRecord } from '../domain/idea.ts';
import type { Reason } from '../domain/reason.ts';
import type { Scope } from '../domain/scope.ts';
import { signedBundleSchema } from './bundle.ts';
import { timeSchema, wordSchema } from './change.ts';
import { MOST_BUNDLES, MOST_CHANGES, MOST_RECEIPTS, MOST_REVIEWS } from './limits.ts';
import { type Proof, proofSchema } from './proof.ts';
import { type EpochStamp, epochStampSchema, type Stamp, stampSchema } from './stamp.ts';

/** A change as offered: for the first time, or again with the proof of its acceptance. */
export interface OfferedChange {
  change: unknown;
  proof?: Proof | undefined;
}

/** A bundle of another device, and when the carrier got it by its own clock in that session. */
const carriedSchema = z.extend(signedBundleSchema, {
  receivedAtMs: timeSchema,
  session: wordSchema(60),
});
export type Carried = z.infer<typeof carriedSchema>;

/** POST /api/sync. Changes are parsed one by one, so that a broken one gets a verdict of its own. */
export const syncRequestSchema = z.object({
  protocol: z.int().check(z.positive()),
  device: z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[\w-]+$/)),
  /** Number of this request, counted by the device. */
  n: z.int().check(z.nonnegative()),
  /** The device's clock, Unix milliseconds, and the session in which it ran without a jump. */
  now: timeSchema,
  session: wordSchema(60),
  /** Cities whose public scope is followed. */
  cities: z.array(wordSchema(60)).check(z.maxLength(20)),
  cursors: z.array(stampSchema).check(z.maxLength(600)),
  /** Stamps that prove how far the history once reached. */
  stamps: z.array(z.union([stampSchema, epochStampSchema])).check(z.maxLength(3000)),
  /** Secrets of receipts; the server knows their hashes only. */
  receipts: z.array(z.string().check(z.regex(/^[\w-]{20,60}$/))).check(z.maxLength(MOST_RECEIPTS)),
  /** Keys of own changes that await a coordinator's review: those that have been decided get their verdict. */
  reviews: z.optional(z.array(wordSchema(121)).check(z.maxLength(MOST_REVIEWS))),
  changes: z.array(z.object({ change: z.unknown(), proof: z.optional(proofSchema) })).check(z.maxLength(MOST_CHANGES)),
  /** What is carried for other devices. */
  bundles: z.optional(z.array(carriedSchema).check(z.maxLength(MOST_BUNDLES))),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

/** A record as it stands in a scope, or a leave marker where it no longer does. */
export interface Row {
  scope: Scope;
  id: string;
  /** Orders the scope. */
  ver: number;
  /** Orders the record across scopes; the highest counts, markers included. */
  rev: number;
  record?: DomainRecord;
  gone?: true;
  /** Where the record lives now, told only to those who read it there. */
  moved?: Scope;
}

/** What the server decided about one change. */
export interface Verdict {
  key: string;
  result: 'applied' | 'refused' | 'review' | 'waiting';
  reason?: Reason;
  /** A coordinator's own words to the author of what was declined. */
  words?: string;
  /** The corrected time, fixed for ever. */
  at?: number;
  /** Records it altered, as far as the caller reads their scopes, at the revision it gave them. */
  touched?: { id: string; scope: Scope; rev: number }[];
  stamps?: Stamp[];
  mac?: string;
}

export interface HeadLine {
  type: 'head';
  n: number;
  /** The server's clock, Unix milliseconds. */
  now: number;
  epoch: EpochStamp;
  /** All scopes the caller may read; what is not listed is wiped. */
  scopes: Scope[];
  /** Fingerprints of the cities' configurations by id. */
  cities: Record<string, string>;
  /** The server's release. */
  version: string;
  revoked?: true;
}
export interface VerdictsLine {
  type: 'verdicts';
  n: number;
  list: Verdict[];
}
/** What became of bundles carried for others: all the carrier is told of them. */
export interface CarriedLine {
  type: 'carried';
  n: number;
  list: CarriedVerdict[];
}
export interface CarriedVerdict {
  /** The bundle's place among those of the request. */
  index: number;
  /** Why it was refused whole; missing when its changes were judged. */
  refused?: BundleRefusal;
  results: Pick<Verdict, 'key' | 'result' | 'reason'>[];
}
/** Unreadable or speaking for others; of a city not served here; not signed by the device it names. */
export type BundleRefusal = 'bundle-unreadable' | 'bundle-city' | 'bundle-signature';
export interface PageLine {
  type: 'page';
  n: number;
  scope: Scope;
  /** The cursor it was computed from; 0 for a beginning. */
  from: number;
  to: Stamp;
  rows: Row[];
}
/** A first sync: prebuilt pages to fetch by address, most useful first; together they are the scope at `to`. */
export interface SnapshotLine {
  type: 'snapshot';
  n: number;
  scope: Scope;
  to: Stamp;
  pages: string[];
}
export interface EndLine {
  type: 'end';
  n: number;
  /** More pages wait: ask again at once. */
  more: boolean;
}
/** One line of an answer (NDJSON). Lines of one answer share `n`; each is applied whole or not at all. */
export type AnswerLine = HeadLine | VerdictsLine | CarriedLine | PageLine | SnapshotLine | EndLine;

const rowSchema = z.object({
  scope: z.string(),
  id: z.string(),
  ver: z.int(),
  rev: z.int(),
  record: z.optional(z.looseObject({ type: z.string(), id: z.string(), scope: z.string() })),
  gone: z.optional(z.literal(true)),
  moved: z.optional(z.string()),
});

const n = z.int();
const result = z.enum(['applied', 'refused', 'review', 'waiting']);
const lineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('head'),
    n,
    now: z.int(),
    epoch: epochStampSchema,
    scopes: z.array(z.string()),
    cities: z.record(z.string(), z.string()),
    version: z.string(),
    revoked: z.optional(z.literal(true)),
  }),
  z.object({
    type: z.literal('verdicts'),
    n,
    list: z.array(
      z.object({
        key: z.string(),
        result,
        reason: z.optional(z.string()),
        words: z.optional(z.string()),
        at: z.optional(z.int()),
        touched: z.optional(z.array(z.object({ id: z.string(), scope: z.string(), rev: z.int() }))),
        stamps: z.optional(z.array(stampSchema)),
        mac: z.optional(z.string()),
      }),
    ),
  }),
  z.object({
    type: z.literal('carried'),
    n,
    list: z.array(
      z.object({
        index: z.int(),
        refused: z.optional(z.string()),
        results: z.array(z.object({ key: z.string(), result, reason: z.optional(z.string()) })),
      }),
    ),
  }),
  z.object({ type: z.literal('page'), n, scope: z.string(), from: z.int(), to: stampSchema, rows: z.array(rowSchema) }),
  z.object({ type: z.literal('snapshot'), n, scope: z.string(), to: stampSchema, pages: z.array(z.string()) }),
  z.object({ type: z.literal('end'), n, more: z.boolean() }),
]);

/** Reads one line of an answer; undefined for what this client does not understand, so that a newer server may add lines. */
export function readLine(text: string): AnswerLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // an answer cut in the middle of a line: what was whole has been applied (I11)
  }
  const line = lineSchema.safeParse(value);
  return line.success ? (line.data as AnswerLine) : undefined;
}
