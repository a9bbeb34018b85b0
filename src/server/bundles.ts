import { createPublicKey, verify } from 'node:crypto';
import { type Bundle, type PublicKey, readBundle, signedText } from '../protocol/bundle.ts';
import type { BundleRefusal, Carried, CarriedVerdict } from '../protocol/wire.ts';
import { knownOffset } from './clock.ts';
import type { Court } from './court.ts';
import type { Commit } from './entries.ts';
import { judge } from './judge.ts';
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
 * Judges what one device did and another brings: the signature must be the origin's, the carrier's rights do not
 * matter. A device never heard of before is known from now on by the key in its bundle. What the carrier is told is
 * which changes the city has judged; proofs and places are the origin's, which asks for them itself.
 */
export function* judgeBundle(
  court: Court,
  commit: Commit,
  carrier: string,
  looked: Looked,
  index: number,
): Work<CarriedVerdict> {
  if ('refused' in looked) return { index, refused: looked.refused, results: [] };
  const { bundle, carried } = looked;
  if (!(yield* isFromOrigin(bundle, carried, commit.nowMs))) return { index, refused: 'bundle-signature', results: [] };
  const brought: Commit = {
    ...commit,
    session: bundle.session,
    broughtOffsetMs: yield* offsetAtExport(commit, carrier, carried, bundle),
  };
  const results: CarriedVerdict['results'] = [];
  for (const offered of bundle.changes) {
    const verdict = yield* judge(court, brought, bundle.device, offered);
    if (!verdict) continue;
    const { key, result, reason } = verdict;
    results.push({ key, result, ...(reason ? { reason } : {}) });
  }
  return { index, results };
}

function* isFromOrigin({ device, publicKey }: Bundle, { text, signature }: Carried, nowMs: number): Work<boolean> {
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
