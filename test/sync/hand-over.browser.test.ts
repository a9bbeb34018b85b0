import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IdeaSubmission } from '../../src/domain/idea-kinds.ts';
import { signedText } from '../../src/protocol/bundle.ts';
import type { HandOver } from '../../src/protocol/hand-over.ts';
import { act } from '../../src/store/author.ts';
import { toBase64Url } from '../../src/store/base64url.ts';
import { bundleOf } from '../../src/store/bundle-of.ts';
import { isUnoffered, listCarried, takeCarried, takeUpRefused } from '../../src/store/carried.ts';
import { giveIdea, sha256Hex, type WrittenIdea } from '../../src/store/give-idea.ts';
import { makeHandOver } from '../../src/store/hand-over.ts';
import { nextRequest } from '../../src/store/next-request.ts';
import { takeHead } from '../../src/store/take-answer.ts';
import { type HandOverTaken, takeHandOver } from '../../src/store/take-hand-over.ts';
import { tidy } from '../../src/store/tidy.ts';
import { countUnsent } from '../../src/store/unsent.ts';
import { sendPhotos } from '../../src/sync/send-photos.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import type { World } from '../faults/world/world.ts';
import { aJpeg } from '../fixtures/a-jpeg.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { testCity } from '../fixtures/test-city.ts';

/** Two phones in flight mode and the real server: what one wrote is brought to the city by the other. */
let world: World;
type Device = World['devices'][number];
let coordinator: Device;
let helper: Device;
let dying: Device;

beforeEach(async () => {
  world = await openWorld();
  [coordinator, helper, dying] = world.devices as [Device, Device, Device];
});
afterEach(() => closeWorld(world));

const HEAD = {
  type: 'head' as const,
  now: 1,
  epoch: { epoch: 1, mac: 'm' },
  scopes: ['public/kouvola'],
  cities: {},
  version: 'test',
};
const WRITTEN: WrittenIdea = {
  title: 'Penkki uimarannalle',
  text: '',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  wantsReply: false,
  fromPaper: false,
};
const give = (device: Device, more: Partial<WrittenIdea> = {}) =>
  giveIdea(device.db, device.author, testCity, { ...WRITTEN, ...more }, 'none');
const made = async (device: Device) => (await makeHandOver(device.db, device.readClock())).handOver;
const take = (device: Device, handOver: HandOver | string): Promise<HandOverTaken> => {
  const text = typeof handOver === 'string' ? handOver : JSON.stringify(handOver);
  return takeHandOver(device.db, text, device.readClock());
};
async function sync(device: Device): Promise<void> {
  for (let round = 0; round < 9; round++) {
    const outcome = await syncOnce({ db: device.db, fetch: device.call, clock: { read: device.readClock } });
    if (outcome.kind !== 'done' || !outcome.progress) break;
  }
}
const titlesAtTheCity = async () => {
  await sync(coordinator);
  await coordinator.catalogue.refresh();
  return coordinator.catalogue.ideas(testCity.id).map(({ title }) => title);
};

test('the phone that dies: its ideas reach the city by another, once, also when it comes back', async () => {
  for (const title of ['yksi', 'kaksi', 'kolme']) await give(dying, { title });
  const handOver = await made(dying);
  expect(await take(helper, handOver)).toEqual({ kind: 'taken', fresh: 3, known: 0, photos: 0 });
  expect(await take(helper, handOver)).toEqual({ kind: 'taken', fresh: 0, known: 3, photos: 0 });
  expect([await countUnsent(helper.db), await countUnsent(dying.db)]).toEqual([3, 3]);
  await sync(helper);
  expect(await countUnsent(helper.db)).toBe(0);
  expect((await titlesAtTheCity()).toSorted()).toEqual(['kaksi', 'kolme', 'yksi']);
  await sync(dying);
  expect(await dying.db.outbox.count()).toBe(0);
  expect(await titlesAtTheCity()).toHaveLength(3);
});

test('a later hand-over of the same phone adds what is new; an older one that comes after it adds nothing', async () => {
  await give(dying, { title: 'yksi' });
  const first = await made(dying);
  await give(dying, { title: 'kaksi' });
  const second = await made(dying);
  await take(helper, first);
  expect(await take(helper, second)).toMatchObject({ fresh: 1, known: 1 });
  expect(await take(helper, first)).toMatchObject({ fresh: 0, known: 1 });
  expect([await helper.db.carried.count(), await countUnsent(helper.db)]).toEqual([1, 2]);
});

test('a carrier hands on what it carries, and any way ends the same', async () => {
  await give(dying, { title: 'yksi' });
  await take(helper, await made(dying));
  await give(helper, { title: 'kaksi' });
  expect(await take(coordinator, await made(helper))).toMatchObject({ fresh: 2 });
  await sync(coordinator);
  await sync(helper);
  await sync(dying);
  expect((await titlesAtTheCity()).toSorted()).toEqual(['kaksi', 'yksi']);
});

test('what is carried is seen as coming from another device until the city has it', async () => {
  const { ideaId } = await give(dying);
  await take(helper, await made(dying));
  await helper.catalogue.refresh();
  expect(helper.catalogue.get(ideaId)).toMatchObject({ title: 'Penkki uimarannalle' });
  expect(helper.catalogue.isCarried(ideaId)).toBe(true);
  await sync(helper);
  await helper.catalogue.refresh();
  expect(helper.catalogue.get(ideaId)).toMatchObject({ title: 'Penkki uimarannalle' });
  expect(helper.catalogue.isCarried(ideaId)).toBe(false);
});

describe('contact details', () => {
  const contact = { phone: '040 555 0199', consent: true };

  test('are kept and carried closed, and the city reads them', async () => {
    const { ideaId } = await give(dying, { wantsReply: true, contact });
    const handOver = await made(dying);
    const everything = JSON.stringify([await dying.db.outbox.toArray(), handOver]);
    expect(everything).not.toContain('555 0199');
    await take(helper, handOver);
    await sync(helper);
    await sync(coordinator);
    await coordinator.catalogue.refresh();
    expect(coordinator.catalogue.get(`${ideaId}:contact`)).toMatchObject({ phone: '040 555 0199' });
  });

  test('that are open because the city’s key was never heard of stay on the device', async () => {
    await dying.db.cities.update(testCity.id, { sealKey: undefined });
    await give(dying, { title: 'avoin', wantsReply: true, contact });
    await give(dying, { title: 'muu' });
    const { handOver, leftOut } = await makeHandOver(dying.db, dying.readClock());
    expect(leftOut).toBe(1);
    expect(JSON.stringify(handOver)).toContain('muu');
    expect(JSON.stringify(handOver)).not.toContain('555 0199');
  });
});

describe('a hand-over is refused whole when', () => {
  const refused = async (handOver: HandOver | string, reason: string) => {
    expect(await take(helper, handOver)).toEqual({ kind: 'refused', reason });
    expect([await helper.db.carried.count(), await helper.db.photos.count()]).toEqual([0, 0]);
  };
  const altered = ({ text, signature }: { text: string; signature: string }) => ({
    text: text.replace('Penkki', 'Pankki'),
    signature,
  });

  test('a word in one of its bundles was changed', async () => {
    await give(dying);
    const handOver = await made(dying);
    await refused(
      { ...handOver, bundles: [...handOver.bundles, ...handOver.bundles.map(altered)] },
      'hand-over-tampered',
    );
  });
  test('a photo is not what its name says', async () => {
    await give(dying);
    const handOver = await made(dying);
    const photo = {
      hash: 'a'.repeat(64),
      mime: 'image/jpeg',
      width: 1,
      height: 1,
      city: testCity.id,
      base64url: 'AAAA',
    };
    await refused({ ...handOver, photos: [photo] }, 'hand-over-tampered');
  });
  test('it is of a city this device does not know', async () => {
    await give(dying);
    const handOver = await made(dying);
    await helper.db.cities.clear();
    await refused(handOver, 'hand-over-city');
  });
  test('a newer app made it', async () => {
    await refused({ ...(await made(dying)), version: 2 } as never, 'hand-over-newer');
  });
  test.each(['', 'kauppalista', '{}', '[]', '{"format":"kylapoyta-hand-over"}'])('it says %j', async (text) => {
    await refused(text, 'hand-over-unreadable');
  });
  test('there is nothing in it', async () => {
    await refused(await made(dying), 'hand-over-empty');
  });
});

test('one’s own hand-over is not carried', async () => {
  await give(dying);
  expect(await take(dying, await made(dying))).toEqual({ kind: 'refused', reason: 'hand-over-own' });
});

test('photos come along in a file and follow their idea to the city', async () => {
  const bytes = await aJpeg();
  const hash = await sha256Hex(bytes);
  const photo = { hash, width: 40, height: 30 };
  await dying.db.photos.put({ ...photo, bytes, mime: 'image/jpeg', state: 'draft', city: testCity.id, addedAtMs: 1 });
  await give(dying, { photos: [photo] });
  expect(await take(helper, await made(dying))).toMatchObject({ photos: 1 });
  expect(await sendPhotos(helper.db, helper.call)).toBe('all');
  expect(await helper.db.photos.get(hash)).toMatchObject({ state: 'draft' });
  await sync(helper);
  expect(await helper.db.photos.get(hash)).toMatchObject({ state: 'waiting' });
});

test('a photo whose idea the city has already is brought by another phone, alone or beside other ideas', async () => {
  const bytes = await aJpeg();
  const hash = await sha256Hex(bytes);
  const photo = { hash, width: 40, height: 30 };
  await dying.db.photos.put({ ...photo, bytes, mime: 'image/jpeg', state: 'draft', city: testCity.id, addedAtMs: 1 });
  await give(dying, { photos: [photo] });
  await sync(dying);
  expect(await take(helper, await made(dying))).toEqual({ kind: 'taken', fresh: 0, known: 0, photos: 1 });
  expect(await helper.db.photos.get(hash)).toMatchObject({ state: 'waiting' });

  await helper.db.photos.clear();
  await give(dying, { title: 'toinen' });
  expect(await take(helper, await made(dying))).toMatchObject({ fresh: 1, photos: 1 });
  expect(await helper.db.photos.get(hash)).toMatchObject({ state: 'waiting' });
  await tidy(helper.db, Date.now() + 31 * 24 * 60 * 60 * 1000);
  expect(await helper.db.photos.count()).toBe(0);
  await tidy(dying.db, Date.now() + 31 * 24 * 60 * 60 * 1000);
  expect(await dying.db.photos.count()).toBe(1);
});

test('what the city refuses stays with the carrier, with its words and the reason, to be mended', async () => {
  const { ideaId } = await give(dying);
  const [entry] = await dying.db.outbox.toArray();
  const data = { ...(entry?.change.data as IdeaSubmission), title: '' };
  await dying.db.outbox.update(entry?.key ?? '', { 'change.data': data } as never);
  await give(dying, { title: 'hyvä' });
  await take(helper, await made(dying));
  await sync(helper);
  const { refused } = await listCarried(helper.db);
  expect(refused).toMatchObject([{ refused: 'empty-title', change: { record: ideaId } }]);
  expect(await titlesAtTheCity()).toEqual(['hyvä']);
  if (refused[0]) await takeUpRefused(helper.db, refused[0], 1);
  expect((await listCarried(helper.db)).refused).toEqual([]);
  expect(await helper.db.refused.count()).toBe(1);
});

test('what was refused to the phone before it died comes along', async () => {
  await give(dying);
  const [entry] = await dying.db.outbox.toArray();
  if (entry)
    await dying.db.refused.put({ key: entry.key, change: entry.change, reason: 'unknown-goal', refusedAtMs: 1 });
  await dying.db.outbox.clear();
  await take(helper, await made(dying));
  expect((await listCarried(helper.db)).refused).toMatchObject([{ refused: 'unknown-goal' }]);
  await sync(helper);
  expect(await titlesAtTheCity()).toEqual([]);
});

test('many ideas travel in bundles that each fit a request, and all arrive', async () => {
  for (let i = 0; i < 130; i++) await give(dying, { title: `idea ${i}`, text: 'ä'.repeat(400) });
  const handOver = await made(dying);
  expect(handOver.bundles.length).toBeGreaterThan(1);
  await take(helper, handOver);
  await sync(helper);
  expect(await countUnsent(helper.db)).toBe(0);
  expect(await titlesAtTheCity()).toHaveLength(130);
});

test('after a restore the carrier brings again what a dead phone cannot', async () => {
  await world.step({ type: 'backup' });
  await give(dying);
  await take(helper, await made(dying));
  await sync(helper);
  await world.step({ type: 'restore' });
  await sync(helper);
  expect(await titlesAtTheCity()).toEqual(['Penkki uimarannalle']);
});

test('an answer that is lost or says nothing of a bundle leaves it waiting', async () => {
  await give(dying);
  await take(helper, await made(dying));
  await world.step({ type: 'sync', device: 1, fate: 'answerLost', pick: 0, at: 0 });
  await world.step({ type: 'sync', device: 1, fate: 'requestLost', pick: 0, at: 0 });
  expect(await countUnsent(helper.db)).toBe(1);
  await sync(helper);
  expect(await countUnsent(helper.db)).toBe(0);
  expect(await titlesAtTheCity()).toHaveLength(1);
});

test('a bundle of which the city still waits for something stays, and is put away once all is judged', async () => {
  await give(dying, { title: 'yksi' });
  await give(dying, { title: 'kaksi' });
  await take(helper, await made(dying));
  const { bundles = [], n } = await nextRequest(helper.db, helper.id, helper.readClock());
  await takeHead(helper.db, { ...HEAD, n }, 1);
  const [first, second] = (await dying.db.outbox.orderBy('no').toArray()).map(({ key }) => key);
  const told = (ofSecond: 'waiting' | 'applied') =>
    takeCarried(
      helper.db,
      {
        type: 'carried',
        n,
        list: [
          {
            index: 0,
            results: [
              { key: first ?? '', result: 'applied' },
              { key: second ?? '', result: ofSecond },
            ],
          },
        ],
      },
      bundles,
      1,
    );
  await told('waiting');
  expect(await countUnsent(helper.db)).toBe(2);
  await told('applied');
  expect(await countUnsent(helper.db)).toBe(0);
});

test('what was delivered is forgotten after 30 days, and at once where its scope may no longer be read', async () => {
  await sync(coordinator);
  await act(
    coordinator.db,
    coordinator.author,
    'idea.support',
    testCity.id,
    { id: 'x', scope: 'intake/kouvola' },
    { on: true },
  );
  await give(dying);
  await take(helper, await made(dying));
  await sync(helper);
  const [carried] = await helper.db.carried.toArray();
  expect(carried && bundleOf(carried).changes).toHaveLength(1);
  await world.step({ type: 'member', device: 1, x: 0 });
  await sync(helper);
  expect(await helper.db.carried.count()).toBe(0);
  await take(coordinator, await made(dying));
  await sync(coordinator);
  await tidy(coordinator.db, coordinator.readClock().nowMs + 31 * 24 * 60 * 60 * 1000);
  expect(await coordinator.db.carried.count()).toBe(0);
});

test('what is done to a carried idea is seen at once, and arrives with it and after it', async () => {
  const { ideaId } = await give(dying);
  await take(helper, await made(dying));
  await helper.catalogue.refresh();
  const idea = helper.catalogue.get(ideaId);
  if (idea?.type !== 'idea') throw new Error('the carried idea is not seen');
  await act(helper.db, helper.author, 'idea.answer', testCity.id, idea, { text: 'Otetaan kokoukseen.' });
  await helper.catalogue.refresh();
  expect(helper.catalogue.get(ideaId)).toMatchObject({ answers: [{ text: 'Otetaan kokoukseen.' }] });
  const withoutBundles = await nextRequest(helper.db, helper.id, helper.readClock(), undefined, false);
  expect(withoutBundles.changes).toEqual([]);
  await sync(helper);
  expect(await helper.db.refused.toArray()).toEqual([]);
  await sync(coordinator);
  await coordinator.catalogue.refresh();
  expect(coordinator.catalogue.get(ideaId)).toMatchObject({ answers: [{ text: 'Otetaan kokoukseen.' }] });
});

/** The same bundles as somebody would make them who has another key, and says to be the same device. */
async function forged({ bundles, ...rest }: HandOver): Promise<HandOver> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const sign = async (text: string) => {
    const signature = await crypto.subtle.sign(curve, privateKey, new TextEncoder().encode(signedText(text)));
    return { text, signature: toBase64Url(new Uint8Array(signature)) };
  };
  const asIf = (text: string) => JSON.stringify({ ...JSON.parse(text), publicKey: { kty: 'EC', crv: 'P-256', x, y } });
  return { ...rest, bundles: await Promise.all(bundles.map(({ text }) => sign(asIf(text)))) };
}

describe('a bundle that another key signed in the name of the same device', () => {
  test.each(['before', 'after'])('does not take the place of the true one that comes %s it', async (order) => {
    await sync(dying);
    await give(dying);
    const handOver = await made(dying);
    const both = [handOver, await forged(handOver)];
    for (const each of order === 'before' ? both : both.toReversed()) {
      expect(await take(helper, each)).toMatchObject({ kind: 'taken', fresh: 1, known: 0 });
    }
    await sync(helper);
    expect(await titlesAtTheCity()).toEqual(['Penkki uimarannalle']);
    expect((await helper.db.carried.toArray()).map(({ state }) => state).toSorted()).toEqual(['delivered', 'refused']);
    expect((await listCarried(helper.db)).refused).toEqual([]);
  });
  test('does not take the place of one that holds less', async () => {
    await sync(dying);
    await give(dying, { title: 'yksi' });
    await take(helper, await made(dying));
    await give(dying, { title: 'kaksi' });
    await take(helper, await forged(await made(dying)));
    await sync(helper);
    expect(await titlesAtTheCity()).toEqual(['yksi']);
  });
});

test('writing of which each character takes three bytes travels, too, and delays nobody', async () => {
  for (let i = 0; i < 45; i++) await give(dying, { title: `idea ${i}`, text: '村'.repeat(2000) });
  await take(helper, await made(dying));
  await sync(helper);
  expect(await countUnsent(helper.db)).toBe(0);
});

test('a bundle that no request has room for is not taken', async () => {
  await give(dying);
  const handOver = await made(dying);
  const text = '村'.repeat(90_000);
  expect(await take(helper, { ...handOver, bundles: [{ text, signature: 'x' }] })).toEqual({
    kind: 'refused',
    reason: 'hand-over-unreadable',
  });
});

test('own changes go without what is carried when both are too much for the server', async () => {
  await sync(helper);
  await give(dying, { title: 'muiden' });
  await take(helper, await made(dying));
  await give(helper, { title: 'oma' });
  const call: typeof helper.call = (input, init) =>
    String(init?.body).includes('"bundles"')
      ? Promise.resolve(Response.json({ error: 'too-large' }, { status: 413 }))
      : helper.call(input, init);
  await syncOnce({ db: helper.db, fetch: call, clock: { read: helper.readClock } });
  expect(await helper.db.outbox.count()).toBe(0);
  expect(await countUnsent(helper.db)).toBe(1);
});

test('of a bundle the city does not take at all, everything in it can be taken up and mended', async () => {
  await sync(dying);
  for (const title of ['yksi', 'kaksi']) await give(dying, { title });
  await take(helper, await forged(await made(dying)));
  await sync(helper);
  const { refused } = await listCarried(helper.db);
  expect(refused.map(({ change }) => (change.data as IdeaSubmission).title)).toEqual(['yksi', 'kaksi']);
  for (const each of refused) await takeUpRefused(helper.db, each, 1);
  expect((await listCarried(helper.db)).refused).toEqual([]);
  expect(await helper.db.refused.count()).toBe(2);
});

test('what was told to wait is not asked about again at once, what is new is', async () => {
  await give(dying);
  await take(helper, await made(dying));
  await give(helper, { title: 'oma' });
  const nothing = { ...(await nextRequest(helper.db, helper.id, helper.readClock())), changes: [], bundles: [] };
  expect(await isUnoffered(helper.db, nothing)).toBe(true);
  await helper.db.carried.toCollection().modify({ waited: 1 });
  await helper.db.outbox.toCollection().modify({ waited: 1 });
  expect(await isUnoffered(helper.db, nothing)).toBe(false);
});
