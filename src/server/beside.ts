import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const departureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('revoked'), device: z.string(), atMs: z.int() }),
  z.object({
    kind: z.literal('left'),
    person: z.string(),
    city: z.string(),
    role: z.string(),
    area: z.string(),
    atMs: z.int(),
  }),
]);

/** Somebody left or a device was revoked: no restored backup may bring their access back. */
export type Departure = z.infer<typeof departureSchema>;

/** What is kept beside the database and its backups: the signing key, departures, revocations (design.md, "Epoch"). */
export interface Beside {
  key: Uint8Array;
  departures: readonly Departure[];
  remember(departure: Departure): Promise<void>;
}

/** Opens the folder `beside` in the data folder; makes the key at the first start, readable by this user only. */
export async function openBeside(dataDir: string): Promise<Beside> {
  const folder = join(dataDir, 'beside');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = await readOrMakeKey(join(folder, 'signing.key'));
  const file = join(folder, 'departures.jsonl');
  const departures = await readDepartures(file);
  return {
    key,
    departures,
    remember: async (departure) => {
      await appendFile(file, `${JSON.stringify(departure)}\n`, { flush: true });
      departures.push(departure);
    },
  };
}

async function readOrMakeKey(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'wx', 0o600);
    const key = randomBytes(32);
    await handle.writeFile(key.toString('hex'));
    await handle.sync();
    await handle.close();
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
  }
}

async function readDepartures(file: string): Promise<Departure[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => departureSchema.parse(JSON.parse(line)));
}
