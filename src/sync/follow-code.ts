import type { AppDatabase, FollowedIdea } from '../store/database.ts';
import { type Fetch, talk } from './talk.ts';

/** Asks where an idea stands by its code, and remembers the answer for when there is no network. */
export async function followCode(
  db: AppDatabase,
  fetch: Fetch,
  city: string,
  code: string,
  nowMs: number,
): Promise<'found' | 'not-found' | 'unreachable'> {
  const answer = await talk(fetch, `/api/follow/${city}/${code}`);
  if (answer.kind === 'refused') return 'not-found';
  if (answer.kind !== 'answered') return 'unreachable';
  const body = (await answer.response.json().catch(() => undefined)) as
    | { matches?: FollowedIdea['matches'] }
    | undefined;
  if (!body?.matches) return 'unreachable';
  await db.followed.put({ code, city, matches: body.matches, askedAtMs: nowMs });
  return body.matches.length > 0 ? 'found' : 'not-found';
}
