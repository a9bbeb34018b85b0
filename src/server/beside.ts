import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const departureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['revoked', 'device-left']), device: z.string(), atMs: z.int() }),
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

const sealKeySchema = z.object({
  id: z.string(),
  city: z.string(),
  publicKey: z.string(),
  privateKey: z.string(),
  madeAtMs: z.int(),
});

/** A city's key pair, base64url; also in the database, whose backups may be older. */
export type KeptSealKey = z.infer<typeof sealKeySchema>;

const KEY_BYTES = 32;

/** What is kept beside the database and its backups: keys, departures, revocations (design.md, "Epoch"). */
export interface Beside {
  key: Uint8Array;
  departures: readonly Departure[];
  remember(departure: Departure): Promise<void>;
  sealKeys: readonly KeptSealKey[];
  rememberSealKey(key: KeptSealKey): Promise<void>;
}

/**
 * Opens the folder kept beside the database; the first start makes the key, readable by this user only. Processes that
 * share a database share this folder; what another one appends is read at the next start, in time for a restore.
 */
export async function openBeside(folder: string): Promise<Beside> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = await readOrMakeKey(join(folder, 'signing.key'));
  const file = join(folder, 'departures.jsonl');
  const departures = await readLines(file, departureSchema);
  const sealFile = join(folder, 'seal-keys.jsonl');
  const sealKeys = await readLines(sealFile, sealKeySchema);
  return {
    key,
    departures,
    remember: (departure) => append(file, departures, departure),
    sealKeys,
    rememberSealKey: (sealKey) => append(sealFile, sealKeys, sealKey),
  };
}

/** The key appears under its name only once it is whole on the disk; anything shorter is refused, not used. */
async function readOrMakeKey(file: string): Promise<Uint8Array> {
  const fresh = `${file}.${randomUUID()}.new`;
  const handle = await open(fresh, 'w', 0o600);
  await handle.writeFile(randomBytes(KEY_BYTES).toString('hex'));
  await handle.sync();
  await handle.close();
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(fresh);
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
  if (key.length !== KEY_BYTES)
    throw new Error(`${file} is damaged: put it back from where it is kept beside the backups`);
  return key;
}

async function append<T>(file: string, known: T[], added: T): Promise<void> {
  await appendFile(file, `${JSON.stringify(added)}\n`, { flush: true, mode: 0o600 });
  known.push(added);
}

async function readLines<T>(file: string, schema: z.ZodMiniType<T>): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // A power cut may leave the last line without its end: it was never answered, so it does not count.
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
