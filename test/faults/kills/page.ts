import '../../../src/protocol/without-eval.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import { act } from '../../../src/store/author.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { AppDatabase } from '../../../src/store/database.ts';
import { followCity } from '../../../src/store/follow-city.ts';
import { giveIdea } from '../../../src/store/give-idea.ts';
import { ensureIdentity } from '../../../src/store/identity.ts';
import { listOwnIdeas } from '../../../src/store/own-ideas.ts';
import { countUnsent } from '../../../src/store/unsent.ts';
import { createDeviceClock } from '../../../src/sync/clock.ts';
import { joinHere } from '../../../src/sync/join.ts';
import { startSync } from '../../../src/sync/start.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { seenBy } from '../world/device.ts';

/** The store and sync of the app as `main.tsx` puts them together, without its screens. */
export interface DevicePage {
  join(secret: string): Promise<string>;
  /** Goes on saving until the page ends; each saved thing is told on the console as soon as it was said to be saved. */
  goOnSaving(tag: string): void;
  stopSaving(): Promise<void>;
  sendNow(): Promise<void>;
  look(): Promise<{ unsent: number; seen: string; received: string[] }>;
}

declare global {
  interface Window {
    device: DevicePage;
  }
}

const MOST_PAUSE_MS = 200;
const city = testCity.id;
const db = new AppDatabase('kylapoyta');
const fetchHere = (path: string, init?: RequestInit) => fetch(path, init);
const clock = createDeviceClock(
  () => Date.now(),
  () => performance.now(),
  () => crypto.randomUUID(),
);
const { id: device } = await ensureIdentity(db);
await followCity(db, city);
const catalogue = new Catalogue(db);
const author = { device, readClock: clock.read };
const loop = startSync({ db, fetch: fetchHere, clock, device });
let saving: Promise<void> | undefined;
let stopped = false;

window.device = {
  join: async (secret) => (await joinHere(db, fetchHere, secret)).kind,
  goOnSaving: (tag) => {
    saving = saveOnAndOn(tag);
  },
  stopSaving: async () => {
    stopped = true;
    await saving;
  },
  sendNow: () => loop.now(),
  look: async () => {
    await catalogue.refresh();
    const own = await listOwnIdeas(db, city);
    const received = own.filter(({ state }) => state.kind === 'received').map(({ submission }) => submission.ideaId);
    return { unsent: await countUnsent(db), seen: seenBy(catalogue), received };
  },
};

async function saveOnAndOn(tag: string): Promise<void> {
  for (let number = 0; !stopped; number++) {
    const words = `${tag}-${number}`;
    await catalogue.refresh();
    const ideas = catalogue.ideas(city);
    const idea = ideas[Math.floor(Math.random() * ideas.length)];
    if (!idea || number % 2 === 0) await submit(words);
    else await change(idea, words);
    loop.soon();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * MOST_PAUSE_MS));
  }
}

async function submit(words: string): Promise<void> {
  const written = { text: '', reach: { areas: ['valkeala'], wholeCity: false }, goals: [], photos: [] };
  await giveIdea(db, author, testCity, { ...written, title: words, wantsReply: false, fromPaper: false }, 'none');
  console.log(`saved idea ${words}`);
}

async function change(idea: Idea, words: string): Promise<void> {
  if (idea.scope.startsWith('public/')) {
    await act(db, author, 'idea.answer', city, idea, { text: words });
    console.log(`saved answer ${words}`);
  } else await act(db, author, 'idea.publish', city, idea, {});
}
