import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VerdictsLine } from '../../src/protocol/wire.ts';
import { aServer, type TestServer } from '../server/test-device.ts';
import { type Exchange, type Recorded, Replay } from './replay.ts';

const RELEASES = resolve(import.meta.dirname, '../fixtures/releases');
/** Lines that released clients know; what a newer server adds beside them they skip. */
const KNOWN_LINES = ['head', 'verdicts', 'page', 'snapshot', 'end'];

/** The rows of a page were two in the recording, so that paging happens all the time. */
const ROWS_PER_PAGE = 2;

describe.each(readdirSync(RELEASES))('a device that still runs release %s', (release) => {
  const recorded = readFileSync(join(RELEASES, release, 'traffic.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recorded);
  let server: TestServer;
  let readLine: (text: string) => unknown;
  beforeEach(async () => {
    server = await aServer('sqlite', ROWS_PER_PAGE);
    ({ readLine } = (await import(join(RELEASES, release, 'read-line.js'))) as { readLine: typeof readLine });
  });
  afterEach(() => server.close());

  test('is answered as it was then: each change has the same fate, and every line can be read', async () => {
    const replay = new Replay(server);
    for (const [index, line] of recorded.entries()) {
      if (line.type === 'stay') {
        await replay.stay(line);
        continue;
      }
      const answer = await replay.say(line);
      const where = `line ${index + 1}: ${line.device} ${line.method} ${line.path}`;
      expect(answer.status, `${where}\n${answer.body.slice(0, 300)}`).toBe(line.answer.status);
      if (line.path !== '/api/sync' || answer.status !== 200) continue;
      for (const text of answer.body.split('\n').filter(Boolean)) {
        const { type } = JSON.parse(text) as { type: string };
        if (KNOWN_LINES.includes(type)) expect(readLine(text), `${where}: ${text.slice(0, 300)}`).toBeDefined();
      }
      expect(fatesIn(answer.body), where).toEqual(fatesIn(line.answer.body));
    }
  });

  test('the recording holds every kind of change that it could make, and every kind of verdict', () => {
    const exchanges = recorded.filter((line): line is Exchange => line.type === 'exchange');
    const kinds = exchanges.flatMap(({ path, body }) =>
      path === '/api/sync' ? [...(body ?? '').matchAll(/"kind":"([\w.]+)"/g)].map(([, kind]) => kind) : [],
    );
    const known = JSON.parse(readFileSync(join(RELEASES, release, 'kinds.json'), 'utf8')) as string[];
    expect([...new Set(kinds)]).toEqual(expect.arrayContaining(known));
    const results = exchanges.flatMap(({ answer }) => Object.values(fatesIn(answer.body)));
    for (const result of ['applied', 'refused', 'review']) expect(results.join()).toContain(result);
    const paths = new Set(exchanges.map(({ path }) => path.split('/')[2]?.split('?')[0]));
    for (const path of ['nonce', 'device', 'sync', 'photos', 'invitation', 'join', 'devices', 'follow', 'pages']) {
      expect([...paths]).toContain(path);
    }
  });
});

/** What became of each change in an answer: its result and, if refused, why. */
function fatesIn(body: string): Record<string, string> {
  const lines = body.split('\n').filter((line) => line.includes('"type":"verdicts"'));
  const verdicts = lines.flatMap((line) => (JSON.parse(line) as VerdictsLine).list);
  return Object.fromEntries(verdicts.map(({ key, result, reason }) => [key, reason ? `${result}: ${reason}` : result]));
}
