import '../protocol/without-eval.ts';
import type { City } from '../domain/city.ts';
import type { DomainRecord } from '../domain/idea.ts';
import { kindOf } from '../domain/kinds.ts';
import { isReceiptScope, type Scope } from '../domain/scope.ts';
import { applyChange, type ReadChange, readChange, scopesNeeded } from '../protocol/apply-change.ts';
import type { Change } from '../protocol/change.ts';
import { bundleOf } from './bundle-of.ts';
import type { AppDatabase, CarriedBundle, ConfirmedEntry, OutboxEntry } from './database.ts';
import { type OwnNews, readMadeSince, readOwnNews } from './own-news.ts';

/** What folding sees of what the server said. While one of them is used, scopes and cities stay as they are. */
export interface Base {
  record(id: string): DomainRecord | undefined;
  /** The revision of the row that is held; 0 for none. */
  rev(id: string): number;
  reads(scope: Scope): boolean;
  city(id: string): City | undefined;
}

/** One change, understood and ready to be folded. */
interface Step {
  read: ReadChange;
  /** Empty for this device itself, whose changes come first. */
  origin: string;
  no: number;
  /** The bundle it came in: two may say different things in one name. */
  bundle: string;
  /** All records it reads or alters. */
  ids: readonly string[];
  /** The records it changed on the server, once it has been accepted there. */
  confirmed?: ConfirmedEntry['touched'];
}

/**
 * Applies this device's accepted but not yet arrived and its unsent changes to what the server said, in the order they
 * were made, then what it carries for others (design.md, section 3, rules 5 and 6).
 *
 * A change reads and alters only the records it touches, so those that share no record, not even by way of others, do
 * not know of each other: when something is new, only what hangs together with it is folded anew.
 */
export class OwnFold {
  readonly #base: Base;
  readonly #stepsByKey: Record<keyof OwnNews, Map<string, Step[]>> = {
    outbox: new Map(),
    confirmed: new Map(),
    carried: new Map(),
  };
  readonly #stepsByRecord = new Map<string, Set<Step>>();
  readonly #recordsByBundle = new Map<string, readonly string[]>();
  #carriedIds: ReadonlySet<string> = new Set();
  readonly #shown = new Map<string, DomainRecord | undefined>();

  constructor(base: Base) {
    this.#base = base;
  }

  /** What own changes make of records; of those not in it, the server's are seen. */
  get shown(): ReadonlyMap<string, DomainRecord | undefined> {
    return this.#shown;
  }

  /** Reads what came and went since the last look. */
  readNews(db: AppDatabase): Promise<OwnNews> {
    return readOwnNews(db, this.#stepsByKey);
  }

  /** The same, when nothing but own changes from this number on has been stored since. */
  readMade(db: AppDatabase, no: number): Promise<OwnNews> {
    return readMadeSince(db, no);
  }

  /** Whether a record is named by something that is carried for another device. */
  carries(id: string): boolean {
    return this.#carriedIds.has(id);
  }

  /** Takes in what is new, and of which records the server's row differs; tells which records may look different. */
  renew(news: OwnNews, altered: Iterable<string>): Set<string> {
    const touched = new Set<string>();
    for (const id of altered) if (this.#stepsByRecord.has(id)) touched.add(id);
    for (const table of ['outbox', 'confirmed', 'carried'] as const) {
      for (const key of news[table].over) this.#remove(table, key, touched);
    }
    for (const entry of news.outbox.added) this.#add('outbox', entry.key, this.#unsentSteps(entry), touched);
    for (const entry of news.confirmed.added) this.#add('confirmed', entry.key, this.#confirmedSteps(entry), touched);
    for (const bundle of news.carried.added) {
      this.#add('carried', bundle.id, this.#carriedSteps(bundle), touched);
      this.#recordsByBundle.set(bundle.id, bundle.records);
    }
    if (this.#recordsByBundle.size > 0 || this.#carriedIds.size > 0) {
      this.#carriedIds = new Set([...this.#recordsByBundle.values()].flat());
    }
    this.#fold(this.#hangingTogether(touched), touched);
    return touched;
  }

  #add(table: keyof OwnNews, key: string, steps: Step[], touched: Set<string>): void {
    this.#remove(table, key, touched);
    this.#stepsByKey[table].set(key, steps);
    for (const step of steps) {
      for (const id of step.ids) {
        touched.add(id);
        const others = this.#stepsByRecord.get(id);
        if (others) others.add(step);
        else this.#stepsByRecord.set(id, new Set([step]));
      }
    }
  }

  #remove(table: keyof OwnNews, key: string, touched: Set<string>): void {
    for (const step of this.#stepsByKey[table].get(key) ?? []) {
      for (const id of step.ids) {
        touched.add(id);
        const others = this.#stepsByRecord.get(id);
        others?.delete(step);
        if (others?.size === 0) this.#stepsByRecord.delete(id);
      }
    }
    this.#stepsByKey[table].delete(key);
    if (table === 'carried') this.#recordsByBundle.delete(key);
  }

  /** All steps that share a record with these, or with those that do; their records join the ones given. */
  #hangingTogether(touched: Set<string>): Step[] {
    const steps = new Set<Step>();
    // A set that grows while it is walked is walked to its new end.
    for (const id of touched) {
      for (const step of this.#stepsByRecord.get(id) ?? []) {
        if (steps.has(step)) continue;
        steps.add(step);
        for (const each of step.ids) touched.add(each);
      }
    }
    return [...steps].sort(inOrder);
  }

  #fold(steps: readonly Step[], touched: ReadonlySet<string>): void {
    for (const id of touched) this.#shown.delete(id);
    // What builds on what another device did is folded after it, whoever of them was first.
    for (let open = steps; open.length > 0; ) {
      const missing = open.filter((step) => !this.#foldOne(step));
      if (missing.length === open.length) break;
      open = missing;
    }
  }

  /** False when the record it is about, or stands in, is not seen, or not yet. */
  #foldOne({ read, ids, confirmed }: Step): boolean {
    const { kind, act } = read;
    const certain = confirmed !== undefined;
    const records = new Map<string, DomainRecord>();
    for (const id of ids) {
      const record = this.#shown.has(id) ? this.#shown.get(id) : this.#base.record(id);
      if (record) records.set(id, record);
    }
    if (!kind.creates && !records.has(act.record)) return false;
    if (!certain && !scopesNeeded(read, records).every((scope) => this.#base.reads(scope))) return true;
    const outcome = applyChange(read, records, certain);
    // What comes into being within another record (a mark in a meeting) may have been made before that one arrived here.
    if (outcome.kind === 'refused') return !(kind.creates && outcome.reason === 'no-such-record');
    for (const record of outcome.records) {
      const rev = confirmed?.find(({ id }) => id === record.id)?.rev ?? 0;
      const arrived = rev > 0 && this.#base.rev(record.id) >= rev;
      if (!arrived && !isReceiptScope(record.scope)) this.#shown.set(record.id, record);
    }
    return true;
  }

  /** What is parked is offered to the city, but no longer shown. */
  #unsentSteps({ change, no, parked }: OutboxEntry): Step[] {
    return parked ? [] : this.#steps(change, { origin: '', no, bundle: '' });
  }

  #confirmedSteps({ change, no, at, touched }: ConfirmedEntry): Step[] {
    return this.#steps(change, { origin: '', no, bundle: '', confirmed: touched }, at);
  }

  /**
   * What others say they have brought into being. Whether they may do anything to what is there already only the city
   * knows, so nothing of that is shown before.
   */
  #carriedSteps(bundle: CarriedBundle): Step[] {
    return bundleOf(bundle).changes.flatMap(({ change }) =>
      kindOf(change.kind)?.creates ? this.#steps(change, { origin: change.by, no: change.no, bundle: bundle.id }) : [],
    );
  }

  #steps(change: Change, step: Omit<Step, 'read' | 'ids'>, atMs = change.at): Step[] {
    const read = readChange(change, atMs, this.#base.city(change.city));
    if (typeof read === 'string') return [];
    const act = { ...read.act, unsent: step.confirmed === undefined, onDevice: true as const };
    return [{ ...step, read: { ...read, act }, ids: read.kind.touches(act) }];
  }
}

/** This device's own first, then device by device, each in the order it made them. */
const inOrder = (a: Step, b: Step): number => compare(a.origin, b.origin) || a.no - b.no || compare(a.bundle, b.bundle);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
