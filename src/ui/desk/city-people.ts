import * as z from 'zod/mini';
import { ROLES, type Role } from '../../domain/scope.ts';
import { type Fetch, jsonBody, type Talk, talk } from '../../sync/talk.ts';

const personSchema = z.object({
  person: z.string(),
  stays: z.array(
    z.object({
      role: z.enum(ROLES),
      area: z.optional(z.string()),
      person: z.optional(z.string()),
      fromMs: z.number(),
      note: z.optional(z.string()),
    }),
  ),
  devices: z.array(z.object({ id: z.string(), joinedAtMs: z.number(), seenAtMs: z.number() })),
});
const peopleSchema = z.object({ own: z.optional(z.string()), people: z.array(personSchema) });

/** Somebody who holds a role in the city; no name but what a coordinator noted. */
export type CityPerson = z.infer<typeof personSchema>;
export type CityPeople = z.infer<typeof peopleSchema>;
/** A role, and the area it is held in. */
export type HeldRole = { role: Role; area?: string | undefined };

/** What the server answered, or why nothing came of it. */
export type Listed = { kind: 'answered'; value: CityPeople } | Exclude<Talk, { kind: 'answered' }>;

/** Asks who holds a role; never kept on the device. */
export async function listPeople(fetch: Fetch, city: string): Promise<Listed> {
  const answer = await talk(fetch, `/api/people/${city}`);
  if (answer.kind !== 'answered') return answer;
  const parsed = peopleSchema.safeParse(await answer.response.json().catch(() => undefined));
  return parsed.success ? { kind: 'answered', value: parsed.data } : { kind: 'unreachable' };
}

export const endRole = (fetch: Fetch, city: string, person: string, { role, area }: HeldRole): Promise<Talk> =>
  talk(fetch, '/api/people/end', jsonBody({ city, person, role, area }));

export const changeRole = (fetch: Fetch, city: string, person: string, from: HeldRole, to: HeldRole): Promise<Talk> =>
  talk(fetch, '/api/people/change', jsonBody({ city, person, from, to }));

/** Takes anybody's device out of use. */
export const revokeFor = (fetch: Fetch, city: string, device: string): Promise<Talk> =>
  talk(fetch, '/api/people/revoke', jsonBody({ city, device }));
