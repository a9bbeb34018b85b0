import { randomInt } from 'node:crypto';
import type { Grant, Role } from '../domain/scope.ts';
import { beginStay } from './people.ts';
import { randomWord, sha256 } from './stamps.ts';
import { queryOne, run, tell, type Work } from './storage.ts';

/** How long an invitation waits to be used. */
export const INVITATION_MS = 14 * 24 * 60 * 60 * 1000;
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

/** Both ways to use one invitation; neither is kept, only their hashes. */
export interface Invitation {
  token: string;
  /** Short, for typing into an installed app that shares no storage with the browser. */
  code: string;
}

/**
 * Whose devices an invitation adds to: those of somebody who has joined before, or a note about somebody new. Who of a
 * roster it is for stands in the grant.
 */
export interface Invitee {
  person?: string;
  note?: string;
}

/** Where an invitation leads; the token stands behind `#`, so that it reaches no server log. */
export const linkOf = (
  publicUrl: string,
  city: string,
  { token, code }: Invitation,
): { link: string; code: string } => ({
  link: `${publicUrl}/${city}/join#${token}`,
  code,
});

/** Invites one person to a role, or another device of one who has joined before. */
export function* invite(grant: Grant, nowMs: number, { person, note }: Invitee = {}): Work<Invitation> {
  const token = randomWord(18);
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  yield* run(
    `INSERT INTO invitation (token_hash, code_hash, city, role, area, roster_person, person, note, made_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sha256(token),
    sha256(code),
    grant.city,
    grant.role,
    grant.area ?? '',
    grant.person ?? null,
    person ?? null,
    note ?? null,
    nowMs,
    nowMs + INVITATION_MS,
  );
  return { token, code };
}

/** What an invitation offers, without using it up, and without telling whom it is for; or why it offers nothing. */
export type Offer = ({ kind: 'open' } & Grant) | { kind: 'refused'; reason: InvitationRefusal };
export type InvitationRefusal = 'invitation-unknown' | 'invitation-used' | 'invitation-expired';

/** Reads an invitation by its token or short code; opening consumes nothing (design.md, "Who is calling"). */
export function* readOffer(secret: string, nowMs: number): Work<Offer> {
  const row = yield* findInvitation(secret);
  if (!row) return { kind: 'refused', reason: 'invitation-unknown' };
  if (row.used_at != null) return { kind: 'refused', reason: 'invitation-used' };
  if (Number(row.expires_at) < nowMs) return { kind: 'refused', reason: 'invitation-expired' };
  const area = String(row.area);
  return { kind: 'open', city: String(row.city), role: String(row.role) as Role, ...(area ? { area } : {}) };
}

/** Joins a device by an invitation, once; the same device pressing twice is told that it has joined. */
export function* join(secret: string, device: string, nowMs: number): Work<Offer> {
  const row = yield* findInvitation(secret);
  const offer = yield* readOffer(secret, nowMs);
  const own = yield* queryOne('SELECT person, left_at, revoked_at FROM device WHERE id = ?', device);
  if (offer.kind === 'refused') {
    const again = row?.used_at != null && row.person != null && row.person === own?.person && own?.revoked_at == null;
    return again ? openedAgain(row) : offer;
  }
  const isAddition = row?.person != null;
  // A revoked device is not taken back by its own person's link: somebody else may hold it now.
  if (isAddition && own?.revoked_at != null) return { kind: 'refused', reason: 'invitation-unknown' };
  // Whoever joins with a device that had left, or was revoked, is somebody else.
  const goesOn = own?.person != null && own.left_at == null && own.revoked_at == null;
  const person = isAddition ? String(row.person) : goesOn ? String(own.person) : randomWord();
  yield* run(
    'UPDATE invitation SET used_at = ?, person = ?, note = NULL WHERE token_hash = ?',
    nowMs,
    person,
    row?.token_hash ?? '',
  );
  yield* run(
    'UPDATE device SET person = ?, joined_at = ?, left_at = NULL, revoked_at = NULL WHERE id = ?',
    person,
    nowMs,
    device,
  );
  if (!isAddition) {
    const grant = row?.roster_person == null ? offer : { ...offer, person: String(row.roster_person) };
    yield* beginStay(person, grant, nowMs, row?.note == null ? undefined : String(row.note));
  }
  yield* tell({ kind: 'device', device });
  return offer;
}

function openedAgain(row: Record<string, unknown>): Offer {
  const area = String(row.area);
  return { kind: 'open', city: String(row.city), role: String(row.role) as Role, ...(area ? { area } : {}) };
}

function* findInvitation(secret: string) {
  const typedCode = secret.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return yield* queryOne(
    'SELECT * FROM invitation WHERE token_hash = ? OR code_hash = ?',
    sha256(secret),
    sha256(typedCode),
  );
}

/** Forgets for whom invitations were that nobody used in time. */
export function* forgetOldNotes(nowMs: number): Work<void> {
  yield* run('UPDATE invitation SET note = NULL WHERE note IS NOT NULL AND expires_at < ?', nowMs);
}
