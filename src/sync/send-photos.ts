import { type PhotoStanding, photoStandingSchema } from '../protocol/photo-standing.ts';
import type { Stamp } from '../protocol/stamp.ts';
import type { AppDatabase, HeldPhoto, PhotoRefusal } from '../store/database.ts';
import { notePhotoSent } from '../store/note-photo-sent.ts';
import { type Fetch, talk } from './talk.ts';

/** One part of a photo, bytes: small enough that a bad line finishes it. */
const PART_BYTES = 128 * 1024;

/** How often one round asks anew where a photo stands, when somebody else sends it, too. */
const MOST_ATTEMPTS = 20;

/** How sending went: all there, some left for later, or the server out of reach. */
export type PhotosSent = 'all' | 'some' | 'unreachable';

/** How sending one photo went: whole there, put off until the next round, or not to be taken however often it comes. */
type PhotoSent = { stamp: Stamp | undefined } | 'later' | 'unreachable' | PhotoRefusal;

/**
 * Sends photos of ideas the city has accepted, in parts, from where an earlier attempt stopped. One that the city will
 * never take is not offered again: its author decides.
 */
export async function sendPhotos(db: AppDatabase, fetch: Fetch): Promise<PhotosSent> {
  let left = false;
  for (const photo of await db.photos.where('state').equals('waiting').toArray()) {
    const outcome = await sendPhoto(fetch, photo);
    if (outcome === 'unreachable') return outcome;
    if (outcome === 'later') left = true;
    else if (typeof outcome === 'object') await notePhotoSent(db, photo.hash, outcome.stamp);
    else await db.photos.update(photo.hash, { state: 'refused', reason: outcome });
  }
  return left ? 'some' : 'all';
}

async function sendPhoto(fetch: Fetch, photo: HeldPhoto): Promise<PhotoSent> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const outcome = await sendFromStanding(fetch, photo);
    if (outcome !== 'misplaced') return outcome;
  }
  return 'later';
}

/** Sends from where the city stands; misplaced when another tab of this device has sent the same part meanwhile. */
async function sendFromStanding(fetch: Fetch, { city, hash, bytes }: HeldPhoto): Promise<PhotoSent | 'misplaced'> {
  const address = `/api/photos/${city}/${hash}`;
  const state = await talk(fetch, `${address}/state`);
  if (state.kind !== 'answered') return state.kind === 'refused' ? 'later' : 'unreachable';
  let standing = await readStanding(state.response);
  while (standing?.kind === 'waiting' || standing?.kind === 'kept') {
    const start = standing.received ?? 0;
    const part = bytes.slice(start, start + PART_BYTES);
    const answer = await talk(fetch, `${address}?start=${start}&total=${bytes.byteLength}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
    });
    if (answer.kind === 'refused') return refusalOf(answer.reason);
    if (answer.kind !== 'answered') return 'unreachable';
    standing = await readStanding(answer.response);
  }
  if (!standing) return 'unreachable';
  return standing.kind === 'whole' ? { stamp: standing.stamp } : 'later';
}

/** How far the city has a photo; undefined when its answer was cut on the way. */
async function readStanding(response: Response): Promise<PhotoStanding | undefined> {
  const standing = photoStandingSchema.safeParse(await response.json().catch(() => undefined));
  return standing.success ? standing.data : undefined;
}

const FOR_GOOD: readonly PhotoRefusal[] = ['photo-broken', 'photo-too-large'];

/** A photo not yet known is a matter of the moment. */
function refusalOf(reason: string): PhotoSent | 'misplaced' {
  if (reason === 'photo-misplaced') return 'misplaced';
  return FOR_GOOD.find((each) => each === reason) ?? 'later';
}
