import type { AppDatabase, DeviceIdentity } from '../store/database.ts';
import { ensureIdentity, setEnrolled } from '../store/identity.ts';
import { type Fetch, jsonBody, type Talk, talk } from './talk.ts';

/** Makes this device known to the server, or again after its cookie was lost: it signs a word the server gave. */
export async function enrol(db: AppDatabase, fetch: Fetch, givenNonce?: string): Promise<Talk> {
  const identity = await ensureIdentity(db);
  const nonce = givenNonce ?? (await askNonce(fetch));
  if (typeof nonce !== 'string') return nonce;
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', identity.keys.publicKey);
  const answer = await talk(
    fetch,
    '/api/device',
    jsonBody({ device: identity.id, publicKey: { kty, crv, x, y }, nonce, signature: await sign(identity, nonce) }),
  );
  if (answer.kind === 'answered') await setEnrolled(db, true);
  return answer;
}

async function askNonce(fetch: Fetch): Promise<string | Talk> {
  const answer = await talk(fetch, '/api/nonce');
  if (answer.kind !== 'answered') return answer;
  const body = (await answer.response.json().catch(() => ({}))) as { nonce?: unknown };
  return typeof body.nonce === 'string' ? body.nonce : { kind: 'unreachable' };
}

async function sign({ id, keys }: DeviceIdentity, nonce: string): Promise<string> {
  const text = new TextEncoder().encode(`kylapoyta device ${id} ${nonce}`);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, text);
  const binary = String.fromCharCode(...new Uint8Array(signature));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
