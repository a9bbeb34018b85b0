import { randomUUID, webcrypto } from 'node:crypto';
import { type DataOf, KINDS, type KindName } from '../domain/kinds.ts';
import type { Grant, Scope } from '../domain/scope.ts';
import type { Change } from '../protocol/change.ts';
import { PROTOCOL_VERSION } from '../protocol/limits.ts';
import { enrol, enrolmentText } from './devices.ts';
import { invite, join } from './invitations.ts';
import { answerSync, type SyncServer } from './sync.ts';

/** A device inside this process: it enrols and speaks like any other, and is forgotten when the process ends. */
export interface DemoDevice {
  id: string;
  /** Joins by an invitation of its own. */
  join(grant: Grant): Promise<void>;
  /** Does one thing to a record now; throws with the reason when the rules refuse it. */
  act<K extends KindName>(kind: K, city: string, record: string, scope: Scope, data: DataOf<K>): Promise<void>;
}

/** Makes a device that the server knows. Time is the server's own. */
export async function createDemoDevice(server: SyncServer): Promise<DemoDevice> {
  const { storage, nowMs } = server;
  const id = randomUUID();
  await enrolHere(server, id);
  let made = 0;
  let requests = 0;
  return {
    id,
    join: async (grant) => {
      const { token } = await storage.write(() => invite(grant, nowMs()));
      const offer = await storage.write(() => join(token, id, nowMs()));
      if (offer.kind === 'refused') throw new Error(`The invitation was refused: ${offer.reason}`);
    },
    act: async (kind, city, record, scope, data) => {
      const [at, session] = [nowMs(), 'demo'];
      const who = { id: randomUUID(), no: made++, by: id, at, session, baseVersion: null };
      const change: Change = { ...who, kind, kindVersion: KINDS[kind].version, city, record, scope, data };
      const nothingElse = { cities: [], cursors: [], stamps: [], receipts: [] };
      const envelope = { protocol: PROTOCOL_VERSION, device: id, n: ++requests, now: at, session };
      const lines = await answerSync(server, { ...envelope, ...nothingElse, changes: [{ change }] });
      const verdict = lines.find((line) => line.type === 'verdicts')?.list[0];
      if (verdict?.result !== 'applied') throw new Error(`${kind} was ${verdict?.result}: ${verdict?.reason}`);
    },
  };
}

async function enrolHere({ storage, signer, nowMs }: SyncServer, device: string): Promise<void> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  const nonce = signer.nonce(nowMs());
  const text = Buffer.from(enrolmentText(device, nonce));
  const signature = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, text);
  const enrolment = {
    device,
    nonce,
    publicKey: { kty: 'EC', crv: 'P-256', x, y } as const,
    signature: Buffer.from(signature).toString('base64url'),
  };
  const outcome = await enrol(storage, signer, enrolment, nowMs());
  if (outcome.kind === 'refused') throw new Error(`The device was refused: ${outcome.reason}`);
}
