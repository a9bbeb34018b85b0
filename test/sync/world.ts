import { inject } from 'vitest';
import type { DomainRecord, Idea } from '../../src/domain/idea.ts';
import type { KindName } from '../../src/domain/kinds.ts';
import { type Change, keyOf } from '../../src/protocol/change.ts';
import { readLine } from '../../src/protocol/wire.ts';
import { type Author, act } from '../../src/store/author.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase, readSync } from '../../src/store/database.ts';
import { followCity } from '../../src/store/follow-city.ts';
import { giveIdea } from '../../src/store/give-idea.ts';
import { rowsOf } from '../../src/store/held-rows.ts';
import { ensureIdentity } from '../../src/store/identity.ts';
import { setSupport } from '../../src/store/support.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import { testCity } from '../fixtures/test-city.ts';

/** Devices, a bad network and the real server; what may happen, and what must hold after every step and at the end. */

export class Violation extends Error {}
export function must(ok: unknown, what: string, ...more: unknown[]): asserts ok {
  if (!ok)
    throw new Violation(
      [what, ...more.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))].join(' '),
    );
}

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 365 * DAY_MS;
const AREAS = ['valkeala', 'elimaki-koria'];

/** How the network treats one request. */
export type Fate =
  | 'ok'
  | 'requestLost'
  | 'answerLost'
  | 'requestDoubled'
  | 'answerSlow'
  | 'answerCut'
  | 'editWhileTravelling';
export type Deed =
  | 'submit'
  | 'support'
  | 'publish'
  | 'hide'
  | 'unhide'
  | 'setStatus'
  | 'answer'
  | 'correct'
  | 'merge'
  | 'decide'
  | 'poison';
export type Step =
  | { type: 'do'; device: number; deed: Deed; pick: number; x: number }
  | { type: 'sync'; device: number; fate: Fate; pick: number }
  | { type: 'arrive'; pick: number; x: number }
  | { type: 'clock'; device: number; x: number }
  | { type: 'wait'; x: number }
  | { type: 'member'; device: number; x: number }
  | { type: 'revoke' }
  | { type: 'backup' | 'restore' | 'count' };

interface DumpedEntry {
  scope: string;
  id: string;
  rev: number;
  ver: number;
  gone: boolean;
  record?: DomainRecord;
}
interface Dump {
  nowMs: number;
  entries: DumpedEntry[];
  changes: { key: string; kind: string; record: string; result: string; at: number; data: string }[];
  review: string[];
  supporters: { idea: string; device: string; is_on: number }[];
}

async function control<T>(command: Record<string, unknown>): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${inject('worldPort')}`, {
    method: 'POST',
    body: JSON.stringify(command),
  });
  const body = (await response.json()) as T & { error?: string; stack?: string };
  if (!response.ok) throw new Error(`the world's server failed: ${body.stack ?? body.error}`);
  return body;
}

/** A device with the real client code, its own database and cookie jar, and a clock that may be wrong. */
class Device {
  db!: AppDatabase;
  catalogue!: Catalogue;
  author!: Author;
  id = '';
  skewMs = 0;
  session = 0;
  made: { key: string; change: Change; atTrueMs: number }[] = [];
  told = new Set<string>();
  shown = { revs: new Map<string, number>(), vers: new Map<string, number>(), generation: -1 };
  /** Scopes it could read once and then not: what it had confirmed there is forgotten, privacy comes before restore. */
  lost = new Set<string>();
  #reads = new Set<string>();
  /** Whether a full round has been answered since anything was restored. */
  informed = true;
  readonly world: World;
  readonly number: number;

  constructor(world: World, number: number) {
    this.world = world;
    this.number = number;
  }

  async open(name: string): Promise<void> {
    this.db = new AppDatabase(name, 'relaxed');
    this.db.wholePageRows = 2;
    this.catalogue = new Catalogue(this.db);
    this.id = (await ensureIdentity(this.db)).id;
    this.author = { device: this.id, readClock: this.readClock };
    await this.db.cities.put({ id: testCity.id, etag: '', config: testCity });
    await followCity(this.db, testCity.id);
  }
  noteScopes(scopes: readonly string[]): void {
    for (const scope of this.#reads) if (!scopes.includes(scope)) this.lost.add(scope);
    this.#reads = new Set(scopes);
  }
  readClock = () => ({ nowMs: this.world.nowMs + this.skewMs, session: `s${this.session}` });

  #cookie = '';
  /** One request through the cookie jar to the real handler. */
  call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers: Record<string, string> = { ...(init.headers as Record<string, string>) };
    if (this.#cookie) headers.cookie = this.#cookie;
    const answer = await control<{ status: number; headers: [string, string][]; body: string }>({
      op: 'call',
      world: this.world.id,
      path,
      method: init.method ?? 'GET',
      headers,
      body: init.body,
    });
    for (const [name, value] of answer.headers) if (name === 'set-cookie') this.#cookie = value.split(';')[0] ?? '';
    const type = answer.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
    return new Response(answer.body, { status: answer.status, headers: { 'content-type': type } });
  };
}

/** An answer on its way, told a few lines at a time. */
interface Flying {
  device: Device;
  lines: string[];
  controller: ReadableStreamDefaultController<Uint8Array>;
  round: Promise<unknown>;
}

export class World {
  id = '';
  nowMs = 0;
  restores = 0;
  revoked = false;
  readonly devices: Device[] = [];
  #flying: Flying[] = [];
  #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  async open(): Promise<void> {
    this.id = (await control<{ world: string }>({ op: 'new' })).world;
    await this.advance(1000);
    for (const number of [0, 1, 2]) {
      const device = new Device(this, number);
      await device.open(`${this.#name}-${number}`);
      this.devices.push(device);
      await this.sync(device, 'ok', 0);
    }
    const [coordinator, member] = this.devices as [Device, Device, Device];
    await this.setStay('join', coordinator, 'coordinator');
    await this.setStay('join', member, 'officer', AREAS[0]);
    for (const device of this.devices) await this.sync(device, 'ok', 0);
  }
  async close(): Promise<void> {
    for (const flying of this.#flying) {
      give(flying, []);
      await flying.round.catch(() => undefined);
    }
    for (const { db } of this.devices) {
      db.close();
      await db.delete();
    }
    await control({ op: 'close', world: this.id });
  }
  async advance(ms: number): Promise<void> {
    this.nowMs = (await control<{ nowMs: number }>({ op: 'advance', world: this.id, ms })).nowMs;
  }
  async setStay(op: 'join' | 'leave', device: Device, role: string, area?: string): Promise<void> {
    await control({ op, world: this.id, device: device.id, role, area });
  }

  // ── what may happen ──
  async step(step: Step): Promise<void> {
    await this.advance(1000);
    switch (step.type) {
      case 'do':
        return this.deed(this.device(step.device), step.deed, step.pick, step.x);
      case 'sync':
        return this.sync(this.device(step.device), step.fate, step.pick);
      case 'arrive':
        return this.arrive(step.pick, step.x);
      case 'clock': {
        const device = this.device(step.device);
        device.skewMs = [0, 0, YEAR_MS, -YEAR_MS, 300_000, -300_000][step.x] ?? 0;
        device.session += 1;
        return;
      }
      case 'wait':
        return this.advance(step.x * DAY_MS);
      case 'member':
        return this.setStay(step.x > 2 ? 'join' : 'leave', this.device(1), 'officer', AREAS[0]);
      case 'revoke':
        this.revoked = true;
        await control({ op: 'revoke', world: this.id, device: this.device(1).id });
        return;
      case 'restore':
        await control({ op: 'restore', world: this.id });
        this.restores += 1;
        for (const device of this.devices) device.informed = false;
        return;
      default:
        await control({ op: step.type, world: this.id });
    }
  }
  device(number: number): Device {
    return this.devices[number % this.devices.length] as Device;
  }

  async deed(device: Device, deed: Deed, pick: number, x: number): Promise<void> {
    const { db, author, catalogue } = device;
    await catalogue.refresh();
    const ideas = catalogue.ideas(testCity.id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const idea = ideas[pick % Math.max(1, ideas.length)];
    const before = await db.outbox.count();
    const tag = `${device.number}-${device.made.length}`;
    if (deed === 'submit') {
      const areas = x === 5 ? [] : AREAS.slice(0, 1 + (x % 2));
      await giveIdea(
        db,
        author,
        testCity,
        {
          title: `idea ${tag}`,
          text: 'text',
          reach: { areas, wholeCity: x === 4 },
          goals: [],
          photos: [],
          wantsReply: x === 3,
          ...(x === 3 ? { contact: { phone: '040', consent: true } } : {}),
          fromPaper: false,
        },
        'none',
      );
    } else if (deed === 'decide') {
      const reviews = catalogue.all('review', testCity.id).filter(({ decision }) => !decision);
      const review = reviews.toSorted((a, b) => (a.id < b.id ? -1 : 1))[pick % Math.max(1, reviews.length)];
      if (!review) return;
      if (x % 3) await act(db, author, 'review.accept', testCity.id, review, {});
      else await act(db, author, 'review.decline', testCity.id, review, { reason: `no ${tag}` });
    } else if (idea) {
      await this.actOn(device, deed, idea, ideas, tag, x);
    }
    must(
      (await db.outbox.count()) === before + (deed === 'submit' || deed === 'decide' || idea ? 1 : 0),
      'I2 an act was not kept',
    );
    for (const { change, key } of await db.outbox.toArray()) {
      if (!device.made.some((made) => made.key === key)) device.made.push({ key, change, atTrueMs: this.nowMs });
    }
    await this.checkDevice(device);
  }
  async actOn(device: Device, deed: Deed, idea: Idea, ideas: Idea[], tag: string, x: number): Promise<void> {
    const { db, author } = device;
    const city = testCity.id;
    const statuses = ['inReview', 'proposed', 'done', 'rejected'] as const;
    switch (deed) {
      case 'support':
        return setSupport(db, author, city, idea, x % 3 !== 0);
      case 'publish':
        return void (await act(db, author, 'idea.publish', city, idea, {}));
      case 'hide':
        return void (await act(db, author, 'idea.hide', city, idea, { reason: `because ${tag}` }));
      case 'unhide':
        return void (await act(db, author, 'idea.unhide', city, idea, {}));
      case 'setStatus':
        return void (await act(db, author, 'idea.setStatus', city, idea, {
          from: idea.status,
          to: statuses[x % 4] ?? 'done',
          reason: `because ${tag}`,
        }));
      case 'answer':
        return void (await act(db, author, 'idea.answer', city, idea, { text: `answer ${tag}` }));
      case 'correct': {
        const goal = testCity.goals[x % testCity.goals.length]?.id ?? '';
        const data = x < 3 ? { goals: [goal] } : { reach: { areas: [AREAS[x % 2] as string], wholeCity: false } };
        return void (await act(db, author, 'idea.correct', city, idea, data));
      }
      case 'merge': {
        const into = ideas[(ideas.indexOf(idea) + 1) % ideas.length] as Idea;
        return void (await act(db, author, 'idea.merge', city, idea, { into: into.id }));
      }
      default:
        return void (await act(db, author, 'nobody.knows' as KindName, city, idea, {} as never).catch(async () => {
          // The store knows only today's kinds; a newer client's change stands in the outbox like any other.
          const { made } = device;
          const change = {
            ...(await anyChange(device, idea)),
            kind: 'nobody.knows',
            id: `poison-${tag}-${made.length}`,
          };
          await db.outbox.add({ key: keyOf(change), no: change.no, change });
        }));
    }
  }

  // ── the network ──
  async sync(device: Device, fate: Fate, pick: number): Promise<void> {
    const clock = { read: device.readClock };
    let flying: Flying | undefined;
    let used = false;
    const fetch = async (path: string, init?: RequestInit): Promise<Response> => {
      if (used || path !== '/api/sync') return device.call(path, init);
      used = true;
      if (fate === 'requestLost') throw new TypeError('lost');
      let response = await device.call(path, init);
      if (fate === 'requestDoubled') response = await device.call(path, init);
      if (fate === 'answerLost') throw new TypeError('lost');
      if (fate === 'editWhileTravelling') await this.deed(device, pick % 2 ? 'submit' : 'support', pick, pick % 4);
      await this.checkAnswer(device, response.clone());
      if (fate === 'answerCut') {
        const text = await response.text();
        return new Response(text.slice(0, Math.floor((text.length * (pick + 1)) / 13)), response);
      }
      if (fate !== 'answerSlow') return response;
      const lines = (await response.text()).split('\n').filter(Boolean);
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => {
          flying = { device, lines, controller, round: Promise.resolve() };
        },
      });
      return new Response(stream, response);
    };
    const restores = this.restores;
    const round = syncOnce({ db: device.db, fetch, clock });
    if (fate !== 'answerSlow') {
      const outcome = await round;
      if (outcome.kind === 'done' && fate === 'ok' && restores === this.restores) device.informed = true;
      await this.checkDevice(device);
      return;
    }
    while (!flying && !(await settled(round))) await tick();
    if (flying) this.#flying.push(Object.assign(flying, { round }));
  }
  async arrive(pick: number, x: number): Promise<void> {
    const flying = this.#flying[pick % Math.max(1, this.#flying.length)];
    if (!flying) return;
    give(flying, flying.lines.splice(0, 1 + x));
    if (flying.lines.length === 0) {
      this.#flying = this.#flying.filter((other) => other !== flying);
      await flying.round;
    } else {
      for (let i = 0; i < 12; i++) await tick();
    }
    await this.checkDevice(flying.device);
  }

  // ── what must hold after every step ──
  async checkAnswer(device: Device, response: Response): Promise<void> {
    if (response.status !== 200) return;
    const readable = new Set(await control<string[]>({ op: 'readable', world: this.id, device: device.id }));
    const own = new Set((await device.db.submissions.toArray()).map(({ receiptScope }) => receiptScope));
    for (const text of (await response.text()).split('\n')) {
      const line = readLine(text);
      if (line?.type !== 'page' && line?.type !== 'snapshot') continue;
      must(readable.has(line.scope) || own.has(line.scope), 'I4 an answer for a non-member:', line.scope);
      for (const row of line.type === 'page' ? line.rows : []) {
        must(!row.moved || readable.has(row.moved), 'I4 a marker names a scope the caller does not read');
      }
    }
  }
  async checkDevice(device: Device): Promise<void> {
    const { db, catalogue } = device;
    await catalogue.refresh();
    const state = await readSync(db);
    const own = new Set((await db.submissions.toArray()).map(({ receiptScope }) => receiptScope));
    device.noteScopes(state.scopes);
    const allowed = (scope: string) => state.scopes.includes(scope) || own.has(scope);
    const rows = [...(await db.rows.toArray()), ...(await db.pages.toArray()).flatMap(rowsOf)];
    for (const row of rows) must(allowed(row.scope), 'I4 rows of a lost scope remain:', row.scope);
    for (const { from, row } of await db.leaving.toArray())
      must(!row || allowed(row.scope), 'I4 a leaving row remains:', from);
    await this.checkNothingGoesBack(device);
    await this.checkOwn(device);
  }
  async checkNothingGoesBack({ db, shown, catalogue, informed }: Device): Promise<void> {
    const { generation } = ((await db.meta.get('tick'))?.value ?? { generation: 0 }) as { generation: number };
    const same = shown.generation === generation && informed;
    const vers = new Map((await db.cursors.toArray()).map(({ scope, stamp }) => [scope, stamp.ver]));
    const revs = new Map<string, number>();
    for (const row of [...(await db.rows.toArray()), ...(await db.pages.toArray()).flatMap(rowsOf)]) {
      revs.set(row.id, Math.max(row.rev, revs.get(row.id) ?? 0));
    }
    if (same) {
      for (const [scope, ver] of shown.vers) must((vers.get(scope) ?? 0) >= ver, 'I5 a cursor went back:', scope);
      for (const [id, rev] of shown.revs) must((revs.get(id) ?? 0) >= rev, 'I5 what was shown went back:', id);
    }
    Object.assign(shown, { vers, revs, generation });
    void catalogue;
  }
  /** I2 and I8: every change is in exactly one list, and what was done is seen until somebody overrides it. */
  async checkOwn({ db, made, catalogue, told }: Device): Promise<void> {
    const [outbox, refused, review, log] = await Promise.all([
      db.outbox.toCollection().primaryKeys(),
      db.refused.toCollection().primaryKeys(),
      db.review.toCollection().primaryKeys(),
      db.log.toCollection().primaryKeys(),
    ]);
    const parked = new Set((await db.outbox.filter((entry) => entry.parked === true).toArray()).map(({ key }) => key));
    const state = await readSync(db);
    for (const { key, change } of made) {
      const places = [outbox, refused, review].filter((keys) => keys.includes(key)).length;
      const confirmed = log.includes(key) && !review.includes(key);
      if (confirmed) told.add(key);
      const wiped = change.kind !== 'idea.submit' && !state.scopes.includes(change.scope);
      must(
        places === 1 || (places === 0 && (confirmed || (told.has(key) && wiped) || told.has(key))),
        'I2 a change is in no list:',
        key,
        change.kind,
      );
      if (change.kind !== 'idea.answer' || parked.has(key) || refused.includes(key) || review.includes(key)) continue;
      const idea = catalogue.get(change.record);
      if (idea?.type !== 'idea') continue;
      const { text } = change.data as { text: string };
      const times = idea.answers.filter((answer) => answer.text === text).length;
      const mayAct = state.scopes.includes(`city/${testCity.id}`);
      must(
        times === 1 || (times === 0 && !mayAct && outbox.includes(key)),
        'I8 own answer is shown',
        String(times),
        'times:',
        key,
      );
    }
  }

  // ── what must hold once the network has healed ──
  async settle(): Promise<void> {
    while (this.#flying.length > 0) await this.arrive(0, 99);
    for (const wait of [0, 8 * DAY_MS]) {
      await this.advance(wait);
      for (let round = 0; round < 8; round++) {
        await control({ op: 'count', world: this.id });
        for (const device of this.devices) {
          for (let i = 0; i < 12; i++) {
            const outcome = await syncOnce({ db: device.db, fetch: device.call, clock: { read: device.readClock } });
            must(outcome.kind === 'done', 'the healed network answered', outcome.kind);
            if (!outcome.progress) break;
          }
          device.informed = true;
        }
        if (round > 2 && (await this.outboxes()) === 0) break;
      }
    }
    for (const device of this.devices) await this.checkDevice(device);
  }
  async outboxes(): Promise<number> {
    const counts = await Promise.all(this.devices.map(({ db }) => db.outbox.count()));
    return counts.reduce((sum, count) => sum + count, 0);
  }
  async checkEnd(): Promise<void> {
    await this.settle();
    const dump = await control<Dump>({ op: 'dump', world: this.id });
    const live = dump.entries.filter((entry) => !entry.gone);
    const homes = new Set<string>();
    for (const { id } of live) {
      must(!homes.has(id), 'I17 live in two scopes:', id);
      homes.add(id);
    }
    for (const device of this.devices) await this.checkAgreement(device, live);
    for (const device of this.devices) await this.checkFates(device, dump);
    await this.checkIdeas(dump);
    await this.checkHonestClock();
  }
  async checkAgreement(device: Device, live: DumpedEntry[]): Promise<void> {
    must((await device.db.outbox.count()) === 0, 'I10 the outbox does not empty:', await device.db.outbox.toArray());
    must(
      (await device.db.confirmed.count()) === 0,
      'I1 a confirmed change never arrived:',
      await device.db.confirmed.toArray(),
    );
    const scopes = await control<string[]>({ op: 'readable', world: this.id, device: device.id });
    const truth = sorted(
      live.filter(({ scope }) => scopes.includes(scope)).map(({ record }) => record as DomainRecord),
    );
    must(
      seenBy(device.catalogue) === truth,
      'I1 device and server differ:',
      device.number,
      seenBy(device.catalogue),
      truth,
    );
    const again = new Catalogue(device.db);
    await again.refresh();
    must(seenBy(again) === truth, 'I8 after a restart something else is seen');
    const fresh = new AppDatabase(`${this.#name}-fresh-${device.number}`, 'relaxed');
    fresh.wholePageRows = 2;
    await fresh.meta.put({ key: 'device', value: { ...(await ensureIdentity(device.db)), enrolled: true } });
    await fresh.cities.put({ id: testCity.id, etag: '', config: testCity });
    await followCity(fresh, testCity.id);
    for (let round = 0; round < 10; round++) {
      const outcome = await syncOnce({ db: fresh, fetch: device.call, clock: { read: device.readClock } });
      if (outcome.kind === 'done' && !outcome.progress) break;
    }
    const snapshot = new Catalogue(fresh);
    await snapshot.refresh();
    const seen = seenBy(snapshot);
    fresh.close();
    await fresh.delete();
    must(seen === truth, 'I12 a fresh start differs:', seen, truth);
  }
  async checkFates(device: Device, dump: Dump): Promise<void> {
    const byKey = new Map(dump.changes.map((change) => [change.key, change]));
    const refused = new Map((await device.db.refused.toArray()).map((entry) => [entry.key, entry.reason]));
    const review = await device.db.review.toCollection().primaryKeys();
    for (const { key, change } of device.made) {
      const stored = byKey.get(key);
      if (stored?.result === 'applied') {
        must(!refused.has(key) || this.restores > 0, 'I3 told refused but applied:', key);
        must(stored.at <= dump.nowMs, 'I7 a time from the future was stored');
        this.checkEffect(change, dump);
      } else if (stored?.result === 'review') {
        must(review.includes(key) && dump.review.includes(key), 'I2 put aside without being told:', key);
      } else if (!(this.restores > 0 && device.told.has(key) && device.lost.has(change.scope))) {
        must(refused.has(key), 'I2 a change is lost:', key, change.kind, stored?.result ?? 'never judged');
        const comes = [
          'no-such-record',
          'stale',
          'already-there',
          'already-decided',
          'declined',
          'hidden-since',
          'merged',
          'exists',
        ].includes(refused.get(key) ?? '');
        must(
          !device.told.has(key) || comes,
          'I9 an accepted change was put aside after a restore:',
          key,
          refused.get(key),
        );
      }
    }
  }
  checkEffect(change: Change, dump: Dump): void {
    const idea = dump.entries.find(({ id, gone }) => id === change.record && !gone)?.record as Idea | undefined;
    must(idea, 'I2 an applied change left no record:', keyOf(change), change.kind);
    if (change.kind === 'idea.answer') {
      const { text } = change.data as { text: string };
      must(
        idea.answers.filter((answer) => answer.text === text).length === 1,
        'I3 an answer is not there exactly once:',
        text,
      );
    }
  }
  async checkIdeas(dump: Dump): Promise<void> {
    for (const { record, gone } of dump.entries) {
      if (gone || record?.type !== 'idea') continue;
      const target = record;
      const on = dump.supporters.filter(({ idea, is_on }) => idea === target.id && Number(is_on) === 1).length;
      must(target.supportCount === on, 'I6 the number of supporters differs from their set:', target.supportCount, on);
      let status: string = 'received';
      for (const [index, step] of target.steps.entries()) {
        if (index === 0) continue;
        const change = dump.changes.find(
          ({ data, kind, record: id, result }) =>
            kind === 'idea.setStatus' &&
            result === 'applied' &&
            id === target.id &&
            (JSON.parse(data) as { reason: string }).reason === step.reason,
        );
        if (change)
          must(
            (JSON.parse(change.data) as { from: string }).from === status,
            'I3 a status was set by someone who had not seen the one before',
          );
        status = step.status;
      }
      must(target.status === status, 'I3 the status is not the last step');
      const set = target.setBy.goals;
      const rivals = dump.changes.filter(
        ({ kind, record: id, data, result }) =>
          kind === 'idea.correct' && result === 'applied' && id === target.id && data.includes('"goals"'),
      );
      if (set) for (const rival of rivals) must(rival.at <= set.atMs, 'I7 an earlier correction won');
    }
  }
  /** A device whose clock is a year off makes a later edit: it must win, and be stored at its true time. */
  async checkHonestClock(): Promise<void> {
    const device = this.device(0);
    await device.catalogue.refresh();
    const idea = device.catalogue.ideas(testCity.id).find(({ mergedInto }) => !mergedInto);
    if (!idea) return;
    device.skewMs = -YEAR_MS;
    device.session += 1;
    await this.advance(5000);
    const goals = [testCity.goals[5]?.id ?? ''];
    const change = await act(device.db, device.author, 'idea.correct', testCity.id, idea, { goals });
    const atTrueMs = this.nowMs;
    await this.advance(5000);
    for (let i = 0; i < 3; i++)
      await syncOnce({ db: device.db, fetch: device.call, clock: { read: device.readClock } });
    const dump = await control<Dump>({ op: 'dump', world: this.id });
    const stored = dump.entries.find(({ id, gone }) => id === idea.id && !gone)?.record as Idea;
    must(stored.setBy.goals?.change === change.id, 'I7 an honest later edit lost to a wrong clock');
    must(
      Math.abs((stored.setBy.goals?.atMs ?? 0) - atTrueMs) < 2000,
      'I7 the known clock difference was not corrected',
    );
  }
}

async function anyChange(device: Device, idea: Idea): Promise<Change> {
  const tick = ((await device.db.meta.get('tick'))?.value ?? {}) as { tick: number; generation: number; made: number };
  await device.db.meta.put({ key: 'tick', value: { ...tick, made: tick.made + 1 } });
  const { nowMs, session } = device.readClock();
  return {
    id: 'poison',
    no: tick.made,
    by: device.id,
    kind: 'nobody.knows',
    kindVersion: 1,
    city: testCity.id,
    record: idea.id,
    scope: idea.scope,
    data: { nonsense: true },
    at: nowMs,
    session,
    baseVersion: null,
  };
}

const sorted = (records: DomainRecord[]): string =>
  canonical(records.filter(({ type }) => type !== 'receipt').toSorted((a, b) => (a.id < b.id ? -1 : 1)));
function seenBy(catalogue: Catalogue): string {
  const types = ['idea', 'contact', 'dismissal', 'review'] as const;
  return sorted(types.flatMap((type): DomainRecord[] => catalogue.all(type, testCity.id)));
}
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
/** Hands over some lines, and the end when none is left; a reader that has stopped listening takes nothing. */
function give({ controller, lines }: Flying, now: string[]): void {
  try {
    for (const line of now) controller.enqueue(new TextEncoder().encode(`${line}\n`));
    if (lines.length === 0 || now.length === 0) controller.close();
  } catch {
    lines.length = 0;
  }
}
const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const settled = (promise: Promise<unknown>) => Promise.race([promise.then(() => true), tick().then(() => false)]);

/** Plays one history and checks it to its end. */
export async function play(name: string, steps: readonly Step[]): Promise<void> {
  const world = new World(name);
  await world.open();
  try {
    for (const step of steps) await world.step(step);
    await world.checkEnd();
  } finally {
    await world.close();
  }
}
