import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import type { Review } from '../../src/domain/review.ts';
import type { Change } from '../../src/protocol/change.ts';
import { GRACE_MS } from '../../src/protocol/limits.ts';
import type { OfferedChange, Verdict } from '../../src/protocol/wire.ts';
import { assemble } from '../../src/server/assemble.ts';
import { writeBackup } from '../../src/server/backup.ts';
import { openBeside } from '../../src/server/beside.ts';
import { revokeDevice } from '../../src/server/people.ts';
import { restoreBackup } from '../../src/server/restore.ts';
import { reviewIdOf } from '../../src/server/reviews.ts';
import { query, queryOne } from '../../src/server/storage.ts';
import { aPhoto } from '../fixtures/a-photo.ts';
import { testCity } from '../fixtures/test-city.ts';
import { aDatabase, ENGINES, type TestDatabase } from './engines.ts';
import { aDevice, type TestDevice, type TestServer } from './test-device.ts';

/** A copied disk (or `pg_restore`) that nobody announces, and our own command. The key stays beside in both. */
const MEANS = ['a copy put back', 'npm run restore'] as const;

describe.each(ENGINES.flatMap((engine) => MEANS.map((means) => [engine, means] as const)))(
  '%s, %s',
  (engine, means) => {
    let folder: string;
    let database: TestDatabase;
    let server: TestServer;

    async function open(): Promise<void> {
      const nowMs = server?.nowMs ?? Date.UTC(2026, 10, 21);
      const storage = await database.open();
      server = Object.assign(server ?? {}, { storage, nowMs }) as TestServer;
      server.assembly = await assemble({
        storage,
        beside: await openBeside(folder),
        cities: [testCity],
        version: 'test',
        publicUrl: 'http://localhost:8787',
        nowMs: () => server.nowMs,
        callerKey: () => 'test',
      });
    }
    async function backup(): Promise<void> {
      if (means === 'npm run restore') {
        await writeBackup(server.storage, join(folder, 'city.gz'), server.nowMs);
        return;
      }
      await server.storage.close();
      await database.keepCopy();
      await open();
    }
    async function restore(): Promise<void> {
      if (means === 'npm run restore') {
        await restoreBackup(server.storage, await openBeside(folder), join(folder, 'city.gz'), server.nowMs);
        return;
      }
      await server.storage.close();
      await database.putBack();
      await open();
    }

    let resident: TestDevice;
    let coordinator: TestDevice;
    async function openEmpty(): Promise<void> {
      folder = mkdtempSync(join(tmpdir(), 'kylapoyta-restore-'));
      database = await aDatabase(engine);
      server = undefined as unknown as TestServer;
      await open();
      resident = await aDevice(server);
      coordinator = await (await aDevice(server)).join('coordinator');
    }
    async function close(): Promise<void> {
      await server.storage.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    }
    async function reopenEmpty(): Promise<void> {
      await close();
      await openEmpty();
    }
    beforeEach(openEmpty);
    afterEach(close);
    const proven = (change: Change, verdict: Verdict | undefined): OfferedChange => ({
      change,
      proof: { result: verdict?.result as 'applied', at: verdict?.at ?? 0, mac: verdict?.mac ?? '' },
    });
    const scopeOf = async (id: string) =>
      (await server.storage.read(() => queryOne('SELECT scope FROM entry WHERE id = ? AND gone = 0', id)))?.scope;

    test('a copied-back disk is noticed by any stamp, and what it lacked comes back with its proof', async () => {
      await backup();
      const idea = resident.idea('i1');
      const submitted = (await resident.sync([idea])).verdicts[0];
      const publish = coordinator.change('idea.publish', 'i1', {});
      const published = (await coordinator.sync([publish])).verdicts[0];
      await restore();
      const { head } = await coordinator.sync([], { stamps: published?.stamps ?? [] });
      expect(head?.epoch.epoch).toBe(2);
      const early = await coordinator.sync([proven(publish, published)]);
      expect(early.verdicts).toMatchObject([{ result: 'waiting' }]);
      expect((await resident.sync([proven(idea, submitted)])).verdicts).toMatchObject([
        { result: 'applied', at: submitted?.at },
      ]);
      expect((await coordinator.sync([proven(publish, published)])).verdicts).toMatchObject([
        { result: 'applied', at: published?.at },
      ]);
      expect(await scopeOf('i1')).toBe('public/kouvola');
    });

    test('a photo that arrived since reveals it by the stamp its sender was told', async () => {
      const { bytes, hash } = aPhoto();
      await resident.sync([resident.idea('i1', { photos: [{ hash, width: 800, height: 600 }] })]);
      await backup();
      const path = `/api/photos/kouvola/${hash}?start=0&total=${bytes.length}`;
      const told = await (await resident.fetch(path, { method: 'PUT', body: bytes })).json();
      await restore();
      expect((await resident.sync([], { stamps: [told.stamp] })).head?.epoch.epoch).toBe(2);
    });

    test('support given since reveals it before it has been counted, and counts again', async () => {
      const coordinated = [coordinator.change('idea.publish', 'i1', {})];
      await resident.sync([resident.idea('i1')]);
      await coordinator.sync(coordinated);
      await backup();
      const support = resident.change('idea.support', 'i1', { on: true });
      const told = (await resident.sync([support])).verdicts[0];
      await restore();
      const { head } = await resident.sync([], { stamps: told?.stamps ?? [] });
      expect(head?.epoch.epoch).toBe(2);
      expect((await resident.sync([proven(support, told)])).verdicts).toMatchObject([{ result: 'applied' }]);
      await server.assembly.writeCounts();
      const row = await server.storage.read(() => queryOne(`SELECT body FROM entry WHERE id = 'i1' AND gone = 0`));
      expect(JSON.parse(String(row?.body))).toMatchObject({ supportCount: 1 });
    });

    test('waiting ends after seven days', async () => {
      await backup();
      await resident.sync([resident.idea('i1')]);
      const publish = coordinator.change('idea.publish', 'i1', {});
      const published = (await coordinator.sync([publish])).verdicts[0];
      await restore();
      await coordinator.sync([], { stamps: published?.stamps ?? [] });
      server.nowMs += GRACE_MS + 1;
      expect((await coordinator.sync([proven(publish, published)])).verdicts).toMatchObject([
        { result: 'refused', reason: 'no-such-record' },
      ]);
    });

    test('a proven re-offer is not asked for permission again, one without proof is', async () => {
      await resident.sync([resident.idea('i1'), resident.idea('i2')]);
      const officer = await (await aDevice(server)).join('officer', 'valkeala');
      await backup();
      const [first, second] = [officer.change('idea.publish', 'i1', {}), officer.change('idea.publish', 'i2', {})];
      const verdict = (await officer.sync([first])).verdicts[0];
      await restore();
      await officer.sync([], { stamps: verdict?.stamps ?? [] });
      await server.storage.write(() => query(`DELETE FROM stay WHERE role = 'officer'`));
      const { verdicts } = await officer.sync([proven(first, verdict), second]);
      expect(verdicts.map(({ result, reason }) => [result, reason])).toEqual([
        ['applied', undefined],
        ['refused', 'no-such-record'],
      ]);
    });

    test('a proof beats a refusal stored since', async () => {
      await backup();
      const idea = resident.idea('i1');
      const submitted = (await resident.sync([idea])).verdicts[0];
      const answer = coordinator.change('idea.answer', 'i1', { text: 'kiitos' });
      const answered = (await coordinator.sync([answer])).verdicts[0];
      await restore();
      // Before anyone brings a stamp the restored database does not know better and refuses.
      expect((await coordinator.sync([answer])).verdicts).toMatchObject([
        { result: 'refused', reason: 'no-such-record' },
      ]);
      await resident.sync([proven(idea, submitted)], { stamps: submitted?.stamps ?? [] });
      expect((await coordinator.sync([proven(answer, answered)])).verdicts).toMatchObject([{ result: 'applied' }]);
    });

    test('departures and revocations kept beside the database outlive a restore, a later return stands', async () => {
      const officer = await (await aDevice(server)).join('officer', 'valkeala');
      const second = await (await aDevice(server)).join('member', 'valkeala');
      const left = await (await aDevice(server)).join('member', 'valkeala');
      await backup();
      await officer.post('/api/device/revoke', { device: officer.id });
      await left.post('/api/device/leave', {});
      await restore();
      expect((await officer.sync([])).head).toMatchObject({ revoked: true, scopes: ['public/kouvola'] });
      await left.enrol();
      expect((await left.sync([])).head?.scopes).toEqual(['public/kouvola']);
      server.nowMs += 1000;
      await officer.join('member', 'valkeala');
      await server.storage.close(); // a start like any other: what was kept beside is made good again
      await open();
      expect((await left.sync([])).head?.scopes).toEqual(['public/kouvola']);
      expect((await officer.sync([])).head?.scopes).toContain('committee/kouvola/valkeala');

      expect((await second.sync([])).head?.scopes).toContain('committee/kouvola/valkeala');
    });

    /** An answer from a revoked device, put aside before or after the backup, and its acceptance, which the backup lacks. */
    async function aDecidedAnswer(backupBetween: boolean) {
      await resident.sync([resident.idea('i1')]);
      const lost = await (await aDevice(server)).join('officer', 'valkeala');
      await server.storage.write(() => revokeDevice(lost.id, server.nowMs));
      if (!backupBetween) await backup();
      const change = lost.change('idea.answer', 'i1', { text: 'kiitos' });
      const aside = (await lost.sync([change])).verdicts[0];
      if (backupBetween) await backup();
      const accept = coordinator.change('review.accept', reviewIdOf(change), {});
      const accepted = (await coordinator.sync([accept])).verdicts[0];
      const told = (await lost.sync([], { reviews: [`${lost.id}/${change.id}`] })).verdicts[0];
      await restore();
      await coordinator.sync([], { stamps: accepted?.stamps ?? [] });
      return { lost, change, aside, told, accept, accepted };
    }
    const answersOf = async (id: string) => {
      const row = await server.storage.read(() => queryOne('SELECT body FROM entry WHERE id = ? AND gone = 0', id));
      return (JSON.parse(String(row?.body)) as Idea).answers.map(({ text }) => text);
    };
    const openReviews = async () =>
      (await server.storage.read(() => query(`SELECT body FROM entry WHERE type = 'review' AND gone = 0`))).filter(
        ({ body }) => !(JSON.parse(String(body)) as Review).decision,
      ).length;

    test.each([
      ['before the backup', true],
      ['after the backup', false],
    ])(
      'what was put aside %s and accepted since comes back once, whoever is first and whatever its author knew',
      async (_, between) => {
        const orders = ['decision first', 'change first'] as const;
        for (const order of orders) {
          for (const knew of ['review', 'applied'] as const) {
            const { lost, change, aside, told, accept, accepted } = await aDecidedAnswer(between);
            const offers = [
              () => coordinator.sync([proven(accept, accepted)]),
              () => lost.sync([proven(change, knew === 'review' ? aside : told)]),
            ];
            for (const offer of order === 'decision first' ? offers : offers.toReversed()) await offer();
            for (const offer of offers) await offer();
            expect([order, knew, await answersOf('i1'), await openReviews()]).toEqual([order, knew, ['kiitos'], 0]);
            await reopenEmpty();
          }
        }
      },
    );

    test('what was declined is not carried out after a restore, and nobody has to decide again', async () => {
      await resident.sync([resident.idea('i1')]);
      const lost = await (await aDevice(server)).join('officer', 'valkeala');
      await server.storage.write(() => revokeDevice(lost.id, server.nowMs));
      await backup();
      const change = lost.change('idea.answer', 'i1', { text: 'kiitos' });
      const aside = (await lost.sync([change])).verdicts[0];
      const decline = coordinator.change('review.decline', reviewIdOf(change), { reason: 'Ei' });
      const declined = (await coordinator.sync([decline])).verdicts[0];
      await restore();
      await coordinator.sync([], { stamps: declined?.stamps ?? [] });
      expect((await coordinator.sync([proven(decline, declined)])).verdicts).toMatchObject([{ result: 'applied' }]);
      expect((await lost.sync([proven(change, aside)])).verdicts).toMatchObject([
        { result: 'refused', reason: 'declined', words: 'Ei' },
      ]);
      expect([await answersOf('i1'), await openReviews()]).toEqual([[], 0]);
    });

    test('a review without a decision is put aside again, once', async () => {
      const lost = await (await aDevice(server)).join('officer', 'valkeala');
      await resident.sync([resident.idea('i1')]);
      await server.storage.write(() => revokeDevice(lost.id, server.nowMs));
      await backup();
      const change = lost.change('idea.answer', 'i1', { text: 'kiitos' });
      const aside = (await lost.sync([change])).verdicts[0];
      await restore();
      const { verdicts } = await lost.sync([proven(change, aside)], { stamps: aside?.stamps ?? [] });
      expect(verdicts).toMatchObject([{ result: 'review' }]);
      await lost.sync([proven(change, aside)]);
      expect([await answersOf('i1'), await openReviews()]).toEqual([[], 1]);
    });

    test('with a signing key of its own a server begins anew, and so do the devices; with the same key it does not', async () => {
      await resident.sync([resident.idea('i1')]);
      const { head, pages } = await coordinator.sync();
      await server.storage.close();
      await open();
      expect((await coordinator.sync()).head?.epoch).toEqual(head?.epoch);
      await server.storage.close();
      rmSync(join(folder, 'signing.key'));
      await open();
      const cursors = pages.map(({ to }) => to);
      const anew = await coordinator.sync([], { cursors, stamps: [head?.epoch] });
      expect(anew.head?.epoch.epoch).toBe(2);
      expect(anew.rows.map(({ id }) => id)).toContain('i1');
    });
  },
);
