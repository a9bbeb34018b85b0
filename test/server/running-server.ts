import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Env, Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { createLog } from '../../src/server/request-log.ts';
import type { StaticFiles } from '../../src/server/static-files.ts';

const noFiles: StaticFiles = async () => new Response('Not found\n', { status: 404 });

/** Options of `startServer`; only what a test is about is given. */
export interface TestServerOptions<ApiEnv extends Env> {
  api?: Hono<ApiEnv>;
  staticFiles?: StaticFiles;
  publicUrl?: string;
  endStreams?: Iterable<() => void>;
}

/** A real server on a free port of this machine, closed when the test ends, and everything it logs. */
export async function startServer<ApiEnv extends Env>(options: TestServerOptions<ApiEnv> = {}) {
  const { api = new Hono<ApiEnv>(), staticFiles = noFiles } = options;
  const { publicUrl = 'http://localhost:8787', endStreams = [] } = options;
  const log = new LogLines();
  const health = { version: '1.2.3', engine: 'sqlite 3.53' };
  const app = createApp({ api, settings: { publicUrl }, staticFiles, log: createLog('info', log), health });
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0, publicUrl }, endStreams);
  onTestFinished(close);
  return { url, close, log, port: Number(new URL(url).port) };
}

/** Collects what a log writes. */
export class LogLines {
  text = '';
  write(line: string): void {
    this.text += line;
  }
  get lines(): Record<string, unknown>[] {
    return this.text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Record<string, unknown>] : []));
  }
}

/** Sends bytes as they are, ends its side if told, and gives all that came back until the server closed or reset. */
export function sendRaw(port: number, text: string, then: 'wait' | 'end' | 'reset' = 'end'): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
      socket.write(text, () => {
        if (then === 'end') socket.end();
        if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 50);
      });
    });
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => {}); // a reset is one of the ways to end
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(received));
  });
}

/** A new folder holding the given files by relative path; gone when the test ends. */
export async function aFolder(files: Record<string, string | Buffer> = {}): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'kylapoyta-http-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return dir;
}
