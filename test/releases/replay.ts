import { webcrypto } from 'node:crypto';
import type { Role } from '../../src/domain/scope.ts';
import type { HeadLine, SnapshotLine, Verdict } from '../../src/protocol/wire.ts';
import { enrolmentText } from '../../src/server/devices.ts';
import { beginStay, endStay, revokeDevice } from '../../src/server/people.ts';
import { run } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';
import type { TestServer } from '../server/test-device.ts';

/** One line of `traffic.jsonl`: what a device said and was answered, or what the server's operator did. */
export type Recorded = { device: string; nowMs: number } & (
  | { type: 'stay'; op: 'join' | 'leave' | 'revoke'; role: Role; area?: string }
  | {
      type: 'exchange';
      method: string;
      path: string;
      headers: Record<string, string>;
      body?: string;
      answer: { status: number; body: string };
    }
);
export type Exchange = Extract<Recorded, { type: 'exchange' }>;

/**
 * Says again what a released client said. What only the old server could have given (stamps, proofs, tokens, addresses
 * of pages) is exchanged for what today's server gave in the same place; keys are made anew; all else is word for word.
 */
export class Replay {
  readonly #server: TestServer;
  readonly #cookies = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #keys = new Map<string, webcrypto.CryptoKeyPair>();
  /** What the old server gave, as JSON, and what today's gave instead. */
  readonly #given = new Map<string, unknown>();
  readonly #proofs = new Map<string, Verdict>();

  constructor(server: TestServer) {
    this.#server = server;
  }

  async stay({ device, op, role, area, nowMs }: Extract<Recorded, { type: 'stay' }>): Promise<void> {
    this.#server.nowMs = nowMs;
    const id = this.#ids.get(device) ?? '';
    const grant = { city: testCity.id, role, ...(area ? { area } : {}) };
    await this.#server.storage.write(function* () {
      if (op === 'revoke') return yield* revokeDevice(id, nowMs);
      const person = `person-${id}`;
      yield* run('UPDATE device SET person = ?, joined_at = ? WHERE id = ? AND person IS NULL', person, nowMs, id);
      if (op === 'join') yield* beginStay(person, grant, nowMs);
      else yield* endStay(person, grant, nowMs);
    });
  }

  async say(exchange: Exchange): Promise<{ status: number; body: string }> {
    this.#server.nowMs = exchange.nowMs;
    const { device, method, headers } = exchange;
    const path = this.#exchangeWords(exchange.path).replace(/^\/api/, '');
    const cookie = this.#cookies.get(device);
    const body = await this.#bodyOf(exchange);
    const request = new Request(`http://localhost:8787${path}`, {
      method,
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    const response = await this.#server.assembly.api.fetch(request);
    this.#cookies.set(device, response.headers.get('set-cookie')?.split(';')[0] ?? cookie ?? '');
    const answer = { status: response.status, body: await response.text() };
    this.#learn(exchange.answer.body, answer.body);
    return answer;
  }

  async #bodyOf({ body, path, device }: Exchange): Promise<string | Uint8Array<ArrayBuffer> | undefined> {
    if (body?.startsWith('base64:')) return new Uint8Array(Buffer.from(body.slice(7), 'base64'));
    if (body === undefined) return undefined;
    const said = JSON.parse(body) as Record<string, unknown>;
    if (path === '/api/device') return JSON.stringify(await this.#enrolment(said, device));
    return JSON.stringify(this.#exchange(said));
  }

  /** The enrolment as it was, with a key of which the private half is known. */
  async #enrolment(said: Record<string, unknown>, device: string): Promise<Record<string, unknown>> {
    const signing = { name: 'ECDSA', namedCurve: 'P-256' };
    const keys = this.#keys.get(device) ?? (await webcrypto.subtle.generateKey(signing, false, ['sign', 'verify']));
    this.#keys.set(device, keys as webcrypto.CryptoKeyPair);
    const id = String(said.device);
    this.#ids.set(device, id);
    const nonce = this.#exchangeWords(String(said.nonce));
    const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', (keys as webcrypto.CryptoKeyPair).publicKey);
    const text = Buffer.from(enrolmentText(id, nonce));
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const { privateKey } = keys as webcrypto.CryptoKeyPair;
    const signature = Buffer.from(await webcrypto.subtle.sign(algorithm, privateKey, text)).toString('base64url');
    return { ...said, publicKey: { kty, crv, x, y }, nonce, signature };
  }

  #exchange(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((part) => this.#exchange(part));
    if (typeof value === 'string') return this.#exchangeWords(value);
    if (!value || typeof value !== 'object') return value;
    const known = this.#given.get(placeOf(value) ?? '');
    if (known) return known;
    const parts = Object.entries(value).map(([key, part]) => [key, this.#exchange(part)]);
    const whole = Object.fromEntries(parts) as { change?: { by: string; id: string }; proof?: Verdict };
    const verdict = whole.proof && this.#proofs.get(`${whole.change?.by}/${whole.change?.id}`);
    return verdict ? { ...whole, proof: { result: verdict.result, at: verdict.at, mac: verdict.mac } } : whole;
  }

  #exchangeWords(text: string): string {
    const [, before = '', word = ''] = /^(.*\/)?([^/]*)$/.exec(text) ?? [];
    const known = this.#given.get(word);
    return typeof known === 'string' ? before + known : text;
  }

  #learn(then: string, now: string): void {
    const [thenLines, nowLines] = [linesOf(then), linesOf(now)];
    for (const line of nowLines) this.#learnStamps(line);
    this.#learnPages(thenLines, nowLines);
    const [old, fresh] = [thenLines[0], nowLines[0]] as [Record<string, string>?, Record<string, string>?];
    for (const name of ['nonce', 'code']) if (old?.[name] && fresh?.[name]) this.#given.set(old[name], fresh[name]);
    const token = (line?: Record<string, string>) => line?.link?.split('#')[1];
    const [oldToken, freshToken] = [token(old), token(fresh)];
    if (oldToken && freshToken) this.#given.set(oldToken, freshToken);
  }

  #learnStamps(value: unknown): void {
    if (!value || typeof value !== 'object') return;
    const place = Array.isArray(value) ? undefined : placeOf(value);
    if (place) this.#given.set(place, value);
    const verdict = value as Verdict;
    if (verdict.key && verdict.mac) this.#proofs.set(verdict.key, verdict);
    for (const part of Object.values(value)) this.#learnStamps(part);
  }

  #learnPages(then: unknown[], now: unknown[]): void {
    for (const old of then as SnapshotLine[]) {
      if (old.type !== 'snapshot') continue;
      const fresh = (now as SnapshotLine[]).find(({ type, scope }) => type === 'snapshot' && scope === old.scope);
      for (const [index, address] of old.pages.entries()) {
        const instead = fresh?.pages[index];
        if (instead) this.#given.set(address, instead);
      }
    }
  }
}

/** Where a stamp stands: the same place in both histories. Undefined for anything else. */
function placeOf(value: object): string | undefined {
  const { mac, scope, ver, epoch } = value as { mac?: unknown; scope?: unknown; ver?: unknown; epoch?: unknown };
  if (typeof mac !== 'string' || typeof epoch !== 'number') return undefined;
  return JSON.stringify(['stamp', epoch, scope ?? '', ver ?? '']);
}

const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as HeadLine);
