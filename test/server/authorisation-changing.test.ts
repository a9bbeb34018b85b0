import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KINDS, type KindName } from '../../src/domain/kinds.ts';
import type { Change } from '../../src/protocol/change.ts';
import { aCommittee } from '../fixtures/a-committee.ts';
import { ACTORS, type Actor, aServerOfTwoCities, type Devices, everyActor } from './actors.ts';
import { dumpAll } from './dump.ts';
import type { TestDevice, TestServer } from './test-device.ts';

/** Where the idea stands that an act is about. */
const PLACES = ['published', 'waiting', 'intake'] as const;
type Place = (typeof PLACES)[number];

/** What becomes of an act: done, put aside for a coordinator, or why not. */
type Fate = 'applied' | 'review' | 'forbidden' | 'no-such-record';

/** Who may handle an idea of one area, and one of several. */
const HANDLING: Actor[] = ['officer here', 'coordinator'];
const INTAKE: Actor[] = ['officer here', 'officer elsewhere', 'coordinator'];
/** Who reads an idea besides those who handle it: they are told "forbidden", others that there is no such thing. */
const READING: Record<Place, Actor[]> = { published: [...ACTORS], waiting: ['member here'], intake: [] };
/** Whose acts wait for a coordinator: they may have held what it takes, and no longer do. */
const REVIEWED: Record<Place, Actor[]> = {
  published: ['officer who left', 'revoked coordinator'],
  waiting: ['officer who left', 'revoked coordinator'],
  intake: ['officer who left', 'revoked coordinator'],
};

const byHandlers = (place: Place, actor: Actor): Fate => {
  if ((place === 'intake' ? INTAKE : HANDLING).includes(actor)) return 'applied';
  if (REVIEWED[place].includes(actor)) return 'review';
  return READING[place].includes(actor) ? 'forbidden' : 'no-such-record';
};
const byEverybody = (_: Place, actor: Actor): Fate => (actor === 'revoked coordinator' ? 'review' : 'applied');
const byCoordinators = (_: Place, actor: Actor): Fate => {
  if (actor === 'coordinator') return 'applied';
  return actor === 'revoked coordinator' ? 'review' : 'forbidden';
};
/** Reviews are read by coordinators and exist for nobody else. */
const byReaders = (place: Place, actor: Actor): Fate => {
  const fate = byCoordinators(place, actor);
  return fate === 'forbidden' ? 'no-such-record' : fate;
};
/** Contact details are read by those who handle the idea, wherever it stands, and exist for nobody else. */
const byHandlersOnly = (place: Place, actor: Actor): Fate => {
  const fate = byHandlers(place, actor);
  return fate === 'forbidden' ? 'no-such-record' : fate;
};

/** What is entered of committees members of that committee read; everybody else is told that there is no such thing. */
const bySeatReaders = (place: Place, actor: Actor): Fate => {
  const fate = byCoordinators(place, actor);
  return fate === 'forbidden' && !SEAT_READERS.includes(actor) ? 'no-such-record' : fate;
};
const SEAT_READERS: Actor[] = ['member here', 'officer here'];

/** A meeting that does not exist: members of any committee are told so, others nothing (meeting-mark.test.ts has the rest). */
const byCommittees = (_: Place, actor: Actor): Fate => {
  if (/left|revoked/.test(actor)) return 'review';
  return /^(member|officer|coordinator$)/.test(actor) ? 'no-such-record' : 'forbidden';
};

interface Case {
  fate: (place: Place, actor: Actor) => Fate;
  /** The act on an idea; `other` is a second one that stands in the same place. */
  act: (device: TestDevice, idea: string, other: string) => Change;
  /** Acts beforehand that make it possible at all. */
  before?: (coordinator: TestDevice, idea: string, place: Place) => Change[];
  /** What the act is about instead of the idea itself: the review of an act of somebody who has left. */
  onReview?: true;
  /** Where it makes sense. */
  places?: readonly Place[];
}

const unpublished = PLACES.slice(1);
const hidden = (coordinator: TestDevice, idea: string) => [coordinator.change('idea.hide', idea, { reason: 'nimi' })];

const { term, membership, office } = aCommittee();
const enterTerm = (device: TestDevice, id: string) => [device.change('term.enter', `${id}-term`, term)];
const enterMember = (device: TestDevice, id: string) => [
  ...enterTerm(device, id),
  device.change('membership.enter', `${id}-member`, { ...membership, termId: `${id}-term` }),
];
const enterOffice = (device: TestDevice, id: string) => [
  ...enterTerm(device, id),
  device.change('office.enter', `${id}-office`, { ...office, termId: `${id}-term` }),
];

/** Kinds of meetings, statements and money have tables of their own (meeting-kinds, minutes-kinds, fee-kinds, voice, money tests). */
const ELSEWHERE = /^(agenda|allocation|budget|coFunding|fees|minutes|payment|statement|meeting(?!\.mark))\./;
type Elsewhere =
  | `${'agenda' | 'allocation' | 'budget' | 'coFunding' | 'fees' | 'minutes' | 'payment' | 'statement'}.${string}`
  | Exclude<MeetingKind, 'meeting.mark'>;
type MeetingKind = Extract<KindName, `meeting.${string}`>;

/** Every other kind of change, with who may do it where. */
const TABLE: Record<Exclude<KindName, Elsewhere>, Case> = {
  'idea.submit': { fate: byEverybody, act: (device, idea) => device.idea(`${idea}-new`), places: ['waiting'] },
  'idea.support': {
    fate: byEverybody,
    act: (device, idea) => device.change('idea.support', idea, { on: true }),
    places: ['published'],
  },
  'idea.publish': {
    fate: byHandlers,
    act: (device, idea) => device.change('idea.publish', idea, {}),
    places: unpublished,
  },
  'idea.hide': { fate: byHandlers, act: (device, idea) => device.change('idea.hide', idea, { reason: 'nimi' }) },
  'idea.unhide': {
    fate: byHandlers,
    before: hidden,
    act: (device, idea) => device.change('idea.unhide', idea, {}),
    places: unpublished,
  },
  'idea.correct': { fate: byHandlers, act: (device, idea) => device.change('idea.correct', idea, { goals: [] }) },
  'idea.setStatus': {
    fate: byHandlers,
    act: (device, idea) =>
      device.change('idea.setStatus', idea, { from: 'received', to: 'inReview', reason: 'Luetaan.' }),
  },
  'idea.answer': { fate: byHandlers, act: (device, idea) => device.change('idea.answer', idea, { text: 'Kiitos.' }) },
  'idea.merge': { fate: byHandlers, act: (device, idea, other) => device.change('idea.merge', idea, { into: other }) },
  'ideas.notSame': {
    fate: byCoordinators,
    act: (device, idea, other) => device.change('ideas.notSame', `${idea}-not-same`, { ideaIds: [idea, other] }),
    places: ['waiting'],
  },
  'meeting.mark': {
    fate: byCommittees,
    act: (device, idea) =>
      device.change('meeting.mark', `${idea}-mark`, {
        meeting: 'no-meeting',
        byName: '',
        sees: [],
        supersedes: [],
        fact: { kind: 'session', event: 'opened', atMs: 0 },
      }),
    places: ['waiting'],
  },
  'review.accept': {
    fate: byReaders,
    onReview: true,
    act: (device, review) => device.change('review.accept', review, {}),
    places: ['waiting'],
  },
  'review.decline': {
    fate: byReaders,
    onReview: true,
    act: (device, review) => device.change('review.decline', review, {}),
    places: ['waiting'],
  },
  'contact.answered': {
    fate: byHandlersOnly,
    act: (device, idea) => device.change('contact.answered', `${idea}:contact`, {}),
  },
  'term.enter': {
    fate: byCoordinators,
    act: (device, id) => device.change('term.enter', `${id}-new`, term),
    places: ['waiting'],
  },
  'term.correct': {
    fate: bySeatReaders,
    before: enterTerm,
    act: (device, id) => device.change('term.correct', `${id}-term`, { seats: 11 }),
    places: ['waiting'],
  },
  'membership.enter': {
    fate: byCoordinators,
    before: enterTerm,
    act: (device, id) => device.change('membership.enter', `${id}-new`, { ...membership, termId: `${id}-term` }),
    places: ['waiting'],
  },
  'membership.correct': {
    fate: bySeatReaders,
    before: enterMember,
    act: (device, id) => device.change('membership.correct', `${id}-member`, { isYouth: true }),
    places: ['waiting'],
  },
  'membership.remove': {
    fate: bySeatReaders,
    before: enterMember,
    act: (device, id) => device.change('membership.remove', `${id}-member`, { removed: true }),
    places: ['waiting'],
  },
  'office.enter': {
    fate: byCoordinators,
    before: enterTerm,
    act: (device, id) => device.change('office.enter', `${id}-new`, { ...office, termId: `${id}-term` }),
    places: ['waiting'],
  },
  'office.correct': {
    fate: bySeatReaders,
    before: enterOffice,
    act: (device, id) => device.change('office.correct', `${id}-office`, { to: '2027-01-31' }),
    places: ['waiting'],
  },
};

let server: TestServer;
let actors: Devices;
let made = 0;
beforeEach(async () => {
  server = await aServerOfTwoCities(500);
  actors = await everyActor(server);
});
afterEach(() => server.close());

/** Gives an idea with contact details and brings it to where it is wanted. */
async function anIdeaAt(place: Place): Promise<string> {
  const id = `idea-${++made}`;
  const areas = place === 'intake' ? ['valkeala', 'elimaki-koria'] : ['valkeala'];
  const contact = { phone: '040 000 0000', consent: true };
  const { author, coordinator } = actors;
  author.receipts = [];
  await author.sync([author.idea(id, { reach: { areas, wholeCity: false }, wantsReply: true, contact })]);
  if (place === 'published') await coordinator.sync([coordinator.change('idea.publish', id, {})]);
  return id;
}

/** An act that waits for a coordinator, as a record they see. */
async function aReviewOn(idea: string): Promise<string> {
  const { coordinator, 'officer who left': left } = actors;
  await left.sync([left.change('idea.hide', idea, { reason: 'nimi' })]);
  const { rows } = await coordinator.sync();
  return rows.findLast(({ record }) => record?.type === 'review')?.id ?? '';
}

const KNOWN = ACTORS.filter((actor) => actor !== 'stranger');

test('the table knows every kind', () => {
  const kinds = Object.keys(KINDS).filter((kind) => !ELSEWHERE.test(kind));
  expect(Object.keys(TABLE).toSorted()).toEqual(kinds.toSorted());
});

describe.each(Object.entries(TABLE))('%s', (_, { fate, act, before, onReview, places = PLACES }) => {
  test.each(places)('on an idea that is %s', async (place) => {
    const fates: Record<string, string | undefined> = {};
    const expected: Record<string, Fate> = {};
    for (const actor of KNOWN) {
      const [idea, other] = [await anIdeaAt(place), await anIdeaAt(place)];
      const { coordinator } = actors;
      if (before) await coordinator.sync(before(coordinator, idea, place));
      server.nowMs += 10_000;
      const record = onReview ? await aReviewOn(idea) : idea;
      const [verdict] = (await actors[actor].sync([act(actors[actor], record, other)], { cities: ['kouvola'] }))
        .verdicts;
      fates[actor] = verdict?.reason ?? verdict?.result;
      expected[actor] = fate(place, actor);
    }
    expect(fates).toEqual(expected);
  });
});

test('a stranger changes nothing at all', async () => {
  const { stranger } = actors;
  const idea = await anIdeaAt('waiting');
  const before = await dumpAll(server.storage);
  for (const { act } of Object.values(TABLE)) {
    expect((await stranger.sync([act(stranger, idea, idea)])).status).toBe(401);
  }
  expect(await dumpAll(server.storage)).toEqual(before);
});

test('a change in somebody else’s name is refused, whoever sends it', async () => {
  const idea = await anIdeaAt('waiting');
  const { coordinator } = actors;
  for (const actor of KNOWN.filter((each) => each !== 'coordinator')) {
    const change = coordinator.change('idea.publish', idea, {});
    const [verdict] = (await actors[actor].sync([change])).verdicts;
    expect(verdict).toMatchObject({ result: 'refused', reason: 'forbidden' });
  }
});

/** Requests beside the sync that change something, and who is let through. */
const REQUESTS: [name: string, path: string, body: unknown, allowed: Actor[]][] = [
  ['inviting to a role', 'invitations', { city: 'kouvola', role: 'member', area: 'valkeala' }, ['coordinator']],
  ['inviting in another city', 'invitations', { city: 'lahti', role: 'coordinator' }, ['coordinator of another city']],
  ['revoking a device of somebody else', 'device/revoke', { device: 'OFFICER' }, []],
];

test.each(REQUESTS)('%s', async (_, path, body, allowed) => {
  const text = JSON.stringify(body).replace('OFFICER', actors['officer here'].id);
  const before = await dumpAll(server.storage);
  for (const actor of ACTORS.filter((each) => !allowed.includes(each))) {
    const isItself = text.includes(actors[actor].id);
    if (isItself) continue;
    const { status } = await actors[actor].fetch(`/api/${path}`, { method: 'POST', body: text });
    expect([actor, status]).toEqual([actor, actor === 'stranger' ? 401 : 403]);
  }
  expect(await dumpAll(server.storage)).toEqual(before);
  for (const actor of allowed) {
    expect((await actors[actor].fetch(`/api/${path}`, { method: 'POST', body: text })).status).toBe(200);
  }
});

test('adding a device takes a role that is held now', async () => {
  const allowed = KNOWN.filter((actor) => /^(member|officer here|officer elsewhere|coordinator)/.test(actor));
  for (const actor of KNOWN) {
    const { status } = await actors[actor].post('/api/device/add', {});
    expect([actor, status]).toEqual([actor, allowed.includes(actor) ? 200 : 403]);
  }
});
