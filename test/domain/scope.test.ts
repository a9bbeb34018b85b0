import { expect, test } from 'vitest';
import { cityOfScope, personsIn, roleIn, scopesOfGrant } from '../../src/domain/scope.ts';

const areas = ['valkeala', 'anjalankoski'];

test('a member reads the public and their committee, an officer contact details and the intake besides, a coordinator all', () => {
  expect(scopesOfGrant({ city: 'k', role: 'member', area: 'valkeala' }, areas)).toEqual([
    'public/k',
    'committee/k/valkeala',
    'joint/k',
  ]);
  expect(scopesOfGrant({ city: 'k', role: 'officer', area: 'valkeala' }, areas)).toEqual([
    'public/k',
    'committee/k/valkeala',
    'joint/k',
    'officers/k/valkeala',
    'intake/k',
  ]);
  expect(scopesOfGrant({ city: 'k', role: 'coordinator' }, areas)).toEqual([
    'public/k',
    'committee/k/valkeala',
    'committee/k/anjalankoski',
    'joint/k',
    'officers/k/valkeala',
    'officers/k/anjalankoski',
    'intake/k',
    'city/k',
  ]);
});

test('a grant for an area the city no longer has opens nothing but the public', () => {
  expect(scopesOfGrant({ city: 'k', role: 'member', area: 'nastola' }, areas)).toEqual(['public/k']);
});

test.each(['member', 'officer', 'coordinator'] as const)(
  'the scopes of a %s tell that role, in that city only',
  (role) => {
    const scopes = scopesOfGrant({ city: 'k', role, ...(role === 'coordinator' ? {} : { area: 'valkeala' }) }, areas);
    expect(roleIn('k', scopes)).toBe(role);
    expect(roleIn('l', scopes)).toBeUndefined();
  },
);

test('a receipt belongs to no city', () => {
  expect(cityOfScope('receipt/abc')).toBeUndefined();
  expect(cityOfScope('committee/k/valkeala')).toBe('k');
});

test('whoever reads a person’s own scope is that person, in that city only', () => {
  const scopes = scopesOfGrant({ city: 'k', role: 'member', area: 'valkeala', person: 'p1' }, areas);
  expect(personsIn('k', scopes)).toEqual(['p1']);
  expect(personsIn('l', scopes)).toEqual([]);
});
