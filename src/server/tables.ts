import { DatabaseSync } from 'node:sqlite';
import { migrateSqlite } from './sqlite-migrate.ts';

/** A table as the schema has it. */
export interface Table {
  name: string;
  columns: string[];
  /** Its primary key, by which it is read in order. */
  key: string[];
  /** Whether it holds bytes, such as photos: then few rows are much. */
  hasBytes: boolean;
}

/** What is made anew from the rest when somebody asks for it: no backup holds it, and a restore throws it away. */
export const DERIVED_TABLES: readonly string[] = ['page', 'snapshot'];

/** Tables by name as SQLite understands a database; both engines have the same. */
export function readTables(database: DatabaseSync): Map<string, Table> {
  const names = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`)
    .all();
  return new Map(names.map(({ name }) => [String(name), readTable(database, String(name))]));
}

function readTable(database: DatabaseSync, name: string): Table {
  const columns = database.prepare('SELECT name, type, pk FROM pragma_table_info(?)').all(name);
  const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
  return {
    name,
    columns: columns.map((column) => String(column.name)),
    key: key.map((column) => String(column.name)),
    hasBytes: columns.some(({ type }) => type === 'BLOB'),
  };
}

/** The tables of today's schema. */
export function todaysTables(): Map<string, Table> {
  const database = new DatabaseSync(':memory:');
  migrateSqlite(database);
  const tables = readTables(database);
  database.close();
  return tables;
}
