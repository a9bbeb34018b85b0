import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DataOf, KINDS, type KindName } from '../../src/domain/kinds.ts';
import { atHelsinki } from '../../src/domain/meeting/day.ts';
import type { Change } from '../../src/protocol/change.ts';
import { ACTORS, type Actor, aServerOfTwoCities, type Devices, everyActor } from './actors.ts';
import type { TestDevice, TestServer } from './test-device.ts';

/** Marks are made in the meeting, by all who may read it (meeting-mark.test.ts). */
type MeetingKind = Exclude<Extract<KindName, `meeting.${string}` | `agenda.${string}`>, 'meeting.mark'>;

/** Valkeala's own meeting, and one that two committees hold together. */
const PLACES = { ofOne: ['valkeala'], ofTwo: ['valkeala', 'elimaki-koria'] } as const;
type Place = keyof typeof PLACES;

/** Who leads it, who only reads it, and whose acts wait for a coordinator because they have left. */
const LEADING: Record<Place, Actor[]> = {
  ofOne: ['officer here', 'coordinator'],
  ofTwo: ['officer here', 'officer elsewhere', 'coordinator'],
};
const READING: Record<Place, Actor[]> = { ofOne: ['member here'], ofTwo: ['member here', 'member elsewhere'] };
const LEFT: Actor[] = ['officer who left', 'revoked coordinator'];

function fateOf(place: Place, actor: Actor, creates: boolean): string {
  if (LEADING[place].includes(actor)) return 'applied';
  if (LEFT.includes(actor)) return 'review';
  return creates || READING[place].includes(actor) ? 'forbidden' : 'no-such-record';
}

const aPlan = (areas: readonly string[]): DataOf<'meeting.plan'> => ({
  areas: [...areas],
  record: 'minutes',
  startsAtMs: atHelsinki('2026-12-01', '17:30'),
  place: 'Koulun ruokala',
  remote: '',
  items: [{ kind: 'opening', title: 'Kokouksen avaus' }],
});
const anItem = (meetingId: string) => ({
  meetingId,
  kind: 'matter' as const,
  title: 'Valot',
  preparation: '',
  links: [],
  order: 20,
});

interface Case {
  act: (device: TestDevice, meeting: string, place: Place) => Change;
  before?: (leader: TestDevice, meeting: string) => Change[];
  /** Makes a record of its own: whether the meeting exists is then told by what one may do, not by a word of its own. */
  creates?: true;
}

const cancel = (device: TestDevice, meeting: string) => device.change('meeting.cancel', meeting, { reason: 'Lumi.' });
const archive = (device: TestDevice, meeting: string) =>
  device.change('meeting.archive', meeting, { on: '2026-12-02', where: 'Kaupunginarkisto' });
const remove = (device: TestDevice, meeting: string) => device.change('agenda.removeItem', `${meeting}:i01`, {});

/** Every kind of change about meetings before they are held. */
const TABLE: Record<MeetingKind, Case> = {
  'meeting.plan': {
    creates: true,
    act: (device, meeting, place) => device.change('meeting.plan', `${meeting}-new`, aPlan(PLACES[place])),
  },
  'meeting.correct': { act: (device, meeting) => device.change('meeting.correct', meeting, { place: 'Lato' }) },
  'meeting.publishCall': { act: (device, meeting) => device.change('meeting.publishCall', meeting, { items: [] }) },
  'meeting.cancel': { act: cancel },
  'meeting.uncancel': {
    before: (leader, meeting) => [cancel(leader, meeting)],
    act: (device, meeting) => device.change('meeting.uncancel', meeting, {}),
  },
  // Nothing was held: a cancelled meeting needs no minutes to be handed over.
  'meeting.archive': { before: (leader, meeting) => [cancel(leader, meeting)], act: archive },
  'meeting.unarchive': {
    before: (leader, meeting) => [cancel(leader, meeting), archive(leader, meeting)],
    act: (device, meeting) => device.change('meeting.unarchive', meeting, {}),
  },
  'agenda.addItem': {
    creates: true,
    act: (device, meeting) => device.change('agenda.addItem', `${meeting}-item`, anItem(meeting)),
  },
  'agenda.correctItem': {
    act: (device, meeting) => device.change('agenda.correctItem', `${meeting}:i01`, { title: 'Avaus' }),
  },
  'agenda.removeItem': { act: remove },
  'agenda.restoreItem': {
    before: (leader, meeting) => [remove(leader, meeting)],
    act: (device, meeting) => device.change('agenda.restoreItem', `${meeting}:i01`, {}),
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

async function aMeeting(place: Place): Promise<string> {
  const id = `meeting-${++made}`;
  const { 'officer here': officer } = actors;
  const { verdicts } = await officer.sync([officer.change('meeting.plan', id, aPlan(PLACES[place]))]);
  expect(verdicts).toMatchObject([{ result: 'applied' }]);
  return id;
}

const KNOWN = ACTORS.filter((actor) => actor !== 'stranger');
const seenBy = async (actor: Actor, id: string) =>
  (await actors[actor].sync()).rows.find((row) => row.id === id && !row.gone)?.record;

test('the table knows every kind about meetings before they are held', () => {
  const known = Object.keys(KINDS).filter((kind) => /^(meeting(?!\.mark)|agenda)\./.test(kind));
  expect(Object.keys(TABLE).toSorted()).toEqual(known.toSorted());
});

describe.each(Object.entries(TABLE))('%s', (_, { act, before, creates }) => {
  test.each(['ofOne', 'ofTwo'] as const)('on a meeting %s', async (place) => {
    const fates: Record<string, string | undefined> = {};
    const expected: Record<string, string> = {};
    for (const actor of KNOWN) {
      const meeting = await aMeeting(place);
      if (before) await actors.coordinator.sync(before(actors.coordinator, meeting));
      server.nowMs += 10_000;
      const [verdict] = (await actors[actor].sync([act(actors[actor], meeting, place)], { cities: ['kouvola'] }))
        .verdicts;
      fates[actor] = verdict?.reason ?? verdict?.result;
      expected[actor] = fateOf(place, actor, creates ?? false);
    }
    expect(fates).toEqual(expected);
  });
});

test('a planned meeting is seen by its own committee alone, a joint one by the members of both', async () => {
  const [own, joint] = [await aMeeting('ofOne'), await aMeeting('ofTwo')];
  for (const id of [own, `${own}:i01`]) {
    expect(await seenBy('member here', id)).toBeDefined();
    for (const actor of ['member elsewhere', 'officer elsewhere', 'resident'] as const)
      expect(await seenBy(actor, id)).toBeUndefined();
  }
  for (const id of [joint, `${joint}:i01`]) {
    for (const actor of ['member here', 'member elsewhere', 'coordinator'] as const)
      expect(await seenBy(actor, id)).toBeDefined();
    for (const actor of ['resident', 'coordinator of another city'] as const)
      expect(await seenBy(actor, id)).toBeUndefined();
  }
});

test('everybody reads a published call, and the meeting behind it stays where it was', async () => {
  const meeting = await aMeeting('ofOne');
  const { 'officer here': officer, author, resident } = actors;
  await author.sync([author.idea('waiting-idea', { title: 'Salainen idea' })]);
  const links = [{ kind: 'idea' as const, id: 'waiting-idea', title: 'Salainen idea' }];
  const items = [{ kind: 'matter' as const, title: 'Valot', preparation: 'Pylväät.', links }];
  await officer.sync([officer.change('meeting.publishCall', meeting, { items })]);
  const { rows } = await resident.sync();
  expect(rows.find(({ id }) => id === `${meeting}:call`)?.record).toMatchObject({ place: 'Koulun ruokala' });
  expect(rows.some(({ id }) => id === meeting)).toBe(false);
  expect(JSON.stringify(rows)).not.toContain('Salainen');
});

test('an item is added only to a meeting that is there', async () => {
  const { 'officer here': officer } = actors;
  const [verdict] = (await officer.sync([officer.change('agenda.addItem', 'x', anItem('nowhere'))])).verdicts;
  expect(verdict?.reason).toBe('no-such-record');
  expect(await seenBy('coordinator', 'x')).toBeUndefined();
});
