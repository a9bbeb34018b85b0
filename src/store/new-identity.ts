import { v7 as uuidv7 } from 'uuid';
import type { DeviceIdentity } from './database.ts';

/** A device that nobody knows yet: its id, and a key to sign with that never leaves the browser. */
export async function newIdentity(): Promise<DeviceIdentity> {
  const signing = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(signing, false, ['sign', 'verify']);
  return { id: uuidv7(), keys, enrolled: false };
}
