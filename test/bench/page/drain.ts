import { CODE_BYTES, makeCode } from '../../../src/domain/code.ts';
import { act } from '../../../src/store/author.ts';
import { sha256Hex } from '../../../src/store/give-idea.ts';
import { changeTables } from '../../../src/store/remember-change.ts';
import { createSyncLoop } from '../../../src/sync/sync-loop.ts';
import type { Fetch } from '../../../src/sync/talk.ts';
import { wordsOf } from '../bench-ideas.ts';
import { CITY, rest, time } from './bench-tools.ts';
import { aMember, clock, fetchHere } from './member.ts';

/** Changes stored in one transaction: one by one, ten thousand strict ones take minutes that nobody measures here. */
const AT_ONCE = 500;
const COMMITTEE = 'committee/kouvola/valkeala';

/** What it took to send everything that was made without network. */
export interface Drained {
  /** Requests to the server. */
  rounds: number;
  ms: number;
  /** What stayed behind: nothing, or it is no drain. */
  left: number;
}

/** A member makes so many changes without network; then the app's own loop sends until it rests. */
export async function drain(count: number, invitation: string): Promise<Drained> {
  const { db, author } = await aMember('bench-drain', invitation);
  const goods = await Promise.all(Array.from({ length: count }, (_, number) => anIdea(number)));
  for (let start = 0; start < count; start += AT_ONCE) {
    await db.transaction('rw', changeTables(db), async () => {
      for (const data of goods.slice(start, start + AT_ONCE)) {
        await act(db, author, 'idea.submit', CITY, { id: crypto.randomUUID(), scope: COMMITTEE }, data);
      }
    });
  }
  let rounds = 0;
  const counted: Fetch = (path, init) => {
    if (path === '/api/sync') rounds++;
    return fetchHere(path, init);
  };
  const loop = createSyncLoop({ db, fetch: counted, clock, random: Math.random, setTimer: () => () => undefined });
  await rest();
  const ms = await time(() => loop.now());
  const left = (await db.outbox.count()) + (await db.refused.count());
  loop.stop();
  db.close();
  return { rounds, ms, left };
}

/** An idea as a member submits it. */
export async function anIdea(number: number) {
  return {
    code: makeCode('VAL', crypto.getRandomValues(new Uint8Array(CODE_BYTES))),
    ...wordsOf(number),
    reach: { areas: ['valkeala'], wholeCity: false },
    goals: ['services'],
    photos: [],
    receiptHash: await sha256Hex(crypto.getRandomValues(new Uint8Array(16)).buffer),
    wantsReply: false,
    fromPaper: false,
  };
}
