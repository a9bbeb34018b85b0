import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ideasNotSame } from '../../src/domain/desk-kinds.ts';
import type { Idea, Receipt } from '../../src/domain/idea.ts';
import type { Change } from '../../src/protocol/change.ts';
import { GRACE_MS, MOST_CHANGES } from '../../src/protocol/limits.ts';
import { invite } from '../../src/server/invitations.ts';
import { revokeDevice } from '../../src/server/people.ts';
import { query, queryOne } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, readAnswer, TestDevice, type TestServer } from './test-device.ts';

describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  let resident: TestDevice;
  let coordinator: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    resident = await aDevice(server);
    coordinator = await (await aDevice(server)).join('coordinator');
  });
  afterEach(() => server.close());

  const storedIdea = async (id: string): Promise<Idea | undefined> => {
    const row = await server.storage.read(() => queryOne('SELECT body FROM entry WHERE id = ? AND gone = 0', id));
    return row ? (JSON.parse(String(row.body)) as Idea) : undefined;
  };
  const everything = () =>
    server.storage.read(function* () {
      return JSON.stringify([
        yield* query('SELECT * FROM entry'),
        yield* query('SELECT * FROM change'),
        yield* query('SELECT * FROM scope'),
      ]);
    });

  describe('giving an idea', () => {
    test('it waits for the committee, its contact details for the officers, its receipt for the author', async () => {
      const contact = { phone: '040 123', consent: true };
      const { verdicts, rows } = await resident.sync([resident.idea('i1', { wantsReply: true, contact })]);
      expect(verdicts).toMatchObject([{ result: 'applied' }]);
      expect(rows.map(({ scope, id }) => [scope, id])).toEqual([[resident.receiptScopeOf('i1'), 'i1:receipt']]);
      const homes = await server.storage.read(() => query('SELECT id, scope FROM entry ORDER BY id'));
      expect(homes.map(({ id, scope }) => [id, scope])).toEqual([
        ['i1', 'committee/kouvola/valkeala'],
        ['i1:contact', 'officers/kouvola/valkeala'],
        ['i1:receipt', resident.receiptScopeOf('i1')],
      ]);
    });

    test('an idea of several areas, of the whole city or of nobody knows where goes to the intake', async () => {
      for (const [id, reach] of [
        ['a', { areas: ['valkeala', 'anjalankoski'], wholeCity: false }],
        ['b', { areas: [], wholeCity: true }],
        ['c', { areas: [], wholeCity: false }],
      ] as const) {
        await resident.sync([resident.idea(id, { reach: { ...reach, areas: [...reach.areas] } })]);
        expect((await storedIdea(id))?.scope).toBe('intake/kouvola');
      }
    });

    test('neither recorder nor author stands in the idea, and the log keeps no contact details', async () => {
      const contact = { name: 'Esimerkki Henkilö', email: 'henkilo@example.fi', consent: true };
      await resident.sync([resident.idea('i1', { wantsReply: true, contact, onBehalf: { spokenConsent: true } })]);
      expect(JSON.stringify(await storedIdea('i1'))).not.toMatch(/Esimerkki|example\.fi|device-for-test/);
      const log = await server.storage.read(() => query('SELECT data, verdict FROM change'));
      expect(JSON.stringify(log)).not.toMatch(/Esimerkki|example\.fi/);
    });

    test('contact details without consent are refused', async () => {
      const contact = { phone: '040', consent: false };
      const { verdicts } = await resident.sync([resident.idea('i1', { wantsReply: true, contact })]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'missing-consent' }]);
      expect(await storedIdea('i1')).toBeUndefined();
    });

    test.each([
      ['', 'empty-title'],
      [' \u0000\u200B ', 'empty-title'],
      ['x'.repeat(121), 'too-long'],
      ['x'.repeat(10_000), 'not-understood'],
    ])('a title like %j is refused as %s', async (title, reason) => {
      const { verdicts } = await resident.sync([resident.idea('i1', { title })]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason }]);
    });

    test('markup and emoji stay text, control characters go', async () => {
      await resident.sync([
        resident.idea('i1', { title: '<b>Penkki</b>\u0007 👩‍👧', text: '<script>alert(1)</script>' }),
      ]);
      expect(await storedIdea('i1')).toMatchObject({ title: '<b>Penkki</b> 👩‍👧', text: '<script>alert(1)</script>' });
    });

    test('an area or a goal the city does not have is refused', async () => {
      const elsewhere = resident.idea('i1', { reach: { areas: ['atlantis'], wholeCity: false } });
      const goal = resident.idea('i2', { goals: ['world-peace'] });
      const { verdicts } = await resident.sync([elsewhere, goal]);
      expect(verdicts.map(({ reason }) => reason)).toEqual(['unknown-area', 'unknown-goal']);
    });
  });

  describe('each change is judged once, for itself', () => {
    test('a repeat gets the same verdict and changes nothing', async () => {
      const idea = resident.idea('i1');
      const first = await resident.sync([idea]);
      const before = await everything();
      const again = await resident.sync([idea, idea]);
      expect(again.verdicts).toEqual([first.verdicts[0], first.verdicts[0]]);
      expect(await everything()).toBe(before);
    });

    test('the same id with other content is refused', async () => {
      const idea = resident.idea('i1');
      await resident.sync([idea]);
      const before = await everything();
      const { verdicts } = await resident.sync([{ ...idea, data: { ...(idea.data as object), title: 'Toinen' } }]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'other-content' }]);
      expect(await everything()).toBe(before);
    });

    test('a poison change refuses itself only', async () => {
      const broken = [{ nonsense: true }, null, 7, { by: resident.id, id: 'x', kind: 5 }].map((change) => ({ change }));
      const unknown = { ...resident.idea('i2'), kind: 'idea.nobodyKnows' };
      const newer = { ...resident.idea('i3'), kindVersion: 9 };
      const { status, verdicts } = await resident.sync([...broken, unknown, newer, resident.idea('i1')]);
      expect(status).toBe(200);
      expect(verdicts.map(({ result }) => result)).toEqual(['refused', 'refused', 'refused', 'applied']);
      expect(await storedIdea('i1')).toBeDefined();
    });

    test('nobody speaks in the name of another device', async () => {
      const other = await aDevice(server);
      const { verdicts } = await other.sync([resident.idea('i1')]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'forbidden' }]);
      expect(await storedIdea('i1')).toBeUndefined();
    });
  });

  describe('who may do what', () => {
    beforeEach(async () => {
      await resident.sync([resident.idea('i1')]);
    });

    test('a resident cannot publish, hide, answer or set a status, whatever scope the change names', async () => {
      const scope = 'public/kouvola';
      const { verdicts } = await resident.sync([
        resident.change('idea.publish', 'i1', {}, { scope }),
        resident.change('idea.hide', 'i1', { reason: 'x' }, { scope }),
        resident.change('idea.answer', 'i1', { text: 'x' }, { scope }),
        resident.change('idea.setStatus', 'i1', { from: 'received', to: 'done', reason: 'x' }, { scope }),
        resident.change('ideas.notSame', 'n1', { ideaIds: ['i1', 'i2'] }, { scope }),
      ]);
      // Whether a record they cannot read exists is not told, either.
      expect(verdicts.map(({ reason }) => reason)).toEqual([...Array(4).fill('no-such-record'), 'forbidden']);
      expect((await storedIdea('i1'))?.scope).toBe('committee/kouvola/valkeala');
    });

    test('an officer handles ideas of the own area only', async () => {
      const officer = await (await aDevice(server)).join('officer', 'anjalankoski');
      const { verdicts } = await officer.sync([officer.change('idea.publish', 'i1', {})]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'no-such-record' }]);
      const own = await (await aDevice(server)).join('officer', 'valkeala');
      expect((await own.sync([own.change('idea.publish', 'i1', {})])).verdicts).toMatchObject([{ result: 'applied' }]);
    });

    test('a member reads waiting ideas of the own area, not contact details, and does not publish', async () => {
      const contact = { phone: '040', consent: true };
      await resident.sync([resident.idea('i2', { wantsReply: true, contact })]);
      const member = await (await aDevice(server)).join('member', 'valkeala');
      const { rows, head } = await member.sync([]);
      expect(head?.scopes).toEqual(['committee/kouvola/valkeala', 'joint/kouvola', 'public/kouvola']);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(['i1', 'i2']);
      expect((await member.sync([member.change('idea.publish', 'i1', {})])).verdicts).toMatchObject([
        { reason: 'forbidden' },
      ]);
    });

    test('no answer holds a row of a scope the caller does not read, even with a cursor for it', async () => {
      const { rows: all, pages } = await coordinator.sync([]);
      expect(all.length).toBeGreaterThan(0);
      const spy = await aDevice(server);
      const { rows, head } = await spy.sync([], {
        cursors: pages.map(({ to }) => ({ ...to, ver: 0 })),
        cities: ['kouvola', 'lahti', 'intake'],
      });
      expect(head?.scopes).toEqual(['public/kouvola']);
      expect(rows).toEqual([]);
    });

    test('a receipt opens with its secret only', async () => {
      const other = await aDevice(server);
      expect((await other.sync([], { receipts: ['a-wrong-secret-0123456789'] })).rows).toEqual([]);
      const { rows } = await other.sync([], { receipts: resident.receipts });
      expect(rows.map(({ record }) => record?.type)).toEqual(['receipt']);
    });
  });

  describe('the desk', () => {
    beforeEach(async () => {
      await resident.sync([resident.idea('i1'), resident.idea('i2')]);
    });

    test('publishing moves the idea in one version of each scope and tells only readers where it went', async () => {
      const member = await (await aDevice(server)).join('member', 'valkeala');
      await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
      const { rows } = await member.sync([]);
      expect(rows.filter(({ id }) => id === 'i1').map(({ scope, gone, moved }) => [scope, gone, moved])).toEqual([
        ['committee/kouvola/valkeala', true, 'public/kouvola'],
        ['public/kouvola', undefined, undefined],
      ]);
      await coordinator.sync([coordinator.change('idea.hide', 'i1', { reason: 'yksityisiä tietoja' })]);
      const stranger = await aDevice(server);
      const marker = (await stranger.sync([])).rows.find(({ id }) => id === 'i1');
      expect(marker).toMatchObject({ scope: 'public/kouvola', gone: true });
      expect(marker?.moved).toBeUndefined();
    });

    test('an idea hidden before it was published goes back to waiting; one that was public is shown again', async () => {
      const hide = (id: string) => coordinator.change('idea.hide', id, { reason: 'yksityisiä tietoja' });
      await coordinator.sync([coordinator.change('idea.publish', 'i2', {}), hide('i1'), hide('i2')]);
      const { verdicts } = await coordinator.sync([
        coordinator.change('idea.unhide', 'i1', {}),
        coordinator.change('idea.unhide', 'i2', {}),
        coordinator.change('idea.unhide', 'i2', {}),
      ]);
      expect(verdicts.map(({ result, reason }) => reason ?? result)).toEqual(['applied', 'applied', 'already-there']);
      expect((await storedIdea('i1'))?.scope).toBe('committee/kouvola/valkeala');
      expect((await storedIdea('i2'))?.scope).toBe('public/kouvola');
      expect(await storedIdea('i1')).not.toHaveProperty('hidden');
      const receipts = (await resident.sync([])).rows.flatMap(({ record }) =>
        record?.type === 'receipt' ? [record] : [],
      );
      expect(receipts.map(({ ideaId, published, hidden }) => [ideaId, published, hidden])).toEqual(
        expect.arrayContaining([
          ['i1', false, undefined],
          ['i2', true, undefined],
        ]),
      );
    });

    test('the author is told status, reason and answer by the receipt', async () => {
      await coordinator.sync([
        coordinator.change('idea.publish', 'i1', {}),
        coordinator.change('idea.setStatus', 'i1', { from: 'received', to: 'inReview', reason: 'Selvitetään' }),
        coordinator.change('idea.answer', 'i1', { text: 'Kiitos!' }),
      ]);
      const { rows } = await resident.sync([]);
      const receipt = rows.find(({ id }) => id === 'i1:receipt')?.record as Receipt;
      expect(receipt).toMatchObject({ status: 'inReview', published: true, answers: [{ text: 'Kiitos!' }] });
      expect(receipt.steps.at(-1)).toMatchObject({ status: 'inReview', reason: 'Selvitetään' });
    });

    test('of two who move a status apart the second is told', async () => {
      const first = coordinator.change('idea.setStatus', 'i1', { from: 'received', to: 'inReview', reason: 'a' });
      const second = coordinator.change('idea.setStatus', 'i1', { from: 'received', to: 'rejected', reason: 'b' });
      const { verdicts } = await coordinator.sync([first, second]);
      expect(verdicts.map(({ result, reason }) => [result, reason])).toEqual([
        ['applied', undefined],
        ['refused', 'stale'],
      ]);
      expect((await storedIdea('i1'))?.status).toBe('inReview');
    });

    test('a status without reason, or one the city does not use, is refused', async () => {
      const { verdicts } = await coordinator.sync([
        coordinator.change('idea.setStatus', 'i1', { from: 'received', to: 'done', reason: '  ' }),
        coordinator.change('idea.setStatus', 'i1', { from: 'received', to: 'merged', reason: 'x' }),
      ]);
      expect(verdicts.map(({ reason }) => reason)).toEqual(['missing-reason', 'unknown-status']);
    });

    test('merging keeps both texts and unites supporters without counting anyone twice', async () => {
      await coordinator.sync(['i1', 'i2'].map((id) => coordinator.change('idea.publish', id, {})));
      const [a, b] = [await aDevice(server), await aDevice(server)];
      await a.sync([a.change('idea.support', 'i1', { on: true }), a.change('idea.support', 'i2', { on: true })]);
      await b.sync([b.change('idea.support', 'i1', { on: true })]);
      await coordinator.sync([coordinator.change('idea.merge', 'i1', { into: 'i2' })]);
      await server.assembly.writeCounts();
      expect(await storedIdea('i2')).toMatchObject({ supportCount: 2, mergedFrom: [{ id: 'i1' }] });
      expect(await storedIdea('i1')).toMatchObject({
        status: 'merged',
        mergedInto: { id: 'i2' },
        title: 'Valaistus pururadalle',
      });
      const late = await aDevice(server);
      await late.sync([late.change('idea.support', 'i1', { on: true })]);
      await server.assembly.writeCounts();
      expect((await storedIdea('i2'))?.supportCount).toBe(3);
    });

    test('an idea is not merged into itself, into nothing, or in a circle', async () => {
      const { verdicts } = await coordinator.sync([
        coordinator.change('idea.merge', 'i1', { into: 'i1' }),
        coordinator.change('idea.merge', 'i1', { into: 'i9' }),
        coordinator.change('idea.merge', 'i1', { into: 'i2' }),
        coordinator.change('idea.merge', 'i2', { into: 'i1' }),
      ]);
      expect(verdicts.map(({ reason }) => reason)).toEqual(['same-idea', 'no-such-record', undefined, 'merged']);
    });

    test('of two corrections the one made later counts, also when it arrives first', async () => {
      const [early, late] = testCity.goals.slice(0, 2).map(({ id }) => [id]) as [string[], string[]];
      const colleague = await (await aDevice(server)).join('coordinator');
      server.nowMs += 60_000;
      const later = coordinator.change('idea.correct', 'i1', { goals: late }, { at: server.nowMs - 10_000 });
      const earlier = colleague.change('idea.correct', 'i1', { goals: early }, { at: server.nowMs - 30_000 });
      await coordinator.sync([later]);
      const { verdicts } = await colleague.sync([earlier]);
      expect([verdicts[0]?.result, (await storedIdea('i1'))?.goals]).toEqual(['applied', late]);
    });

    test('the same change twice in one request is done once and answered twice alike', async () => {
      const idea = resident.idea('i3');
      const { verdicts } = await resident.sync([idea, idea]);
      expect(verdicts[0]).toMatchObject({ result: 'applied' });
      expect(verdicts[1]).toEqual(verdicts[0]);
      expect((await resident.sync([idea])).verdicts).toEqual([verdicts[0]]);
    });

    test('correcting the area of a waiting idea takes its contact details along', async () => {
      await resident.sync([resident.idea('i3', { wantsReply: true, contact: { phone: '040', consent: true } })]);
      const reach = { areas: ['anjalankoski'], wholeCity: false };
      await coordinator.sync([coordinator.change('idea.correct', 'i3', { reach })]);
      const homes = await server.storage.read(() =>
        query(`SELECT scope FROM entry WHERE id LIKE 'i3%' AND gone = 0 ORDER BY id`),
      );
      expect(homes.map(({ scope }) => scope)).toEqual([
        'committee/kouvola/anjalankoski',
        'officers/kouvola/anjalankoski',
        resident.receiptScopeOf('i3'),
      ]);
    });

    test('marking somebody answered deletes the contact details for good', async () => {
      await resident.sync([
        resident.idea('i3', { wantsReply: true, contact: { name: 'Nimi', phone: '040 555', consent: true } }),
      ]);
      await coordinator.sync([coordinator.change('contact.answered', 'i3:contact', {})]);
      const { rows } = await coordinator.sync([]);
      expect(rows.find(({ id }) => id === 'i3:contact')?.record).toMatchObject({ wantsReply: false });
      expect(await everything()).not.toMatch(/040 555|Nimi"/);
    });

    test('support counts a device once, the last word wins in any order, and travels bundled', async () => {
      await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
      const a = await aDevice(server);
      const on = a.change('idea.support', 'i1', { on: true });
      const off = a.change('idea.support', 'i1', { on: false });
      const again = a.change('idea.support', 'i1', { on: true });
      await a.sync([again]);
      await a.sync([off]);
      await a.sync([on]);
      expect((await storedIdea('i1'))?.supportCount).toBe(0);
      await server.assembly.writeCounts();
      expect((await storedIdea('i1'))?.supportCount).toBe(1);
      const b = await aDevice(server);
      const [first, last] = [true, false].map((on) => b.change('idea.support', 'i1', { on }));
      await b.sync([last as Change]);
      await b.sync([first as Change]);
      await server.assembly.writeCounts();
      expect((await storedIdea('i1'))?.supportCount).toBe(1);
    });

    test('a waiting idea cannot be supported', async () => {
      const { verdicts } = await resident.sync([resident.change('idea.support', 'i1', { on: true })]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'no-such-record' }]);
    });

    test('every kind knows its version', () => {
      expect(ideasNotSame.version).toBe(1);
    });
  });

  describe('time', () => {
    test('a clock a year off is corrected by its session, never obeyed and never refused', async () => {
      const year = 365 * 24 * 60 * 60 * 1000;
      for (const [id, skew] of [
        ['fast', year],
        ['slow', -year],
      ] as const) {
        const at = server.nowMs - 60_000 + skew;
        const { verdicts } = await resident.sync([resident.idea(id, {}, { at, session: id })], {
          now: server.nowMs + skew,
          session: id,
        });
        expect(verdicts).toMatchObject([{ result: 'applied', at: server.nowMs - 60_000 }]);
      }
    });

    test('a change is corrected by the session it was made in, not by the one that brings it', async () => {
      const hour = 60 * 60 * 1000;
      await resident.sync([], { now: server.nowMs + hour, session: 'clock an hour fast' });
      const madeBefore = resident.idea('i1', {}, { at: server.nowMs - 60_000 + hour, session: 'clock an hour fast' });
      const neverMet = resident.idea('i2', {}, { at: server.nowMs - 30_000, session: 'never met the server' });
      const { verdicts } = await resident.sync([madeBefore, neverMet], {
        now: server.nowMs,
        session: 'clock put right',
      });
      expect(verdicts.map(({ at }) => at)).toEqual([server.nowMs - 60_000, server.nowMs - 30_000]);
    });

    test('a request that took long on its way does not spoil what is known of the clock', async () => {
      await resident.sync();
      const idea = resident.idea('i1', {}, { at: server.nowMs - 60_000 });
      const { verdicts } = await resident.sync([idea], { now: server.nowMs - 40_000 });
      expect(verdicts[0]?.at).toBe(server.nowMs - 60_000);
    });

    test('a change is never younger than now nor older than what its author had read', async () => {
      await resident.sync([resident.idea('i1')]);
      server.nowMs += 10_000;
      const { pages } = await coordinator.sync([]);
      const baseVersion = pages.find(({ scope }) => scope === 'committee/kouvola/valkeala')?.to ?? null;
      const early = coordinator.change('idea.publish', 'i1', {}, { at: 5, baseVersion });
      const { verdicts } = await coordinator.sync([early]);
      expect(verdicts[0]?.at).toBe(server.nowMs - 10_000 + 1);
      const late = coordinator.change('idea.answer', 'i1', { text: 'x' }, { at: server.nowMs * 2 });
      expect((await coordinator.sync([late])).verdicts[0]?.at).toBe(server.nowMs);
    });
  });

  describe('leaving', () => {
    test('what was done as a member counts for seven days after, then a coordinator decides', async () => {
      const officer = await (await aDevice(server)).join('officer', 'valkeala');
      await resident.sync([resident.idea('i1'), resident.idea('i2')]);
      server.nowMs += 1000;
      await officer.sync([]);
      const [inTime, late] = [officer.change('idea.publish', 'i1', {}), officer.change('idea.publish', 'i2', {})];
      server.nowMs += 1000;
      await server.storage.write(function* () {
        yield { text: 'UPDATE stay SET to_at = ? WHERE role = ?', values: [server.nowMs, 'officer'] };
      });
      server.nowMs += 1000;
      expect((await officer.sync([inTime])).verdicts).toMatchObject([{ result: 'applied' }]);
      server.nowMs += GRACE_MS;
      const { verdicts, head } = await officer.sync([late]);
      expect(verdicts).toMatchObject([{ result: 'review' }]);
      expect(head?.scopes).toEqual(['public/kouvola']);
      expect((await storedIdea('i2'))?.scope).toBe('committee/kouvola/valkeala');
    });

    test('a revoked device is told so, reads public things only, and what it sends waits for review', async () => {
      const officer = await (await aDevice(server)).join('officer', 'valkeala');
      await resident.sync([resident.idea('i1')]);
      await server.storage.write(() => revokeDevice(officer.id, server.nowMs));
      const { status, head, verdicts } = await officer.sync([
        officer.change('idea.publish', 'i1', {}),
        officer.idea('i9'),
      ]);
      expect([status, head?.revoked, head?.scopes]).toEqual([200, true, ['public/kouvola']]);
      expect(verdicts.map(({ result }) => result)).toEqual(['review', 'review']);
      expect(await storedIdea('i9')).toBeUndefined();
    });
  });

  describe('proofs and stamps', () => {
    test('a forged proof is worth nothing', async () => {
      await resident.sync([resident.idea('i1')]);
      const change = resident.change('idea.publish', 'i1', {});
      const { verdicts } = await resident.sync([
        { change, proof: { result: 'applied', at: server.nowMs, mac: 'made up' } },
      ]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'no-such-record' }]);
    });

    test('a made-up stamp does not make a city start over', async () => {
      const made = { epoch: 99, scope: 'public/kouvola', ver: 5, tag: 'x', mac: 'made up' };
      const { head } = await resident.sync([], { stamps: [made, { epoch: 50, mac: 'x' }], cursors: [made] });
      expect(head?.epoch.epoch).toBe(1);
    });

    test('a made-up stamp beside one that reveals a restore does not say how high the epoch rises', async () => {
      const { signer } = server.assembly.server;
      const ours = signer.stamp({ epoch: 1, scope: 'public/kouvola', ver: 900, tag: 'gone' });
      const made = { epoch: 99, scope: 'public/kouvola', ver: 5, tag: 'x', mac: 'made up' };
      expect((await resident.sync([], { stamps: [ours, made] })).head?.epoch.epoch).toBe(2);
    });

    test('a stamp of ours that the database does not know raises the epoch, also when it comes as the base of a change', async () => {
      const { signer } = server.assembly.server;
      const ours = signer.stamp({ epoch: 1, scope: 'public/kouvola', ver: 900, tag: 'gone' });
      const { head } = await resident.sync([resident.idea('i1', {}, { baseVersion: ours })]);
      expect(head?.epoch.epoch).toBe(2);
      const later = signer.stamp({ epoch: 7, scope: 'public/kouvola', ver: 1, tag: 'gone' });
      expect((await resident.sync([], { stamps: [later] })).head?.epoch.epoch).toBe(8);
    });
  });

  describe('requests that make no sense', () => {
    test.each([
      ['not JSON', 'half a bo', 400, 'invalid-request'],
      ['nothing', '', 400, 'invalid-request'],
      ['an array', '[]', 400, 'invalid-request'],
      ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'invalid-request'],
      ['a request without its parts', '{"protocol":1}', 400, 'invalid-request'],
    ])('%s', async (_, body, status, reason) => {
      const response = await resident.fetch('/api/sync', { method: 'POST', body });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ reason });
    });

    test('ten thousand changes are too many, told before anything is judged', async () => {
      const before = await everything();
      const changes = Array.from({ length: 10_000 }, () => ({ change: 1 }));
      const response = await resident.post('/api/sync', { ...resident.request([]), changes });
      expect(response.status).toBe(413);
      expect(await response.json()).toEqual({ reason: 'too-many-changes', most: MOST_CHANGES });
      expect(await everything()).toBe(before);
    });

    test('a body beyond the limit is refused', async () => {
      const response = await resident.post('/api/sync', { ...resident.request([]), padding: 'x'.repeat(2_000_000) });
      expect(response.status).toBe(413);
    });

    test('a stranger is asked who they are and may come back with a signature', async () => {
      const stranger = new TestDevice(server);
      const response = await stranger.post('/api/sync', stranger.request([stranger.idea('i1')]));
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ reason: 'unknown-device', nonce: expect.any(String) });
      expect(await storedIdea('i1')).toBeUndefined();
    });

    test('a cookie with another word than the one that was given is nobody’s', async () => {
      const cookie = `kp_device=${resident.id}.${'x'.repeat(32)}`;
      const stranger = new TestDevice(server);
      const body = JSON.stringify(resident.request([]));
      expect((await stranger.fetch('/api/sync', { method: 'POST', headers: { cookie }, body })).status).toBe(401);
    });

    test('a lost cookie is given again for the key the device first came with, and to nobody else', async () => {
      resident.forgetCookie();
      expect((await resident.enrol()).status).toBe(200);
      expect((await resident.sync([])).status).toBe(200);
      const thief = new TestDevice(server);
      expect((await thief.enrol(resident.id)).status).toBe(403);
      expect((await resident.sync([])).status).toBe(200);
    });

    test('too much at once from a device without a role is slowed down, with a time to come back', async () => {
      const many = (from: number) =>
        Array.from({ length: 400 }, (_, index) => ({ change: { by: resident.id, id: `x${from + index}` } }));
      expect((await resident.sync(many(0))).status).toBe(200);
      const response = await resident.post('/api/sync', resident.request(many(400)));
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    });
  });

  describe('invitations', () => {
    const make = () =>
      server.storage.write(() => invite({ city: 'kouvola', role: 'member', area: 'valkeala' }, server.nowMs));

    test('looking at one uses nothing up; pressing twice on one device joins once; another device is too late', async () => {
      const { token } = await make();
      for (let i = 0; i < 3; i++)
        expect(await (await resident.post('/api/invitation', { secret: token })).json()).toMatchObject({
          kind: 'open',
          role: 'member',
          area: 'valkeala',
        });
      expect((await resident.post('/api/join', { secret: token })).status).toBe(200);
      expect((await resident.post('/api/join', { secret: token })).status).toBe(200);
      const other = await aDevice(server);
      const late = await other.post('/api/join', { secret: token });
      expect([late.status, await late.json()]).toEqual([410, { reason: 'invitation-used' }]);
      expect(await server.storage.read(() => query('SELECT * FROM stay WHERE role = ?', 'member'))).toHaveLength(1);
    });

    test('the short code works like the link, however it is typed', async () => {
      const { code } = await make();
      const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
      expect((await resident.post('/api/join', { secret: typed })).status).toBe(200);
    });

    test('an expired and an unknown one say so', async () => {
      const { token } = await make();
      server.nowMs += 15 * 24 * 60 * 60 * 1000;
      expect(await (await resident.post('/api/join', { secret: token })).json()).toEqual({
        reason: 'invitation-expired',
      });
      expect(await (await resident.post('/api/join', { secret: 'nothing-like-it' })).json()).toEqual({
        reason: 'invitation-unknown',
      });
    });

    test('only coordinators invite, and only to what exists', async () => {
      const grant = { city: 'kouvola', role: 'member', area: 'valkeala' };
      expect((await resident.post('/api/invitations', grant)).status).toBe(403);
      expect((await coordinator.post('/api/invitations', { ...grant, area: 'atlantis' })).status).toBe(400);
      const made = (await (await coordinator.post('/api/invitations', grant)).json()) as { link: string; code: string };
      expect(made.link).toContain('/kouvola/join#');
      expect((await resident.post('/api/join', { secret: made.code })).status).toBe(200);
    });

    test('tokens and codes are stored as hashes only', async () => {
      const { token, code } = await make();
      const rows = JSON.stringify(await server.storage.read(() => query('SELECT * FROM invitation')));
      expect(rows).not.toContain(token);
      expect(rows).not.toContain(code);
    });

    test('another device of the same person joins, and can be revoked by it', async () => {
      const member = await (await aDevice(server)).join('member', 'valkeala');
      const { code } = (await (await member.post('/api/device/add', {})).json()) as { code: string };
      const second = await aDevice(server);
      expect((await second.post('/api/join', { secret: code })).status).toBe(200);
      expect((await second.sync([])).head?.scopes).toContain('committee/kouvola/valkeala');
      expect(
        await server.storage.read(() => query('SELECT DISTINCT person FROM stay WHERE role = ?', 'member')),
      ).toHaveLength(1);
      expect((await resident.post('/api/device/revoke', { device: second.id })).status).toBe(403);
      expect((await member.post('/api/device/revoke', { device: second.id })).status).toBe(200);
      expect((await second.sync([])).head).toMatchObject({ revoked: true, scopes: ['public/kouvola'] });
    });

    test('leaving takes the device out of its person’s hands', async () => {
      const member = await (await aDevice(server)).join('member', 'valkeala');
      const left = await member.post('/api/device/leave', {});
      expect(left.headers.get('set-cookie')).toBe('kp_device=; Path=/api; Max-Age=0; HttpOnly; SameSite=Strict');
      expect((await member.sync([])).status).toBe(401);
      await member.enrol();
      expect((await member.sync([])).head?.scopes).toEqual(['public/kouvola']);
    });
  });

  describe('following by code', () => {
    test('anyone sees that it is hidden, nobody why', async () => {
      await resident.sync([resident.idea('i1')]);
      await coordinator.sync([coordinator.change('idea.hide', 'i1', { reason: 'salainen' })]);
      const text = await (await (await aDevice(server)).fetch('/api/follow/kouvola/ELI-7QK4P2XJ')).text();
      expect(JSON.parse(text)).toMatchObject({ matches: [{ status: 'received', hidden: true }] });
      expect(text).not.toContain('salainen');
    });

    test('anyone sees the status and since when, nobody the reasons or replies', async () => {
      await resident.sync([resident.idea('i1')]);
      await coordinator.sync([
        coordinator.change('idea.setStatus', 'i1', { from: 'received', to: 'inReview', reason: 'salainen' }),
        coordinator.change('idea.answer', 'i1', { text: 'salainen' }),
      ]);
      const response = await (await aDevice(server)).fetch('/api/follow/kouvola/eli 7qk4p2xj');
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ code: 'ELI-7QK4P2XJ', matches: [{ status: 'inReview' }] });
      expect(text).not.toMatch(/salainen|Valaistus/);
    });

    test('a miswritten code is told apart from one nobody has', async () => {
      expect((await resident.fetch('/api/follow/kouvola/ELI-7QK4P2XK')).status).toBe(400);
      expect(await (await resident.fetch('/api/follow/lahti/ELI-7QK4P2XJ')).json()).toMatchObject({ matches: [] });
    });
  });

  describe('first sync', () => {
    test('a large scope comes in prebuilt pages; what came since, as ordinary ones; the address of a private page opens to readers only', async () => {
      await server.close();
      server = await aServer(engine, 3);
      resident = await aDevice(server);
      coordinator = await (await aDevice(server)).join('coordinator');
      const ids = Array.from({ length: 8 }, (_, index) => `i${index}`);
      await resident.sync(ids.map((id) => resident.idea(id)));
      const { snapshots } = await coordinator.sync([]);
      const snapshot = snapshots.find(({ scope }) => scope === 'committee/kouvola/valkeala');
      expect(snapshot?.pages).toHaveLength(3);
      const address = `/api/pages/${snapshot?.pages[0]}`;
      expect((await coordinator.fetch(address)).status).toBe(200);
      expect((await resident.fetch(address)).status).toBe(403);
      await coordinator.sync([coordinator.change('idea.publish', 'i3', {})]);
      expect((await coordinator.fetch(address)).status).toBe(404);
      const again = await coordinator.sync([], { cursors: [snapshot?.to] });
      expect(again.rows.filter(({ scope }) => scope === 'committee/kouvola/valkeala')).toMatchObject([
        { id: 'i3', gone: true },
      ]);
    });

    test('an address dies within an hour', async () => {
      await server.close();
      server = await aServer(engine, 2);
      resident = await aDevice(server);
      coordinator = await (await aDevice(server)).join('coordinator');
      await resident.sync(['a', 'b', 'c'].map((id) => resident.idea(id)));
      await coordinator.sync(['a', 'b', 'c'].map((id) => coordinator.change('idea.publish', id, {})));
      const { snapshots } = await resident.sync([]);
      const address = `/api/pages/${snapshots[0]?.pages[0]}`;
      expect((await resident.fetch(address)).headers.get('cache-control')).toContain('public');
      server.nowMs += 61 * 60 * 1000;
      expect((await resident.fetch(address)).status).toBe(404);
    });
  });

  test('an answer reads back whole, and one cut at any byte reads back as its whole lines', async () => {
    await resident.sync([resident.idea('i1')]);
    const response = await resident.post('/api/sync', resident.request([]));
    const text = await response.text();
    const whole = await readAnswer(new Response(text));
    for (let length = 0; length < text.length; length += 7) {
      const cut = await readAnswer(new Response(text.slice(0, length)));
      expect(cut.rows.length).toBeLessThanOrEqual(whole.rows.length);
    }
  });

  describe('what nobody may do with what they know', () => {
    test('sibling records answer alike whether they exist or not, and nothing can be made under their names', async () => {
      const contact = { phone: '040', consent: true };
      await resident.sync([resident.idea('i1', { wantsReply: true, contact }), resident.idea('i2')]);
      await coordinator.sync(['i1', 'i2'].map((id) => coordinator.change('idea.publish', id, {})));
      const before = await everything();
      const stranger = await aDevice(server);
      const tried = ['i1:contact', 'i2:contact'].map((id) => [
        stranger.change('contact.answered', id, {}),
        stranger.change('idea.publish', id, {}),
        stranger.change('idea.support', id, { on: true }),
        stranger.idea(id),
      ]);
      const [some = [], none = []] = [await stranger.sync(tried[0]), await stranger.sync(tried[1])].map(
        ({ verdicts }) => verdicts.map(({ result, reason }) => `${result} ${reason}`),
      );
      expect(some).toEqual(none);
      expect(some.every((verdict) => verdict.startsWith('refused'))).toBe(true);
      expect((await everything()).replaceAll(/"change":.*/g, '').length).toBeGreaterThanOrEqual(before.length - 5);
      expect(await server.storage.read(() => query('SELECT * FROM supporter'))).toEqual([]);
    });

    test('a revoked device can neither add nor revoke nor come back by its own person’s link', async () => {
      const owner = await (await aDevice(server)).join('member', 'valkeala');
      const { code } = (await (await owner.post('/api/device/add', {})).json()) as { code: string };
      const stolen = await aDevice(server);
      await stolen.post('/api/join', { secret: code });
      const early = (await (await stolen.post('/api/device/add', {})).json()) as { code: string };
      await owner.post('/api/device/revoke', { device: stolen.id });
      expect((await stolen.post('/api/device/add', {})).status).toBe(403);
      expect((await stolen.post('/api/device/revoke', { device: owner.id })).status).toBe(403);
      expect((await stolen.post('/api/join', { secret: early.code })).status).toBe(410);
      const fresh = (await (await owner.post('/api/device/add', {})).json()) as { code: string };
      expect((await stolen.post('/api/join', { secret: fresh.code })).status).toBe(410);
      expect((await stolen.sync([])).head?.scopes).toEqual(['public/kouvola']);
      expect((await owner.sync([])).head?.scopes).toContain('committee/kouvola/valkeala');
    });

    test('what was hidden after somebody published it offline stays hidden, and the publisher is told', async () => {
      await resident.sync([resident.idea('i1')]);
      const second = await (await aDevice(server)).join('coordinator');
      const publish = coordinator.change('idea.publish', 'i1', {});
      server.nowMs += 60_000;
      await second.sync([second.change('idea.hide', 'i1', { reason: 'naapurin nimi' })]);
      server.nowMs += 60_000;
      const { verdicts } = await coordinator.sync([publish]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'hidden-since' }]);
      expect((await coordinator.sync([coordinator.change('idea.publish', 'i1', {})])).verdicts).toMatchObject([
        { result: 'applied' },
      ]);
    });

    test('after leaving, what was done before counts; the next one to join with the device is somebody else', async () => {
      await resident.sync([resident.idea('i1')]);
      const officer = await (await aDevice(server)).join('officer', 'valkeala');
      const publish = officer.change('idea.publish', 'i1', {});
      server.nowMs += 1000;
      await officer.post('/api/device/leave', {});
      server.nowMs += 1000;
      await officer.enrol();
      expect((await officer.sync([publish])).verdicts).toMatchObject([{ result: 'applied' }]);
      await officer.join('member', 'anjalankoski');
      expect((await officer.sync([])).head?.scopes).toEqual([
        'committee/kouvola/anjalankoski',
        'joint/kouvola',
        'public/kouvola',
      ]);
    });

    test('a page with contact details is gone from the server once they are emptied', async () => {
      await server.close();
      server = await aServer(engine, 2);
      [resident, coordinator] = [await aDevice(server), await (await aDevice(server)).join('coordinator')];
      const contact = { phone: '040 555', consent: true };
      await resident.sync(['a', 'b', 'c'].map((id) => resident.idea(id, { wantsReply: true, contact })));
      const { snapshots } = await coordinator.sync([]);
      const address = snapshots.find(({ scope }) => scope.startsWith('officers/'))?.pages[0];
      expect(await (await coordinator.fetch(`/api/pages/${address}`)).arrayBuffer()).toBeDefined();
      await coordinator.sync([coordinator.change('contact.answered', 'a:contact', {})]);
      expect((await coordinator.fetch(`/api/pages/${address}`)).status).toBe(404);
    });

    test('a change of a session that never met the server is corrected by the one that brings it', async () => {
      const year = 365 * 24 * 60 * 60 * 1000;
      const idea = resident.idea('i1', {}, { at: server.nowMs - 60_000 - year, session: 'before the restart' });
      const { verdicts } = await resident.sync([idea], { now: server.nowMs - year, session: 'after it' });
      expect(verdicts[0]?.at).toBe(server.nowMs - 60_000);
    });

    test.each([-1, -9_007_199_254_740_991, 9_007_199_254_740_991, 0.5])(
      'a clock that says %d is no request',
      async (now) => {
        expect((await resident.post('/api/sync', resident.request([], { now }))).status).toBe(400);
        expect((await resident.sync([])).status).toBe(200);
      },
    );

    test('a stream tells of what its device may read now, receipts shown since included, and ends when rights change', async () => {
      const reader = (await resident.fetch('/api/live?cities=kouvola')).body?.getReader();
      const next = async () => new TextDecoder().decode((await reader?.read())?.value);
      expect(await next()).toContain('retry');
      await resident.sync([resident.idea('i1')]);
      await coordinator.sync([coordinator.change('idea.answer', 'i1', { text: 'Kiitos' })]);
      expect(await next()).toContain(resident.receiptScopeOf('i1'));
      const member = await (await aDevice(server)).join('member', 'valkeala');
      const stream = (await member.fetch('/api/live?cities=kouvola')).body?.getReader();
      await stream?.read();
      await member.post('/api/device/leave', {});
      expect((await stream?.read())?.done).toBe(true);
      await reader?.cancel();
    });

    test('somebody without a role cannot fill the disk or write for ever', async () => {
      await Promise.all(Array.from({ length: 600 }, () => resident.sync([])));
      expect((await resident.post('/api/sync', resident.request([]))).status).toBe(429);
      await Promise.all(Array.from({ length: 700 }, () => coordinator.sync([])));
      expect((await coordinator.post('/api/sync', coordinator.request([]))).status).toBe(200);
      const rows = await server.storage.read(() => query('SELECT COUNT(*) AS n FROM clock'));
      expect(Number(rows[0]?.n)).toBeLessThan(100);
    });
  });
});
