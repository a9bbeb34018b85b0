import { expect, onTestFinished, test } from 'vitest';
import { dumpAll } from './dump.ts';
import { aDevice, aServer, TestDevice } from './test-device.ts';

test('what was handed out to be shown again is stored as a hash only', async () => {
  const server = await aServer();
  onTestFinished(() => server.close());
  const coordinator = await (await aDevice(server)).join('coordinator');
  const invitation = await (
    await coordinator.post('/api/invitations', { city: 'kouvola', role: 'coordinator' })
  ).json();
  const addition = await (await coordinator.post('/api/device/add', {})).json();
  const used = await (await coordinator.post('/api/invitations', { city: 'kouvola', role: 'coordinator' })).json();
  const newcomer = await aDevice(server);
  expect((await newcomer.post('/api/join', { secret: used.code })).status).toBe(200);
  await newcomer.sync([newcomer.idea('i1'), newcomer.idea('i2', { wantsReply: true })]);
  const lost = newcomer.cookie;
  newcomer.forgetCookie();
  await newcomer.enrol();
  await server.assembly.tidy();

  const tokenOf = (link: string) => link.split('#')[1] ?? '';
  const cookies = [coordinator.cookie, newcomer.cookie, lost].map((cookie) => cookie.split('.')[1] ?? '');
  const offers = [invitation, addition, used].flatMap(({ link, code }) => [tokenOf(link), code]);
  const secrets = [...cookies, ...offers, ...newcomer.receipts];
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{8,}$/);

  for (const [table, rows] of Object.entries(await dumpAll(server.storage))) {
    for (const secret of secrets) expect(rows.join('\n').includes(secret), `${table} holds ${secret}`).toBe(false);
  }
});

test('a cookie that differs in one letter, or names another device, opens nothing', async () => {
  const server = await aServer();
  onTestFinished(() => server.close());
  const [device, other] = [await aDevice(server), await aDevice(server)];
  const [head = '', token = ''] = device.cookie.split('.');
  const wrong = [
    `${head}.${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    `${head}.${token}x`,
    `${head}.`,
    `kp_device=${other.id}.${token}`,
    `kp_device=${other.id}.`,
  ];
  const stranger = new TestDevice(server);
  for (const cookie of wrong) {
    expect((await stranger.fetch('/api/devices', { headers: { cookie } })).status).toBe(401);
  }
  expect((await stranger.fetch('/api/devices', { headers: { cookie: device.cookie } })).status).toBe(200);
});
