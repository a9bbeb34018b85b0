import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DomainRecord } from '../../../src/domain/idea.ts';
import { type Assembly, assemble } from '../../../src/server/assemble.ts';
import { type Beside, openBeside } from '../../../src/server/beside.ts';
import { beginStay, endStay, readableScopes, readCaller, revokeDevice } from '../../../src/server/people.ts';
import { query, run, type SqlRow, type Storage } from '../../../src/server/storage.ts';
import { testCity } from '../../fixtures/test-city.ts';
import type { Command } from './commands.ts';
import { MEMORY_DISK } from './engine.ts';
import { releasedTables } from './released-tables.ts';
import { readAll, type Tables, writeAll } from './tables.ts';

/** Pages of two rows, so that paging happens all the time. */
const ROWS_PER_PAGE = 2;
/** The present is not of the database: devices and who they belong to are as today after a restore, too. */
const TODAYS = ['device', 'stay'] as const;

/**
 * The real handler for one world at a time, on a database of its own, with a clock that only the world moves. The next
 * world begins with the database as it was when new.
 */
export class HostedWorld {
  readonly #storage: Storage;
  readonly #empty: Tables;
  #nowMs = 0;
  #folder = '';
  #beside!: Beside;
  #assembly!: Assembly;
  #backup: Tables | undefined;

  private constructor(storage: Storage, empty: Tables) {
    this.#storage = storage;
    this.#empty = empty;
  }

  /** `storage` is new and migrated. */
  static async open(storage: Storage): Promise<HostedWorld> {
    return new HostedWorld(storage, await readAll(storage));
  }

  async close(): Promise<void> {
    await this.#storage.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** One request of the app; `nowMs` is the world's time. */
  async answer(request: Request, nowMs: number): Promise<Response> {
    this.#nowMs = nowMs;
    return this.#assembly.api.fetch(request);
  }

  /** The scopes a device may read now. */
  readable(device: string): Promise<string[]> {
    return this.#storage.read(function* () {
      return readableScopes(yield* readCaller(device), [testCity.id], [testCity]);
    });
  }

  async obey(command: Command): Promise<unknown> {
    this.#nowMs = command.nowMs;
    switch (command.op) {
      case 'begin':
        return this.#begin(command.release);
      case 'end':
        await this.close();
        return {};
      case 'backup':
        this.#backup = await readAll(this.#storage);
        return {};
      case 'restore':
        return this.#restore();
      case 'count':
        await this.#assembly.writeCounts();
        return {};
      case 'restartServer':
        await this.#assemble();
        return {};
      case 'tidy':
        await this.#assembly.tidy();
        return {};
      case 'dump':
        return dump(this.#storage, this.#nowMs);
      case 'readable':
        return this.readable(command.device);
      case 'revoke':
        await this.#beside.remember({ kind: 'revoked', device: command.device, atMs: this.#nowMs });
        await this.#storage.write(() => revokeDevice(command.device, this.#nowMs));
        return {};
      default:
        return this.#changeStay(command);
    }
  }

  async #begin(release: string | undefined): Promise<unknown> {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = mkdtempSync(join(MEMORY_DISK, 'kylapoyta-world-'));
    this.#backup = undefined;
    await writeAll(this.#storage, release ? await releasedTables(release, this.#folder) : this.#empty);
    await this.#assemble();
    return {};
  }

  /** As a start of the process does it: what is kept beside the database is made good in it. */
  async #assemble(): Promise<void> {
    this.#beside = await openBeside(this.#folder);
    this.#assembly = await assemble({
      storage: this.#storage,
      beside: this.#beside,
      cities: [testCity],
      version: 'test',
      publicUrl: 'http://localhost',
      nowMs: () => this.#nowMs,
      callerKey: () => 'test',
      rowsPerPage: ROWS_PER_PAGE,
    });
  }

  async #restore(): Promise<unknown> {
    if (!this.#backup) return {};
    const today = await readAll(this.#storage, TODAYS);
    await writeAll(this.#storage, { ...this.#backup, ...today });
    await this.#assemble();
    return {};
  }

  async #changeStay({ op, device, role, area }: Extract<Command, { op: 'join' | 'leave' }>): Promise<unknown> {
    const grant = { city: testCity.id, role, ...(area ? { area } : {}) };
    const person = `person-${device}`;
    const nowMs = this.#nowMs;
    await this.#storage.write(function* () {
      yield* run('UPDATE device SET person = ?, joined_at = ? WHERE id = ? AND person IS NULL', person, nowMs, device);
      if (op === 'join') yield* beginStay(person, grant, nowMs);
      else yield* endStay(person, grant, nowMs);
    });
    if (op === 'leave') {
      await this.#beside.remember({ kind: 'left', person, city: testCity.id, role, area: area ?? '', atMs: nowMs });
    }
    return {};
  }
}

const recordOf = ({ body }: SqlRow): DomainRecord | undefined =>
  body === null ? undefined : (JSON.parse(String(body)) as DomainRecord);

function dump(storage: Storage, nowMs: number): Promise<unknown> {
  return storage.read(function* () {
    const entries = yield* query('SELECT scope, id, rev, ver, gone, body FROM entry ORDER BY scope, id');
    const changes = yield* query('SELECT device, id, kind, record, at, result, data FROM change ORDER BY device, id');
    const review = yield* query('SELECT device, id FROM review');
    const photos = yield* query('SELECT hash FROM photo');
    return {
      nowMs,
      entries: entries.map((row) => ({
        scope: row.scope,
        id: row.id,
        rev: Number(row.rev),
        ver: Number(row.ver),
        gone: Number(row.gone) === 1,
        record: recordOf(row),
      })),
      changes: changes.map((row) => ({ ...row, key: `${row.device}/${row.id}`, at: Number(row.at) })),
      review: review.map(({ device, id }) => `${device}/${id}`),
      supporters: yield* query('SELECT idea, device, is_on FROM supporter'),
      photos: photos.map(({ hash }) => hash),
    };
  });
}
