import type { City } from '../domain/city.ts';
import { type Grant, isPublicScope, type Role, type Scope, scopesOfGrant } from '../domain/scope.ts';
import { formerBodyOf, knownAreaIds, presentAreas } from '../domain/succession.ts';
import { GRACE_MS } from '../protocol/limits.ts';
import type { Commit } from './entries.ts';
import { query, queryOne, run, tell, type Work } from './storage.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A role held from one moment to another (Unix milliseconds); the present one has no end. */
export interface Stay extends Grant {
  fromMs: number;
  toMs: number | undefined;
}

/** Who is calling, as far as the server knows: a device and, when it has joined, the stays of its person. */
export interface Caller {
  device: string;
  person: string | undefined;
  revoked: boolean;
  stays: Stay[];
}

/** The device with its person's stays; a device never seen is a caller without any. */
export function* readCaller(device: string): Work<Caller> {
  const row = yield* queryOne('SELECT person, left_at, revoked_at FROM device WHERE id = ?', device);
  const owner = row?.person ? String(row.person) : undefined;
  const leftMs = row?.left_at == null ? undefined : Number(row.left_at);
  const stays = owner
    ? yield* query(
        `SELECT city, role, area, roster_person, from_at, to_at FROM stay WHERE person = ?
         ORDER BY from_at, city, role, area`,
        owner,
      )
    : [];
  return {
    device,
    person: leftMs === undefined ? owner : undefined,
    revoked: row?.revoked_at != null,
    stays: stays.map((stay) => ({
      city: String(stay.city),
      role: String(stay.role) as Role,
      ...(stay.area ? { area: String(stay.area) } : {}),
      ...(stay.roster_person == null ? {} : { person: String(stay.roster_person) }),
      fromMs: Number(stay.from_at),
      // A device that has left its person's hands holds what they hold no longer than that.
      toMs: stay.to_at == null ? leftMs : Math.min(Number(stay.to_at), leftMs ?? Number.POSITIVE_INFINITY),
    })),
  };
}

/** Like `readCaller`, asked once in a transaction: rights do not change while changes are judged. */
export function* callerOf({ callers }: Pick<Commit, 'callers'>, device: string): Work<Caller> {
  const caller = callers.get(device) ?? (yield* readCaller(device));
  callers.set(device, caller);
  return caller;
}

/** The scopes a caller may read now, receipts apart; the public scopes of followed cities included. */
export function readableScopes(caller: Caller, followed: readonly string[], cities: readonly City[]): Scope[] {
  const scopes = new Set<Scope>();
  for (const city of cities) {
    if (followed.includes(city.id)) scopes.add(`public/${city.id}`);
    if (caller.revoked) continue;
    for (const stay of caller.stays) {
      if (stay.city !== city.id || stay.toMs !== undefined) continue;
      for (const scope of scopesOfGrant(stay, knownAreaIds(city))) scopes.add(scope);
    }
  }
  return [...scopes].sort();
}

/**
 * May this caller act in a scope, for something done at `atMs`? Late acts of someone who has left count for seven days
 * if membership was held when they were made; else, and always from a revoked device, a coordinator reviews them.
 */
export function permission(
  caller: Caller,
  scope: Scope,
  atMs: number,
  nowMs: number,
  city: City,
): 'yes' | 'no' | 'review' {
  if (caller.revoked) return 'review';
  if (isPublicScope(scope)) return 'yes';
  const stays = [...caller.stays, ...inheritedStays(caller, city)].filter(
    (stay) => stay.city === city.id && scopesOfGrant(stay, knownAreaIds(city)).includes(scope),
  );
  if (stays.some((stay) => stay.toMs === undefined)) return 'yes';
  if (stays.length === 0) return 'no';
  const heldThen = stays.some((stay) => stay.fromMs <= atMs && atMs <= (stay.toMs ?? nowMs));
  const recent = nowMs - Math.max(...stays.map((stay) => stay.toMs ?? nowMs)) <= GRACE_MS;
  return heldThen && recent ? 'yes' : 'review';
}

/**
 * What somebody could do in an area whose committee has ended counts for the areas that took over, until its last day:
 * what was written for it offline still arrives.
 */
function inheritedStays({ stays }: Caller, city: City): Stay[] {
  return stays.flatMap((stay) => {
    const body = stay.area === undefined ? undefined : formerBodyOf(city, stay.area);
    if (!body || stay.area === undefined) return [];
    const endMs = body.to === null ? stay.fromMs : Date.parse(body.to) + DAY_MS;
    const toMs = Math.max(stay.fromMs, Math.min(endMs, stay.toMs ?? endMs));
    return presentAreas(city, stay.area).map((area) => ({ ...stay, area, toMs }));
  });
}

/**
 * Gives a person a role, with a note for coordinators; nothing happens when it is held already. Where the grant says who
 * of a roster they are, a role held without that is theirs as that one from now on; one who is somebody else of the
 * roster already is both, because nothing is taken from anybody by an invitation.
 */
export function* beginStay(person: string, grant: Grant, nowMs: number, note?: string): Work<void> {
  const { city, role, area = '', person: member } = grant;
  const held = yield* query(
    `SELECT roster_person FROM stay WHERE person = ? AND city = ? AND role = ? AND area = ? AND to_at IS NULL`,
    person,
    city,
    role,
    area,
  );
  const isHeld = held.some((stay) => member === undefined || stay.roster_person === member);
  if (isHeld) return;
  if (held.some((stay) => stay.roster_person == null)) {
    yield* run(
      `UPDATE stay SET roster_person = ? WHERE person = ? AND city = ? AND role = ? AND area = ? AND to_at IS NULL
         AND roster_person IS NULL`,
      member ?? null,
      person,
      city,
      role,
      area,
    );
    return;
  }
  yield* run(
    `INSERT INTO stay (person, city, role, area, roster_person, from_at, to_at, note)
     VALUES (?, ?, ?, ?, ?, ?, NULL, ?)
     ON CONFLICT (person, city, role, area, from_at)
     DO UPDATE SET to_at = NULL, note = excluded.note, roster_person = excluded.roster_person`,
    person,
    city,
    role,
    area,
    member ?? null,
    nowMs,
    note ?? null,
  );
}

/**
 * Ends a role held at `nowMs` and forgets the note about it; what its holder did before still counts, for a while (see
 * `permission`).
 */
export function* endStay(person: string, { city, role, area }: Grant, nowMs: number): Work<void> {
  yield* run(
    `UPDATE stay SET to_at = ?, note = NULL WHERE person = ? AND city = ? AND role = ? AND area = ? AND to_at IS NULL
       AND from_at <= ?`,
    nowMs,
    person,
    city,
    role,
    area ?? '',
    nowMs,
  );
  for (const { id } of yield* query('SELECT id FROM device WHERE person = ? ORDER BY id', person)) {
    yield* tell({ kind: 'device', device: String(id) });
  }
}

/** Revokes a device as it was at `nowMs`; one that has joined again since stays. Its open invitations end with it. */
export function* revokeDevice(device: string, nowMs: number): Work<void> {
  const row = yield* queryOne(
    `UPDATE device SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL AND (joined_at IS NULL OR joined_at <= ?)
     RETURNING person`,
    nowMs,
    device,
    nowMs,
  );
  if (row?.person) yield* run('DELETE FROM invitation WHERE person = ? AND used_at IS NULL', row.person);
  yield* tell({ kind: 'device', device });
}

/** Takes a device out of its person's hands as it was at `nowMs`; what it did before counts like after leaving. */
export function* leaveDevice(device: string, nowMs: number): Work<void> {
  yield* run(
    'UPDATE device SET left_at = ? WHERE id = ? AND left_at IS NULL AND (joined_at IS NULL OR joined_at <= ?)',
    nowMs,
    device,
    nowMs,
  );
  yield* tell({ kind: 'device', device });
}

/** Whether a city has somebody to read its ideas. */
export function* hasCoordinator(city: string): Work<boolean> {
  const row = yield* queryOne(
    `SELECT 1 AS found FROM stay WHERE city = ? AND role = 'coordinator' AND to_at IS NULL LIMIT 1`,
    city,
  );
  return row !== undefined;
}
