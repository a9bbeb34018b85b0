import { deviceIdOf, deviceIdText } from '../protocol/device-id.ts';
import type { DeviceIdentity } from './database.ts';
import { sha256Hex } from './give-idea.ts';

/** A device that nobody knows yet: a key to sign with that never leaves the browser, and the id that is bound to it. */
export async function newIdentity(): Promise<DeviceIdentity> {
  const signing = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(signing, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const id = deviceIdOf(await sha256Hex(new TextEncoder().encode(deviceIdText({ x, y }))));
  return { id, keys, enrolled: false };
}
