import { inject } from 'vitest';
import type { Change } from '../../src/protocol/change.ts';
import type { Author } from '../../src/store/author.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { followCity } from '../../src/store/follow-city.ts';
import { ensureIdentity } from '../../src/store/identity.ts';
import { sendPhotos } from '../../src/sync/send-photos.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import type { Fetch } from '../../src/sync/talk.ts';
import { testCity } from '../fixtures/test-city.ts';

/** Asks the host of the recorded worlds (`recording-host.ts`). */
export async function control<T>(command: Record<string, unknown>): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${inject('worldPort')}`, {
    method: 'POST',
    body: JSON.stringify(command),
  });
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(`the world's server failed: ${body.error}`);
  return body;
}

/** A server of its own, and everything that was said to it, as lines of JSON. */
export interface RecordedWorld {
  id: string;
  nowMs: number;
  lines: string[];
}

export async function openWorld(): Promise<RecordedWorld> {
  const { world: id } = await control<{ world: string }>({ op: 'new' });
  const { nowMs } = await control<{ nowMs: number }>({ op: 'advance', world: id, ms: 1000 });
  return { id, nowMs, lines: [] };
}

export async function advance(world: RecordedWorld, ms: number): Promise<void> {
  world.nowMs = (await control<{ nowMs: number }>({ op: 'advance', world: world.id, ms })).nowMs;
}

/** A device with the release's own client; each of its requests is written down with the answer. */
export class RecordedDevice {
  readonly db: AppDatabase;
  readonly catalogue: Catalogue;
  readonly world: RecordedWorld;
  readonly name: string;
  author!: Author;
  id = '';
  #cookie = '';

  constructor(world: RecordedWorld, name: string) {
    this.world = world;
    this.name = name;
    this.db = new AppDatabase(`recorded-${name}`, 'relaxed');
    this.db.wholePageRows = 2;
    this.catalogue = new Catalogue(this.db);
  }

  async open(): Promise<this> {
    this.id = (await ensureIdentity(this.db)).id;
    this.author = { device: this.id, readClock: this.clock.read };
    await this.db.cities.put({ id: testCity.id, etag: '', config: testCity });
    await followCity(this.db, testCity.id);
    return this;
  }

  readonly clock = { read: () => ({ nowMs: this.world.nowMs, session: 's' }) };

  readonly fetch: Fetch = async (path, init = {}) => {
    const body = await textOf(init.body);
    const method = init.method ?? 'GET';
    const headers: Record<string, string> = { ...(init.headers as Record<string, string>) };
    const answer = await control<{ status: number; headers: [string, string][]; body: string }>({
      op: 'call',
      world: this.world.id,
      path,
      method,
      headers: { ...headers, ...(this.#cookie ? { cookie: this.#cookie } : {}) },
      body,
    });
    const named = new Map(answer.headers);
    this.#cookie = named.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    const said = { status: answer.status, body: answer.body };
    this.#note({ type: 'exchange', method, path, headers, ...(body === undefined ? {} : { body }), answer: said });
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': named.get('content-type') ?? '' },
    });
  };

  /** What the server's operator does. */
  async setStay(op: 'join' | 'leave' | 'revoke', role: string, area?: string): Promise<void> {
    await control({ op, world: this.world.id, device: this.id, role, area });
    this.#note({ type: 'stay', op, role, ...(area ? { area } : {}) });
  }

  #note(line: Record<string, unknown>): void {
    this.world.lines.push(JSON.stringify({ ...line, device: this.name, nowMs: this.world.nowMs }));
  }

  /** Rounds until nothing is left to say. */
  async sync(): Promise<void> {
    await advance(this.world, 1000);
    for (let round = 0; round < 10; round++) {
      const outcome = await syncOnce({ db: this.db, fetch: this.fetch, clock: this.clock });
      if (outcome.kind !== 'done') throw new Error(`${this.name}: ${outcome.kind}`);
      if (!outcome.progress) break;
    }
    await sendPhotos(this.db, this.fetch);
    await this.catalogue.refresh();
  }

  /** A change that this client cannot make itself, in the outbox like any other. */
  async putChange(change: Partial<Change>): Promise<void> {
    const no = 1000 + (await this.db.outbox.count());
    const whole: Change = {
      id: `by-hand-${no}`,
      no,
      by: this.id,
      kind: 'idea.answer',
      kindVersion: 1,
      city: testCity.id,
      record: 'nothing',
      scope: 'public/kouvola',
      data: {},
      at: this.world.nowMs,
      session: 's',
      baseVersion: null,
      ...change,
    };
    await this.db.outbox.add({ key: `${whole.by}/${whole.id}`, no, change: whole });
  }
}

/** The world speaks JSON: bytes travel as base64. */
async function textOf(body: BodyInit | null | undefined): Promise<string | undefined> {
  if (body === null || body === undefined || typeof body === 'string') return body ?? undefined;
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  return `base64:${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
