import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from './real-postgres.ts';

/** `src/server/main.ts` in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  url: string;
  /** What it has printed. */
  readonly output: string;
  /** Ends it as an operator does, or as a power cut does; resolves to its exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/**
 * Starts a server on a free port, with a page for an app and its data in a folder; resolves when it listens. It ends
 * with the test at the latest.
 */
export async function startProcess(folder: string, env: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Kyläpöytä</title>');
  const child = spawn(process.execPath, [resolve('src/server/main.ts')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = { url, output: '', end: (signal: 'SIGTERM' | 'SIGKILL') => end(child, signal) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (started.output += String(text)));
  onTestFinished(async () => void (await end(child, 'SIGKILL')));
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return started;
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${started.output}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  child.kill(signal);
  return ended;
}
