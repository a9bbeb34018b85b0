import type { DomainRecord } from '../domain/idea.ts';
import type { Row } from '../protocol/wire.ts';
import type { Leaving } from './database.ts';

/** What the server said of records, in memory; ids of what is told anew are added to the sets given as `altered`. */
export class SaidRecords {
  /** Of each scope that held it the newest row or leave marker, by id. */
  readonly #copies = new Map<string, Row[]>();
  /** So that a few marks are found among ten thousand ideas without looking at each. */
  readonly #idsByType = new Map<DomainRecord['type'], Set<string>>();
  #leavingById = new Map<string, Leaving>();

  get isEmpty(): boolean {
    return this.#copies.size === 0;
  }

  /** Of several copies the highest revision counts, also when it is a leave marker. */
  row(id: string): Row | undefined {
    const copies = this.#copies.get(id);
    if (!copies) return undefined;
    let newest: Row | undefined;
    for (const row of copies) {
      if (!newest || row.rev > newest.rev || (row.rev === newest.rev && newest.gone)) newest = row;
    }
    return newest?.gone ? this.#leavingById.get(id)?.row : newest;
  }

  /** Ids under which a record of a type is or was seen. */
  idsOf(type: DomainRecord['type']): ReadonlySet<string> {
    return this.#idsByType.get(type) ?? NONE;
  }

  /** Lists a record that is seen, from whatever source. */
  list(record: DomainRecord | undefined): void {
    if (!record) return;
    const ids = this.#idsByType.get(record.type);
    if (ids) ids.add(record.id);
    else this.#idsByType.set(record.type, new Set([record.id]));
  }

  /** Takes in rows, but for those that are not newer than the copy of the same scope. */
  take(rows: readonly Row[], altered: Set<string>): void {
    for (const row of rows) {
      const copies = this.#copies.get(row.id);
      const held = copies?.find(({ scope }) => scope === row.scope);
      if (held && held.ver >= row.ver) continue;
      // Most records have one copy; an array that is spread would keep room for more beside it.
      this.#copies.set(row.id, copies ? [...copies.filter((copy) => copy !== held), row] : [row]);
      this.list(row.record);
      altered.add(row.id);
    }
  }

  /** Which records are between two scopes now. */
  setLeaving(leaving: readonly Leaving[], altered: Set<string>): void {
    for (const id of this.#leavingById.keys()) altered.add(id);
    this.#leavingById = new Map(leaving.map((entry) => [entry.id, entry]));
    for (const { id, row } of leaving) {
      altered.add(id);
      this.list(row?.record);
    }
  }

  /** Forgets everything: something was wiped. */
  clear(): void {
    this.#copies.clear();
    this.#idsByType.clear();
  }
}

const NONE: ReadonlySet<string> = new Set();
