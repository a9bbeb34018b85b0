import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Beside } from '../../src/server/beside.ts';
import type { Engine } from './engines.ts';
import { anyHistory, type History, play, type Recorded } from './history.ts';
import { aServer } from './test-device.ts';

/** Chance is the same for both engines: tags, tokens, persons and codes are drawn from one row of numbers. */
const chance = vi.hoisted(() => ({ drawn: 0 }));
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const draw = (size: number): Buffer => {
    const parts = Array.from({ length: Math.ceil(size / 32) }, () =>
      createHash('sha256')
        .update(`chance ${chance.drawn++}`)
        .digest(),
    );
    return Buffer.concat(parts).subarray(0, size);
  };
  return { ...crypto, randomBytes: draw, randomInt: (most: number) => draw(4).readUInt32BE() % most };
});

const HISTORIES = Number(process.env.HISTORIES ?? 3);
const STEPS = 160;
const ROWS_PER_PAGE = 3;

/** Keys are made by the machine's own chance: both engines get the same ones. */
const beside = { ...(await keysOfANewServer()), departures: [], remember: async () => {} };
async function keysOfANewServer(): Promise<Beside> {
  const server = await aServer('sqlite');
  await server.close();
  return server.beside;
}

async function answersOn(engine: Engine, history: History): Promise<Recorded[]> {
  chance.drawn = 0;
  const server = await aServer(engine, ROWS_PER_PAGE, { beside });
  try {
    return await play(history, server);
  } finally {
    await server.close();
  }
}

test('SQLite and PostgreSQL answer any history byte for byte alike (I14)', async () => {
  const seen = new Map<string, number>();
  const property = fc.asyncProperty(anyHistory(STEPS), async (history) => {
    const sqlite = await answersOn('sqlite', history);
    const postgres = await answersOn('postgres', history);
    for (const [index, answer] of sqlite.entries()) expect(postgres[index]).toEqual(answer);
    expect(postgres).toHaveLength(sqlite.length);
    for (const { status, body } of sqlite) {
      const [, result] = /"result":"(\w+)"/.exec(body) ?? [];
      const type = body.includes('"type":"snapshot"') ? 'snapshot' : body.includes('"type":"page"') ? 'page' : '';
      for (const name of [String(status), result, type]) if (name) seen.set(name, (seen.get(name) ?? 0) + 1);
    }
  });
  await fc.assert(property, { seed: Number(process.env.HISTORY_SEED ?? 14), numRuns: HISTORIES, endOnFailure: true });
  // A history in which nothing happens would prove nothing.
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(['200', '401', '404', 'applied', 'refused', 'snapshot', 'page']),
  );
  expect([...seen].filter(([status]) => status.startsWith('5'))).toEqual([]);
});
