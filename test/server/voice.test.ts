import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { DataOf, KindName } from '../../src/domain/kinds.ts';
import { type AgendaItem, type Call, callIdOf } from '../../src/domain/meeting/records.ts';
import type { Role } from '../../src/domain/scope.ts';
import { hashOfText } from '../../src/domain/voice/draft-kinds.ts';
import { publicStatementIdOf, type Statement, statementIdOfItem } from '../../src/domain/voice/records.ts';
import { beginCommit, putRecord, readEpoch } from '../../src/server/entries.ts';
import { invite } from '../../src/server/invitations.ts';
import { queryOne } from '../../src/server/storage.ts';
import { aMeeting, anItem, PRESENT } from '../fixtures/a-meeting.ts';
import { testCity as city } from '../fixtures/test-city.ts';
import { ENGINES, type Engine } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

let server: TestServer;
let chair: TestDevice;
let secretary: TestDevice;
let member: TestDevice;

async function open(engine: Engine): Promise<void> {
  server = await aServer(engine);
  chair = await joined('officer');
  secretary = await joined('officer');
  member = await joined('member');
}

async function joined(role: Role, area = 'valkeala'): Promise<TestDevice> {
  const device = await aDevice(server);
  const grant = { city: city.id, role, ...(role === 'coordinator' ? {} : { area }) };
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
async function doing<K extends KindName>(device: TestDevice, kind: K, record: string, data: DataOf<K>) {
  server.nowMs += 1000;
  const { verdicts } = await device.sync([device.change(kind, record, data)]);
  return verdicts[0]?.reason ?? verdicts[0]?.result;
}

const TODAY = '2026-11-21';
const opening = (parts: Partial<DataOf<'statement.open'>> = {}): DataOf<'statement.open'> => ({
  form: 'statement',
  areas: ['valkeala'],
  title: 'Kaava Tirvan kylässä',
  request: { from: 'Kaupunkisuunnittelu', receivedOn: '2026-11-02' },
  recipient: { organ: 'kaupunginhallitus' },
  dueOn: '2026-12-04',
  ideaIds: [],
  ...parts,
});
const writing = (from: string, to: string) => ({ from, to, byName: 'Aino' });
const approving = (text: string, parts: Partial<DataOf<'statement.approve'>> = {}) => ({
  areas: ['valkeala'],
  on: TODAY,
  hash: hashOfText(text),
  ...parts,
});
const numberOf = async (id: string) => (await stored<Statement>(id)).number;

/** A statement that has been written and approved. */
async function approved(id: string, device = chair): Promise<void> {
  await doing(device, 'statement.open', id, opening());
  await doing(device, 'statement.editText', id, writing('', 'Kannatamme.'));
  await doing(device, 'statement.approve', id, approving('Kannatamme.'));
}

describe.each(ENGINES)('what a committee says, on %s', (engine) => {
  beforeEach(() => open(engine));
  afterEach(() => server.close());

  test('from the request to the answer, and everybody reads what was sent, without drafts or names', async () => {
    const resident = await aDevice(server);
    expect(await doing(chair, 'statement.open', 's', opening())).toBe('applied');
    expect(await doing(member, 'statement.editText', 's', writing('', 'Kannatamme.'))).toBe('applied');
    expect(await doing(chair, 'statement.send', 's', { on: TODAY, answerDueOn: null })).toBe('not-approved');
    expect(await doing(chair, 'statement.answer', 's', { on: TODAY, text: 'Kiitos.' })).toBe('not-sent');
    expect(await doing(chair, 'statement.approve', 's', approving('Kannatamme.'))).toBe('applied');
    expect(await doing(member, 'statement.editText', 's', writing('Kannatamme.', 'Emme.'))).toBe('statement-approved');
    expect(JSON.stringify((await resident.sync()).rows)).not.toContain('Tirvan');

    expect(await doing(secretary, 'statement.send', 's', { on: TODAY, answerDueOn: '2026-12-31' })).toBe('applied');
    expect(await doing(chair, 'statement.correct', 's', { title: 'Muu' })).toBe('statement-sent');
    expect(await doing(chair, 'statement.correct', 's', { answerDueOn: '2027-01-15' })).toBe('applied');
    expect(await doing(chair, 'statement.answer', 's', { on: TODAY, text: '  ' })).toBe('missing-answer');
    expect(await doing(chair, 'statement.answer', 's', { on: TODAY, text: 'Kiitos.' })).toBe('applied');
    const { rows } = await resident.sync();
    expect(rows.find(({ id }) => id === publicStatementIdOf('s'))?.record).toEqual({
      type: 'publicStatement',
      id: 's:public',
      scope: 'public/kouvola',
      statementId: 's',
      form: 'statement',
      areas: ['valkeala'],
      title: 'Kaava Tirvan kylässä',
      request: { from: 'Kaupunkisuunnittelu', receivedOn: '2026-11-02' },
      recipient: { organ: 'kaupunginhallitus' },
      text: 'Kannatamme.',
      ideaIds: [],
      number: { year: 2026, no: 1 },
      approvedOn: TODAY,
      sentOn: TODAY,
      answerDueOn: '2027-01-15',
      answer: { on: TODAY, text: 'Kiitos.' },
    });
    expect(JSON.stringify(rows)).not.toMatch(/Aino|committee\//);

    expect(await doing(chair, 'statement.withdraw', 's', { reason: 'Väärä kaava.' })).toBe('applied');
    const told = (await resident.sync()).rows.find(({ id }) => id === publicStatementIdOf('s'));
    expect(told?.record).toMatchObject({ withdrawn: { reason: 'Väärä kaava.' } });
    expect(await doing(chair, 'statement.restore', 's', {})).toBe('applied');
    expect(await stored('s:public')).not.toHaveProperty('withdrawn');
  });

  test('two devices that approve without having heard of each other get numbers one after the other', async () => {
    for (const [device, id] of [
      [chair, 'a'],
      [secretary, 'b'],
    ] as const) {
      await doing(device, 'statement.open', id, opening());
      await doing(device, 'statement.editText', id, writing('', 'Kyllä.'));
    }
    server.nowMs += 1000;
    // Both were away: each sends at once what it did, and neither had seen what the other did.
    await Promise.all([
      chair.sync([chair.change('statement.approve', 'a', approving('Kyllä.'))]),
      secretary.sync([secretary.change('statement.approve', 'b', approving('Kyllä.'))]),
    ]);
    const numbers = [await numberOf('a'), await numberOf('b')].map((number) => number?.no);
    expect(numbers.sort()).toEqual([1, 2]);
    await approved('c');
    expect(await numberOf('c')).toEqual({ year: 2026, no: 3 });
  });

  test('numbers begin anew with the year, and every committee counts its own', async () => {
    await approved('a');
    const coordinator = await joined('coordinator');
    server.nowMs = Date.UTC(2027, 0, 2, 12);
    await doing(chair, 'statement.open', 'b', opening());
    await doing(chair, 'statement.editText', 'b', writing('', 'Kyllä.'));
    await doing(chair, 'statement.approve', 'b', approving('Kyllä.', { on: '2027-01-01' }));
    expect(await numberOf('b')).toEqual({ year: 2027, no: 1 });
    for (const [id, areas] of [
      ['c', ['anjalankoski']],
      ['d', ['valkeala', 'keskusta']],
      ['e', ['keskusta', 'valkeala']],
    ] as const) {
      await doing(coordinator, 'statement.open', id, opening({ areas: [...areas] }));
      await doing(coordinator, 'statement.editText', id, writing('', 'Kyllä.'));
      await doing(coordinator, 'statement.approve', id, approving('Kyllä.', { areas: [...areas], on: '2026-12-31' }));
    }
    expect(await Promise.all(['c', 'd', 'e'].map(async (id) => (await numberOf(id))?.no))).toEqual([1, 1, 2]);
    expect((await stored<Statement>('d')).scope).toBe('joint/kouvola');
  });

  test('nothing is approved that was not read as it stands, and a number stays when approval is taken back', async () => {
    await doing(chair, 'statement.open', 's', opening());
    expect(await doing(chair, 'statement.approve', 's', approving(''))).toBe('missing-text');
    await doing(member, 'statement.editText', 's', writing('', 'Rivi yksi.'));
    await doing(secretary, 'statement.editText', 's', writing('Rivi yksi.', 'Rivi yksi.\n\nRivi kaksi.'));
    expect(await doing(chair, 'statement.approve', 's', approving('Rivi yksi.'))).toBe('newer-text');
    await doing(member, 'statement.editText', 's', writing('Rivi yksi.\n\nRivi kaksi.', 'Rivi eri.\n\nRivi kaksi.'));
    const { text } = (await stored<Statement>('s')).text;
    expect(text).toBe('Rivi eri.\n\nRivi kaksi.');
    await doing(secretary, 'statement.editText', 's', writing('Rivi yksi.\n\nRivi kaksi.', 'Rivi oma.\n\nRivi kaksi.'));
    expect(await doing(chair, 'statement.approve', 's', approving(text))).toBe('unsettled');
    const { rivals } = (await stored<Statement>('s')).text;
    const choice = { ...writing(text, text), seen: rivals.map(({ change }) => change) };
    expect(await doing(member, 'statement.choose', 's', choice)).toBe('applied');
    expect(await doing(chair, 'statement.approve', 's', approving(text, { areas: ['anjalankoski'] }))).toBe(
      'newer-text',
    );
    expect(await doing(chair, 'statement.approve', 's', approving(text, { on: '2026-11-25' }))).toBe('absurd-day');
    expect(await doing(chair, 'statement.approve', 's', approving(text))).toBe('applied');
    expect(await doing(secretary, 'statement.approve', 's', approving(text))).toBe('already-there');

    expect(await doing(chair, 'statement.reopen', 's', {})).toBe('applied');
    await approved('next');
    expect(await doing(chair, 'statement.approve', 's', approving(text))).toBe('applied');
    expect([await numberOf('s'), await numberOf('next')].map((number) => number?.no)).toEqual([1, 2]);
    expect(await doing(chair, 'statement.correct', 's', { recipient: null })).toBe('applied');
    expect(await doing(chair, 'statement.send', 's', { on: TODAY, answerDueOn: null })).toBe('missing-recipient');
    expect(await doing(chair, 'statement.correct', 's', { recipient: { organ: 'tuntematon' } })).toBe(
      'missing-recipient',
    );
  });

  test('a decision becomes one statement, whoever asks for it and however often', async () => {
    const decided = { atMs: server.nowMs, present: PRESENT, needed: 2, total: 3, dissents: [] };
    const decision = { text: 'Esitetään valaistusta.', rivals: [] };
    const idea = { kind: 'idea' as const, id: 'idea-1', title: 'Valot', code: 'VAL-1' };
    await put(aMeeting(), anItem({ id: 'item-1', decision, links: [idea] }), anItem({ id: 'item-2' }));
    const making = (form: 'statement' | 'proposal', parts: Partial<DataOf<'statement.fromDecision'>> = {}) => ({
      form,
      title: 'Pururadan valaistus',
      meeting: 'meeting-1',
      areas: ['valkeala'],
      on: TODAY,
      ...parts,
    });
    expect(await doing(chair, 'statement.fromDecision', 'item-1', making('proposal'))).toBe('not-decided');
    await doing(member, 'minutes.decide', 'item-1', { meeting: 'meeting-1', decidedAtMs: decided.atMs, ...PRESENCE });
    expect(await doing(member, 'statement.fromDecision', 'item-1', making('proposal'))).toBe('forbidden');
    const elsewhere = making('proposal', { meeting: 'meeting-2' });
    expect(await doing(chair, 'statement.fromDecision', 'item-1', elsewhere)).toBe('no-such-record');
    const others = making('proposal', { areas: ['anjalankoski'] });
    expect(await doing(chair, 'statement.fromDecision', 'item-1', others)).toBe('unknown-area');

    server.nowMs += 1000;
    const made = await Promise.all(
      [chair, secretary].map((device) =>
        device.sync([device.change('statement.fromDecision', 'item-1', making('proposal'))]),
      ),
    );
    expect(made.map(({ verdicts }) => verdicts[0]?.reason ?? verdicts[0]?.result).sort()).toEqual([
      'applied',
      'statement-made',
    ]);
    expect(await doing(chair, 'statement.fromDecision', 'item-1', making('statement'))).toBe('statement-made');
    expect(await stored(statementIdOfItem('item-1'))).toMatchObject({
      scope: 'committee/kouvola/valkeala',
      form: 'proposal',
      title: 'Pururadan valaistus',
      text: decision,
      ideaIds: ['idea-1'],
      approved: { on: TODAY, meetingId: 'meeting-1', itemId: 'item-1' },
      number: { year: 2026, no: 1 },
    });
    const link = { kind: 'proposal', id: statementIdOfItem('item-1'), title: 'Pururadan valaistus' };
    expect((await stored<AgendaItem>('item-1')).links).toEqual([idea, link]);
    await approved('next');
    expect((await numberOf('next'))?.no).toBe(2);
  });

  test('a published call names a statement once everybody reads it, and not before', async () => {
    await put(aMeeting({ startsAtMs: server.nowMs + 30 * 86_400_000 }));
    await approved('s');
    const link = { kind: 'statement' as const, id: 's', title: 'Salainen' };
    const call = { items: [{ kind: 'matter' as const, title: 'Kaava', preparation: '', links: [link] }] };
    const linksOf = async () => (await stored<Call>(callIdOf('meeting-1'))).items[0]?.links;
    expect(await doing(chair, 'meeting.publishCall', 'meeting-1', call)).toBe('applied');
    expect(await linksOf()).toEqual([]);
    await doing(chair, 'statement.send', 's', { on: TODAY, answerDueOn: null });
    expect(await doing(chair, 'meeting.publishCall', 'meeting-1', call)).toBe('applied');
    expect(await linksOf()).toEqual([{ ...link, title: 'Kaava Tirvan kylässä' }]);
  });

  test('members write the draft and nothing else; outside the committee it does not exist', async () => {
    await doing(chair, 'statement.open', 's', opening());
    const acts = (device: TestDevice) => [
      () => doing(device, 'statement.correct', 's', { title: 'x' }),
      () => doing(device, 'statement.approve', 's', approving('')),
      () => doing(device, 'statement.reopen', 's', {}),
      () => doing(device, 'statement.send', 's', { on: TODAY, answerDueOn: null }),
      () => doing(device, 'statement.answer', 's', { on: TODAY, text: 'x' }),
      () => doing(device, 'statement.withdraw', 's', { reason: 'x' }),
      () => doing(device, 'statement.restore', 's', {}),
    ];
    for (const each of acts(member)) expect(await each()).toBe('forbidden');
    expect(await doing(member, 'statement.open', 'm', opening())).toBe('forbidden');
    for (const device of [
      await aDevice(server),
      await joined('member', 'anjalankoski'),
      await joined('officer', 'anjalankoski'),
    ]) {
      for (const each of acts(device)) expect(await each()).toBe('no-such-record');
      expect(await doing(device, 'statement.editText', 's', writing('', 'x'))).toBe('no-such-record');
      expect(await doing(device, 'statement.open', 'theirs', opening())).toBe('forbidden');
      expect(JSON.stringify((await device.sync()).rows)).not.toContain('Tirvan');
    }
    const coordinator = await joined('coordinator');
    expect(await doing(coordinator, 'statement.correct', 's', { title: 'Uusi' })).toBe('applied');
  });
});

/** Two of three are there. */
const PRESENCE = { present: PRESENT, needed: 2, total: 3, dissents: [] };
