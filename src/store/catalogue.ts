import { liveQuery } from 'dexie';
import type { City } from '../domain/city.ts';
import type { DomainRecord, Idea } from '../domain/idea.ts';
import { publicScope, type Scope } from '../domain/scope.ts';
import type { Row } from '../protocol/wire.ts';
import {
  type AppDatabase,
  type CarriedBundle,
  type ConfirmedEntry,
  type HeldCity,
  type Leaving,
  type OutboxEntry,
  readSync,
  readTick,
  type SyncState,
} from './database.ts';
import type { FoldOwn } from './fold-own.ts';
import { rowsOf } from './held-rows.ts';

/** Rows looked at first beside the first page: the news since it was built. */
const NEWEST_ROWS = 15;
/** Between two looks at a first sync under way, milliseconds. */
const BITE_MS = 500;

/**
 * What a person sees, in memory: the server's records with this device's unsent and not yet arrived changes applied
 * in the order they were made (design.md, section 3, rule 6). IndexedDB stays the truth: the catalogue only remembers
 * what is stored there, and reads what any tab stored since by the tick.
 */
export class Catalogue {
  readonly #db: AppDatabase;
  readonly #listeners = new Set<() => void>();
  /** Newest row or leave marker by scope, by id. */
  #rowsByScope = new Map<Scope, Map<string, Row>>();
  #copies = new Map<string, Row[]>();
  /** So that a few marks are found among ten thousand ideas without looking at each. */
  #idsByType = new Map<DomainRecord['type'], Set<string>>();
  #leavingById = new Map<string, Leaving>();
  #overlay = new Map<string, DomainRecord | undefined>();
  #carriedIds = new Set<string>();
  #foldOwn: FoldOwn | undefined;
  readonly #citiesById = new Map<string, City>();
  #scopes = new Set<Scope>();
  #tick = -1;
  #generation = -1;
  #refreshing: Promise<void> | undefined;
  #again = false;
  #ideasByCity = new Map<string, Idea[]>();
  /** Counts what a screen may have to draw anew. */
  version = 0;
  /** False until every stored page has been read; the newest page comes first. */
  complete = false;

  constructor(db: AppDatabase) {
    this.#db = db;
  }

  /** Calls back after every change of what is seen; the function returned ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Follows what this and other tabs store; the function returned ends it. While a first sync goes on, and something
   * of it is shown, its pages are read in bites: reading each as it comes would take as long as storing it.
   */
  follow(): () => void {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let isDue = false;
    const look = async (snapshots: number): Promise<void> => {
      isDue = snapshots > 0 && pause !== undefined;
      if (isDue) return;
      await this.refresh();
      if (snapshots === 0 || this.#copies.size === 0 || pause !== undefined) return;
      pause = setTimeout(() => {
        pause = undefined;
        if (isDue) lookQuietly(snapshots);
      }, BITE_MS);
    };
    // A database that was closed meanwhile is looked at again when it is open (`watchStorage`).
    const lookQuietly = (snapshots: number) => void look(snapshots).catch(() => undefined);
    const query = liveQuery(() =>
      Promise.all([this.#db.snapshots.count(), this.#db.meta.get('tick'), this.#db.cities.count()]),
    );
    const subscription = query.subscribe({ next: ([snapshots]) => lookQuietly(snapshots), error: () => undefined });
    return () => {
      clearTimeout(pause);
      subscription.unsubscribe();
    };
  }

  /** Reads what is new; resolves when all that was stored before the call is seen. */
  async refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#refreshUntilStill().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refreshUntilStill(): Promise<void> {
    do {
      this.#again = false;
      await this.#read();
    } while (this.#again);
  }

  /** The record as this person sees it; undefined when it is not held or not theirs to see. */
  get(id: string): DomainRecord | undefined {
    return this.#overlay.has(id) ? this.#overlay.get(id) : this.#base(id)?.record;
  }

  /** Ideas of a city that are seen here, published and waiting ones, newest first. */
  ideas(city: string): Idea[] {
    const known = this.#ideasByCity.get(city);
    if (known) return known;
    const ideas = this.#collect('idea', city).sort((a, b) => b.givenAtMs - a.givenAtMs || (a.id < b.id ? 1 : -1));
    this.#ideasByCity.set(city, ideas);
    return ideas;
  }

  /** Whether something of what is seen of a record comes from another device and is not confirmed yet. */
  isCarried(id: string): boolean {
    return this.#carriedIds.has(id);
  }

  /** All records of a type in a city, in no order. */
  all<T extends DomainRecord['type']>(type: T, city: string): Extract<DomainRecord, { type: T }>[] {
    return this.#collect(type, city);
  }

  /** The scopes the server last said this device may read. */
  get scopes(): readonly Scope[] {
    return [...this.#scopes];
  }

  city(id: string): City | undefined {
    return this.#citiesById.get(id);
  }

  get cities(): City[] {
    return [...this.#citiesById.values()];
  }

  #collect<T extends DomainRecord['type']>(type: T, city: string): Extract<DomainRecord, { type: T }>[] {
    const found: Extract<DomainRecord, { type: T }>[] = [];
    const add = (record: DomainRecord | undefined) => {
      if (record?.type === type && belongsTo(record, city)) found.push(record as Extract<DomainRecord, { type: T }>);
    };
    for (const id of this.#idsByType.get(type) ?? []) if (!this.#overlay.has(id)) add(this.#base(id)?.record);
    for (const record of this.#overlay.values()) add(record);
    return found;
  }

  /** Of several copies the highest revision counts, also when it is a leave marker. */
  #base(id: string): Row | undefined {
    const copies = this.#copies.get(id);
    if (!copies) return undefined;
    let newest: Row | undefined;
    for (const row of copies) {
      if (!newest || row.rev > newest.rev || (row.rev === newest.rev && newest.gone)) newest = row;
    }
    return newest?.gone ? this.#leavingById.get(id)?.row : newest;
  }

  async #read(): Promise<void> {
    const db = this.#db;
    const first = this.#tick < 0;
    if (first) await this.#readFirstPage();
    if (!this.#foldOwn && (await hasOwn(db))) await this.#learnToFold();
    await db.transaction('r', db.tables, async () => {
      const { tick, generation } = await readTick(db);
      const anew = generation !== this.#generation;
      const since = anew ? -1 : this.#tick;
      const [rows, pages, leaving, sync, confirmed, outbox, cities, carried] = await Promise.all([
        anew ? db.rows.toArray() : db.rows.where('tick').above(since).toArray(),
        anew ? db.pages.toArray() : db.pages.where('tick').above(since).toArray(),
        db.leaving.toArray(),
        readSync(db),
        db.confirmed.toArray(),
        db.outbox.toArray(),
        db.cities.toArray(),
        db.carried.where('state').equals('waiting').toArray(),
      ]);
      if (anew) {
        this.#rowsByScope = new Map();
        this.#copies = new Map();
        this.#idsByType = new Map();
      }
      for (const page of pages) for (const row of rowsOf(page)) this.#take(row);
      for (const row of rows) this.#take(row);
      this.#settle(leaving, sync, cities);
      this.#tick = tick;
      this.#generation = generation;
      this.#fold(confirmed, outbox, carried);
    });
    this.complete = true;
    this.#tell();
  }

  /**
   * A cold start shows the newest ideas before the rest has been read, own changes included. What was taken out of
   * sight is in no page any more (`cutFromPages`); what was corrected may stand as it was for this one look.
   */
  async #readFirstPage(): Promise<void> {
    const db = this.#db;
    const tables = [db.pages, db.rows, db.leaving, db.meta, db.confirmed, db.outbox, db.cities, db.carried];
    const [page, newest, leaving, sync, confirmed, outbox, cities, carried] = await db.transaction('r', tables, () =>
      Promise.all([
        db.pages.orderBy('no').first(),
        db.rows.orderBy('tick').reverse().limit(NEWEST_ROWS).toArray(),
        db.leaving.toArray(),
        readSync(db),
        db.confirmed.toArray(),
        db.outbox.toArray(),
        db.cities.toArray(),
        db.carried.where('state').equals('waiting').toArray(),
      ]),
    );
    if (!page) return;
    if (confirmed.length + outbox.length + carried.length > 0) await this.#learnToFold();
    for (const row of [...rowsOf(page), ...newest]) this.#take(row);
    this.#settle(leaving, sync, cities);
    this.#fold(confirmed, outbox, carried);
    this.#tell();
  }

  /** The rules of changes weigh on a start only when there is something of one's own to show. */
  async #learnToFold(): Promise<void> {
    this.#foldOwn ??= (await import('./fold-own.ts')).foldOwn;
  }

  #settle(leaving: Leaving[], { scopes }: SyncState, cities: HeldCity[]): void {
    this.#leavingById = new Map(leaving.map((entry) => [entry.id, entry]));
    for (const { row } of leaving) if (row) this.#listUnderType(row);
    this.#scopes = new Set(scopes);
    // A city stays as long as the page: where the browser emptied the database, open forms must not close.
    for (const { id, config } of cities) this.#citiesById.set(id, config);
  }

  #tell(): void {
    this.version += 1;
    this.#ideasByCity.clear();
    for (const listener of this.#listeners) listener();
  }

  #take(row: Row): void {
    const rows = this.#rowsByScope.get(row.scope) ?? new Map<string, Row>();
    this.#rowsByScope.set(row.scope, rows);
    const held = rows.get(row.id);
    if (held && held.ver >= row.ver) return;
    rows.set(row.id, row);
    this.#listUnderType(row);
    const copies = this.#copies.get(row.id);
    this.#copies.set(row.id, copies ? [...copies.filter((copy) => copy.scope !== row.scope), row] : [row]);
  }

  #listUnderType({ id, record }: Row): void {
    if (!record) return;
    const ids = this.#idsByType.get(record.type);
    if (ids) ids.add(id);
    else this.#idsByType.set(record.type, new Set([id]));
  }

  #fold(confirmed: ConfirmedEntry[], outbox: OutboxEntry[], carried: CarriedBundle[]): void {
    this.#overlay = new Map();
    this.#carriedIds = new Set(carried.flatMap(({ records }) => records));
    if (confirmed.length + outbox.length + carried.length === 0) return;
    if (!this.#foldOwn) this.#again = true; // stored between the two looks: read once more
    const seen = {
      record: (id: string) => this.get(id),
      rev: (id: string) => this.#base(id)?.rev ?? 0,
      reads: (scope: Scope) => this.#scopes.has(scope),
      city: (id: string) => this.#citiesById.get(id),
      show: (id: string, record: DomainRecord | undefined) => void this.#overlay.set(id, record),
      shown: this.#overlay,
    };
    this.#foldOwn?.(seen, confirmed, outbox, carried);
  }
}

function belongsTo(record: DomainRecord, city: string): boolean {
  if (record.type === 'receipt') return record.city === city;
  return record.scope === publicScope(city) || record.scope.split('/')[1] === city;
}

async function hasOwn(db: AppDatabase): Promise<boolean> {
  return (await db.outbox.count()) + (await db.confirmed.count()) + (await db.carried.count()) > 0;
}
