import { gzipSync } from 'node:zlib';
import { cityOfScope, type Scope } from '../domain/scope.ts';
import type { Stamp } from '../protocol/stamp.ts';
import { stampOf, versionOf } from './entries.ts';
import { randomWord, type Signer, sha256 } from './stamps.ts';
import { cityAlone, query, queryOne, run, type Storage, type Work } from './storage.ts';

/** A prebuilt first sync may be this old; what came since follows as ordinary pages. */
const FRESH_MS = 10 * 60 * 1000;
/** How long a page address lives (design.md, "First sync"). */
const ADDRESS_MS = 60 * 60 * 1000;

/** Rows in the first page: what a start reads before it shows anything. */
const FIRST_ROWS = 100;

/** A whole scope at one version, in pages by address, most useful first. */
export interface Snapshot {
  scope: Scope;
  to: Stamp;
  pages: string[];
}

/** Whether a scope is so large that a beginner gets prebuilt pages. */
export function* isLarge(scope: Scope, rowsPerPage: number): Work<boolean> {
  const row = yield* queryOne(
    'SELECT 1 AS found FROM entry WHERE scope = ? AND gone = 0 LIMIT 1 OFFSET ?',
    scope,
    rowsPerPage,
  );
  return row !== undefined;
}

/** The pages of a first sync, built when there are none or they are old. */
export async function snapshotOf(
  { storage, signer, rowsPerPage }: { storage: Storage; signer: Signer; rowsPerPage: number },
  epoch: number,
  scope: Scope,
  nowMs: number,
): Promise<Snapshot | undefined> {
  const built = await storage.read(() => readSnapshot(signer, epoch, scope, nowMs));
  if (built) return built;
  const content = await storage.read(() => collect(scope, rowsPerPage));
  const salt = isShared(scope) ? '' : randomWord();
  const pages = content.pages.map((rows) => {
    const text = `{"scope":${JSON.stringify(scope)},"rows":[${rows.join(',')}]}`;
    return { address: sha256(salt + text).slice(0, 40), bytes: gzipSync(text, { level: 6 }) };
  });
  const city = cityOfScope(scope);
  return storage.write(
    () => keep(signer, epoch, scope, content.ver, pages, nowMs),
    city === undefined ? undefined : [cityAlone(city)],
  );
}

const isShared = (scope: Scope): boolean => scope.startsWith('public/');

function* readSnapshot(signer: Signer, epoch: number, scope: Scope, nowMs: number): Work<Snapshot | undefined> {
  const row = yield* queryOne('SELECT ver, made_at, pages FROM snapshot WHERE scope = ?', scope);
  if (!row || nowMs - Number(row.made_at) > FRESH_MS) return undefined;
  const to = yield* stampOf(signer, epoch, scope, Number(row.ver));
  return to && { scope, to, pages: JSON.parse(String(row.pages)) as string[] };
}

function* collect(scope: Scope, rowsPerPage: number): Work<{ ver: number; pages: string[][] }> {
  const ver = yield* versionOf(scope);
  const rows = yield* query(
    'SELECT id, ver, rev, body FROM entry WHERE scope = ? AND gone = 0 ORDER BY ver DESC, id DESC',
    scope,
  );
  const texts = rows.map(
    (row) =>
      `{"scope":${JSON.stringify(scope)},"id":${JSON.stringify(row.id)},"ver":${row.ver},"rev":${row.rev},"record":${row.body}}`,
  );
  const first = Math.min(FIRST_ROWS, rowsPerPage);
  const pages = texts.length > 0 ? [texts.slice(0, first)] : [];
  for (let start = first; start < texts.length; start += rowsPerPage) {
    pages.push(texts.slice(start, start + rowsPerPage));
  }
  return { ver, pages };
}

function* keep(
  signer: Signer,
  epoch: number,
  scope: Scope,
  ver: number,
  pages: { address: string; bytes: Uint8Array }[],
  nowMs: number,
): Work<Snapshot | undefined> {
  // A record may have left the scope while the pages were built: then they must not be handed out.
  const left = yield* queryOne(
    'SELECT 1 AS found FROM entry WHERE scope = ? AND gone = 1 AND ver > ? LIMIT 1',
    scope,
    ver,
  );
  const to = yield* stampOf(signer, epoch, scope, ver);
  if (left || !to) return undefined;
  yield* run('DELETE FROM page WHERE scope = ? AND made_at < ?', scope, nowMs - ADDRESS_MS);
  for (const { address, bytes } of pages) {
    yield* run(
      'INSERT INTO page (address, scope, made_at, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET made_at = excluded.made_at',
      address,
      scope,
      nowMs,
      bytes,
    );
  }
  const addresses = pages.map(({ address }) => address);
  yield* run(
    `INSERT INTO snapshot (scope, ver, made_at, pages) VALUES (?, ?, ?, ?)
     ON CONFLICT (scope) DO UPDATE SET ver = excluded.ver, made_at = excluded.made_at, pages = excluded.pages`,
    scope,
    ver,
    nowMs,
    JSON.stringify(addresses),
  );
  return { scope, to, pages: addresses };
}

/** A page by its address, gzipped JSON `{scope, rows}`, and for how many seconds it may be kept; undefined when it never was or has expired. */
export function* readPage(
  address: string,
  nowMs: number,
): Work<{ scope: Scope; bytes: Uint8Array; restS: number } | undefined> {
  const row = yield* queryOne('SELECT scope, made_at, bytes FROM page WHERE address = ?', address);
  if (!row || nowMs - Number(row.made_at) > ADDRESS_MS) return undefined;
  const restS = Math.floor((Number(row.made_at) + ADDRESS_MS - nowMs) / 1000);
  return { scope: String(row.scope), bytes: row.bytes as Uint8Array, restS };
}

/** Deletes pages whose addresses have died, whether or not anybody asks for that scope again. */
export function* dropExpiredPages(nowMs: number): Work<void> {
  yield* run('DELETE FROM page WHERE made_at < ?', nowMs - ADDRESS_MS);
  yield* run('DELETE FROM snapshot WHERE made_at < ?', nowMs - ADDRESS_MS);
}
