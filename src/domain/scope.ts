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

/** What one invitation gave: a role in a city and, but for coordinators, in one of its areas. */
export interface Grant {
  city: string;
  role: Role;
  area?: string;
}

/** The scopes a grant opens, the public one included. `areas` are all area ids of that city. */
export function scopesOfGrant({ city, role, area }: Grant, areas: readonly string[]): Scope[] {
  const open = [publicScope(city)];
  const own = role === 'coordinator' ? areas : areas.filter((id) => id === area);
  for (const id of own) open.push(committeeScope(city, id));
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
