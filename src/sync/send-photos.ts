import type { AppDatabase, HeldPhoto } from '../store/database.ts';
import { type Fetch, talk } from './talk.ts';

/** One part of a photo, bytes: small enough that a bad line finishes it. */
const PART_BYTES = 128 * 1024;

/** How sending went: all there, some left for later, or the server out of reach. */
export type PhotosSent = 'all' | 'some' | 'unreachable';

/** Sends photos of ideas the city has accepted, in parts, from where an earlier attempt stopped. */
export async function sendPhotos(db: AppDatabase, fetch: Fetch): Promise<PhotosSent> {
  let left = false;
  for (const photo of await db.photos.where('state').equals('waiting').toArray()) {
    const outcome = await sendPhoto(fetch, photo);
    if (outcome === 'unreachable') return outcome;
    if (outcome === 'whole') await db.photos.update(photo.hash, { state: 'sent' });
    else left = true;
  }
  return left ? 'some' : 'all';
}

async function sendPhoto(fetch: Fetch, { city, hash, bytes }: HeldPhoto): Promise<'whole' | 'refused' | 'unreachable'> {
  const address = `/api/photos/${city}/${hash}`;
  const state = await talk(fetch, `${address}/state`);
  if (state.kind !== 'answered') return state.kind === 'refused' ? 'refused' : 'unreachable';
  let standing = (await state.response.json()) as { kind: string; received?: number };
  while (standing.kind === 'waiting' || standing.kind === 'kept') {
    const start = standing.received ?? 0;
    const part = bytes.slice(start, start + PART_BYTES);
    const answer = await talk(fetch, `${address}?start=${start}&total=${bytes.byteLength}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
    });
    if (answer.kind === 'refused') return 'refused';
    if (answer.kind !== 'answered') return 'unreachable';
    standing = (await answer.response.json()) as { kind: string; received?: number };
  }
  return standing.kind === 'whole' ? 'whole' : 'refused';
}
