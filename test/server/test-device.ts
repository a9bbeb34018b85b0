import { webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IdeaSubmission } from '../../src/domain/idea-kinds.ts';
import type { DataOf, KindName } from '../../src/domain/kinds.ts';
import { type Role, receiptScope } from '../../src/domain/scope.ts';
import { type SignedBundle, signedText } from '../../src/protocol/bundle.ts';
import type { Change } from '../../src/protocol/change.ts';
import { deviceIdOf, deviceIdText } from '../../src/protocol/device-id.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/limits.ts';
import {
  type Carried,
  type CarriedVerdict,
  type HeadLine,
  type OfferedChange,
  type PageLine,
  type Row,
  readLine,
  type SnapshotLine,
  type Verdict,
} from '../../src/protocol/wire.ts';
import { type Assembly, assemble, type Parts } from '../../src/server/assemble.ts';
import { type Beside, openBeside } from '../../src/server/beside.ts';
import { enrolmentText } from '../../src/server/devices.ts';
import { invite } from '../../src/server/invitations.ts';
import { sha256 } from '../../src/server/stamps.ts';
import type { Storage } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';
import { aDatabase, type Engine, type TestDatabase } from './engines.ts';

/** A server assembled from its real parts in a folder of its own; time moves only when the test says so. */
export interface TestServer {
  assembly: Assembly;
  storage: Storage;
  beside: Beside;
  nowMs: number;
  /** Where it listens, when devices are to reach it over a real network; else they call it directly. */
  url?: string;
  /** Another process on the same database, with the same key beside it. */
  another(): Promise<TestServer>;
  close(): Promise<void>;
}

/** `parts` replaces some of what a server is made of; `wrap` puts something between it and its database. */
export async function aServer(
  engine: Engine = 'sqlite',
  rowsPerPage?: number,
  parts: Partial<Parts> = {},
  wrap: (storage: Storage) => Storage = (storage) => storage,
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-server-'));
  const database = await aDatabase(engine);
  const server = await aProcess(database, folder, rowsPerPage, parts, wrap);
  const others: TestServer[] = [];
  server.another = async () => {
    const other = await aProcess(database, folder, rowsPerPage, parts, wrap);
    others.push(other);
    return other;
  };
  server.close = async () => {
    for (const { storage } of [server, ...others]) await storage.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return server;
}

async function aProcess(
  database: TestDatabase,
  folder: string,
  rowsPerPage: number | undefined,
  parts: Partial<Parts>,
  wrap: (storage: Storage) => Storage,
): Promise<TestServer> {
  const storage = wrap(await database.open());
  const beside = await openBeside(folder);
  const server = { storage, beside, nowMs: Date.UTC(2026, 10, 21, 12) } as TestServer;
  server.assembly = await assemble({
    storage,
    beside,
    cities: [testCity],
    version: 'test',
    publicUrl: 'http://localhost:8787',
    nowMs: () => server.nowMs,
    callerKey: () => 'test',
    ...(rowsPerPage ? { rowsPerPage } : {}),
    ...parts,
  });
  return server;
}

/** What one request brought. */
export interface Answer {
  status: number;
  head: HeadLine | undefined;
  verdicts: Verdict[];
  rows: Row[];
  pages: PageLine[];
  snapshots: SnapshotLine[];
  carried: CarriedVerdict[];
}

let deviceNumber = 0;

/** A client written anew for tests of the server: it speaks the wire and keeps nothing but its cookie. */
export class TestDevice {
  readonly id: string;
  #server: TestServer;
  #cookie = '';
  #keys: webcrypto.CryptoKeyPair | undefined;
  #made = 0;
  #n = 0;
  receipts: string[] = [];

  constructor(server: TestServer, id = `device-for-test-${++deviceNumber}`) {
    this.#server = server;
    this.id = id;
  }

  /** From now on its requests reach another process. */
  through(server: TestServer): this {
    this.#server = server;
    return this;
  }
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie) headers.set('cookie', this.#cookie);
    const { url, assembly } = this.#server;
    const local = () => new Request(`http://localhost:8787${path.replace(/^\/api/, '')}`, { ...init, headers });
    const response = await (url ? fetch(`${url}${path}`, { ...init, headers }) : assembly.api.fetch(local()));
    const cookie = response.headers.get('set-cookie');
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    return response;
  }
  post(path: string, body: unknown): Promise<Response> {
    return this.fetch(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async enrol(as = this.id): Promise<Response> {
    const { nonce } = (await (await this.fetch('/api/nonce')).json()) as { nonce: string };
    const signature = await this.sign(enrolmentText(as, nonce));
    return this.post('/api/device', { device: as, publicKey: await this.#publicKey(), nonce, signature });
  }
  /** The id that is bound to this device's key. */
  async boundId(): Promise<string> {
    const { x = '', y = '' } = await this.#publicKey();
    return deviceIdOf(sha256(deviceIdText({ x, y })));
  }
  async sign(text: string): Promise<string> {
    const { privateKey } = await this.#ownKeys();
    const signature = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, Buffer.from(text));
    return Buffer.from(signature).toString('base64url');
  }
  async #ownKeys(): Promise<webcrypto.CryptoKeyPair> {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    this.#keys ??= await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
    return this.#keys;
  }
  async #publicKey() {
    const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', (await this.#ownKeys()).publicKey);
    return { kty, crv, x, y };
  }
  /** What this device has not sent, signed for others to carry. */
  async bundle(changes: (Change | OfferedChange)[], more: Record<string, unknown> = {}): Promise<SignedBundle> {
    const text = JSON.stringify({
      format: 'kylapoyta-bundle',
      version: 1,
      id: sha256(JSON.stringify(changes)).slice(0, 32),
      city: testCity.id,
      device: this.id,
      publicKey: await this.#publicKey(),
      exportedAtMs: this.#server.nowMs,
      session: 's',
      changes: changes.map((each) => ('change' in each ? each : { change: each })),
      refused: [],
      ...more,
    });
    return this.signBundle(text);
  }
  async signBundle(text: string): Promise<SignedBundle> {
    return { text, signature: await this.sign(signedText(text)) };
  }
  /** Brings bundles of others to the city. */
  async carry(bundles: SignedBundle[], more: Partial<Carried> = {}): Promise<CarriedVerdict[]> {
    const carried = bundles.map((bundle) => ({ ...bundle, receivedAtMs: this.#server.nowMs, session: 's', ...more }));
    return (await this.sync([], { bundles: carried })).carried;
  }
  async join(role: Role, area?: string, city = testCity.id, person?: string): Promise<this> {
    const grant = { city, role, ...(area ? { area } : {}), ...(person ? { person } : {}) };
    const { token } = await this.#server.storage.write(() => invite(grant, this.#server.nowMs));
    const response = await this.post('/api/join', { secret: token });
    if (!response.ok) throw new Error(await response.text());
    return this;
  }
  get cookie(): string {
    return this.#cookie;
  }
  forgetCookie(): void {
    this.#cookie = '';
  }

  change<K extends KindName>(kind: K, record: string, data: DataOf<K>, more: Partial<Change> = {}): Change {
    const no = this.#made++;
    const made = { id: `change-${no}`, no, by: this.id, kind, kindVersion: 1, city: testCity.id, record };
    return { ...made, scope: '', data, at: this.#server.nowMs, session: 's', baseVersion: null, ...more };
  }
  idea(record: string, more: Partial<IdeaSubmission> = {}, change: Partial<Change> = {}): Change {
    const secret = `secret-of-${record}-0123456789`;
    this.receipts.push(secret);
    const submission: IdeaSubmission = {
      code: 'ELI-7QK4P2XJ',
      title: 'Valaistus pururadalle',
      text: '',
      reach: { areas: ['valkeala'], wholeCity: false },
      goals: [],
      photos: [],
      receiptHash: sha256(secret),
      wantsReply: false,
      fromPaper: false,
      ...more,
    };
    return this.change('idea.submit', record, submission, change);
  }
  receiptScopeOf(record: string): string {
    return receiptScope(sha256(`secret-of-${record}-0123456789`));
  }

  request(changes: (Change | OfferedChange)[], more: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      protocol: PROTOCOL_VERSION,
      device: this.id,
      n: ++this.#n,
      now: this.#server.nowMs,
      session: 's',
      cities: [testCity.id],
      cursors: [],
      stamps: [],
      receipts: this.receipts,
      changes: changes.map((each) => ('change' in each ? each : { change: each })),
      ...more,
    };
  }
  async sync(changes: (Change | OfferedChange)[] = [], more: Record<string, unknown> = {}): Promise<Answer> {
    return readAnswer(await this.post('/api/sync', this.request(changes, more)));
  }
}

/** An enrolled device without any role. */
export async function aDevice(server: TestServer): Promise<TestDevice> {
  const device = new TestDevice(server);
  await device.enrol();
  return device;
}

export async function readAnswer(response: Response): Promise<Answer> {
  const answer: Answer = {
    status: response.status,
    head: undefined,
    verdicts: [],
    rows: [],
    pages: [],
    snapshots: [],
    carried: [],
  };
  if (!response.ok) return answer;
  for (const text of (await response.text()).split('\n')) {
    const line = readLine(text);
    if (line?.type === 'head') answer.head = line;
    if (line?.type === 'verdicts') answer.verdicts.push(...line.list);
    if (line?.type === 'page') {
      answer.pages.push(line);
      answer.rows.push(...line.rows);
    }
    if (line?.type === 'carried') answer.carried.push(...line.list);
    if (line?.type === 'snapshot') answer.snapshots.push(line);
  }
  return answer;
}
