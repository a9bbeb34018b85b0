import { Dexie, type EntityTable, type Table } from 'dexie';
import type { City } from '../domain/city.ts';
import type { IdeaStatus } from '../domain/idea.ts';
import type { Reason } from '../domain/reason.ts';
import type { Scope } from '../domain/scope.ts';
import type { SealKey } from '../domain/sealed.ts';
import type { Change } from '../protocol/change.ts';
import type { Proof } from '../protocol/proof.ts';
import type { EpochStamp, Stamp } from '../protocol/stamp.ts';
import type { BundleRefusal, Row } from '../protocol/wire.ts';

/** Who this device is to the server; the private key signs and never leaves the browser. */
export interface DeviceIdentity {
  id: string;
  keys: CryptoKeyPair;
  /** The server knows this device and has given it its cookie. */
  enrolled: boolean;
}

/** How far this device and the server have come with each other. */
export interface SyncState {
  /** Number of the last request made. */
  n: number;
  /** Number of the newest answer taken in. */
  lastN: number;
  /** Answers to requests up to this one no longer count: something was wiped after they were made. */
  ignoreUpTo: number;
  epoch: number;
  epochStamp: EpochStamp | null;
  scopes: Scope[];
  /** Cities whose public scope is followed. */
  cities: string[];
  lastContactMs: number | undefined;
  /** Server clock minus device clock at the last contact, milliseconds. */
  clockOffsetMs: number | undefined;
  revoked: boolean;
}

/** A row with the tick at which this device stored it. */
export type HeldRow = Row & { tick: number };

/** Many rows stored as one record: IndexedDB costs per record, not per byte (design.md, "First sync"). */
export interface HeldPage {
  no?: number;
  scope: Scope;
  tick: number;
  /** `{ rows }` as JSON (`rowsOf`): a text is stored and read in a third of the time that its objects take. */
  json: string;
  /** The address it was fetched from, when it is part of a first sync. */
  address?: string;
}

/** A first sync under way: its cursor counts only when no page is missing. */
export interface HeldSnapshot {
  scope: Scope;
  to: Stamp;
  missing: string[];
  /** Pages in all, to say how far it has come. */
  count: number;
}

/** A record that left one scope and has not yet arrived in the other; its old row goes on being shown. */
export interface Leaving {
  id: string;
  from: Scope;
  to: Scope;
  row?: Row;
}

/** A change nobody has confirmed yet. */
export interface OutboxEntry {
  key: string;
  no: number;
  change: Change;
  /** Present when it is offered again after a restore. */
  proof?: Proof;
  /** Made in a scope that has been lost since: offered, but no longer shown. */
  parked?: true;
  /** The request whose answer told it to wait. */
  waited?: number;
  /** Without its contact details it cannot prove itself: where the server still knows it whole, that is no refusal. */
  emptied?: true;
}

/** An accepted change that is folded until the rows it touched are here. */
export interface ConfirmedEntry {
  key: string;
  no: number;
  change: Change;
  at: number;
  /** With the version its scope was given by it, where one was told. */
  touched: { id: string; scope: Scope; rev: number; ver?: number }[];
}

/** What was confirmed within the last 30 days, to be offered again after a restore. */
export interface LogEntry {
  key: string;
  change: Change;
  proof: Proof;
  confirmedAtMs: number;
  /** Contact details have been taken out: it can no longer prove itself. */
  emptied?: true;
}

/** A change the server said no to; kept with its content until its author decides. */
export interface RefusedEntry {
  key: string;
  change: Change;
  reason: Reason;
  /** A coordinator's own words about it. */
  words?: string;
  refusedAtMs: number;
}

/** A change that waits for a coordinator's decision. */
export interface ReviewEntry {
  key: string;
  change: Change;
  at: number;
}

/** What another device could not send and handed over, to be brought to the city from here. */
export interface CarriedBundle {
  /** Of the bundle, and of the key that signed it. */
  id: string;
  /** The device that made and signed it. */
  device: string;
  city: string;
  /** The very text that was signed (`protocol/bundle.ts`). */
  text: string;
  signature: string;
  /** When it came, by this device's clock in that session: the city corrects the other device's clock by it. */
  receivedAtMs: number;
  session: string;
  /** `waiting` until the city has judged every change in it; `refused` when it does not take it at all. */
  state: 'waiting' | 'delivered' | 'refused';
  /** Why it was refused whole. */
  reason?: BundleRefusal;
  /** Changes in it, and the records they are about. */
  count: number;
  records: string[];
  /** What the city did not accept of it. */
  results: { key: string; reason?: Reason }[];
  /** Of those, what this device has made its own to mend. */
  taken?: string[];
  /** The request whose answer told some of it to wait. */
  waited?: number;
  settledAtMs?: number;
}

/** An idea given on this device: the secret opens its receipt, nobody else has it. */
export interface Submission {
  ideaId: string;
  code: string;
  city: string;
  title: string;
  secret: string;
  receiptScope: Scope;
  givenAtMs: number;
}

/** Why the city never takes a photo, however often it is sent. */
export type PhotoRefusal = 'photo-broken' | 'photo-too-large';

/** A photo on its way; text always goes first. */
export interface HeldPhoto {
  hash: string;
  bytes: ArrayBuffer;
  mime: string;
  width: number;
  height: number;
  /**
   * `draft` until the city has accepted the idea, `waiting` until it has every byte; `refused` when it will not take
   * the photo: then it stays until its author decides.
   */
  state: 'draft' | 'waiting' | 'sent' | 'refused';
  /** Why it is `refused`. */
  reason?: PhotoRefusal;
  city: string;
  ideaId?: string;
  /** Brought for another device. */
  isCarried?: true;
  addedAtMs: number;
}

/** What somebody has begun to write; survives a closed tab. */
export interface Draft {
  id: string;
  form: unknown;
  savedAtMs: number;
}

/** The configuration of a city as the server last gave it. */
export interface HeldCity {
  id: string;
  etag: string;
  config: City;
  /** What contact details are closed with; missing until a server has told one. */
  sealKey?: SealKey;
}

/** An idea followed by its code alone: what anyone may know. */
export interface FollowedIdea {
  code: string;
  city: string;
  matches: {
    status: IdeaStatus;
    givenAtMs: number;
    steps: { status: IdeaStatus; atMs: number }[];
    mergedInto?: string;
    /** Not shown publicly; only its author is told why. */
    hidden?: boolean;
  }[];
  askedAtMs: number;
}

/** Counts what has happened here, so that every tab notices what another one stored. */
export interface Tick {
  tick: number;
  /** Raised when something was wiped: whoever remembers rows must read them anew. */
  generation: number;
  /** Numbers handed out to own changes. */
  made: number;
}

/** What this device remembers. A shipped `version(n)` is never edited; the next one upgrades it. */
export class AppDatabase extends Dexie {
  declare meta: Table<{ key: string; value: unknown }, string>;
  declare rows: Table<HeldRow, [string, string]>;
  declare pages: EntityTable<HeldPage, 'no'>;
  declare snapshots: Table<HeldSnapshot, string>;
  declare leaving: Table<Leaving, string>;
  declare cursors: Table<{ scope: Scope; stamp: Stamp }, string>;
  declare witnesses: Table<{ no?: number; stamp: Stamp; n: number }, number>;
  declare proved: Table<{ scope: Scope; stamp: Stamp }, string>;
  declare outbox: Table<OutboxEntry, string>;
  declare confirmed: Table<ConfirmedEntry, string>;
  declare log: Table<LogEntry, string>;
  declare refused: Table<RefusedEntry, string>;
  declare review: Table<ReviewEntry, string>;
  declare submissions: Table<Submission, string>;
  declare supported: Table<{ ideaId: string; on: boolean }, string>;
  declare drafts: Table<Draft, string>;
  declare photos: Table<HeldPhoto, string>;
  declare cities: Table<HeldCity, string>;
  declare followed: Table<FollowedIdea, string>;
  declare settings: Table<{ key: string; value: unknown }, string>;
  declare carried: Table<CarriedBundle, string>;

  /** From this many rows on a beginning is stored whole, as one record. */
  wholePageRows = 50;

  constructor(name: string, durability: 'strict' | 'relaxed' = 'strict') {
    // Strict: "saved" must survive a dead battery (design.md, section 3, rule 10).
    super(name, { chromeTransactionDurability: durability, indexedDB: WITHOUT_NEWER });
    this.version(1).stores({
      meta: '&key',
      rows: '[scope+id], id, tick',
      pages: '++no, scope, tick',
      snapshots: '&scope',
      leaving: '&id',
      cursors: '&scope',
      witnesses: '++no',
      proved: '&scope',
      outbox: '&key, no',
      confirmed: '&key, no',
      log: '&key, confirmedAtMs',
      refused: '&key',
      review: '&key',
      submissions: '&ideaId, code',
      supported: '&ideaId',
      drafts: '&id',
      photos: '&hash, state',
      cities: '&id',
      followed: '&code',
      settings: '&key',
    });
    this.version(VERSION).stores({ carried: '&id, state, [state+device]' });
  }
}

/** The version that this release stores under. */
const VERSION = 2;

/**
 * A newer release understands what it stored; this one neither reads nor writes it. Dexie, on meeting a higher version,
 * opens whatever is there and adds what it misses: here it asks for the highest that can be ours (it writes a version as
 * its tenfold), and the browser refuses the rest with a `VersionError`.
 */
const WITHOUT_NEWER: IDBFactory = {
  open: (name, version = VERSION * 10 + 9) => indexedDB.open(name, version),
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  cmp: (first, second) => indexedDB.cmp(first, second),
  databases: () => indexedDB.databases(),
};

const FRESH_SYNC: SyncState = {
  n: 0,
  lastN: 0,
  ignoreUpTo: 0,
  epoch: 0,
  epochStamp: null,
  scopes: [],
  cities: [],
  lastContactMs: undefined,
  clockOffsetMs: undefined,
  revoked: false,
};

export async function readSync(db: AppDatabase): Promise<SyncState> {
  return ((await db.meta.get('sync'))?.value as SyncState | undefined) ?? FRESH_SYNC;
}

export async function writeSync(db: AppDatabase, state: SyncState): Promise<void> {
  await db.meta.put({ key: 'sync', value: state });
}

export async function readTick(db: AppDatabase): Promise<Tick> {
  return ((await db.meta.get('tick'))?.value as Tick | undefined) ?? { tick: 0, generation: 0, made: 0 };
}

/** Raises the tick within a transaction and tells the new one. */
export async function nextTick(db: AppDatabase, wiped = false): Promise<number> {
  const { tick, generation, made } = await readTick(db);
  const next = { tick: tick + 1, generation: generation + (wiped ? 1 : 0), made };
  await db.meta.put({ key: 'tick', value: next });
  return next.tick;
}
