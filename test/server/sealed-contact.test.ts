import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SealKey } from '../../src/domain/sealed.ts';
import { makeGood } from '../../src/server/departures.ts';
import { addSealKey, openSealKeys } from '../../src/server/seal-keys.ts';
import { query } from '../../src/server/storage.ts';
import { sealForTest } from './seal-for-test.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const DETAILS = { phone: '040 555 0101', consent: true };

let server: TestServer;
let resident: TestDevice;
let officer: TestDevice;
beforeEach(async () => {
  server = await aServer();
  resident = await aDevice(server);
  officer = await (await aDevice(server)).join('officer', 'valkeala');
});
afterEach(() => server.close());

async function keyTold(): Promise<SealKey> {
  const { cities } = (await (await resident.fetch('/api/cities')).json()) as { cities: { sealKey: SealKey }[] };
  return cities[0]?.sealKey as SealKey;
}
const contactSeen = async () => (await officer.sync()).rows.find(({ record }) => record?.type === 'contact')?.record;
const tables = (names: string[]) =>
  server.storage.read(function* () {
    const rows = [];
    for (const name of names) rows.push(...(yield* query(`SELECT * FROM ${name}`)));
    return JSON.stringify(rows);
  });

test('details closed to the key the server told are opened for those who may read them, and stay out of the log', async () => {
  const contact = await sealForTest('kouvola', await keyTold(), DETAILS);
  const idea = resident.idea('i1', { wantsReply: true, contact });
  expect((await resident.sync([idea])).verdicts).toMatchObject([{ result: 'applied' }]);
  expect(await contactSeen()).toMatchObject({ phone: '040 555 0101', wantsReply: true });
  expect(await contactSeen()).not.toHaveProperty('sealed');
  expect(await tables(['change'])).not.toContain('555 0101');
  expect((await resident.sync([idea])).verdicts).toMatchObject([{ result: 'applied' }]);
});

test('an old key still opens after a new one was made, and devices are told the new one', async () => {
  const before = await keyTold();
  server.nowMs += 1000;
  await addSealKey(server.storage, server.beside, 'kouvola', server.nowMs);
  await server.assembly.tidy();
  const after = await keyTold();
  expect(after.id).not.toBe(before.id);
  const [old, fresh] = [await sealForTest('kouvola', before, DETAILS), await sealForTest('kouvola', after, DETAILS)];
  const ideas = [resident.idea('i1', { contact: old }), resident.idea('i2', { contact: fresh })];
  expect((await resident.sync(ideas)).verdicts.map(({ result }) => result)).toEqual(['applied', 'applied']);
});

test('keys kept beside the database open what a restored backup no longer could', async () => {
  const contact = await sealForTest('kouvola', await keyTold(), DETAILS);
  await server.storage.write(() => query('DELETE FROM seal_key'));
  await server.storage.write(() => makeGood(server.beside));
  const keys = await openSealKeys(server.storage, server.beside, ['kouvola'], server.nowMs);
  expect(await keys.open('kouvola', contact)).toEqual(DETAILS);
});

test.each([
  ['altered', (text: string) => `${text.slice(0, -3)}AAA`],
  ['cut', (text: string) => text.slice(0, 10)],
])('details that were %s on the way wait for a coordinator with the idea', async (_, spoil) => {
  const { sealed, isReachable } = await sealForTest('kouvola', await keyTold(), DETAILS);
  const contact = { sealed: { ...sealed, text: spoil(sealed.text) }, isReachable };
  expect((await resident.sync([resident.idea('i1', { contact })])).verdicts).toMatchObject([{ result: 'review' }]);
});

test('details closed for another city or under an unknown key are not opened', async () => {
  const key = await keyTold();
  const foreign = await sealForTest('lahti', key, DETAILS);
  const unknown = await sealForTest('kouvola', { ...key, id: 'nobody-has-it' }, DETAILS);
  const ideas = [resident.idea('i1', { contact: foreign }), resident.idea('i2', { contact: unknown })];
  expect((await resident.sync(ideas)).verdicts.map(({ result }) => result)).toEqual(['review', 'review']);
});

test('what comes out is judged like anything typed: no consent, no idea', async () => {
  const contact = await sealForTest('kouvola', await keyTold(), { ...DETAILS, consent: false });
  expect((await resident.sync([resident.idea('i1', { contact })])).verdicts).toMatchObject([
    { result: 'refused', reason: 'missing-consent' },
  ]);
});

test('a client of the first release sends them open', async () => {
  const idea = resident.idea('i1', { wantsReply: true, contact: DETAILS }, { kindVersion: 1 });
  expect((await resident.sync([idea])).verdicts).toMatchObject([{ result: 'applied' }]);
  expect(await contactSeen()).toMatchObject({ phone: '040 555 0101' });
});
