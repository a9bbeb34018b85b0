import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Idea } from '../../src/domain/idea.ts';
import { act } from '../../src/store/author.ts';
import { addDraftPhoto } from '../../src/store/draft-photos.ts';
import { draftIdOf, saveDraft } from '../../src/store/drafts.ts';
import { giveIdea, type WrittenIdea } from '../../src/store/give-idea.ts';
import { setSupport } from '../../src/store/support.ts';
import { followCode } from '../../src/sync/follow-code.ts';
import { joinHere, leave, readOffer } from '../../src/sync/join.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import { jsonBody } from '../../src/sync/talk.ts';
import { freshDraft } from '../../src/ui/ideas/idea-draft.ts';
import { testCity } from '../fixtures/test-city.ts';
import { dumpDatabase } from './dump.ts';
import { advance, control, openWorld, RecordedDevice } from './recorded-device.ts';

/** What `test/releases/record.ts` plays with a release's own sources. All content is invented. */
const DAY_MS = 24 * 60 * 60 * 1000;
const CITY = testCity.id;
const VALKEALA = { areas: ['valkeala'], wholeCity: false };
const WRITTEN: WrittenIdea = {
  title: 'Penkki rannalle',
  text: 'Polulla ei ole mihin istua.',
  reach: VALKEALA,
  goals: [],
  photos: [],
  wantsReply: false,
  fromPaper: false,
};

const give = (device: RecordedDevice, more: Partial<WrittenIdea>) =>
  giveIdea(device.db, device.author, testCity, { ...WRITTEN, ...more }, 'no-draft');
const ideaOf = (device: RecordedDevice, title: string): Idea => {
  const idea = device.catalogue.ideas(CITY).find((each) => each.title === title);
  if (!idea) throw new Error(`${device.name} does not see ${title}`);
  return idea;
};
async function aPhoto(device: RecordedDevice, colour: string) {
  const canvas = new OffscreenCanvas(160, 120);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = colour;
  context.fillRect(0, 0, 160, 120);
  const file = new File([await canvas.convertToBlob({ type: 'image/png' })], 'kuva.png', { type: 'image/png' });
  const added = await addDraftPhoto(device.db, CITY, file, device.world.nowMs);
  if (added.kind !== 'added') throw new Error(added.reason);
  return added.photo;
}

test('traffic: everything that this client ever says', async () => {
  const world = await openWorld();
  const resident = await new RecordedDevice(world, 'resident').open();
  await resident.sync();
  await give(resident, { title: 'Penkki', photos: [await aPhoto(resident, 'teal')] });
  const contact = { name: 'Esimerkki Henkilö', phone: '040 000 0000', email: 'esimerkki@example.fi', consent: true };
  await give(resident, { title: 'Vastausta toivova', wantsReply: true, contact });
  await give(resident, { title: 'Toisen puolesta', onBehalf: { spokenConsent: true }, contact });
  await give(resident, { title: 'Paperilta', fromPaper: true, place: { text: 'Ranta', lat: 60.9, lon: 26.7 } });
  await give(resident, { title: 'Koko kaupunki', reach: { areas: [], wholeCity: true } });
  await give(resident, { title: 'Kaksi aluetta', reach: { areas: ['valkeala', 'elimaki-koria'], wholeCity: false } });
  await give(resident, { title: 'Toinen penkki', goals: testCity.goals.slice(0, 2).map(({ id }) => id) });
  await give(resident, { title: 'Vieras alue', reach: { areas: ['atlantis'], wholeCity: false } });
  await give(resident, { title: 'x'.repeat(200) });
  await resident.putChange({ kind: 'nobody.knows' });
  await resident.putChange({ kind: 'idea.answer', data: { text: 'en saa' } });
  await resident.sync();

  const coordinator = await new RecordedDevice(world, 'coordinator').open();
  await coordinator.sync();
  await coordinator.setStay('join', 'coordinator');
  await coordinator.sync();
  for (const title of ['Penkki', 'Toinen penkki', 'Koko kaupunki', 'Kaksi aluetta']) {
    await act(coordinator.db, coordinator.author, 'idea.publish', CITY, ideaOf(coordinator, title), {});
  }
  await coordinator.sync();
  const deeds = (title: string) => [coordinator.db, coordinator.author, CITY, ideaOf(coordinator, title)] as const;
  const [db, author, city, bench] = deeds('Penkki');
  const status = { from: 'received', to: 'inReview', reason: 'Selvitämme hinnan.' } as const;
  await act(db, author, 'idea.setStatus', city, bench, status);
  await act(db, author, 'idea.setStatus', city, bench, { ...status, to: 'done' });
  await act(db, author, 'idea.answer', city, bench, { text: 'Kiitos ideasta.' });
  await act(db, author, 'idea.correct', city, bench, { goals: testCity.goals.slice(0, 1).map(({ id }) => id) });
  await act(db, author, 'idea.correct', city, bench, { reach: { areas: ['elimaki-koria'], wholeCity: false } });
  await act(db, author, 'idea.merge', city, ideaOf(coordinator, 'Toinen penkki'), { into: bench.id });
  await act(db, author, 'idea.hide', city, ideaOf(coordinator, 'Koko kaupunki'), { reason: 'Mainos' });
  await coordinator.sync();
  await act(db, author, 'idea.unhide', city, ideaOf(coordinator, 'Koko kaupunki'), {});
  const pair: [string, string] = [bench.id, ideaOf(coordinator, 'Kaksi aluetta').id];
  const dismissal = { id: `not-same-${bench.id}`, scope: `city/${CITY}` };
  await act(db, author, 'ideas.notSame', CITY, dismissal, { ideaIds: pair });
  const waiting = ideaOf(coordinator, 'Vastausta toivova');
  const reached = { id: `${waiting.id}:contact`, scope: 'officers/kouvola/valkeala' };
  await act(db, author, 'contact.answered', CITY, reached, {});
  await coordinator.sync();
  await act(db, author, 'idea.publish', CITY, { id: 'no-such-idea', scope: 'public/kouvola' }, {});
  await coordinator.sync();

  const invited = await coordinator.fetch(
    '/api/invitations',
    jsonBody({ city: CITY, role: 'officer', area: 'valkeala' }),
  );
  const { link, code } = (await invited.json()) as { link: string; code: string };
  const officer = await new RecordedDevice(world, 'officer').open();
  expect((await readOffer(officer.fetch, code)).kind).toBe('open');
  expect((await joinHere(officer.db, officer.fetch, link.split('#')[1] ?? '')).kind).toBe('open');
  expect((await joinHere(resident.db, resident.fetch, link.split('#')[1] ?? '')).kind).toBe('refused');
  await officer.sync();
  await officer.fetch('/api/devices');
  await officer.fetch('/api/device/add', jsonBody({}));
  await officer.fetch('/api/cities');

  await resident.sync();
  const supported = ideaOf(resident, 'Penkki');
  await setSupport(resident.db, resident.author, CITY, supported, true);
  await resident.sync();
  await setSupport(resident.db, resident.author, CITY, supported, false);
  await resident.sync();
  await followCode(resident.db, resident.fetch, CITY, supported.code, world.nowMs);
  await followCode(resident.db, resident.fetch, CITY, 'ELI-7QK4P2XJ', world.nowMs);

  await give(officer, { title: 'Ennen lähtöä' });
  await officer.setStay('revoke', 'officer', 'valkeala');
  await officer.sync();
  await leave(coordinator.fetch);
  await resident.sync();
  await commands.writeFile('recorded/traffic.jsonl', `${world.lines.join('\n')}\n`);
  const said = world.lines.map((line) => JSON.parse(line) as { answer?: { status: number } });
  expect(said.filter(({ answer }) => answer && answer.status >= 500)).toEqual([]);
}, 120_000);

test('a device with everything that a device can hold', async () => {
  const world = await openWorld();
  const neighbour = await new RecordedDevice(world, 'neighbour').open();
  await neighbour.sync();
  for (let number = 1; number <= 12; number++) await give(neighbour, { title: `Naapurin idea ${number}` });
  await neighbour.sync();
  const publisher = await new RecordedDevice(world, 'publisher').open();
  await publisher.sync();
  await publisher.setStay('join', 'coordinator');
  await publisher.sync();
  for (const idea of publisher.catalogue.ideas(CITY)) {
    await act(publisher.db, publisher.author, 'idea.publish', CITY, idea, {});
  }
  await publisher.sync();

  const device = new RecordedDevice(world, 'device');
  await device.db.meta.put({ key: 'device', value: await anExtractableIdentity() });
  await device.open();
  const { db, author } = device;
  // A round without the public pages: the network ends after two of them.
  let pages = 0;
  const cut = (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/pages/') && ++pages > 2) return Promise.reject(new TypeError('cut'));
    return device.fetch(path, init);
  };
  const first = await give(device, { title: 'Perillä ollut', photos: [await aPhoto(device, 'navy')] });
  await syncOnce({ db, fetch: cut, clock: device.clock });
  await device.setStay('join', 'officer', 'valkeala');
  await give(device, { title: 'Vieras alue', reach: { areas: ['atlantis'], wholeCity: false } });
  await give(device, { title: 'Kuvallinen', photos: [await aPhoto(device, 'red')] });
  await syncOnce({ db, fetch: cut, clock: device.clock });
  await db.photos.filter(({ ideaId }) => ideaId === first.ideaId).modify({ state: 'sent' });

  // Accepted, but the answer broke off behind the verdicts.
  await give(device, { title: 'Vahvistettu, ei vielä täällä' });
  await advance(world, 1000);
  const short = async (path: string, init?: RequestInit) => {
    const answer = await device.fetch(path, init);
    if (path !== '/api/sync') return answer;
    const lines = (await answer.text()).split('\n');
    const end = lines.findIndex((line) => line.includes('"type":"verdicts"'));
    return new Response(`${lines.slice(0, end + 1).join('\n')}\n`, answer);
  };
  await syncOnce({ db, fetch: short, clock: device.clock });

  const pub = publisher.catalogue.ideas(CITY).filter(({ scope }) => scope === 'public/kouvola');
  for (let number = 1; number <= 25; number++) {
    const more = number % 5 === 0 ? { wantsReply: true, contact: { phone: '040 000 0000', consent: true } } : {};
    await give(device, { title: `Torin idea ${number}`, ...more });
  }
  await setSupport(db, author, CITY, pub[0] as Idea, true);
  const [mine] = device.catalogue.ideas(CITY).filter(({ title }) => title === 'Perillä ollut');
  const subject = mine ?? { id: first.ideaId, scope: 'committee/kouvola/valkeala' };
  await act(db, author, 'idea.answer', CITY, subject, { text: 'Katsomme tätä kokouksessa.' });
  await act(db, author, 'idea.setStatus', CITY, subject, { from: 'received', to: 'inReview', reason: 'Selvitetään.' });
  const gone = await act(
    db,
    author,
    'idea.answer',
    CITY,
    { id: 'far-away', scope: 'committee/kouvola/elimaki-koria' },
    { text: 'Alue vaihtui.' },
  );
  await db.outbox.update(`${gone.by}/${gone.id}`, { parked: true });
  const late = await act(db, author, 'idea.answer', CITY, subject, { text: 'Myöhässä.' });
  await db.outbox.delete(`${late.by}/${late.id}`);
  await db.review.put({ key: `${late.by}/${late.id}`, change: late, at: world.nowMs });
  const photo = await aPhoto(device, 'olive');
  await aPhoto(device, 'black');
  const broken = await aPhoto(device, 'white');
  await db.photos.update(broken.hash, { state: 'refused', reason: 'photo-broken', ideaId: first.ideaId });
  await saveDraft(
    db,
    draftIdOf(CITY),
    { ...freshDraft({ areas: ['valkeala'] }), title: 'Puolivalmis ajatus', photos: [photo] },
    world.nowMs,
  );
  await saveDraft(
    db,
    draftIdOf(CITY, 'beside'),
    { ...freshDraft({ areas: ['valkeala'] }), title: 'Toinen luonnos' },
    world.nowMs,
  );
  await db.followed.put({ code: 'ELI-7QK4P2XJ', city: CITY, matches: [], askedAtMs: world.nowMs });
  await db.settings.bulkPut([
    { key: 'city', value: CITY },
    { key: 'language', value: 'fi' },
  ]);

  expect(await db.outbox.count()).toBe(29);
  expect((await db.snapshots.toArray()).some(({ missing }) => missing.length > 0)).toBe(true);
  expect(await db.confirmed.count()).toBeGreaterThan(0);
  expect(await db.refused.count()).toBe(1);
  expect(await db.pages.count()).toBeGreaterThan(0);
  const dump = await dumpDatabase(db.name);
  const nowMs = world.nowMs + DAY_MS;
  await commands.writeFile('recorded/device.json', JSON.stringify({ nowMs, ...dump }, null, 1));
  await control({ op: 'backup', world: world.id });
  await commands.writeFile('recorded/world.txt', world.id);
  while ((await commands.readFile('recorded/copied.txt').catch(() => '')) === '') {
    await new Promise((again) => setTimeout(again, 100));
  }
}, 120_000);

async function anExtractableIdentity() {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  return { id: crypto.randomUUID(), keys, enrolled: false };
}
