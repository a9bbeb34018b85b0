import type { Grant, Role } from '../domain/scope.ts';
import { beginStay, endStay } from './people.ts';
import { query, queryOne, type SqlRow, type Work } from './storage.ts';

/**
 * Somebody who holds a role in a city, as its coordinators see them: no name but what one of them noted. The person of a
 * stay is who they are on a committee's roster.
 */
export interface CityPerson {
  person: string;
  stays: { role: Role; area?: string; person?: string; fromMs: number; note?: string }[];
  /** Devices in use, with their last contact (Unix milliseconds). */
  devices: { id: string; joinedAtMs: number; seenAtMs: number }[];
}

/** Everybody who holds a role in a city, who has been there longest first. */
export function* readCityPeople(city: string): Work<CityPerson[]> {
  const stays = yield* query(
    `SELECT person, role, area, roster_person, from_at, note FROM stay WHERE city = ? AND to_at IS NULL
     ORDER BY from_at, person`,
    city,
  );
  const devices = yield* query(
    `SELECT id, person, joined_at, seen_at FROM device WHERE left_at IS NULL AND revoked_at IS NULL
       AND person IN (SELECT person FROM stay WHERE city = ? AND to_at IS NULL) ORDER BY joined_at, id`,
    city,
  );
  const persons = [...new Set(stays.map((stay) => String(stay.person)))];
  return persons.map((person) => ({
    person,
    stays: stays.filter((stay) => stay.person === person).map(stayOf),
    devices: devices
      .filter((device) => device.person === person)
      .map((row) => ({ id: String(row.id), joinedAtMs: Number(row.joined_at), seenAtMs: Number(row.seen_at) })),
  }));
}

const stayOf = ({ role, area, roster_person, from_at, note }: SqlRow): CityPerson['stays'][number] => ({
  role: String(role) as Role,
  ...(area ? { area: String(area) } : {}),
  ...(roster_person == null ? {} : { person: String(roster_person) }),
  fromMs: Number(from_at),
  ...(note == null ? {} : { note: String(note) }),
});

/** What came of a coordinator's act on people. */
export type PeopleOutcome = 'done' | 'not-there' | 'last-coordinator';

/** Ends a role somebody holds in a city; the last coordinator stays, or nobody could invite the next one. */
export function* endRole(person: string, grant: Grant, nowMs: number): Work<PeopleOutcome> {
  if ((yield* holds(person, grant)).length === 0) return 'not-there';
  if (grant.role === 'coordinator' && !(yield* isCoordinatedWithout(grant.city, person, ''))) return 'last-coordinator';
  yield* endStay(person, grant, nowMs);
  return 'done';
}

/** One role ends and another begins, in one step; the note goes along, and who of a roster they are. */
export function* changeRole(person: string, from: Grant, to: Grant, nowMs: number): Work<PeopleOutcome> {
  const rows = yield* holds(person, from);
  const outcome = yield* endRole(person, from, nowMs);
  if (outcome !== 'done') return outcome;
  // Rows of one moment differ by a millisecond: the moment is part of their key.
  for (const [at, { roster_person, note }] of rows.entries()) {
    const grant = roster_person == null ? to : { ...to, person: String(roster_person) };
    yield* beginStay(person, grant, nowMs + at, note == null ? undefined : String(note));
  }
  return outcome;
}

/** Whose device it is, if that person holds a role in the city. */
export function* personOfDevice(city: string, device: string): Work<string | undefined> {
  const row = yield* queryOne(
    `SELECT device.person AS person FROM device JOIN stay ON stay.person = device.person
     WHERE device.id = ? AND stay.city = ? AND stay.to_at IS NULL AND device.left_at IS NULL LIMIT 1`,
    device,
    city,
  );
  return row && String(row.person);
}

/** Whether a city would have a coordinator with a device in use without this person, or without this device. */
export function* isCoordinatedWithout(city: string, person: string, device: string): Work<boolean> {
  const row = yield* queryOne(
    `SELECT 1 AS found FROM stay JOIN device ON device.person = stay.person
     WHERE stay.city = ? AND stay.role = 'coordinator' AND stay.to_at IS NULL AND stay.person <> ?
       AND device.id <> ? AND device.left_at IS NULL AND device.revoked_at IS NULL LIMIT 1`,
    city,
    person,
    device,
  );
  return row !== undefined;
}

function* holds(person: string, { city, role, area }: Grant): Work<SqlRow[]> {
  return yield* query(
    `SELECT roster_person, note FROM stay WHERE person = ? AND city = ? AND role = ? AND area = ? AND to_at IS NULL
     ORDER BY from_at`,
    person,
    city,
    role,
    area ?? '',
  );
}
