import { expect, test } from 'vitest';
import { isKnownArea, knownAreaIds, presentAreas, presentReach } from '../../src/domain/succession.ts';
import { cityAfter } from '../fixtures/succession.ts';
import { testCity } from '../fixtures/test-city.ts';

const after = cityAfter('2026-10-31');
const reach = (...areas: string[]) => ({ areas, wholeCity: false });

test('an area that goes on is itself, one whose committee has ended is whoever took over', () => {
  expect(presentAreas(after, 'anjalankoski')).toEqual(['anjalankoski']);
  expect(presentAreas(after, 'valkeala')).toEqual(['elimaki-koria']);
  expect(presentReach(after, reach('valkeala', 'elimaki-koria'))).toEqual(reach('elimaki-koria'));
  expect(presentReach(testCity, reach('valkeala'))).toEqual(reach('valkeala'));
});

test('one that ended long ago is followed to whoever takes care today, also where a file leads in a circle', () => {
  const [body] = after.formerBodies;
  if (!body) throw new Error('no former body');
  const older = { ...body, id: 'jaala', areaId: 'jaala', successorAreaIds: ['valkeala'] };
  expect(presentAreas({ ...after, formerBodies: [body, older] }, 'jaala')).toEqual(['elimaki-koria']);
  const circle = [{ ...body, successorAreaIds: ['jaala'] }, older];
  expect(presentAreas({ ...after, formerBodies: circle }, 'jaala')).toEqual(['jaala']);
});

test('what the city never had is unknown', () => {
  expect(isKnownArea(after, 'valkeala')).toBe(true);
  expect(isKnownArea(after, 'atlantis')).toBe(false);
  expect(knownAreaIds(after).toSorted()).toEqual(knownAreaIds(testCity).toSorted());
});
