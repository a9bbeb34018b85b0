import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { DataOf, KindName } from '../../src/domain/kinds.ts';
import { publicMinutesIdOf } from '../../src/domain/meeting/minutes-records.ts';
import type { AgendaItem, Meeting } from '../../src/domain/meeting/records.ts';
import type { Role } from '../../src/domain/scope.ts';
import type { Change } from '../../src/protocol/change.ts';
import { beginCommit, putRecord, readEpoch } from '../../src/server/entries.ts';
import { invite } from '../../src/server/invitations.ts';
import { queryOne } from '../../src/server/storage.ts';
import { aDocument, aMeeting, anItem, PRESENT } from '../fixtures/a-meeting.ts';
import { testCity } from '../fixtures/test-city.ts';
import { ENGINES, type Engine } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Kouvola has told no rule of its own; the law's is what the test is about. */
const city = {
  ...testCity,
  quorum: { rule: 'moreThanHalf' as const, quorumBase: 'setSeats' as const },
  retention: { ...testCity.retention, publishedMinutesDays: 30 },
};

let server: TestServer;
let secretary: TestDevice;
let member: TestDevice;

async function open(engine: Engine): Promise<void> {
  server = await aServer(engine, undefined, { cities: [city] });
  secretary = await joined('officer', 'person-aino');
  member = await joined('member', 'person-eero');
  await put(aMeeting({ checkers: [{ person: 'person-eero', name: 'Eero' }] }), anItem({ id: 'item-1' }));
}

/** A device of somebody on the list of members. */
async function joined(role: Role, person?: string, area = 'valkeala'): Promise<TestDevice> {
  const device = await aDevice(server);
  const grant = { city: city.id, role, ...(role === 'coordinator' ? {} : { area }), ...(person ? { person } : {}) };
  const { token } = await server.storage.write(() => invite(grant, server.nowMs));
  const response = await device.post('/api/join', { secret: token });
  if (!response.ok) throw new Error(await response.text());
  return device;
}

async function put(...records: DomainRecord[]): Promise<void> {
  await server.storage.write(function* () {
    const { epoch } = yield* readEpoch();
    const commit = beginCommit({ nowMs: server.nowMs, epoch, session: '' });
    for (const record of records) yield* putRecord(commit, city.id, record, undefined);
  });
}

async function stored<T extends DomainRecord>(id: string): Promise<T> {
  const row = await server.storage.read(() => queryOne('SELECT body FROM entry WHERE id = ? AND gone = 0', id));
  return JSON.parse(String(row?.body)) as T;
}

/** Does one thing and tells what became of it: applied, or the reason why not. */
async function doing<K extends KindName>(
  device: TestDevice,
  kind: K,
  record: string,
  data: DataOf<K>,
  more: Partial<Change> = {},
) {
  server.nowMs += 1000;
  const { verdicts } = await device.sync([device.change(kind, record, data, more)]);
  return verdicts[0]?.reason ?? verdicts[0]?.result;
}

const meeting = 'meeting-1';
const writing = (from: string, to: string) => ({ meeting, from, to, byName: 'Aino' });
const deciding = (more: Partial<DataOf<'minutes.decide'>> = {}) => ({
  meeting,
  decidedAtMs: server.nowMs,
  present: PRESENT,
  needed: 2,
  total: 3,
  dissents: [],
  ...more,
});
const hashOf = async (id: string) => (await stored<Extract<DomainRecord, { type: 'minutesVersion' }>>(id)).hash;
const submit = (id = 'version-1', version = 1, device = secretary) =>
  doing(device, 'minutes.submit', id, { meeting, version, document: aDocument() });
const approve = async (device: TestDevice, person = 'person-eero', id = 'version-1') =>
  doing(device, 'minutes.approve', id, { meeting, person, hash: await hashOf(id) });

describe.each(ENGINES)('minutes on %s', (engine) => {
  beforeEach(() => open(engine));
  afterEach(() => server.close());

  test('two who write the same item without having heard of each other lose no word', async () => {
    const [one, two] = [writing('', 'Avaus\n\nSumma x.'), writing('Avaus\n\nSumma x.', 'Avaus klo 17.08\n\nSumma x.')];
    expect(await doing(secretary, 'minutes.editText', 'item-1', one)).toBe('applied');
    expect(await doing(secretary, 'minutes.editText', 'item-1', two)).toBe('applied');
    const late = writing('Avaus\n\nSumma x.', 'Avaus\n\nSumma 1200.');
    expect(await doing(member, 'minutes.editText', 'item-1', late)).toBe('applied');
    expect((await stored<AgendaItem>('item-1')).text).toMatchObject({
      text: 'Avaus klo 17.08\n\nSumma 1200.',
      rivals: [],
    });

    const clash = writing('Avaus\n\nSumma x.', 'Avaus\n\nSumma 1150 euroa.');
    expect(await doing(member, 'minutes.editText', 'item-1', clash, { id: 'clash' })).toBe('applied');
    const { text } = await stored<AgendaItem>('item-1');
    expect(text.text).toBe('Avaus klo 17.08\n\nSumma 1200.');
    expect(text.rivals.map((rival) => [rival.text, rival.by])).toEqual([
      ['Avaus klo 17.08\n\nSumma 1150 euroa.', member.id],
    ]);

    const chosen = { ...writing(text.text, text.rivals[0]?.text ?? ''), field: 'text' as const, seen: ['clash'] };
    expect(await doing(secretary, 'minutes.choose', 'item-1', chosen)).toBe('applied');
    expect((await stored<AgendaItem>('item-1')).text).toMatchObject({
      text: 'Avaus klo 17.08\n\nSumma 1150 euroa.',
      rivals: [],
    });
  });

  test('a text is not typed too long, and one that grew too long by being united can be shortened', async () => {
    const words = (from: number, to: number) =>
      Array.from({ length: (to - from) / 10 }, (_, no) => `sana${String(from / 10 + no).padStart(5, '0')}`).join('\n');
    const base = words(0, 10_000);
    await doing(secretary, 'minutes.editText', 'item-1', writing('', base));
    expect(await doing(member, 'minutes.editText', 'item-1', writing(base, words(0, 20_020)))).toBe('too-long');
    await doing(secretary, 'minutes.editText', 'item-1', writing(base, `${words(20_000, 29_000)}\n${base}`));
    await doing(member, 'minutes.editText', 'item-1', writing(base, `${base}\n${words(30_000, 39_000)}`));
    const { text } = (await stored<AgendaItem>('item-1')).text;
    expect(text.length).toBeGreaterThan(25_000);
    expect(await doing(member, 'minutes.editText', 'item-1', writing(text, `${text}\nlisää`))).toBe('too-long');
    expect(await doing(member, 'minutes.editText', 'item-1', writing(text, text.slice(0, 24_000)))).toBe('applied');
  });

  test('a decision keeps who was present, and there is none without a quorum, words, or one version', async () => {
    expect(await doing(member, 'minutes.decide', 'item-1', deciding())).toBe('missing-decision');
    await doing(member, 'minutes.editDecision', 'item-1', writing('', 'Varataan 1 200 €.'));
    expect(await doing(member, 'minutes.decide', 'item-1', deciding({ present: PRESENT.slice(1) }))).toBe('no-quorum');
    // Who claims to need fewer seats than the law does is not believed.
    expect(await doing(member, 'minutes.decide', 'item-1', deciding({ present: PRESENT.slice(1), needed: 1 }))).toBe(
      'no-quorum',
    );
    const vote = { yes: 2, no: 1, blank: 0, on: 'Esitys' };
    expect(await doing(member, 'minutes.decide', 'item-1', deciding({ vote }))).toBe('too-many-votes');
    const twice = PRESENT.slice(1).flatMap((each) => [each, each]);
    expect(await doing(member, 'minutes.decide', 'item-1', deciding({ present: twice }))).toBe('not-understood');
    const dissents = [{ person: 'person-irma', name: 'Irma', text: 'Ei' }];
    expect(await doing(member, 'minutes.decide', 'item-1', deciding({ dissents }))).toBe('was-not-present');

    const counted = { ...vote, no: 0 };
    expect(await doing(member, 'minutes.decide', 'item-1', deciding({ vote: counted }))).toBe('applied');
    expect((await stored<AgendaItem>('item-1')).decided).toMatchObject({
      present: PRESENT,
      needed: 2,
      total: 3,
      vote: counted,
    });
    expect(await doing(secretary, 'minutes.decide', 'item-1', deciding())).toBe('item-decided');
    expect(await doing(secretary, 'minutes.undecide', 'item-1', { meeting })).toBe('applied');
    await doing(member, 'minutes.editDecision', 'item-1', writing('', 'Hylätään.'));
    expect(await doing(member, 'minutes.decide', 'item-1', deciding())).toBe('unsettled');
  });

  test('approved by all who check them they are locked, and a correction is a new version', async () => {
    expect(await submit('v', 1, member)).toBe('forbidden');
    expect(await submit()).toBe('applied');
    expect(await doing(secretary, 'minutes.publish', 'version-1', { meeting })).toBe('not-checked');
    expect(await doing(member, 'minutes.editText', 'item-1', writing('', 'Korjattu.'))).toBe('applied');
    expect(await submit('version-2', 2)).toBe('applied');
    // Approved without network, of a version that was replaced meanwhile.
    expect(await approve(member, 'person-eero', 'version-1')).toBe('newer-minutes');
    const other = await joined('member', 'person-irma');
    expect(await approve(other, 'person-irma', 'version-2')).toBe('not-checker');
    expect(await approve(other, 'person-eero', 'version-2')).toBe('forbidden');
    expect(await approve(member, 'person-eero', 'version-2')).toBe('applied');
    expect((await stored<Meeting>(meeting)).minutes).toEqual({ id: 'version-2', version: 2, state: 'locked' });

    expect(await doing(member, 'minutes.editText', 'item-1', writing('Korjattu.', 'Myöhässä.'))).toBe('minutes-locked');
    expect(await submit('version-3', 3)).toBe('minutes-locked');
    const reason = 'Nimi oli väärin.';
    expect(await doing(member, 'minutes.reopen', 'version-2', { meeting, reason })).toBe('forbidden');
    expect(await doing(secretary, 'minutes.reopen', 'version-2', { meeting, reason })).toBe('applied');
    expect(await doing(member, 'minutes.editText', 'item-1', writing('Korjattu.', 'Nyt oikein.'))).toBe('applied');
    expect(await submit('version-3', 3)).toBe('applied');
    expect(await stored('version-2')).toMatchObject({
      version: 2,
      reopened: { reason },
      lockedAtMs: expect.any(Number),
    });
  });

  test('only whoever was present asks for a correction, as themselves', async () => {
    await submit();
    const remark = (person: string) => ({ meeting, person, text: 'Nimi on väärin.' });
    const absent = await joined('member', 'person-irma');
    expect(await doing(absent, 'minutes.remark', 'version-1', remark('person-irma'))).toBe('was-not-present');
    expect(await doing(absent, 'minutes.remark', 'version-1', remark('person-eero'))).toBe('forbidden');
    expect(await doing(member, 'minutes.remark', 'version-1', remark('person-eero'))).toBe('applied');
    expect(await stored('version-1')).toMatchObject({ remarks: [{ name: 'Eero', text: 'Nimi on väärin.' }] });
  });

  test('minutes that nobody checks are locked by whoever leads, once the next meeting has approved them', async () => {
    const document = aDocument({ checkers: [] });
    await doing(secretary, 'minutes.submit', 'version-1', { meeting, version: 1, document });
    expect(await doing(member, 'minutes.confirm', 'version-1', { meeting })).toBe('forbidden');
    expect(await doing(secretary, 'minutes.confirm', 'version-1', { meeting })).toBe('applied');
    expect((await stored<Meeting>(meeting)).minutes?.state).toBe('locked');
  });

  test('everybody reads published minutes without what is for the committee, until their days are over', async () => {
    const resident = await aDevice(server);
    await submit();
    await approve(member);
    expect(await doing(member, 'minutes.publish', 'version-1', { meeting })).toBe('forbidden');
    expect(await doing(secretary, 'minutes.publish', 'version-1', { meeting })).toBe('applied');

    const { rows, head } = await resident.sync();
    const shown = rows.find(({ id }) => id === publicMinutesIdOf(meeting));
    expect(shown?.record).toMatchObject({ type: 'publicMinutes', scope: 'public/kouvola', removeOn: '2026-12-21' });
    expect(shown?.record).toMatchObject({ document: { absent: [{ name: 'Irma' }], guestCount: 1 } });
    expect(JSON.stringify(rows)).not.toMatch(/told|Veikko|person-|guest-1/);
    expect(head?.scopes).toEqual(['public/kouvola']);

    const cursors = (await resident.sync()).pages.filter(({ scope }) => scope === 'public/kouvola').map(({ to }) => to);
    server.nowMs += 29 * DAY_MS;
    await server.assembly.tidy();
    expect((await resident.sync([], { cursors })).rows).toEqual([]);
    server.nowMs += DAY_MS;
    await server.assembly.tidy();
    await server.assembly.tidy();
    const gone = (await resident.sync([], { cursors })).rows;
    expect(gone).toMatchObject([{ id: publicMinutesIdOf(meeting), gone: true }]);
    expect((await (await aDevice(server)).sync()).rows.filter(({ record }) => record)).toEqual([]);
    expect(await stored('version-1')).toMatchObject({ type: 'minutesVersion', document: { place: 'Lato' } });
  });

  test('nobody outside the committee writes, reads or checks its minutes', async () => {
    await submit();
    const outsiders = [
      await aDevice(server),
      await joined('member', 'person-eero', 'anjalankoski'),
      await joined('officer', 'person-aino', 'anjalankoski'),
    ];
    for (const device of outsiders) {
      const acts = [
        await doing(device, 'minutes.editText', 'item-1', writing('', 'x')),
        await doing(device, 'minutes.decide', 'item-1', deciding()),
        await doing(device, 'minutes.chooseCheckers', meeting, { checkers: [] }),
        await approve(device),
        await doing(device, 'minutes.remark', 'version-1', { meeting, person: 'person-eero', text: 'x' }),
        await doing(device, 'minutes.reopen', 'version-1', { meeting, reason: 'x' }),
        await doing(device, 'minutes.publish', 'version-1', { meeting }),
      ];
      expect(acts).toEqual(acts.map(() => 'no-such-record'));
      expect(await submit('theirs', 2, device)).toBe('forbidden');
      expect(JSON.stringify((await device.sync()).rows)).not.toContain('Lato');
    }
  });

  test('an item of another meeting is not a way around a lock', async () => {
    await put(aMeeting({ id: 'meeting-2' }));
    await submit();
    await approve(member);
    expect(await doing(member, 'minutes.editText', 'item-1', { ...writing('', 'x'), meeting: 'meeting-2' })).toBe(
      'no-such-record',
    );
    await put(anItem({ id: 'item-2', meetingId: 'meeting-2' }));
    expect(await doing(member, 'minutes.editText', 'item-2', { ...writing('', 'x'), meeting: 'meeting-2' })).toBe(
      'applied',
    );
  });
});
