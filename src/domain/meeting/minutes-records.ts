import type { Day } from '../committee/records.ts';
import type { MinutesDocument } from './minutes-schema.ts';

/** The minutes of a meeting as they were sent to be checked: never altered; a correction makes the next version. */
export interface MinutesVersion {
  type: 'minutesVersion';
  id: string;
  scope: string;
  meetingId: string;
  areas: string[];
  /** From 1. */
  version: number;
  document: MinutesDocument;
  /** SHA-256 of the document's canonical text, hexadecimal. */
  hash: string;
  /** Who check it; nobody where the next meeting approves it. */
  checkers: { person: string; name: string }[];
  approvals: { person: string; name: string; atMs: number }[];
  remarks: { person: string; name: string; text: string; atMs: number }[];
  submittedAtMs: number;
  /** When the last of those who check it had approved. */
  lockedAtMs?: number;
  /** Why it was opened again; the next version takes its place. */
  reopened?: { atMs: number; reason: string };
  /** Shown to everybody since, and on which day it is taken away again; null while the city has not decided. */
  published?: { atMs: number; removeOn: Day | null };
}

/** Minutes as everybody may read them; taken away when the city's days are over (facts.md 3.4: the web is no archive). */
export interface PublicMinutes {
  type: 'publicMinutes';
  id: string;
  scope: string;
  meetingId: string;
  areas: string[];
  version: number;
  document: MinutesDocument;
  hash: string;
  approvals: { name: string; atMs: number }[];
  publishedAtMs: number;
  removeOn: Day | null;
}

export type MinutesRecord = MinutesVersion | PublicMinutes;

export const publicMinutesIdOf = (meetingId: string): string => `${meetingId}:minutes`;
