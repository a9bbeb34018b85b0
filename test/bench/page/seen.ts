import { Catalogue } from '../../../src/store/catalogue.ts';
import { giveIdea } from '../../../src/store/give-idea.ts';
import { startSync } from '../../../src/sync/start.ts';
import { wordsOf } from '../bench-ideas.ts';
import { CITY } from './bench-tools.ts';
import { aMember, clock, fetchHere } from './member.ts';

/** A member's device as the app runs it: the loop, its triggers, live news, and a catalogue that follows. */
export interface Follower {
  /** Saves an idea as the form does; resolves to the moment of the press, Unix milliseconds. */
  give(title: string): Promise<number>;
  /** Resolves to the moment at which an idea with this title can be seen here. */
  see(title: string): Promise<number>;
}

let follower: Promise<Follower> | undefined;

/** The one follower of this page; the first call joins it. */
export async function follow(invitation: string): Promise<void> {
  follower = aFollower(invitation);
  await follower;
}

export const give = async (title: string): Promise<number> => (await follower!).give(title);
export const see = async (title: string): Promise<number> => (await follower!).see(title);

async function aFollower(invitation: string): Promise<Follower> {
  const { db, author } = await aMember('bench-follower', invitation);
  const city = (await db.cities.get(CITY))!.config;
  const catalogue = new Catalogue(db);
  await catalogue.refresh();
  catalogue.follow();
  const loop = startSync({ db, fetch: fetchHere, clock, device: author.device });
  return {
    give: async (title) => {
      const written = { ...wordsOf(0), title, reach: { areas: ['valkeala'], wholeCity: false }, goals: ['services'] };
      const atMs = now();
      await giveIdea(db, author, city, { ...written, photos: [], wantsReply: false, fromPaper: false }, 'draft');
      loop.soon();
      return atMs;
    },
    see: (title) =>
      new Promise((resolve) => {
        const look = () => {
          if (!catalogue.ideas(CITY).some((idea) => idea.title === title)) return;
          unsubscribe();
          resolve(now());
        };
        const unsubscribe = catalogue.subscribe(look);
        look();
      }),
  };
}

/** Alike in all pages of one machine, and finer than a millisecond. */
const now = (): number => performance.timeOrigin + performance.now();
