import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import { act } from '../../src/store/author.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { giveIdea, type WrittenIdea } from '../../src/store/give-idea.ts';
import type { World } from '../faults/world/world.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { scanOrigin, whereIs } from '../fixtures/scan-origin.ts';
import { testCity } from '../fixtures/test-city.ts';

/**
 * I4: after its next contact a device holds nothing of what it may no longer see (design.md, section 3, "Losing a
 * scope"). The whole origin is read for words that only others wrote; what this person wrote themselves stays.
 */
type Device = World['devices'][number];
const OTHERS = ['KATOTITLE', 'KATOTEKSTI', '0405550000', 'KATOVASTAUS', 'KATOTILA', 'KATOHYLKY'];
const OWN = 'OMATSANAT';

let world: World;
let coordinator: Device;
let officer: Device;
let resident: Device;
beforeEach(async () => {
  world = await openWorld();
  [coordinator, officer, resident] = world.devices as [Device, Device, Device];
});
afterEach(() => closeWorld(world));

async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) {
    for (let round = 0; round < 4; round++) await world.round(device);
    await device.catalogue.refresh();
  }
}

const WRITTEN: WrittenIdea = {
  title: 'KATOTITLE',
  text: 'KATOTEKSTI',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  wantsReply: true,
  contact: { phone: '0405550000', consent: true },
  fromPaper: false,
};

/** Residents give ideas, the city works on them; enough of them that a first sync comes in pages. */
async function filled(ideas = 5): Promise<Idea[]> {
  const ids: string[] = [];
  for (let at = 0; at < ideas; at++) {
    ids.push((await giveIdea(resident.db, resident.author, testCity, WRITTEN, 'none')).ideaId);
  }
  await exchange(resident, coordinator);
  const seen = ids.map((id) => coordinator.catalogue.get(id) as Idea);
  for (const idea of seen) {
    await act(coordinator.db, coordinator.author, 'idea.answer', 'kouvola', idea, { text: 'KATOVASTAUS' });
    const move = { from: 'received', to: 'inReview', reason: 'KATOTILA' } as const;
    await act(coordinator.db, coordinator.author, 'idea.setStatus', 'kouvola', idea, move);
  }
  await exchange(coordinator, officer);
  return seen;
}

/** The officer reads everything, leaves something unsent in the scope, and has begun an answer. */
async function atWork(ideas: Idea[]): Promise<void> {
  const [first, second] = ideas.map(({ id }) => officer.catalogue.get(id) as Idea);
  if (!first || !second) throw new Error('the officer reads no ideas');
  await act(officer.db, officer.author, 'idea.answer', 'kouvola', first, { text: `${OWN} lähetetty` });
  await exchange(officer);
  await act(officer.db, officer.author, 'idea.answer', 'kouvola', second, { text: `${OWN} lähettämättä` });
  await saveDraft(officer.db, `desk:${second.id}`, { answer: `${OWN} luonnos` }, 1);
}

const scan = (device: Device) => scanOrigin(device.db.name);
const otherTab = async (device: Device): Promise<string> => {
  await device.catalogue.refresh();
  const types = ['idea', 'contact', 'review', 'dismissal', 'receipt'] as const;
  return JSON.stringify([
    ...types.map((type) => device.catalogue.all(type, 'kouvola')),
    device.catalogue.ideas('kouvola'),
  ]);
};

const LOSSES: [string, () => Promise<unknown>][] = [
  ['leaving', () => world.setStay('leave', officer, 'officer', 'valkeala')],
  [
    'another role elsewhere',
    async () => {
      await world.setStay('leave', officer, 'officer', 'valkeala');
      await world.setStay('join', officer, 'member', 'anjalankoski');
    },
  ],
  [
    'a smaller role here',
    async () => {
      await world.setStay('leave', officer, 'officer', 'valkeala');
      await world.setStay('join', officer, 'member', 'valkeala');
    },
  ],
  ['a device taken out of use', () => world.step({ type: 'revoke' })],
];

test.each(LOSSES)(
  'after %s and the next contact nothing of others is left, own unsent words are parked and judged',
  async (loss, lose) => {
    await atWork(await filled());
    const marks = loss === 'a smaller role here' ? ['0405550000'] : OTHERS;
    const words = [...new Set(whereIs(await scan(officer), OTHERS).map((found) => found.split(' ')[0]))];
    expect(words.toSorted()).toEqual(OTHERS.filter((word) => word !== 'KATOHYLKY').toSorted());
    const before = await officer.db.outbox.toArray();
    expect(before).toHaveLength(1);

    await lose();
    // The first contact tells what is lost; what is unsent travels with it and is judged at once.
    await world.round(officer);
    expect(whereIs(await scan(officer), marks)).toEqual([]);
    for (const mark of marks) expect(await otherTab(officer)).not.toContain(mark);
    const again = new Catalogue(officer.db);
    await again.refresh();
    expect(JSON.stringify(again.ideas('kouvola'))).not.toMatch(new RegExp(marks.join('|')));

    await exchange(officer, coordinator);
    expect(whereIs(await scan(officer), marks)).toEqual([]);
    expect(whereIs(await scan(officer), [`${OWN} luonnos`])).toHaveLength(1);
    const answers = coordinator.catalogue.ideas('kouvola').flatMap((idea) => idea.answers.map(({ text }) => text));
    const isRevoked = loss === 'a device taken out of use';
    expect(answers.includes(`${OWN} lähettämättä`)).toBe(!isRevoked);
    expect(await officer.db.review.count()).toBe(isRevoked ? 1 : 0);
  },
);

test.each([
  ['before the first page came', 1],
  ['with some pages of it here', 2],
])('a first sync that is under way when the role ends leaves nothing, %s', async (_, requests) => {
  await world.setStay('leave', officer, 'officer', 'valkeala');
  await exchange(officer);
  await filled(9);
  world.nowMs += 1000;
  await world.setStay('join', officer, 'officer', 'valkeala');
  let left = requests;
  const call = officer.call;
  officer.call = (path, init) => {
    if (path.startsWith('/api/pages') && left-- <= 0) return Promise.reject(new TypeError('cut'));
    return call(path, init);
  };
  await world.round(officer);
  officer.call = call;
  expect(await officer.db.snapshots.count()).toBeGreaterThan(0);
  world.nowMs += 1000;
  await world.setStay('leave', officer, 'officer', 'valkeala');
  await world.round(officer);
  expect(whereIs(await scan(officer), OTHERS)).toEqual([]);
  expect(await officer.db.snapshots.count()).toBe(0);
});

test('an idea hidden after everybody had read it is on no resident’s device after the next contact', async () => {
  const ideas = await filled();
  for (const idea of ideas) await act(coordinator.db, coordinator.author, 'idea.publish', 'kouvola', idea, {});
  await exchange(coordinator);
  await world.setStay('leave', officer, 'officer', 'valkeala');
  await exchange(officer);
  const [first] = officer.catalogue.ideas('kouvola');
  if (!first) throw new Error('nothing is published');
  await act(officer.db, officer.author, 'idea.support', 'kouvola', first, { on: true });
  await exchange(officer);
  expect(whereIs(await scan(officer), OTHERS)).not.toEqual([]);
  for (const { id } of ideas) {
    const idea = coordinator.catalogue.get(id) as Idea;
    await act(coordinator.db, coordinator.author, 'idea.hide', 'kouvola', idea, { reason: 'KATOHYLKY' });
  }
  await exchange(coordinator, officer);
  expect(whereIs(await scan(officer), OTHERS)).toEqual([]);
  expect(await otherTab(officer)).not.toMatch(new RegExp(OTHERS.join('|')));
});

test('what waited for review is on no device of a former coordinator', async () => {
  const ideas = await filled();
  await atWork(ideas);
  await world.setStay('join', resident, 'coordinator');
  await world.step({ type: 'revoke' });
  await exchange(officer, resident);
  expect(whereIs(await scan(resident), [`${OWN} lähettämättä`])).not.toEqual([]);
  await world.setStay('leave', resident, 'coordinator');
  await exchange(resident);
  expect(whereIs(await scan(resident), [`${OWN} lähettämättä`])).toEqual([]);
});

test('what was declined and why is not left with coordinators longer than the decision', async () => {
  await atWork(await filled());
  await world.step({ type: 'revoke' });
  await exchange(officer, coordinator);
  const [review] = coordinator.catalogue.all('review', 'kouvola');
  if (!review) throw new Error('nothing waits');
  await act(coordinator.db, coordinator.author, 'review.decline', 'kouvola', review, {});
  await exchange(coordinator, officer);
  expect(whereIs(await scan(coordinator), [`${OWN} lähettämättä`])).toEqual([]);
  expect(await officer.db.refused.count()).toBe(1);
});
