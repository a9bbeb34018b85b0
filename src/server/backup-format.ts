import * as z from 'zod/mini';
import type { SqlRow, SqlValue } from './storage.ts';

/**
 * A backup is gzipped text of one JSON value a line: a header, rows in any order, and an end that knows how many rows
 * of each table there were and the SHA-256 of all lines before it. It says nothing of the engine's own ways, so that a
 * city moves from SQLite to PostgreSQL by it.
 */
export const BACKUP_FORMAT = 'kylapoyta backup 1';

export const headerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** How many migrations its tables had seen. */
  schema: z.int().check(z.positive()),
  engine: z.enum(['sqlite', 'postgres']),
  epoch: z.int().check(z.positive()),
  /** The moment it shows, Unix milliseconds. */
  atMs: z.int(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const valueSchema = z.union([z.string(), z.number(), z.null(), z.object({ base64: z.string() })]);
export const lineSchema = z.union([
  z.object({ table: z.string(), row: z.record(z.string(), valueSchema) }),
  z.object({ rows: z.record(z.string(), z.int()), sha256: z.string() }),
]);
export type BackupEnd = Extract<z.infer<typeof lineSchema>, { sha256: string }>;

/** A row as it stands in a backup: bytes as base64. */
export function toBackupRow(row: SqlRow): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, encode(value)]));
}

function encode(value: SqlValue): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return { base64: Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64') };
}

/** A value of a row as it stood in the database. */
export function fromBackupValue(value: z.infer<typeof valueSchema>): SqlValue {
  return value !== null && typeof value === 'object' ? Buffer.from(value.base64, 'base64') : value;
}
