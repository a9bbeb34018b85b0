import { webcrypto } from 'node:crypto';
import * as z from 'zod/mini';
import { publicKeySchema } from '../protocol/bundle.ts';
import { deviceIdText, mayBear } from '../protocol/device-id.ts';
import { randomWord, type Signer, same, sha256 } from './stamps.ts';
import { deviceAlone, queryOne, run, type Storage, type Work } from './storage.ts';

export const enrolmentSchema = z.object({
  device: z.string().check(z.regex(/^[\w-]{10,60}$/)),
  publicKey: publicKeySchema,
  nonce: z.string().check(z.maxLength(80)),
  /** The device's signature over its id and the nonce, base64url. */
  signature: z.string().check(z.maxLength(120)),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;

/** What a device signs to show that it is itself. */
export const enrolmentText = (device: string, nonce: string): string => `kylapoyta device ${device} ${nonce}`;

export type Enrolled = { kind: 'enrolled'; token: string } | { kind: 'refused'; reason: 'signature' | 'nonce' };

/**
 * Makes a device known, or gives a known one a new cookie: it proves by signature that it holds the key it first came
 * with, so that nobody else can speak in its name, and a lost cookie loses no outbox.
 */
export async function enrol(storage: Storage, signer: Signer, enrolment: Enrolment, nowMs: number): Promise<Enrolled> {
  const { device, publicKey, nonce, signature } = enrolment;
  if (!signer.isNonce(nonce, nowMs)) return { kind: 'refused', reason: 'nonce' };
  if (!mayBear(device, sha256(deviceIdText(publicKey)))) return { kind: 'refused', reason: 'signature' };
  const known = await storage.read(() => queryOne('SELECT public_key FROM device WHERE id = ?', device));
  const key = known ? String(known.public_key) : JSON.stringify(publicKey);
  if (!(await isSigned(key, enrolmentText(device, nonce), signature))) return { kind: 'refused', reason: 'signature' };
  const token = randomWord(24);
  await storage.write(
    () =>
      run(
        `INSERT INTO device (id, public_key, token_hash, created_at, seen_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, seen_at = excluded.seen_at
         WHERE device.public_key = excluded.public_key`,
        device,
        key,
        sha256(token),
        nowMs,
        nowMs,
      ),
    [deviceAlone(device)],
  );
  return { kind: 'enrolled', token };
}

async function isSigned(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await webcrypto.subtle.importKey('jwk', JSON.parse(publicKey), algorithm, false, ['verify']);
    const bytes = Buffer.from(signature, 'base64url');
    return await webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes, Buffer.from(text));
  } catch {
    return false; // not a key, or not a signature: the same to us
  }
}

const COOKIE = 'kp_device';
/** Browsers keep a cookie for 400 days at most; every answered request renews it. */
const COOKIE_S = 400 * 24 * 60 * 60;

/** The device a request's cookie names, if the token is its own; undefined for strangers. */
export function* deviceOfCookie(cookieHeader: string | undefined): Work<string | undefined> {
  const value = cookieHeader
    ?.split(/; */)
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  const [device, token] = value?.split('.') ?? [];
  if (!device || !token) return undefined;
  const row = yield* queryOne('SELECT token_hash FROM device WHERE id = ?', device);
  return row && same(String(row.token_hash), sha256(token)) ? device : undefined;
}

/** HttpOnly and SameSite=Strict: no script reads it, no other site's page sends it. */
export const cookieFor = (device: string, token: string, secure: boolean): string =>
  writeCookie(`${device}.${token}`, COOKIE_S, secure);

/** Takes the cookie back: a browser forgets it at once. */
export const expiredCookie = (secure: boolean): string => writeCookie('', 0, secure);

/** A browser takes only a cookie of the same path and kind for the same one. */
const writeCookie = (value: string, maxAgeS: number, secure: boolean): string =>
  `${COOKIE}=${value}; Path=/api; Max-Age=${maxAgeS}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** A contact this recent is not written down again, milliseconds. */
const SEEN_GAIN_MS = 60 * 60 * 1000;

/** Whether the last noted contact of a device that has joined is too old to tell its people. */
export function* isSeenLongAgo(device: string, nowMs: number): Work<boolean> {
  const row = yield* queryOne(
    'SELECT 1 AS old FROM device WHERE id = ? AND person IS NOT NULL AND seen_at < ?',
    device,
    nowMs - SEEN_GAIN_MS,
  );
  return row !== undefined;
}

/** Notes a contact, to the hour. */
export function* noteContact(device: string, nowMs: number): Work<void> {
  yield* run('UPDATE device SET seen_at = ? WHERE id = ? AND seen_at < ?', nowMs, device, nowMs - SEEN_GAIN_MS);
}
