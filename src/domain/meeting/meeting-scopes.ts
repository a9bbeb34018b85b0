import { committeeScope, intakeScope, jointScope, officersScope, type Scope } from '../scope.ts';

/** Where a meeting and what belongs to it live: with its one committee, or with the members of all where several meet. */
export function meetingScope(city: string, areas: readonly string[]): Scope {
  const [only, second] = areas;
  return only !== undefined && second === undefined ? committeeScope(city, only) : jointScope(city);
}

/** What one must read to plan, call, check and publish a meeting: officers of its committee, or of any where several meet. */
export function leadingScope(city: string, areas: readonly string[]): Scope {
  const [only, second] = areas;
  return only !== undefined && second === undefined ? officersScope(city, only) : intakeScope(city);
}

/** What one must read to lead what lives in the scope of a meeting. */
export function leadingScopeOf(scope: Scope): Scope {
  const [kind, city = '', area] = scope.split('/');
  return kind === 'committee' && area !== undefined ? officersScope(city, area) : intakeScope(city);
}
