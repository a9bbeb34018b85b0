import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { CODE_BYTES, makeCode } from '../../src/domain/code.ts';
import type { IdeaSubmission } from '../../src/domain/idea-kinds.ts';
import type { Change } from '../../src/protocol/change.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/limits.ts';
import type { Stamp } from '../../src/protocol/stamp.ts';
import type { AnswerLine, Row } from '../../src/protocol/wire.ts';
import { enrolmentText } from '../../src/server/devices.ts';
import { sha256 } from '../../src/server/stamps.ts';
import { wordsOf } from './bench-ideas.ts';

/** The committee that all members of the bench belong to. */
export const COMMITTEE = 'committee/kouvola/valkeala';

/** A device that speaks with the server over HTTP as the app does: its cursors are always up to date. */
export interface BenchDevice {
  id: string;
  /** Offers changes and takes the news; throws unless every one of them is applied. Resolves to the rows that came. */
  push(changes: readonly Change[]): Promise<Row[]>;
  /** Takes all the news there is. */
  pull(): Promise<Row[]>;
  /** A new idea for the committee. */
  anIdea(): Change;
  /** The act that shows an idea to everybody. */
  aPublication(idea: string): Change;
}

/** Makes a device known, joins it by an invitation, and lets it pull once. */
export async function connectDevice(url: string, invitation: string): Promise<BenchDevice> {
  const id = randomUUID();
  const cookie = await enrol(url, id);
  const cursorByScope = new Map<string, Stamp>();
  let [n, made] = [0, 0];
  const sync = async (changes: readonly Change[]) => {
    const envelope = { protocol: PROTOCOL_VERSION, device: id, n: ++n, now: Date.now(), session: 'bench' };
    const rest = { cities: [], cursors: [...cursorByScope.values()], stamps: [], receipts: [] };
    const offered = changes.map((change) => ({ change }));
    const text = await post(url, '/api/sync', { ...envelope, ...rest, changes: offered }, cookie);
    const lines = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as AnswerLine]));
    for (const line of lines) {
      if (line.type === 'page' || line.type === 'snapshot') cursorByScope.set(line.scope, line.to);
    }
    return lines;
  };
  const aChange = (what: Pick<Change, 'kind' | 'record' | 'data'>): Change => {
    const author = { id: randomUUID(), no: made++, by: id, at: Date.now(), session: 'bench', baseVersion: null };
    return { ...author, kindVersion: 1, city: 'kouvola', scope: COMMITTEE, ...what };
  };
  const device: BenchDevice = {
    id,
    push: async (changes) => {
      const lines = await sync(changes);
      const verdicts = lines.flatMap((line) => (line.type === 'verdicts' ? line.list : []));
      const applied = verdicts.filter(({ result }) => result === 'applied').length;
      if (applied !== changes.length) throw new Error(`${applied} of ${changes.length} changes were taken in`);
      return rowsOf(lines);
    },
    pull: async () => {
      const rows: Row[] = [];
      for (;;) {
        const lines = await sync([]);
        rows.push(...rowsOf(lines));
        if (!lines.some((line) => line.type === 'end' && line.more)) return rows;
      }
    },
    anIdea: () => aChange({ kind: 'idea.submit', record: randomUUID(), data: aSubmission(made) }),
    aPublication: (idea) => aChange({ kind: 'idea.publish', record: idea, data: {} }),
  };
  await post(url, '/api/join', { secret: invitation }, cookie);
  await device.pull();
  return device;
}

const rowsOf = (lines: readonly AnswerLine[]): Row[] =>
  lines.flatMap((line) => (line.type === 'page' ? line.rows : []));

function aSubmission(number: number): IdeaSubmission {
  return {
    code: makeCode('VAL', randomBytes(CODE_BYTES)),
    ...wordsOf(number),
    reach: { areas: ['valkeala'], wholeCity: false },
    goals: ['services'],
    photos: [],
    receiptHash: sha256(randomUUID()),
    wantsReply: false,
    fromPaper: false,
  };
}

async function post(url: string, path: string, body: unknown, cookie: string): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text;
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
