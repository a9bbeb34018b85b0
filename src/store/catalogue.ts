import { liveQuery } from 'dexie';
import type { City } from '../domain/city.ts';
import type { DomainRecord, Idea } from '../domain/idea.ts';
import { publicScope, type Scope } from '../domain/scope.ts';
import type { Row } from '../protocol/wire.ts';
import {
  type AppDatabase,
  type HeldCity,
  type Leaving,
  readSync,
  readTick,
  type SyncState,
  type Tick,
} from './database.ts';
import type { OwnFold } from './fold-own.ts';
import { rowsOf } from './held-rows.ts';
import { IdeaLists } from './idea-lists.ts';
import type { OwnNews } from './own-news.ts';
import { SaidRecords } from './said-records.ts';

/** Rows looked at first beside the first page: the news since it was built. */
const NEWEST_ROWS = 15;
const NOTHING_READ: Tick = { tick: -1, generation: -1, made: 0 };
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
  readonly #said = new SaidRecords();
  /** What is one's own, folded; there is none before there was something to fold. */
  #own: OwnFold | undefined;
  #Fold: typeof OwnFold | undefined;
  readonly #citiesById = new Map<string, City>();
  #etags = '';
  #scopes = new Set<Scope>();
  /** How far what is stored has been read. */
  #at: Tick = NOTHING_READ;
  #refreshing: Promise<void> | undefined;
  #again = false;
  readonly #ideas = new IdeaLists();
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
      if (snapshots === 0 || this.#said.isEmpty || pause !== undefined) return;
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
    const shown = this.#own?.shown;
    if (!shown?.has(id)) return this.#said.row(id)?.record;
    const record = shown.get(id);
    // What moved out of one's own sight is not shown.
    return record && this.#scopes.has(record.scope) ? record : undefined;
  }

  /** Ideas of a city that are seen here, published and waiting ones, newest first. */
  ideas(city: string): Idea[] {
    return this.#ideas.of(city, () => this.all('idea', city));
  }

  /** Whether something of what is seen of a record comes from another device and is not confirmed yet. */
  isCarried(id: string): boolean {
    return this.#own?.carries(id) ?? false;
  }

  /** All records of a type in a city, in no order. */
  all<T extends DomainRecord['type']>(type: T, city: string): Extract<DomainRecord, { type: T }>[] {
    return this.#pick(type, city, this.#said.idsOf(type));
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

  #pick<T extends DomainRecord['type']>(
    type: T,
    city: string,
    ids: Iterable<string>,
  ): Extract<DomainRecord, { type: T }>[] {
    const found: Extract<DomainRecord, { type: T }>[] = [];
    for (const id of ids) {
      const record = this.get(id);
      if (record?.type === type && belongsTo(record, city)) found.push(record as Extract<DomainRecord, { type: T }>);
    }
    return found;
  }

  async #read(): Promise<void> {
    const db = this.#db;
    if (!this.#Fold && (await hasOwn(db))) await this.#learnToFold();
    if (this.#at.tick < 0) await this.#readFirstPage();
    const before = this.#at;
    await db.transaction('r', tablesSeen(db), async () => {
      const now = await readTick(db);
      if (this.#own && isOnlyMade(before, now)) this.#fold(this.#own, await this.#own.readMade(db, before.made));
      else await this.#readNews(before, now);
      this.#at = now;
    });
    this.complete = true;
    this.#tell();
  }

  /** Reads what was stored between two ticks; everything when something was wiped. */
  async #readNews(before: Tick, now: Tick): Promise<void> {
    const db = this.#db;
    const anew = now.generation !== before.generation || now.tick < before.tick;
    const since = anew ? NOTHING_READ.tick : before.tick;
    const [rows, pages, surroundings] = await Promise.all([
      since < 0 ? db.rows.toArray() : db.rows.where('tick').above(since).toArray(),
      since < 0 ? db.pages.toArray() : db.pages.where('tick').above(since).toArray(),
      readSurroundings(db),
    ]);
    await this.#take([...pages.flatMap(rowsOf), ...rows], surroundings, anew);
  }

  /**
   * A cold start shows the newest ideas before the rest has been read, own changes included. What was taken out of
   * sight is in no page any more (`cutFromPages`); what was corrected may stand as it was for this one look.
   */
  async #readFirstPage(): Promise<void> {
    const db = this.#db;
    const found = await db.transaction('r', tablesSeen(db), async () => {
      const [page, newest, now, surroundings] = await Promise.all([
        db.pages.orderBy('no').first(),
        db.rows.orderBy('tick').reverse().limit(NEWEST_ROWS).toArray(),
        readTick(db),
        readSurroundings(db),
      ]);
      if (!page) return false;
      await this.#take([...rowsOf(page), ...newest], surroundings, false);
      // The rows are still to be read, but what has been read stands as long as nothing is wiped.
      this.#at = { ...now, tick: NOTHING_READ.tick };
      return true;
    });
    if (found) this.#tell();
  }

  /** The rules of changes weigh on a start only when there is something of one's own to show. */
  async #learnToFold(): Promise<void> {
    this.#Fold = (await import('./fold-own.ts')).OwnFold;
  }

  /** Reads what is one's own; then, all at once, takes everything in, so that nobody sees a half of it. */
  async #take(rows: readonly Row[], { leaving, sync, cities }: Surroundings, anew: boolean): Promise<void> {
    const etags = cities.map(({ id, etag }) => `${id} ${etag}`).join();
    // What changes may do, and how they are understood, depends on scopes and cities.
    const stays = !anew && etags === this.#etags && sync.scopes.join() === this.scopes.join();
    const own = (stays ? this.#own : undefined) ?? this.#startFolding();
    const news = await own?.readNews(this.#db);
    if (!own && (await hasOwn(this.#db))) this.#again = true; // stored between the two looks: read once more

    const altered = new Set<string>();
    if (anew || own !== this.#own) this.#ideas.clear();
    this.#own = own;
    this.#etags = etags;
    this.#scopes = new Set(sync.scopes);
    // A city stays as long as the page: where the browser emptied the database, open forms must not close.
    for (const { id, config } of cities) this.#citiesById.set(id, config);
    if (anew) this.#said.clear();
    this.#said.take(rows, altered);
    this.#said.setLeaving(leaving, altered);
    if (own && news) this.#fold(own, news, altered);
    else this.#renewLists(altered);
  }

  #startFolding(): OwnFold | undefined {
    const said = this.#said;
    return (
      this.#Fold &&
      new this.#Fold({
        record: (id) => said.row(id)?.record,
        rev: (id) => said.row(id)?.rev ?? 0,
        reads: (scope) => this.#scopes.has(scope),
        city: (id) => this.#citiesById.get(id),
      })
    );
  }

  /** Folds one's own news, and what is told anew of these records. */
  #fold(own: OwnFold, news: OwnNews, altered = new Set<string>()): void {
    for (const id of own.renew(news, altered)) {
      altered.add(id);
      this.#said.list(own.shown.get(id));
    }
    this.#renewLists(altered);
  }

  #renewLists(altered: ReadonlySet<string>): void {
    const ideas = this.#said.idsOf('idea');
    const changed = new Set([...altered].filter((id) => ideas.has(id)));
    this.#ideas.replace(changed, (city) => this.#pick('idea', city, changed));
  }

  #tell(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** What is small enough to be read whole at every look. */
interface Surroundings {
  leaving: Leaving[];
  sync: SyncState;
  cities: HeldCity[];
}

async function readSurroundings(db: AppDatabase): Promise<Surroundings> {
  const [leaving, sync, cities] = await Promise.all([db.leaving.toArray(), readSync(db), db.cities.toArray()]);
  return { leaving, sync, cities };
}

function belongsTo(record: DomainRecord, city: string): boolean {
  if (record.type === 'receipt') return record.city === city;
  return record.scope === publicScope(city) || record.scope.split('/')[1] === city;
}

/** Tables that together say what is seen. */
const tablesSeen = (db: AppDatabase) => [
  db.meta,
  db.rows,
  db.pages,
  db.leaving,
  db.cities,
  db.outbox,
  db.confirmed,
  db.carried,
];

/**
 * Whether all that was stored between two ticks are changes made on this device: each raises both numbers by one. At
 * the same tick whoever asks for a look wants a whole one.
 */
const isOnlyMade = (before: Tick, now: Tick): boolean =>
  before.tick >= 0 &&
  now.generation === before.generation &&
  now.tick > before.tick &&
  now.tick - before.tick === now.made - before.made;

async function hasOwn(db: AppDatabase): Promise<boolean> {
  return (await db.outbox.count()) + (await db.confirmed.count()) + (await db.carried.count()) > 0;
}
