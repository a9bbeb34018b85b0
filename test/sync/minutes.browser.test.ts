import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DataOf } from '../../src/domain/kinds.ts';
import type { AgendaItem, Words } from '../../src/domain/meeting/records.ts';
import { act } from '../../src/store/author.ts';
import type { World } from '../faults/world/world.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';

/** Two secretaries write the same minutes without network: nothing is lost, and both end with the same. */
type Device = World['devices'][number];
let world: World;
let one: Device;
let two: Device;
const SCOPE = 'committee/kouvola/valkeala';
const MEETING = 'meeting-1';
const ITEM = `${MEETING}:i01`;

beforeEach(async () => {
  world = await openWorld();
  [one, two] = world.devices as [Device, Device, Device];
  await act(
    one.db,
    one.author,
    'meeting.plan',
    'kouvola',
    { id: MEETING, scope: SCOPE },
    {
      areas: ['valkeala'],
      record: 'minutes',
      startsAtMs: world.nowMs + 60_000,
      place: 'Lato',
      remote: '',
      items: [{ kind: 'matter', title: 'Pururadan valaistus' }],
    },
  );
  await exchange(one, two);
});
afterEach(() => closeWorld(world));

async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) {
    for (let round = 0; round < 3; round++) await world.round(device);
    await device.catalogue.refresh();
  }
}

const itemOn = ({ catalogue }: Device): AgendaItem => catalogue.get(ITEM) as AgendaItem;
const textOn = (device: Device): Words => itemOn(device).text;

/** Writes what somebody sees into what they want it to be. */
async function write(device: Device, to: string, from = textOn(device).text): Promise<void> {
  world.nowMs += 1000;
  const data: DataOf<'minutes.editText'> = { meeting: MEETING, from, to, byName: device === one ? 'Aino' : 'Eero' };
  await act(device.db, device.author, 'minutes.editText', 'kouvola', itemOn(device), data);
  await device.catalogue.refresh();
}

test('different lines written without network are united on both devices', async () => {
  await write(one, 'Avaus.\n\nKeskustelu.\n\nLoppu.');
  await exchange(one, two);
  await write(one, 'Avaus klo 17.08.\n\nKeskustelu.\n\nLoppu.');
  await write(two, 'Avaus.\n\nKeskustelu.\n\nLoppu kiitoksin.');
  await write(two, 'Avaus.\n\nKeskustelu valoista.\n\nLoppu kiitoksin.');
  await exchange(one, two, one);
  const united = 'Avaus klo 17.08.\n\nKeskustelu valoista.\n\nLoppu kiitoksin.';
  expect([textOn(one).text, textOn(two).text]).toEqual([united, united]);
  expect(textOn(one)).toEqual(textOn(two));
  expect([await one.db.refused.count(), await two.db.refused.count(), await two.db.outbox.count()]).toEqual([0, 0, 0]);
});

test('the same words changed twice are kept twice with names, also while one goes on writing, until somebody chooses', async () => {
  await write(one, 'Maksaa x euroa.');
  await exchange(one, two);
  await write(one, 'Maksaa 1 200 euroa.');
  await write(two, 'Maksaa 1150 euroa.');
  await write(two, 'Maksaa 1150 euroa ilman toimitusta.');
  await exchange(one, two, one);
  expect(textOn(one)).toEqual(textOn(two));
  const { text, rivals } = textOn(one);
  expect(text).toBe('Maksaa 1 200 euroa.');
  expect(rivals.map((rival) => [rival.name, rival.text])).toEqual([['Eero', 'Maksaa 1150 euroa ilman toimitusta.']]);

  const [rival] = rivals;
  await act(two.db, two.author, 'minutes.choose', 'kouvola', itemOn(two), {
    meeting: MEETING,
    field: 'text',
    seen: [rival?.change ?? ''],
    from: text,
    to: rival?.text ?? '',
    byName: 'Eero',
  });
  await exchange(two, one);
  expect(textOn(one)).toEqual(textOn(two));
  expect(textOn(one)).toMatchObject({ text: 'Maksaa 1150 euroa ilman toimitusta.', rivals: [] });
});

test('an answer that is lost writes nothing twice', async () => {
  await write(one, 'Kerran.');
  await world.step({ type: 'sync', device: one.number, fate: 'answerLost', pick: 0, at: 0 });
  await write(one, 'Kerran. Ja toisen kerran.');
  await exchange(one, two);
  expect(textOn(two)).toMatchObject({ text: 'Kerran. Ja toisen kerran.', rivals: [] });
  expect(textOn(one)).toEqual(textOn(two));
});
