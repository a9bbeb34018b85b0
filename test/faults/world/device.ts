import { Dexie } from 'dexie';
import type { DomainRecord } from '../../../src/domain/idea.ts';
import type { Change } from '../../../src/protocol/change.ts';
import type { Author } from '../../../src/store/author.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { AppDatabase } from '../../../src/store/database.ts';
import { followCity } from '../../../src/store/follow-city.ts';
import { ensureIdentity } from '../../../src/store/identity.ts';
import { keepTrying } from '../../../src/store/storage-failure.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { must } from './must.ts';
import { putBack, putReleased, type Released } from './released.ts';

/** Where a device finds time and network. */
export interface Surroundings {
  /** Address of the host; empty where the page came from it. */
  host: string;
  lane: string;
  readonly nowMs: number;
}

/** A device with the real client code, its own database and cookie jar, and a clock that may be wrong. */
export class Device {
  db!: AppDatabase;
  catalogue!: Catalogue;
  author!: Author;
  id = '';
  skewMs = 0;
  session = 0;
  /** What was kept here, each with the moment it was made by the world's clock. */
  readonly made: { key: string; change: Change; atTrueMs: number }[] = [];
  /** Keys of changes the server confirmed to this device. */
  readonly told = new Set<string>();
  /** The versions and revisions seen at the last look. */
  shown = { revs: new Map<string, number>(), vers: new Map<string, number>(), generation: -1 };
  /** Scopes it could read once and then not: what it had confirmed there is forgotten, privacy comes before restore. */
  readonly lost = new Set<string>();
  /** Ideas it carries, or has carried, for others. */
  readonly carriedIdeas = new Set<string>();
  /** What was last written here into a text of the minutes, by item and field. */
  readonly inHand = new Map<string, string>();
  /** Words of the minutes that their author saw and left out, by the change that did it. */
  readonly letGo = new Map<string, string[]>();
  /** Answers on their way to it. */
  awaits = 0;
  /** Whether a full round has been answered since anything was restored. */
  informed = true;
  #reads = new Set<string>();
  #cookie = '';
  readonly number: number;
  readonly #around: Surroundings;

  constructor(around: Surroundings, number: number) {
    this.#around = around;
    this.number = number;
  }

  /** Databases outlive their worlds, emptied: making one anew takes longer than a whole history. */
  get databaseName(): string {
    return `${this.#around.lane}-${this.number}`;
  }

  /** Begins with nothing, or in the middle of the work that a released client left. */
  async open(released?: Released): Promise<void> {
    if (released) await putReleased(this.databaseName, released);
    await this.#openDatabase();
    if (released) await this.#takeUp(released);
    else
      await this.db.transaction('rw', this.db.tables, () => Promise.all(this.db.tables.map((table) => table.clear())));
    this.id = (await ensureIdentity(this.db)).id;
    this.author = { device: this.id, readClock: this.readClock };
    await followCity(this.db, testCity.id);
  }

  /** What the released client made is this device's now; the recording marked things as reviewed and sent that were not. */
  async #takeUp({ stores }: Released): Promise<void> {
    for (const { rows } of [stores.outbox, stores.log, stores.refused].flatMap((store) => store ?? [])) {
      for (const { key, change } of rows as { key: string; change: Change }[]) {
        this.made.push({ key, change, atTrueMs: change.at });
      }
    }
    const { photos } = this.db;
    await photos.where('state').equals('sent').modify({ state: 'waiting' });
    await photos.each(({ ideaId = '' }) => this.carriedIdeas.add(ideaId));
  }

  /** The app comes in a new release: its first start finds everything in the layout of that old one. */
  async upgradeFrom(released: Released): Promise<void> {
    this.awaits = 0;
    const before = await this.#counts();
    this.db.close();
    await putBack(this.databaseName, released);
    await this.#openDatabase();
    const after = await this.#counts();
    must(after === before, 'I2 an upgrade loses something:', before, after);
  }

  async #counts(): Promise<string> {
    const { tables } = this.db;
    return JSON.stringify(await Promise.all(tables.map(async (table) => [table.name, await table.count()])));
  }

  async #openDatabase(): Promise<void> {
    this.db = openDatabase(this.databaseName);
    this.catalogue = new Catalogue(this.db);
    await this.db.open();
  }

  /** As after closing the app: nothing but the storage is left. */
  async restart(): Promise<void> {
    this.awaits = 0;
    this.db.close();
    await this.#openDatabase();
  }

  /** Reads what a screen would show. */
  look = (): Promise<void> => keepTrying(this.db, () => this.catalogue.refresh());

  readClock = () => ({ nowMs: this.#around.nowMs + this.skewMs, session: `s${this.session}` });

  jump(skewMs: number): void {
    this.skewMs = skewMs;
    this.session += 1;
  }

  forgetCookie(): void {
    this.#cookie = '';
  }

  /** Notes which scopes the server lists now, and which it does not list any more. */
  noteScopes(scopes: readonly string[]): void {
    for (const scope of this.#reads) if (!scopes.includes(scope)) this.lost.add(scope);
    this.#reads = new Set(scopes);
  }

  /** One request through the cookie jar to the real handler. */
  call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const { host, lane, nowMs } = this.#around;
    const response = await fetch(`${host}/app/${lane}${path}`, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        'x-now': String(nowMs),
        'x-device': this.id,
        'x-cookie': this.#cookie,
      },
    });
    this.#cookie = response.headers.get('x-set-cookie') ?? this.#cookie;
    return response;
  };
}

/** A connection like the app's, but for durability: a campaign is not there to outlive a power cut. */
export function openDatabase(name: string): AppDatabase {
  const db = new AppDatabase(name, 'relaxed');
  db.wholePageRows = 2;
  return db;
}

export const deleteDatabase = (name: string): Promise<void> => Dexie.delete(name);

/** The same records always yield the same text; receipts are between a device and the server alone. */
export function textOf(records: readonly DomainRecord[]): string {
  const shared = records.filter(({ type }) => type !== 'receipt').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify(shared, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** All that a screen of this device could show. */
export function seenBy(catalogue: Catalogue): string {
  const types = ['idea', 'contact', 'dismissal', 'review', 'meeting', 'item', 'mark'] as const;
  return textOf(types.flatMap((type): DomainRecord[] => catalogue.all(type, testCity.id)));
}
