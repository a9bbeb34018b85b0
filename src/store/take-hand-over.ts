import { bundleOf } from './bundle-of.ts';
import '../protocol/without-eval.ts';
import { type Bundle, readBundle, type SignedBundle } from '../protocol/bundle.ts';
import { type Change, keyOf } from '../protocol/change.ts';
import { type HandOver, handOverSchema } from '../protocol/hand-over.ts';
import { fromBase64Url } from './base64url.ts';
import { type AppDatabase, type CarriedBundle, type HeldPhoto, nextTick } from './database.ts';
import { sha256Hex } from './give-idea.ts';
import { fitsRequest, isSigned } from './hand-over.ts';
import { ensureIdentity } from './identity.ts';
import type { ClockReading } from './next-request.ts';

/** Why nothing of a hand-over was taken. */
export type HandOverRefusal =
  | 'hand-over-unreadable'
  | 'hand-over-newer'
  | 'hand-over-tampered'
  | 'hand-over-city'
  | 'hand-over-own'
  | 'hand-over-empty';

/** What became of a hand-over: taken in whole, or refused whole. */
export type HandOverTaken =
  /** Changes that were not here before, and those that were. */
  { kind: 'taken'; fresh: number; known: number; photos: number } | { kind: 'refused'; reason: HandOverRefusal };

/**
 * Takes in what another device handed over, to carry it to the city. Altered, unreadable or of a city this device does
 * not know, it is refused whole and nothing is kept; what comes twice is kept once. Rejects when the storage fails.
 */
export async function takeHandOver(db: AppDatabase, text: string, clock: ClockReading): Promise<HandOverTaken> {
  const parsed = handOverSchema.safeParse(parseJson(text));
  if (!parsed.success) return refused('hand-over-unreadable');
  if (parsed.data.version > 1) return refused('hand-over-newer');
  const read: ReadBundle[] = [];
  for (const signed of parsed.data.bundles) {
    if (!fitsRequest(signed)) return refused('hand-over-unreadable');
    const bundle = readBundle(signed.text);
    if (!bundle || !(await isSigned(bundle, signed))) return refused('hand-over-tampered');
    read.push({ signed, bundle });
  }
  const photos = await readPhotos(parsed.data.photos);
  if (!photos) return refused('hand-over-tampered');
  return keepAll(db, read, photos, clock);
}

interface ReadBundle {
  signed: SignedBundle;
  bundle: Bundle;
}
type PhotoInHand = Omit<HeldPhoto, 'state' | 'addedAtMs'>;

const refused = (reason: HandOverRefusal): HandOverTaken => ({ kind: 'refused', reason });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // any other file a person may pick
  }
}

async function readPhotos(carried: HandOver['photos']): Promise<PhotoInHand[] | undefined> {
  const photos: PhotoInHand[] = [];
  for (const { base64url, ideaId, ...photo } of carried) {
    const bytes = fromBase64Url(base64url);
    if (!bytes || (await sha256Hex(bytes)) !== photo.hash) return undefined;
    photos.push({ ...photo, bytes: bytes.buffer, ...(ideaId ? { ideaId } : {}) });
  }
  return photos;
}

async function keepAll(
  db: AppDatabase,
  read: readonly ReadBundle[],
  photos: readonly PhotoInHand[],
  { nowMs, session }: ClockReading,
): Promise<HandOverTaken> {
  const { id: own } = await ensureIdentity(db);
  const others = read.filter(({ bundle }) => bundle.device !== own);
  if (others.length === 0 && read.length > 0) return refused('hand-over-own');
  if (others.length + photos.length === 0) return refused('hand-over-empty');
  return db.transaction('rw', [db.carried, db.photos, db.cities, db.meta], async () => {
    const cities = new Set(await db.cities.toCollection().primaryKeys());
    const named = [...others.map(({ bundle }) => bundle.city), ...photos.map(({ city }) => city)];
    if (named.some((city) => !cities.has(city))) return refused('hand-over-city');
    const before = await keysHeld(db);
    for (const { signed, bundle } of others) await keep(db, signed, bundle, nowMs, session);
    const kept = await keepPhotos(db, photos, others, nowMs);
    await nextTick(db);
    const keys = new Set(others.flatMap(({ bundle }) => bundle.changes.map(({ change }) => signedKey(bundle, change))));
    const known = [...keys].filter((key) => before.has(key)).length;
    return { kind: 'taken', fresh: keys.size - known, known, photos: kept };
  });
}

async function keysHeld(db: AppDatabase): Promise<Set<string>> {
  const held = await db.carried.toArray();
  return new Set(held.flatMap((carried) => keysOf(bundleOf(carried))));
}

/**
 * A change as one signer tells it. Whose key is really the device's only the city knows: what somebody else signed in
 * the same name never takes the place of the true one.
 */
const signedKey = ({ publicKey }: Bundle, change: Change): string => `${publicKey.x} ${keyOf(change)}`;

const keysOf = (bundle: Bundle): string[] =>
  [...bundle.changes, ...bundle.refused].map(({ change }) => signedKey(bundle, change));

/** A later bundle of the same device that holds everything of an earlier one takes its place. */
async function keep(
  db: AppDatabase,
  { text, signature }: SignedBundle,
  bundle: Bundle,
  nowMs: number,
  session: string,
): Promise<void> {
  const id = `${bundle.id} ${bundle.publicKey.x}`;
  if (await db.carried.get(id)) return;
  const waiting = await db.carried.where({ state: 'waiting', device: bundle.device }).toArray();
  const keys = new Set(keysOf(bundle));
  if (waiting.some((held) => isWithin([...keys], new Set(keysOf(bundleOf(held)))))) return;
  const covered = waiting.filter((held) => isWithin(keysOf(bundleOf(held)), keys));
  await db.carried.bulkDelete(covered.map((held) => held.id));
  const { device, city, changes } = bundle;
  const carried: CarriedBundle = {
    id,
    device,
    city,
    text,
    signature,
    receivedAtMs: nowMs,
    session,
    state: 'waiting',
    count: changes.length,
    records: [...new Set(changes.map(({ change }) => change.record))],
    results: [],
  };
  await db.carried.put(carried);
}

const isWithin = (keys: readonly string[], all: ReadonlySet<string>): boolean => keys.every((key) => all.has(key));

/**
 * Photos travel after the text here, too: they wait until the city has the idea that names them. One of an idea that did
 * not come along is sent at once: the city has the idea already.
 */
async function keepPhotos(
  db: AppDatabase,
  photos: readonly PhotoInHand[],
  others: readonly ReadBundle[],
  nowMs: number,
): Promise<number> {
  const held = new Set(await db.photos.toCollection().primaryKeys());
  const fresh = photos.filter(({ hash }) => !held.has(hash));
  const travelling = new Set(
    others.flatMap(({ bundle }) => [...bundle.changes, ...bundle.refused].map(({ change }) => change.record)),
  );
  const stateOf = ({ ideaId }: PhotoInHand) => (ideaId && travelling.has(ideaId) ? 'draft' : 'waiting');
  await db.photos.bulkAdd(
    fresh.map((photo) => ({ ...photo, state: stateOf(photo), isCarried: true, addedAtMs: nowMs })),
  );
  return fresh.length;
}
