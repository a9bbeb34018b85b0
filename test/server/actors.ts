import { lahti } from '../../src/cities/lahti.ts';
import type { Role } from '../../src/domain/scope.ts';
import { endStay, revokeDevice } from '../../src/server/people.ts';
import { queryOne } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';
import { aDevice, aServer, TestDevice, type TestServer } from './test-device.ts';

/** Every kind of caller a city has to do with. */
export const ACTORS = [
  'stranger',
  'resident',
  'author',
  'recorder',
  'member here',
  'member elsewhere',
  'officer here',
  'officer elsewhere',
  'coordinator',
  'coordinator of another city',
  'officer who left',
  'revoked coordinator',
] as const;
export type Actor = (typeof ACTORS)[number];

export type Devices = Record<Actor, TestDevice>;

export const OTHER_CITY = lahti.id;

/** A server of two cities; with pages of one row whatever is private is prebuilt in pages, too. */
export const aServerOfTwoCities = (rowsPerPage: number): Promise<TestServer> =>
  aServer('sqlite', rowsPerPage, { cities: [testCity, lahti], callerKey: () => String(Math.random()) });

/** A device for every kind of caller; "here" is Valkeala in Kouvola, where three of them are persons of the roster. */
export async function everyActor(server: TestServer): Promise<Devices> {
  const joined = async (role: Role, area?: string, city?: string, person?: string) =>
    (await aDevice(server)).join(role, area, city, person);
  const left = await joined('officer', 'valkeala', undefined, 'liisa');
  await leave(server, left, 'officer', 'valkeala');
  const revoked = await joined('coordinator');
  await server.storage.write(() => revokeDevice(revoked.id, server.nowMs));
  return {
    stranger: new TestDevice(server),
    resident: await aDevice(server),
    author: await aDevice(server),
    recorder: await aDevice(server),
    'member here': await joined('member', 'valkeala', undefined, 'aino'),
    'member elsewhere': await joined('member', 'elimaki-koria'),
    'officer here': await joined('officer', 'valkeala', undefined, 'eino'),
    'officer elsewhere': await joined('officer', 'elimaki-koria'),
    coordinator: await joined('coordinator'),
    'coordinator of another city': await joined('coordinator', undefined, OTHER_CITY),
    'officer who left': left,
    'revoked coordinator': revoked,
  };
}

async function leave(server: TestServer, device: TestDevice, role: Role, area: string): Promise<void> {
  await server.storage.write(function* () {
    const row = yield* queryOne('SELECT person FROM device WHERE id = ?', device.id);
    yield* endStay(String(row?.person), { city: testCity.id, role, area }, server.nowMs);
  });
  server.nowMs += 1000;
}
