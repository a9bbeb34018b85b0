import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Proof } from '../protocol/proof.ts';
import type { EpochStamp, Stamp } from '../protocol/stamp.ts';

/** Signs what only this server may have said; the key lives outside the database (design.md, "Epoch"). */
export interface Signer {
  stamp(parts: Omit<Stamp, 'mac'>): Stamp;
  epochStamp(epoch: number): EpochStamp;
  isOurs(stamp: Stamp | EpochStamp): boolean;
  /** The MAC that proves how a change with this content was judged, and when by corrected time. */
  proof(key: string, hash: string, at: number, result: Proof['result']): string;
  isProven(key: string, hash: string, proof: Proof): boolean;
  /** A word to sign for a device that has lost its cookie; valid for some minutes. */
  nonce(nowMs: number): string;
  isNonce(nonce: string, nowMs: number): boolean;
}

const MAC_CHARACTERS = 22;
const NONCE_MS = 10 * 60 * 1000;

export function createSigner(key: Uint8Array): Signer {
  const mac = (...parts: (string | number)[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, MAC_CHARACTERS);
  const stampMac = (s: Omit<Stamp, 'mac'>) => mac('stamp', s.epoch, s.scope, s.ver, s.tag);
  const proofMac = (changeKey: string, hash: string, at: number, result: string) =>
    mac('proof', changeKey, hash, at, result);
  return {
    stamp: (parts) => ({ ...parts, mac: stampMac(parts) }),
    epochStamp: (epoch) => ({ epoch, mac: mac('epoch', epoch) }),
    isOurs: (stamp) => same(stamp.mac, 'scope' in stamp ? stampMac(stamp) : mac('epoch', stamp.epoch)),
    proof: proofMac,
    isProven: (changeKey, hash, { at, result, mac: given }) => same(given, proofMac(changeKey, hash, at, result)),
    nonce: (nowMs) => `${nowMs}.${mac('nonce', nowMs)}`,
    isNonce: (nonce, nowMs) => {
      const [at = '', given = ''] = nonce.split('.');
      const age = nowMs - Number(at);
      return age >= 0 && age < NONCE_MS && same(given, mac('nonce', Number(at)));
    },
  };
}

/** Compares without telling by its time how much of it was right. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A fresh random word: tags of commits, tokens, ids of persons. */
export const randomWord = (bytes = 16): string => randomBytes(bytes).toString('base64url');

/** SHA-256 in hexadecimal: how contents, tokens and secrets are compared without being kept. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
