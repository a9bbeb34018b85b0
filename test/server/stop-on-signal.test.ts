import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('stoppable-server.ts', import.meta.url));

/** Starts a server in a process of its own and waits for its address. */
async function startProcess(outcome: 'cleanly' | 'failing' | 'never') {
  const child = spawn(process.execPath, [PROGRAM, outcome], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { text: '' };
  child.stdout.on('data', (chunk) => {
    output.text += chunk;
  });
  await expect.poll(() => output.text, { timeout: 10_000 }).toMatch(/^http:.*\n/m);
  return { child, output, url: /^http:.*$/m.exec(output.text)?.[0] ?? '', ended: endOf(child) };
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
}

describe('stopOnSignal', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the process cleanly', async (signal) => {
    const { child, ended, output } = await startProcess('cleanly');
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(output.text).toMatch(/"msg":"stopping".*\n.*"msg":"stopped"/);
  });

  test('a running request gets its answer first', async () => {
    const { child, ended, url, output } = await startProcess('cleanly');
    const answer = fetch(`${url}/slow`).then((response) => response.text());
    await expect.poll(() => output.text).toContain('asked');
    child.kill('SIGTERM');
    expect(await answer).toBe('done');
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  test('a failure to close is told', async () => {
    const { child, ended, output } = await startProcess('failing');
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(output.text).toContain('the database does not close');
  });

  test('the same signal again ends at once', async () => {
    const { child, ended, output } = await startProcess('never');
    child.kill('SIGTERM');
    await expect.poll(() => output.text).toContain('stopping');
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: null, signal: 'SIGTERM' });
  });
});
