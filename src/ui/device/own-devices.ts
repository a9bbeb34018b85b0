import * as z from 'zod/mini';
import { ROLES } from '../../domain/scope.ts';
import { type Fetch, jsonBody, type Talk, talk } from '../../sync/talk.ts';

const ownDevicesSchema = z.object({
  own: z.string(),
  roles: z.array(z.object({ city: z.string(), role: z.enum(ROLES), area: z.optional(z.string()) })),
  devices: z.array(z.object({ id: z.string(), joinedAtMs: z.number(), seenAtMs: z.number() })),
});
/** This device, the roles of its person, and all devices of that person. */
export type OwnDevices = z.infer<typeof ownDevicesSchema>;

const addedDeviceSchema = z.object({ link: z.string(), code: z.string() });
/** How another device of the same person joins: by opening the link or typing the code, once. */
export type AddedDevice = z.infer<typeof addedDeviceSchema>;

/** What the server answered, or why nothing came of it. */
export type Asked<T> = { kind: 'answered'; value: T } | Exclude<Talk, { kind: 'answered' }>;

export const listOwnDevices = (fetch: Fetch): Promise<Asked<OwnDevices>> =>
  ask(fetch, '/api/devices', undefined, ownDevicesSchema);

/** Makes an invitation for another device of the person who uses this one. */
export const addDevice = (fetch: Fetch): Promise<Asked<AddedDevice>> =>
  ask(fetch, '/api/device/add', jsonBody({}), addedDeviceSchema);

/** Ends the use of one of one's own devices; it wipes what only its role may read at its next contact. */
export const revokeDevice = async (fetch: Fetch, device: string): Promise<Talk['kind']> =>
  (await talk(fetch, '/api/device/revoke', jsonBody({ device }))).kind;

async function ask<T>(
  fetch: Fetch,
  path: string,
  init: RequestInit | undefined,
  schema: z.ZodMiniType<T>,
): Promise<Asked<T>> {
  const answer = await talk(fetch, path, init);
  if (answer.kind !== 'answered') return answer;
  const parsed = schema.safeParse(await answer.response.json().catch(() => undefined));
  return parsed.success ? { kind: 'answered', value: parsed.data } : { kind: 'unreachable' };
}
