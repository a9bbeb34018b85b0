import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { type ContactDetails, contactDetailsSchema, type SealedContact } from '../domain/idea-kinds.ts';
import { type SealKey, sealContext } from '../domain/sealed.ts';
import type { Beside, KeptSealKey } from './beside.ts';
import { randomWord } from './stamps.ts';
import { query, queryOne, run, type Storage, type Work } from './storage.ts';

const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM);

/** What cities' contact details are closed with, and opened again. */
export interface SealKeys {
  /** The key that devices of a city close with now. */
  current(city: string): SealKey | undefined;
  /** The details; undefined when no key of ours opens them or what comes out are none. */
  open(city: string, contact: SealedContact): Promise<ContactDetails | undefined>;
  /** Reads what another process may have added. */
  refresh(): Promise<void>;
}

/**
 * Opens the cities' keys and makes one for a city that has none. They live in the database and so in its backups; a
 * copy beside it brings back those that a restored backup lacks (`makeGood`). Old ones are kept: phones come back late.
 */
export async function openSealKeys(storage: Storage, beside: Beside, cities: readonly string[], nowMs: number) {
  for (const city of cities) {
    const known = await storage.read(() => newestKey(city));
    if (!known) await addSealKey(storage, beside, city, nowMs);
  }
  let keys = await readKeys(storage);
  const find = (city: string, id: string) => keys.find((key) => key.city === city && key.id === id);
  const sealKeys: SealKeys = {
    current: (city) => {
      const key = keys.find((each) => each.city === city);
      return key && { id: key.id, publicKey: key.publicKey };
    },
    open: async (city, { sealed }) => {
      if (!find(city, sealed.key)) keys = await readKeys(storage);
      const key = find(city, sealed.key);
      return key && openWith(key, city, sealed);
    },
    refresh: async () => {
      keys = await readKeys(storage);
    },
  };
  return sealKeys;
}

/** Makes a new key for a city; devices close with it from their next contact on. */
export async function addSealKey(storage: Storage, beside: Beside, city: string, nowMs: number): Promise<void> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const made: KeptSealKey = {
    id: randomWord(9),
    city,
    publicKey: toText(await suite.SerializePublicKey(publicKey)),
    privateKey: toText(await suite.SerializePrivateKey(privateKey)),
    madeAtMs: nowMs,
  };
  await beside.rememberSealKey(made);
  await storage.write(() => keepSealKey(made));
}

/** Stores a key, unless it is there. */
export function* keepSealKey({ id, city, publicKey, privateKey, madeAtMs }: KeptSealKey): Work<void> {
  yield* run(
    `INSERT INTO seal_key (id, city, public_key, private_key, made_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
    id,
    city,
    publicKey,
    privateKey,
    madeAtMs,
  );
}

const newestKey = (city: string) =>
  queryOne('SELECT id FROM seal_key WHERE city = ? ORDER BY made_at DESC, id LIMIT 1', city);

/** Newest first. */
async function readKeys(storage: Storage): Promise<KeptSealKey[]> {
  const rows = await storage.read(() => query('SELECT * FROM seal_key ORDER BY made_at DESC, id'));
  return rows.map((row) => ({
    id: String(row.id),
    city: String(row.city),
    publicKey: String(row.public_key),
    privateKey: String(row.private_key),
    madeAtMs: Number(row.made_at),
  }));
}

async function openWith(
  kept: KeptSealKey,
  city: string,
  { enc, text }: SealedContact['sealed'],
): Promise<ContactDetails | undefined> {
  try {
    const privateKey = await suite.DeserializePrivateKey(fromText(kept.privateKey));
    const publicKey = await suite.DeserializePublicKey(fromText(kept.publicKey));
    const info = new TextEncoder().encode(sealContext(city));
    const opened = await suite.Open({ privateKey, publicKey }, fromText(enc), fromText(text), { info });
    const details = contactDetailsSchema.safeParse(JSON.parse(new TextDecoder().decode(opened)));
    return details.success ? details.data : undefined;
  } catch {
    return undefined; // closed for somebody else, or altered on the way
  }
}

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const fromText = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64url'));
