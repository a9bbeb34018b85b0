import '../protocol/without-eval.ts';
import { type IdeaSubmission, openContact } from '../domain/idea-kinds.ts';
import { type Bundle, MOST_BUNDLED, type SignedBundle, signedText } from '../protocol/bundle.ts';
import type { CarriedPhoto, HandOver } from '../protocol/hand-over.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { AppDatabase, DeviceIdentity, HeldPhoto, OutboxEntry, RefusedEntry } from './database.ts';
import { sha256Hex } from './give-idea.ts';
import { ensureIdentity } from './identity.ts';
import type { ClockReading } from './next-request.ts';
import { readUnarrived } from './unarrived.ts';

/** A hand-over, and how much had to stay behind. */
export interface MadeHandOver {
  handOver: HandOver;
  /** Changes left out because they hold contact details that nobody on the way may read: they wait for the network. */
  leftOut: number;
}

/**
 * Puts everything that has not arrived into signed bundles. Nothing leaves this device by it: what was handed over is
 * still sent from here, too, and the city takes it once. With a key only that refused change goes along.
 */
export async function makeHandOver(
  db: AppDatabase,
  { nowMs, session }: ClockReading,
  refusedKey?: string,
): Promise<MadeHandOver> {
  const identity = await ensureIdentity(db);
  const { outbox, refused, photos } = await readUnarrived(db, refusedKey);
  const carried = refusedKey ? [] : await db.carried.where('state').equals('waiting').toArray();
  const mayTravel = outbox.filter((entry) => !entry.emptied && !hasOpenContact(entry));
  const bundles: SignedBundle[] = [];
  for (const part of partsOf(mayTravel, refused.map(withoutOpenContact))) {
    bundles.push(await signBundle(identity, { ...part, exportedAtMs: nowMs, session }));
  }
  return {
    handOver: {
      format: 'kylapoyta-hand-over',
      version: 1,
      bundles: [...bundles, ...carried.map(({ text, signature }) => ({ text, signature }))],
      photos: photos.map(toCarriedPhoto),
    },
    leftOut: outbox.length - mayTravel.length,
  };
}

function hasOpenContact({ change }: Pick<OutboxEntry, 'change'>): boolean {
  return change.kind === 'idea.submit' && openContact((change.data as IdeaSubmission).contact) !== undefined;
}

/** What was refused is not judged again as it stands: it travels without what nobody on the way may read. */
function withoutOpenContact(entry: RefusedEntry): RefusedEntry {
  if (!hasOpenContact(entry)) return entry;
  const { contact: _contact, ...data } = entry.change.data as IdeaSubmission;
  return { ...entry, change: { ...entry.change, data } };
}

type Part = Pick<Bundle, 'city' | 'changes' | 'refused'>;

/** Each city apart, and no bundle larger than what fits into a request beside other things. */
function partsOf(outbox: readonly OutboxEntry[], refused: readonly RefusedEntry[]): Part[] {
  const parts: Part[] = [];
  let room = 0;
  const partWithRoom = (city: string, bytes: number): Part => {
    const last = parts.at(-1);
    const fits = last?.city === city && last.changes.length + last.refused.length < MOST_BUNDLED && room >= bytes;
    const part = fits ? last : { city, changes: [], refused: [] };
    if (!fits) {
      parts.push(part);
      room = MOST_BUNDLE_BYTES;
    }
    room -= bytes;
    return part;
  };
  const cities = [...new Set([...outbox, ...refused].map(({ change }) => change.city))];
  for (const city of cities) {
    for (const { change, proof } of outbox.filter((entry) => entry.change.city === city)) {
      const entry = { change, ...(proof ? { proof } : {}) };
      partWithRoom(city, bytesInRequest(JSON.stringify(entry))).changes.push(entry);
    }
    for (const { change, reason } of refused.filter((entry) => entry.change.city === city)) {
      partWithRoom(city, bytesInRequest(JSON.stringify({ change, reason }))).refused.push({ change, reason });
    }
  }
  return parts;
}

/** The changes of one bundle as they stand in a request, bytes: two bundles and an own change or two fit into one. */
const MOST_BUNDLE_BYTES = 60 * 1024;

/** Whether a request has room for a bundle, with little else. */
export const fitsRequest = ({ text }: SignedBundle): boolean => bytesInRequest(text) <= 3 * MOST_BUNDLE_BYTES;

/** In a request a bundle is a text within a text: its quotation marks count twice. */
const bytesInRequest = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;

async function signBundle(
  { id: device, keys }: DeviceIdentity,
  part: Part & Pick<Bundle, 'exportedAtMs' | 'session'>,
): Promise<SignedBundle> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const content = new TextEncoder().encode(JSON.stringify([device, part.changes, part.refused]));
  const bundle: Bundle = {
    format: 'kylapoyta-bundle',
    version: 1,
    id: (await sha256Hex(content)).slice(0, 32),
    device,
    publicKey: { kty: 'EC', crv: 'P-256', x, y },
    ...part,
  };
  const text = JSON.stringify(bundle);
  const signature = await crypto.subtle.sign(SIGNING, keys.privateKey, new TextEncoder().encode(signedText(text)));
  return { text, signature: toBase64Url(new Uint8Array(signature)) };
}

const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** Whether the device a bundle names has signed this very text. */
export async function isSigned({ publicKey }: Bundle, { text, signature }: SignedBundle): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  if (!bytes) return false;
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('jwk', publicKey, curve, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, key, bytes, new TextEncoder().encode(signedText(text)));
  } catch {
    return false; // not a key: nobody can have signed with it
  }
}

function toCarriedPhoto({ hash, mime, width, height, city, ideaId, bytes }: HeldPhoto): CarriedPhoto {
  const base64url = toBase64Url(new Uint8Array(bytes));
  return { hash, mime, width, height, city, ...(ideaId ? { ideaId } : {}), base64url };
}
