import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginCommit, putRecord } from '../../src/server/entries.ts';
import { query } from '../../src/server/storage.ts';
import { aPhoto, type PhotoFile } from '../fixtures/a-photo.ts';
import { ACTORS, type Actor, aServerOfTwoCities, type Devices, everyActor, OTHER_CITY } from './actors.ts';
import type { Answer, TestDevice, TestServer } from './test-device.ts';

const HERE: Actor[] = ['member here', 'officer here', 'coordinator'];
const HANDLING: Actor[] = ['officer here', 'coordinator'];
const INTAKE: Actor[] = ['officer here', 'officer elsewhere', 'coordinator'];
/** Members of any committee of the city, whatever their role. */
const MEMBERS: Actor[] = ['member here', 'member elsewhere', 'officer here', 'officer elsewhere', 'coordinator'];
/** Who can speak to the server at all. */
const KNOWN = ACTORS.filter((actor) => actor !== 'stranger');

/** Who may read the record of a scope, in Kouvola; receipts by their secret, which only whoever gave the idea holds. */
const READERS: Record<string, { scope: string; readers: Actor[] }> = {
  'a published idea': { scope: 'public/kouvola', readers: KNOWN },
  'an idea of one area that waits': { scope: 'committee/kouvola/valkeala', readers: HERE },
  'contact details of one area': { scope: 'officers/kouvola/valkeala', readers: HANDLING },
  'an idea of several areas that waits': { scope: 'intake/kouvola', readers: INTAKE },
  'a word that two ideas are not the same': { scope: 'city/kouvola', readers: ['coordinator'] },
  'what several committees do together': { scope: 'joint/kouvola', readers: MEMBERS },
  'what is a member’s own': { scope: 'person/kouvola/aino', readers: ['member here'] },
  'what is an officer’s own': { scope: 'person/kouvola/eino', readers: ['officer here'] },
  'what was the own of somebody who left': { scope: 'person/kouvola/liisa', readers: [] },
};
const PRIVATE_SCOPES = Object.values(READERS)
  .map(({ scope }) => scope)
  .filter((scope) => !scope.startsWith('public/'));

let server: TestServer;
let actors: Devices;
let receiptScopes: Record<'author' | 'recorder', string>;
const photos: Record<string, PhotoFile> = {};

beforeAll(async () => {
  server = await aServerOfTwoCities(1);
  actors = await everyActor(server);
  const { author, recorder, coordinator, 'officer here': officer } = actors;
  const contact = { name: 'Aino Esimerkki', phone: '040 000 0000', consent: true };
  const give = (device: TestDevice, id: string, areas: string[], seed: number) => {
    const photo = aPhoto({ seed });
    photos[id] = photo;
    const more = { reach: { areas, wholeCity: false }, wantsReply: true, contact };
    return device.idea(id, { ...more, photos: [{ hash: photo.hash, width: 800, height: 600 }] });
  };
  await author.sync([
    give(author, 'published', ['valkeala'], 1),
    give(author, 'waiting', ['valkeala'], 2),
    give(author, 'intake', ['valkeala', 'elimaki-koria'], 3),
  ]);
  await recorder.sync([recorder.idea('recorded', { onBehalf: { spokenConsent: true }, contact })]);
  await coordinator.sync([
    coordinator.change('idea.publish', 'published', {}),
    coordinator.change('ideas.notSame', 'not-same', { ideaIds: ['published', 'waiting'] }),
  ]);
  await officer.sync([officer.change('idea.answer', 'waiting', { text: 'Tutkitaan.' })]);
  await putInto(['joint/kouvola', 'person/kouvola/aino', 'person/kouvola/eino', 'person/kouvola/liisa']);
  for (const photo of Object.values(photos)) {
    const path = `/api/photos/kouvola/${photo.hash}?start=0&total=${photo.bytes.length}`;
    await author.fetch(path, { method: 'PUT', body: photo.bytes });
  }
  receiptScopes = { author: author.receiptScopeOf('waiting'), recorder: recorder.receiptScopeOf('recorded') };
});
afterAll(() => server.close());

/** Stores a record in each of these scopes, whatever kinds write there. */
async function putInto(scopes: string[]): Promise<void> {
  const commit = beginCommit({ nowMs: server.nowMs, epoch: 1, session: '' });
  await server.storage.write(function* () {
    for (const scope of scopes) {
      yield* putRecord(commit, 'kouvola', { type: 'dismissal', id: scope, scope, ideaIds: ['a', 'b'] }, undefined);
    }
  });
}

/** All rows and pages a device is given, page by page until there is no more. */
async function readAll(device: TestDevice, more: Record<string, unknown> = {}): Promise<Answer[]> {
  const answers: Answer[] = [];
  let cursors: unknown[] = [];
  for (let round = 0; round < 20; round++) {
    const answer = await device.sync([], { cities: ['kouvola', OTHER_CITY], cursors, ...more });
    answers.push(answer);
    if (answer.pages.length === 0) break;
    cursors = [...new Map(answers.flatMap(({ pages }) => pages.map(({ scope, to }) => [scope, to]))).values()];
  }
  return answers;
}

/** Scopes of which anything at all came: rows, markers, pages or addresses of pages. */
const scopesIn = (answers: Answer[]): string[] => {
  const seen = answers.flatMap(({ pages, rows, snapshots }) => [...pages, ...rows, ...snapshots]);
  return [...new Set(seen.map(({ scope }) => scope))].filter((scope) => !scope.startsWith('receipt/')).sort();
};

const allowedScopes = (actor: Actor): string[] =>
  Object.values(READERS)
    .flatMap(({ scope, readers }) => (readers.includes(actor) ? [scope] : []))
    .sort();

describe.each(KNOWN)('%s', (actor) => {
  test('is given the scopes of the table and nothing else', async () => {
    const answers = await readAll(actors[actor]);
    expect(scopesIn(answers)).toEqual(allowedScopes(actor));
    const named = new Set(answers.flatMap(({ head }) => head?.scopes ?? []));
    for (const { scope, readers } of Object.values(READERS)) expect(named.has(scope)).toBe(readers.includes(actor));
  });

  test('gets no more by cursors that are made up or somebody else’s', async () => {
    const stolen = (await readAll(actors.coordinator)).flatMap(({ pages, snapshots }) => [...pages, ...snapshots]);
    const madeUp = PRIVATE_SCOPES.map((scope) => ({ epoch: 1, scope, ver: 0, tag: 'x', mac: 'x' }));
    for (const cursors of [madeUp, stolen.map(({ to }) => to), stolen.map(({ to }) => ({ ...to, ver: 0 }))]) {
      const answer = await actors[actor].sync([], { cities: ['kouvola'], cursors });
      const more = scopesIn([answer]).filter((scope) => !allowedScopes(actor).includes(scope));
      expect(more).toEqual([]);
    }
  });

  test('opens only its own pages by address', async () => {
    const { pages } = await server.storage.read(function* () {
      return { pages: yield* query('SELECT address, scope FROM page') };
    });
    expect(pages.length).toBeGreaterThan(0);
    for (const { address, scope } of pages) {
      const response = await actors[actor].fetch(`/api/pages/${address}`);
      const isAllowed = allowedScopes(actor).includes(String(scope));
      expect([scope, response.status]).toEqual([scope, isAllowed ? 200 : 403]);
      if (!isAllowed) continue;
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(JSON.parse(gunzipSync(bytes).toString())).toMatchObject({ scope });
    }
  });

  test('hears only of its scopes', async () => {
    const everything = [
      ...Object.values(READERS).map(({ scope }) => scope),
      `city/${OTHER_CITY}`,
      receiptScopes.author,
    ];
    const stream = await actors[actor].fetch('/api/live?cities=kouvola');
    await server.storage.publish({ kind: 'scopes', vers: everything.map((scope) => [scope, 99]) });
    const heard = await readEvents(stream);
    const expected = [
      ...allowedScopes(actor),
      ...(actor === 'coordinator of another city' ? [`city/${OTHER_CITY}`] : []),
    ];
    // Whoever synced with the secret of a receipt hears of it, too.
    if (actor === 'author') expected.push(receiptScopes.author);
    expect(heard.toSorted()).toEqual(expected.toSorted());
  });

  test('opens a receipt only with its secret', async () => {
    const receipts = (answers: Answer[]) => [...new Set(answers.flatMap(({ rows }) => rows.map(({ scope }) => scope)))];
    const without = receipts(await readAll(actors[actor], { receipts: [] }));
    expect(without.filter((scope) => scope.startsWith('receipt/'))).toEqual([]);
    const wrong = receipts(await readAll(actors[actor], { receipts: ['a-secret-that-nobody-holds'] }));
    expect(wrong.filter((scope) => scope.startsWith('receipt/'))).toEqual([]);
    const own = receipts(await readAll(actors[actor])).filter((scope) => scope.startsWith('receipt/'));
    expect(own.includes(receiptScopes.author)).toBe(actor === 'author');
    expect(own.includes(receiptScopes.recorder)).toBe(actor === 'recorder');
  });

  test('sees its own devices only', async () => {
    const answer = (await (await actors[actor].fetch('/api/devices')).json()) as { devices: { id: string }[] };
    const strangers = answer.devices.filter(({ id }) => id !== actors[actor].id);
    expect(strangers).toEqual([]);
  });
});

test.each(ACTORS)('%s sees the photos of ideas it may read', async (actor) => {
  const statusOf = async (id: string) => (await actors[actor].fetch(`/api/photos/kouvola/${photos[id]?.hash}`)).status;
  expect({
    published: await statusOf('published'),
    waiting: await statusOf('waiting'),
    intake: await statusOf('intake'),
  }).toEqual({
    published: 200,
    waiting: HERE.includes(actor) ? 200 : 404,
    intake: INTAKE.includes(actor) ? 200 : 404,
  });
  const elsewhere = await actors[actor].fetch(`/api/photos/${OTHER_CITY}/${photos.published?.hash}`);
  expect(elsewhere.status).toBe(404);
});

test.each(ACTORS)('%s learns by a code where an idea stands, and nothing of what it says', async (actor) => {
  const response = await actors[actor].fetch('/api/follow/kouvola/ELI-7QK4P2XJ');
  const { matches } = (await response.json()) as { matches: object[] };
  expect(matches).toHaveLength(4);
  for (const match of matches) expect(Object.keys(match).toSorted()).toEqual(['givenAtMs', 'status', 'steps']);
  expect(JSON.stringify(matches)).not.toMatch(/Aino|040|Valaistus|Tutkitaan|valkeala/);
});

test('a stranger is given nothing but what everybody may see', async () => {
  const { stranger } = actors;
  expect((await stranger.sync([])).status).toBe(401);
  expect((await stranger.fetch('/api/devices')).status).toBe(401);
  const stream = await stranger.fetch('/api/live?cities=kouvola');
  const vers = Object.values(READERS).map(({ scope }): [string, number] => [scope, 99]);
  await server.storage.publish({ kind: 'scopes', vers });
  expect(await readEvents(stream)).toEqual(['public/kouvola']);
});

/** The scopes an open stream has told of so far. */
async function readEvents(stream: Response): Promise<string[]> {
  const reader = stream.body?.getReader();
  let text = '';
  for (;;) {
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, 30));
    const chunk = await Promise.race([reader?.read(), silence]);
    if (!chunk?.value) break;
    text += new TextDecoder().decode(chunk.value);
  }
  await reader?.cancel();
  return [...text.matchAll(/"scope":"([^"]+)"/g)].map(([, scope]) => scope ?? '');
}
