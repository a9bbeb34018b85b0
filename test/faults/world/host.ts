import type { DomainRecord } from '../../../src/domain/idea.ts';
import type { Command } from '../host/commands.ts';

/** A record or leave marker as the server's database holds it. */
export interface DumpedEntry {
  scope: string;
  id: string;
  rev: number;
  ver: number;
  gone: boolean;
  record?: DomainRecord;
}

/** What the server's database holds. */
export interface Dump {
  nowMs: number;
  entries: DumpedEntry[];
  changes: { key: string; kind: string; record: string; result: string; at: number; data: string }[];
  review: string[];
  supporters: { idea: string; device: string; is_on: number }[];
  /** Hashes of the photos whose every byte is there. */
  photos: string[];
}

/** Tells the machinery around the server what to do: not a request of the app. */
export async function command<T = unknown>(host: string, lane: string, order: Command): Promise<T> {
  const response = await fetch(`${host}/host/${lane}`, { method: 'POST', body: JSON.stringify(order) });
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(`the host failed: ${body.error}`);
  return body;
}
