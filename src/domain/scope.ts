/**
 * Scopes say who may see. Each record lives in exactly one (design.md, section 3).
 * A scope is written `kind/city` or `kind/city/area`; a receipt is `receipt/<hash of its secret>`.
 */
export type Scope = string;

export const publicScope = (city: string): Scope => `public/${city}`;
export const committeeScope = (city: string, area: string): Scope => `committee/${city}/${area}`;
export const officersScope = (city: string, area: string): Scope => `officers/${city}/${area}`;
export const intakeScope = (city: string): Scope => `intake/${city}`;
export const cityScope = (city: string): Scope => `city/${city}`;
/** Of meetings that several committees hold together: read by the members of all. */
export const jointScope = (city: string): Scope => `joint/${city}`;
/** Of meetings handed over to the city's archive: the server keeps them, and no role reads it. */
export const archiveScope = (city: string): Scope => `archive/${city}`;
/** One's own: whoever reads it is that person of the city's committees, on whatever device. */
export const personScope = (city: string, person: string): Scope => `person/${city}/${person}`;
export const receiptScope = (secretHash: string): Scope => `receipt/${secretHash}`;

export const isReceiptScope = (scope: Scope): boolean => scope.startsWith('receipt/');
export const isPublicScope = (scope: Scope): boolean => scope.startsWith('public/');

/** The city a scope belongs to; undefined for a receipt, which belongs to whoever holds its secret. */
export function cityOfScope(scope: Scope): string | undefined {
  return isReceiptScope(scope) ? undefined : scope.split('/')[1];
}

/** Roles a person may hold in a city; residents hold none (design.md, section 5). */
export const ROLES = ['coordinator', 'officer', 'member'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What one invitation gave: a role in a city and, but for coordinators, in one of its areas; where it was made for
 * somebody on the list of members, also who that is.
 */
export interface Grant {
  city: string;
  role: Role;
  area?: string;
  /** The person of a membership or an office. */
  person?: string;
}

/** The scopes a grant opens, the public one included. `areas` are all area ids of that city. */
export function scopesOfGrant({ city, role, area, person }: Grant, areas: readonly string[]): Scope[] {
  const open = [publicScope(city)];
  if (person) open.push(personScope(city, person));
  const own = role === 'coordinator' ? areas : areas.filter((id) => id === area);
  for (const id of own) open.push(committeeScope(city, id));
  if (own.length > 0) open.push(jointScope(city));
  if (role === 'member') return open;
  for (const id of own) open.push(officersScope(city, id));
  open.push(intakeScope(city));
  if (role === 'coordinator') open.push(cityScope(city));
  return open;
}

/** The highest role that reading these scopes amounts to in a city; undefined for a resident. */
export function roleIn(city: string, scopes: readonly Scope[]): Role | undefined {
  if (scopes.includes(cityScope(city))) return 'coordinator';
  if (scopes.includes(intakeScope(city))) return 'officer';
  return scopes.some((scope) => scope.startsWith(`committee/${city}/`)) ? 'member' : undefined;
}

/** The persons of a city's committees that whoever reads these scopes is. */
export function personsIn(city: string, scopes: readonly Scope[]): string[] {
  const start = personScope(city, '');
  return scopes.filter((scope) => scope.startsWith(start)).map((scope) => scope.slice(start.length));
}
