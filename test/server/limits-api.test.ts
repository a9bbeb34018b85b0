import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_STREAMS_OF_ADDRESS, MOST_STREAMS_OF_DEVICE } from '../../src/server/live-limit.ts';
import { aPhoto } from '../fixtures/a-photo.ts';
import { aDevice, aServer, TestDevice, type TestServer } from './test-device.ts';

let server: TestServer;
let address: string;
beforeEach(async () => {
  address = 'first';
  server = await aServer('sqlite', undefined, { callerKey: () => address });
});
afterEach(() => server.close());

/** Asks until told to come later; gives how often it was answered, or undefined when nobody ever said so. */
async function askUntilLimited(ask: () => Promise<Response>, most: number): Promise<number | undefined> {
  for (let answered = 0; answered < most; answered++) {
    const response = await ask();
    if (response.status !== 429) continue;
    expect(await response.json()).toMatchObject({ reason: 'rate-limited', retryAfterS: expect.any(Number) });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    server.nowMs += Number(response.headers.get('retry-after')) * 1000;
    expect((await ask()).status, 'after waiting as long as told').not.toBe(429);
    return answered;
  }
  return undefined;
}

const hash = aPhoto().hash;
const ROUTES: [name: string, most: number, ask: (device: TestDevice) => Promise<Response>][] = [
  ['guessing a code', 300, (device) => device.fetch('/api/follow/kouvola/ELI-7QK4P2XJ')],
  ['guessing an invitation', 100, (device) => device.post('/api/invitation', { secret: 'ABCD2345' })],
  ['guessing a code to join', 100, (device) => device.post('/api/join', { secret: 'ABCD2345' })],
  ['asking for words to sign', 3000, (device) => device.fetch('/api/nonce')],
  ['guessing devices to revoke', 100, (device) => device.post('/api/device/revoke', { device: 'somebody-elses' })],
  [
    'asking for invitations',
    100,
    (device) => device.post('/api/invitations', { city: 'kouvola', role: 'coordinator' }),
  ],
  ['leaving again and again', 100, (device) => device.post('/api/device/leave', {})],
  ['adding devices', 100, (device) => device.post('/api/device/add', {})],
  ['syncing', 700, (device) => device.post('/api/sync', device.request([]))],
];

test.each(ROUTES)('%s is slowed down', async (_, most, ask) => {
  const device = await aDevice(server);
  expect(await askUntilLimited(() => ask(device), most)).toBeGreaterThan(10);
});

test('enrolling is slowed down', async () => {
  const body = {
    device: 'device-of-a-robot',
    publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
    nonce: '',
    signature: '',
  };
  const robot = new TestDevice(server);
  expect(await askUntilLimited(() => robot.post('/api/device', body), 1100)).toBeGreaterThan(500);
});

test('filling the disk with parts of photos is slowed down', async () => {
  const device = await aDevice(server);
  await device.sync([device.idea('i1', { photos: [{ hash, width: 800, height: 600 }] })]);
  const body = Buffer.alloc(200 * 1024);
  const put = () => device.fetch(`/api/photos/kouvola/${hash}?start=1&total=300000`, { method: 'PUT', body });
  expect(await askUntilLimited(put, 400)).toBeGreaterThan(100);
});

test('another address is not slowed down with it', async () => {
  const device = await aDevice(server);
  const guess = () => device.fetch('/api/follow/kouvola/ELI-7QK4P2XJ');
  while ((await guess()).status !== 429);
  address = 'second';
  expect((await guess()).status).toBe(200);
});

describe('streams of news', () => {
  const open = (device: TestDevice) => device.fetch('/api/live?cities=kouvola');

  test('a device holds so many open and no more; one that ends makes room', async () => {
    const device = await aDevice(server);
    const streams = await Promise.all(Array.from({ length: MOST_STREAMS_OF_DEVICE }, () => open(device)));
    const refused = await open(device);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(server.assembly.live.size).toBe(MOST_STREAMS_OF_DEVICE);
    await streams[0]?.body?.cancel();
    expect((await open(device)).status).toBe(200);
    expect((await open(await aDevice(server))).status).toBe(200);
  });

  test('closing those of a device makes room, once each', async () => {
    const device = await aDevice(server);
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: MOST_STREAMS_OF_DEVICE }, () => open(device)));
      expect((await open(device)).status).toBe(429);
      server.assembly.live.hear({ kind: 'device', device: device.id });
    }
    expect(server.assembly.live.size).toBe(0);
  });

  test('strangers behind one address hold a great many open, not any number', async () => {
    const stranger = new TestDevice(server);
    for (let opened = 0; opened < MOST_STREAMS_OF_ADDRESS; opened++) expect((await open(stranger)).status).toBe(200);
    expect((await open(stranger)).status).toBe(429);
    address = 'second';
    expect((await open(stranger)).status).toBe(200);
  });
});
