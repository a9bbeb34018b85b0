import type { Idea, Photo } from '../../../src/domain/idea.ts';
import type { Review } from '../../../src/domain/review.ts';
import { type Change, keyOf } from '../../../src/protocol/change.ts';
import { act } from '../../../src/store/author.ts';
import { readTick } from '../../../src/store/database.ts';
import { giveIdea } from '../../../src/store/give-idea.ts';
import { keepTrying, storageProblem } from '../../../src/store/storage-failure.ts';
import { setSupport } from '../../../src/store/support.ts';
import { testCity } from '../../fixtures/test-city.ts';
import type { Device } from './device.ts';
import { meetingWork } from './meeting-deeds.ts';
import { must } from './must.ts';
import { keepSomePhoto } from './photos.ts';
import type { Deed, MeetingDeed } from './step.ts';

export const AREAS = ['valkeala', 'elimaki-koria'] as const;
const MEETING_DEEDS: readonly Deed[] = ['plan', 'mark', 'correctMark', 'write', 'choose', 'resolve'];
const STATUSES = ['inReview', 'proposed', 'done', 'rejected'] as const;
const city = testCity.id;

/** Does one thing on a device, as its screens do it: what is said to be saved is kept, what failed leaves nothing. */
export async function perform(device: Device, deed: Deed, pick: number, x: number, nowMs: number): Promise<void> {
  await device.look();
  const work = workOf(device, deed, pick, x, nowMs);
  if (!work) return;
  const saved = await keepTrying(device.db, work).then(
    () => true,
    (error: unknown) => {
      if (!storageProblem(error)) throw error;
      return false;
    },
  );
  const known = new Set(device.made.map(({ key }) => key));
  const outbox = await keepTrying(device.db, () => device.db.outbox.toArray());
  const kept = outbox.filter(({ key }) => !known.has(key));
  must(kept.length === (saved ? 1 : 0), saved ? 'I2 what was saved is not kept:' : 'I2 what failed is kept:', deed);
  for (const { change, key } of kept) device.made.push({ key, change, atTrueMs: nowMs });
}

/** The deed as work that may be tried again; nothing where there is nothing to do it to. */
function workOf(device: Device, deed: Deed, pick: number, x: number, nowMs: number): (() => Promise<void>) | undefined {
  const { catalogue, number, made } = device;
  const tag = `${number}-${made.length}`;
  if (isOfMeeting(deed)) return meetingWork(device, deed, pick, x, tag, nowMs);
  if (deed === 'submit' || deed === 'submitPhoto') return () => submit(device, deed === 'submitPhoto', tag, x);
  if (deed === 'decide') {
    const review = pickOf(
      catalogue.all('review', city).filter(({ decision }) => !decision),
      pick,
    );
    return review && (() => decide(device, review, tag, x));
  }
  const ideas = catalogue.ideas(city).toSorted(byId);
  const idea = pickOf(ideas, pick);
  return idea && (() => actOn(device, deed, idea, ideas, tag, x));
}

const isOfMeeting = (deed: Deed): deed is MeetingDeed => MEETING_DEEDS.includes(deed);

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const pickOf = <T extends { id: string }>(records: T[], pick: number): T | undefined =>
  records.toSorted(byId)[pick % Math.max(1, records.length)];

async function decide({ db, author }: Device, review: Review, tag: string, x: number): Promise<void> {
  if (x % 3 > 0) await act(db, author, 'review.accept', city, review, {});
  else await act(db, author, 'review.decline', city, review, { reason: `no ${tag}` });
}

async function submit(device: Device, withPhoto: boolean, tag: string, x: number): Promise<void> {
  const { db, author } = device;
  const { nowMs } = author.readClock();
  const photos: Photo[] = withPhoto ? [await keepSomePhoto(db, city, tag, nowMs)] : [];
  const written = {
    title: `idea ${tag}`,
    text: 'text',
    reach: { areas: x === 5 ? [] : AREAS.slice(0, 1 + (x % 2)), wholeCity: x === 4 },
    goals: [],
    photos,
    wantsReply: x === 3,
    ...(x === 3 ? { contact: { phone: '040', consent: true } } : {}),
    fromPaper: false,
  };
  await giveIdea(db, author, testCity, written, 'none');
}

async function actOn(device: Device, deed: Deed, idea: Idea, ideas: Idea[], tag: string, x: number): Promise<void> {
  const { db, author } = device;
  const reason = `because ${tag}`;
  switch (deed) {
    case 'support':
      return setSupport(db, author, city, idea, x % 3 !== 0);
    case 'publish':
      return void (await act(db, author, 'idea.publish', city, idea, {}));
    case 'hide':
      return void (await act(db, author, 'idea.hide', city, idea, { reason }));
    case 'unhide':
      return void (await act(db, author, 'idea.unhide', city, idea, {}));
    case 'setStatus': {
      const to = STATUSES[x % 4] ?? 'done';
      return void (await act(db, author, 'idea.setStatus', city, idea, { from: idea.status, to, reason }));
    }
    case 'answer':
      return void (await act(db, author, 'idea.answer', city, idea, { text: `answer ${tag}` }));
    case 'correct': {
      const goal = testCity.goals[x % testCity.goals.length]?.id ?? '';
      const area = AREAS[x % 2] as string;
      const correction = x < 3 ? { goals: [goal] } : { reach: { areas: [area], wholeCity: false } };
      return void (await act(db, author, 'idea.correct', city, idea, correction));
    }
    case 'merge': {
      const into = ideas[(ideas.indexOf(idea) + 1) % ideas.length] as Idea;
      return void (await act(db, author, 'idea.merge', city, idea, { into: into.id }));
    }
    default:
      return poison(device, idea, tag);
  }
}

/** The store knows only today's kinds; a newer client's change stands in the outbox like any other. */
async function poison({ db, id, made, readClock }: Device, idea: Idea, tag: string): Promise<void> {
  const { nowMs, session } = readClock();
  await db.transaction('rw', db.meta, db.outbox, async () => {
    const tick = await readTick(db);
    const change: Change = {
      id: `poison-${tag}-${made.length}`,
      no: tick.made,
      by: id,
      kind: 'nobody.knows',
      kindVersion: 1,
      city,
      record: idea.id,
      scope: idea.scope,
      data: { nonsense: true },
      at: nowMs,
      session,
      baseVersion: null,
    };
    await db.outbox.add({ key: keyOf(change), no: change.no, change });
    await db.meta.put({ key: 'tick', value: { ...tick, tick: tick.tick + 1, made: tick.made + 1 } });
  });
}
