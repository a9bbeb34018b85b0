import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../src/server/backup.ts';
import { restoreBackup } from '../../src/server/restore.ts';
import { query } from '../../src/server/storage.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const nothingBeside = { departures: [], sealKeys: [] };

/** An open stream: everything it has said, and whether it has ended. */
async function aStream(device: TestDevice) {
  const reader = (await device.fetch('/api/live?cities=kouvola')).body?.getReader();
  const stream = { text: '', ended: false };
  const follow = async () => {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      stream.text += new TextDecoder().decode(part.value);
    }
    stream.ended = true;
  };
  void follow();
  onTestFinished(async () => reader?.cancel());
  await expect.poll(() => stream.text).toContain('retry');
  return stream;
}

describe('two processes on one PostgreSQL', () => {
  let one: TestServer;
  let other: TestServer;
  let resident: TestDevice;
  let coordinator: TestDevice;
  beforeEach(async () => {
    one = await aServer('postgres');
    other = await one.another();
    resident = await aDevice(one);
    coordinator = await (await aDevice(other)).join('coordinator');
  });
  afterEach(() => one.close());

  test('a cookie, a nonce, a stamp and a proof of one hold at the other', async () => {
    const idea = resident.idea('i1');
    const first = await resident.sync([idea]);
    const again = await resident.through(other).sync([idea], { cursors: first.pages.map(({ to }) => to) });
    expect(again.verdicts).toEqual(first.verdicts);
    expect(again.head?.epoch).toEqual(first.head?.epoch);
    expect(again.rows).toEqual([]);
    resident.forgetCookie();
    expect((await resident.through(one).enrol()).status).toBe(200);
    expect((await resident.through(other).sync([])).status).toBe(200);
  });

  test('a commit at one is heard of at the other', async () => {
    const stream = await aStream(coordinator);
    await resident.sync([resident.idea('i1')]);
    await expect.poll(() => stream.text).toContain('"scope":"committee/kouvola/valkeala","ver":1');
    await coordinator.through(one).sync([coordinator.change('idea.publish', 'i1', {})]);
    await expect.poll(() => stream.text).toContain('"scope":"public/kouvola","ver":1');
  });

  test('news of a receipt reach the stream of whoever showed its secret elsewhere', async () => {
    const stream = await aStream(resident.through(other));
    await resident.through(one).sync([resident.idea('i1')]);
    const stranger = await aStream(await aDevice(other));
    await coordinator.sync([coordinator.change('idea.answer', 'i1', { text: 'Kiitos' })]);
    await expect.poll(() => stream.text).toContain(`"scope":"${resident.receiptScopeOf('i1')}","ver":2`);
    expect(stranger.text).not.toContain('receipt/');
  });

  test('the streams of a device revoked at one end at the other, and of nobody else', async () => {
    const member = await (await aDevice(other)).join('member', 'valkeala');
    const [stream, bystander] = [await aStream(member), await aStream(coordinator)];
    expect((await member.through(one).post('/api/device/revoke', { device: member.id })).status).toBe(200);
    await expect.poll(() => stream.ended).toBe(true);
    expect(bystander.ended).toBe(false);
    expect((await member.through(other).sync([])).head).toMatchObject({ revoked: true, scopes: ['public/kouvola'] });
  });

  test('an invitation made at one is used once, wherever it is shown', async () => {
    const grant = { city: 'kouvola', role: 'member', area: 'valkeala' };
    const { code } = (await (await coordinator.post('/api/invitations', grant)).json()) as { code: string };
    const devices = await Promise.all([one, other, one, other].map(aDevice));
    const answers = await Promise.all(devices.map((device) => device.post('/api/join', { secret: code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
    expect(await one.storage.read(() => query(`SELECT person FROM stay WHERE role = 'member'`))).toHaveLength(1);
  });

  test('of the same change sent to both at once one is judged, and both tell the same', async () => {
    const idea = resident.idea('i1');
    const requests = Array.from({ length: 6 }, (_, index) => resident.through(index % 2 ? one : other).sync([idea]));
    const verdicts = (await Promise.all(requests)).map(({ verdicts: [verdict] }) => JSON.stringify(verdict));
    expect(new Set(verdicts).size).toBe(1);
    expect(await one.storage.read(() => query(`SELECT ver FROM entry WHERE id = 'i1'`))).toEqual([{ ver: 1 }]);
  });

  test('sixteen devices on one committee miss and double nothing, nor does who listens', async () => {
    const devices = await Promise.all(Array.from({ length: 16 }, (_, index) => aDevice(index % 2 ? one : other)));
    const stream = await aStream(coordinator);
    let cursors = (await coordinator.sync([])).pages.map(({ to }) => to);
    const seen: string[] = [];
    const pull = async () => {
      const { pages } = await coordinator.sync([], { cursors });
      const byScope = new Map([...cursors, ...pages.map(({ to }) => to)].map((to) => [to.scope, to]));
      cursors = [...byScope.values()];
      for (const { rows } of pages) for (const { id } of rows) if (!id.endsWith(':receipt')) seen.push(id);
    };
    let writing = true;
    const listening = (async () => {
      let heard = 0;
      while (writing || heard < stream.text.length) {
        if (heard < stream.text.length) {
          heard = stream.text.length;
          await pull();
        } else await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const givers = devices.map(async (device, index) => {
      for (let number = 0; number < 6; number++) await device.sync([device.idea(`i${index}-${number}`)]);
    });
    await Promise.all(givers);
    const given = devices.flatMap((_, index) => Array.from({ length: 6 }, (_, number) => `i${index}-${number}`));
    await expect.poll(() => new Set(seen).size).toBe(given.length);
    writing = false;
    await listening;
    expect(seen.toSorted()).toEqual(given.toSorted());
    const commits = await one.storage.read(() =>
      query(`SELECT ver FROM scope_commit WHERE scope = 'committee/kouvola/valkeala' ORDER BY ver`),
    );
    expect(commits.map(({ ver }) => ver)).toEqual(given.map((_, index) => index + 1));
  });

  test('supporters counted by both at once count once', async () => {
    await resident.sync([resident.idea('i1')]);
    await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
    const supporters = await Promise.all(Array.from({ length: 8 }, (_, index) => aDevice(index % 2 ? one : other)));
    const giving = supporters.map((device) => device.sync([device.change('idea.support', 'i1', { on: true })]));
    const counting = Array.from({ length: 10 }, (_, index) => (index % 2 ? one : other).assembly.writeCounts());
    await Promise.all([...giving, ...counting]);
    await one.assembly.writeCounts();
    const [row] = await one.storage.read(() => query(`SELECT body FROM entry WHERE id = 'i1' AND gone = 0`));
    expect(JSON.parse(String(row?.body))).toMatchObject({ supportCount: 8 });
    expect(await one.storage.read(() => query('SELECT * FROM support_due'))).toEqual([]);
  });
});

describe.each(ENGINES)('a restore by another process, on %s', (engine) => {
  test('ends the streams, whose devices then read anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-several-'));
    const server = await aServer(engine);
    onTestFinished(async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const coordinator = await (await aDevice(server)).join('coordinator');
    await writeBackup(server.storage, join(folder, 'city.gz'), server.nowMs);
    const stream = await aStream(coordinator);
    const command = await server.another();
    await restoreBackup(command.storage, nothingBeside, join(folder, 'city.gz'), server.nowMs);
    await server.assembly.noticeOthersRestore();
    await expect.poll(() => stream.ended).toBe(true);
    expect((await coordinator.sync([])).head?.epoch.epoch).toBe(2);
  });
});
