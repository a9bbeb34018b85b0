import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { aPhoto, type PhotoFile } from '../fixtures/a-photo.ts';
import { startServer } from './running-server.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const PART_BYTES = 700;
const RUNS = Number(process.env.CUT_RUNS ?? 40);

interface Upload {
  device: TestDevice;
  port: number;
  photo: PhotoFile;
}

async function aListeningServer(): Promise<TestServer & { port: number }> {
  const server = await aServer();
  const { url, port } = await startServer({ api: server.assembly.api });
  onTestFinished(() => server.close());
  return Object.assign(server, { url, port });
}

async function anUpload(server: { port: number }, device: TestDevice, seed: number): Promise<Upload> {
  const photo = aPhoto({ length: 3000, seed });
  await device.sync([device.idea(`idea-${seed}`, { photos: [{ hash: photo.hash, width: 800, height: 600 }] })]);
  return { device, port: server.port, photo };
}

const pathOf = ({ photo }: Upload, start: number) =>
  `/api/photos/kouvola/${photo.hash}?start=${start}&total=${photo.bytes.length}`;

async function receivedOf({ device, photo }: Upload): Promise<number> {
  const state = await (await device.fetch(`/api/photos/kouvola/${photo.hash}/state`)).json();
  return state.kind === 'whole' ? photo.bytes.length : state.received;
}

/** Sends a part up to the given byte of its request, head included, and pulls the plug. */
function sendUpTo(upload: Upload, start: number, cutAt: number): Promise<void> {
  const part = upload.photo.bytes.subarray(start, start + PART_BYTES);
  const head = `PUT ${pathOf(upload, start)} HTTP/1.1\r\nHost: localhost\r\nCookie: ${upload.device.cookie}\r\nContent-Length: ${part.length}\r\n\r\n`;
  const request = Buffer.concat([Buffer.from(head), part]);
  return new Promise((resolve) => {
    const socket = connect(upload.port, '127.0.0.1', () => {
      socket.write(request.subarray(0, Math.floor(cutAt * request.length)), () =>
        setTimeout(() => socket.destroy(), 1),
      );
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
}

async function sendPart(upload: Upload, start: number): Promise<void> {
  const body = upload.photo.bytes.subarray(start, start + PART_BYTES);
  await upload.device.fetch(pathOf(upload, start), { method: 'PUT', body });
}

test('a connection that drops at any byte of any part leaves whole parts only, and the rest follows later', async () => {
  const server = await aListeningServer();
  const device = await aDevice(server);
  let seed = 0;
  const anyCuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(anyCuts, async (cuts) => {
      const upload = await anUpload(server, device, ++seed);
      const { bytes, hash } = upload.photo;
      for (const cut of cuts) {
        const start = await receivedOf(upload);
        expect([0, 700, 1400, 2100, 2800, 3000]).toContain(start);
        await sendUpTo(upload, start, cut);
        if (start < bytes.length) await sendPart(upload, await receivedOf(upload));
      }
      while ((await receivedOf(upload)) < bytes.length) await sendPart(upload, await receivedOf(upload));
      const coordinator = await (await aDevice(server)).join('coordinator');
      const shown = await coordinator.fetch(`/api/photos/kouvola/${hash}`);
      expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
    }),
    { numRuns: RUNS },
  );
});
