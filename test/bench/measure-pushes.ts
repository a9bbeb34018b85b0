import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { CODE_BYTES, makeCode } from '../../src/domain/code.ts';
import type { IdeaSubmission } from '../../src/domain/idea-kinds.ts';
import type { Change } from '../../src/protocol/change.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/limits.ts';
import type { Stamp } from '../../src/protocol/stamp.ts';
import type { AnswerLine } from '../../src/protocol/wire.ts';
import { enrolmentText } from '../../src/server/devices.ts';
import { sha256 } from '../../src/server/stamps.ts';
import { benchIdea, wordsOf } from './bench-ideas.ts';

const ROUNDS = 7;
const REQUESTS = 150;
const MANY = 10;
const MANY_REQUESTS = 20;

/** Per second: ideas pushed one by one, ideas pushed ten at a time, and bare inserts. */
export interface Pushes {
  single: number[];
  many: number[];
  bare: number[];
}

/**
 * How many new ideas the server takes in a second over one connection, against bare inserts into SQLite with the same
 * pragmas, one row of the same size in each transaction; in turns. The device is a member's, so that the limits on
 * anonymous writing do not count.
 */
export async function measurePushes(url: string, invitation: string, scratchFile: string): Promise<Pushes> {
  const client = await createClient(url, invitation);
  const bare = openBare(scratchFile);
  const pushes: Pushes = { single: [], many: [], bare: [] };
  await client.push(1);
  for (let round = 0; round < ROUNDS; round++) {
    pushes.single.push(await perSecond(REQUESTS, async () => client.push(1)));
    pushes.bare.push(await perSecond(REQUESTS, bare.insert));
    pushes.many.push(MANY * (await perSecond(MANY_REQUESTS, async () => client.push(MANY))));
  }
  bare.close();
  return pushes;
}

async function perSecond(times: number, work: () => Promise<void> | void): Promise<number> {
  const startMs = performance.now();
  for (let turn = 0; turn < times; turn++) await work();
  return (times * 1000) / (performance.now() - startMs);
}

/** A table with one row for each idea, written as durably as the server writes. */
function openBare(file: string) {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE idea (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
  const statement = database.prepare('INSERT INTO idea (id, body) VALUES (?, ?)');
  let number = 0;
  return {
    insert: () => {
      database.exec('BEGIN IMMEDIATE');
      statement.run(randomUUID(), JSON.stringify(benchIdea(number++)));
      database.exec('COMMIT');
    },
    close: () => database.close(),
  };
}

async function createClient(url: string, invitation: string) {
  const device = randomUUID();
  const cookie = await enrol(url, device);
  const post = async (path: string, body: unknown): Promise<string> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text;
  };
  await post('/api/join', { secret: invitation });
  let made = 0;
  let n = 0;
  const cursorByScope = new Map<string, Stamp>();
  return {
    push: async (count: number): Promise<void> => {
      const changes = Array.from({ length: count }, () => ({ change: anIdea(device, made++) }));
      const envelope = { protocol: PROTOCOL_VERSION, device, n: ++n, now: Date.now(), session: 'bench' };
      const rest = { cities: [], cursors: [...cursorByScope.values()], stamps: [], receipts: [] };
      const answer = await post('/api/sync', { ...envelope, ...rest, changes });
      let applied = 0;
      for (const text of answer.split('\n')) {
        const line = text === '' ? undefined : (JSON.parse(text) as AnswerLine);
        if (line?.type === 'verdicts') applied = line.list.filter(({ result }) => result === 'applied').length;
        // Like a device that is up to date: each answer brings only what is new.
        if (line?.type === 'page' || line?.type === 'snapshot') cursorByScope.set(line.scope, line.to);
      }
      if (applied !== count) throw new Error(`${applied} of ${count} ideas were taken in`);
    },
  };
}

function anIdea(by: string, no: number): Change {
  const data: IdeaSubmission = {
    code: makeCode('VAL', randomBytes(CODE_BYTES)),
    ...wordsOf(no),
    reach: { areas: ['valkeala'], wholeCity: false },
    goals: ['services'],
    photos: [],
    receiptHash: sha256(randomUUID()),
    wantsReply: false,
    fromPaper: false,
  };
  const [id, record, at] = [randomUUID(), randomUUID(), Date.now()];
  const what = {
    kind: 'idea.submit',
    kindVersion: 1,
    city: 'kouvola',
    record,
    scope: 'committee/kouvola/valkeala',
    data,
  };
  return { id, no, by, at, session: 'bench', baseVersion: null, ...what };
}

async function enrol(url: string, device: string): Promise<string> {
  const { nonce } = (await (await fetch(`${url}/api/nonce`)).json()) as { nonce: string };
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  const text = Buffer.from(enrolmentText(device, nonce));
  const signature = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, text);
  const response = await fetch(`${url}/api/device`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      device,
      nonce,
      publicKey: { kty, crv, x, y },
      signature: Buffer.from(signature).toString('base64url'),
    }),
  });
  if (!response.ok) throw new Error(`The device was refused: ${await response.text()}`);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
