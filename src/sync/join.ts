import type { Role } from '../domain/scope.ts';
import type { AppDatabase } from '../store/database.ts';
import { followCity } from '../store/follow-city.ts';
import { ensureIdentity } from '../store/identity.ts';
import { enrol } from './enrol.ts';
import { type Fetch, jsonBody, type Talk, talk } from './talk.ts';

/** What an invitation offers. */
export interface Offer {
  city: string;
  role: Role;
  area?: string;
}

export type OfferAnswer = { kind: 'open'; offer: Offer } | Exclude<Talk, { kind: 'answered' }>;

/** Reads an invitation without using it up. */
export const readOffer = (fetch: Fetch, secret: string): Promise<OfferAnswer> => ask(fetch, '/api/invitation', secret);

/** Joins this device by an invitation; the next round brings what the role may read. */
export async function joinHere(db: AppDatabase, fetch: Fetch, secret: string): Promise<OfferAnswer> {
  const identity = await ensureIdentity(db);
  if (!identity.enrolled) {
    const known = await enrol(db, fetch);
    if (known.kind !== 'answered') return known;
  }
  let answer = await ask(fetch, '/api/join', secret);
  if (answer.kind === 'unknown-device') {
    const known = await enrol(db, fetch, answer.nonce);
    if (known.kind !== 'answered') return known;
    answer = await ask(fetch, '/api/join', secret);
  }
  if (answer.kind === 'open') await followCity(db, answer.offer.city);
  return answer;
}

async function ask(fetch: Fetch, path: string, secret: string): Promise<OfferAnswer> {
  const answer = await talk(fetch, path, jsonBody({ secret }));
  if (answer.kind !== 'answered') return answer;
  const offer = (await answer.response.json().catch(() => undefined)) as Offer | undefined;
  return offer?.city ? { kind: 'open', offer } : { kind: 'unreachable' };
}

/** Takes this device out of its person's hands; the next round wipes what only they may read. */
export async function leave(fetch: Fetch): Promise<Talk['kind']> {
  return (await talk(fetch, '/api/device/leave', jsonBody({}))).kind;
}
