import { createPublicKey, verify } from 'node:crypto';
import { type Bundle, type PublicKey, readBundle, signedText } from '../protocol/bundle.ts';
import { deviceIdText, mayBear } from '../protocol/device-id.ts';
import type { BundleRefusal, Carried, CarriedVerdict, Verdict } from '../protocol/wire.ts';
import { knownOffset } from './clock.ts';
import type { Court } from './court.ts';
import type { Commit } from './entries.ts';
import type { Offer } from './judge-in-turn.ts';
import { sha256 } from './stamps.ts';
import { queryOne, run, type Work } from './storage.ts';

/** A carried bundle as far as it can be looked at before the database is asked. */
export type Looked = { carried: Carried; bundle: Bundle } | { carried: Carried; refused: BundleRefusal };

/** Reads the bundles of a request; one that cannot be read, or of a city not served here, is refused whole. */
export function lookAtBundles(cities: Court['cities'], bundles: readonly Carried[]): Looked[] {
  return bundles.map((carried) => {
    const bundle = readBundle(carried.text);
    if (!bundle) return { carried, refused: 'bundle-unreadable' };
    return cities.has(bundle.city) ? { carried, bundle } : { carried, refused: 'bundle-city' };
  });
}

/**
 * Opens a commit for what one device did and another brings, or says why it is refused whole: the signature must be the
 * origin's, the carrier's rights do not matter. A device never heard of before is known from now on by the key in its
 * bundle.
 */
export function* admitBundle(
  commit: Commit,
  carrier: string,
  looked: Looked,
): Work<{ offers: Offer[] } | { refused: BundleRefusal }> {
  if ('refused' in looked) return { refused: looked.refused };
  const { bundle, carried } = looked;
  if (!(yield* isFromOrigin(bundle, carried, commit.nowMs))) return { refused: 'bundle-signature' };
  const broughtOffsetMs = yield* offsetAtExport(commit, carrier, carried, bundle);
  const brought: Commit = { ...commit, session: bundle.session, broughtOffsetMs };
  return { offers: bundle.changes.map((offered) => ({ commit: brought, sender: bundle.device, offered })) };
}

/** All that a carrier is told: which changes were judged; proofs and places are the origin's, which asks for them itself. */
export function toCarrier(verdicts: readonly (Verdict | undefined)[]): CarriedVerdict['results'] {
  return verdicts.flatMap((verdict) => {
    if (!verdict) return [];
    const { key, result, reason } = verdict;
    return [{ key, result, ...(reason ? { reason } : {}) }];
  });
}

function* isFromOrigin({ device, publicKey }: Bundle, { text, signature }: Carried, nowMs: number): Work<boolean> {
  if (!mayBear(device, sha256(deviceIdText(publicKey)))) return false;
  const known = yield* queryOne('SELECT public_key FROM device WHERE id = ?', device);
  const key = known ? (JSON.parse(String(known.public_key)) as PublicKey) : publicKey;
  if (!isSignedBy(key, signedText(text), signature)) return false;
  if (!known) {
    yield* run(
      'INSERT INTO device (id, public_key, created_at, seen_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
      device,
      JSON.stringify(publicKey),
      nowMs,
      nowMs,
    );
  }
  return true;
}

function isSignedBy(key: PublicKey, text: string, signature: string): boolean {
  try {
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
    const bytes = Buffer.from(signature, 'base64url');
    return verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes);
  } catch {
    return false; // not a key, or not a signature: the same to us
  }
}

/**
 * How far the origin's clock was off when it handed the bundle over: the carrier noted that moment by a clock we know.
 * Like a slow request, time spent on the way to the carrier only makes the difference look larger.
 */
function* offsetAtExport(
  commit: Commit,
  carrier: string,
  { receivedAtMs, session }: Carried,
  { exportedAtMs }: Bundle,
): Work<number> {
  const own = (yield* knownOffset(carrier, session)) ?? (yield* knownOffset(carrier, commit.session)) ?? 0;
  return Math.min(receivedAtMs + own, commit.nowMs) - exportedAtMs;
}
