import { parseArgs } from 'node:util';
import { ROLES, type Role } from '../domain/scope.ts';
import { invite } from './invitations.ts';
import { loadCities } from './load-cities.ts';
import { openStorage } from './open-storage.ts';
import { readSettings } from './settings.ts';

const USAGE = 'npm run invite -- --city kouvola --role coordinator|officer|member [--area valkeala]';

/** Prints one invitation; works while the server runs. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { city: { type: 'string' }, role: { type: 'string' }, area: { type: 'string' } },
  });
  const settings = readSettings(process.env);
  const cities = await loadCities(settings.citiesDir);
  const city = cities.find(({ id }) => id === values.city);
  if (!city) throw new Error(`--city must be one of ${cities.map(({ id }) => id).join(', ')}\n${USAGE}`);
  const role = ROLES.find((known) => known === values.role);
  if (!role) throw new Error(`--role must be one of ${ROLES.join(', ')}\n${USAGE}`);
  const area = areaFor(
    role,
    values.area,
    city.areas.map(({ id }) => id),
  );
  const storage = await openStorage(settings);
  const { token, code } = await storage.write(() =>
    invite({ city: city.id, role, ...(area ? { area } : {}) }, Date.now()),
  );
  await storage.close();
  console.log(
    `${settings.publicUrl}/${city.id}/join#${token}\nor the code ${code} at ${settings.publicUrl}/${city.id}/join`,
  );
}

function areaFor(role: Role, area: string | undefined, areas: string[]): string | undefined {
  if (role === 'coordinator') {
    if (area) throw new Error('A coordinator serves the whole city: leave --area out');
    return undefined;
  }
  if (!area || !areas.includes(area)) throw new Error(`--area must be one of ${areas.join(', ')}\n${USAGE}`);
  return area;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
