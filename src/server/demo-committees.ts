import { randomUUID } from 'node:crypto';
import type { City } from '../domain/city.ts';
import type { DataOf } from '../domain/kinds.ts';
import { committeeScope } from '../domain/scope.ts';
import { DEMO_COMMITTEES, type DemoCommittee } from './demo/committees.ts';
import type { DemoDevice } from './demo-device.ts';
import type { DemoAct } from './demo-plan.ts';

type Seated = DataOf<'membership.enter'>;

/** A coordinator enters the committees of the example content, for a term of two years that goes on now. */
export function planCommittees(city: City, coordinator: DemoDevice, atMs: number, nowMs: number): DemoAct[] {
  const year = new Date(nowMs).getUTCFullYear();
  const committees = DEMO_COMMITTEES[city.id] ?? [];
  return committees.flatMap((committee) =>
    planCommittee(city, committee, year, coordinator).map((run) => ({ atMs, run })),
  );
}

function planCommittee(
  { id: city }: City,
  committee: DemoCommittee,
  year: number,
  coordinator: DemoDevice,
): DemoAct['run'][] {
  const { area, seats, deputies, members, listed = [], chair, viceChair, secretary } = committee;
  const scope = committeeScope(city, area);
  const [from, to] = [`${year}-01-01`, `${year + 1}-12-31`];
  const label = `${year}–${year + 1} (esimerkki)`;
  const termId = randomUUID();
  const idByName = new Map(members.map(({ name }) => [name, randomUUID()]));
  const personByName = new Map(members.map(({ name }) => [name, randomUUID()]));
  const nobody = { village: '', isCouncillor: false, isElectedOfficial: false, represents: '', isYouth: false };
  const seat = (id: string, seated: Pick<Seated, 'role' | 'name' | 'order'> & Partial<Seated>) => () =>
    coordinator.act('membership.enter', city, id, scope, {
      area,
      termId,
      person: personByName.get(seated.name) ?? randomUUID(),
      from,
      to: null,
      ...nobody,
      ...seated,
    });
  const office = (role: 'chair' | 'viceChair' | 'secretary', name: string) => () =>
    coordinator.act('office.enter', city, randomUUID(), scope, {
      area,
      termId,
      role,
      person: personByName.get(name) ?? randomUUID(),
      name,
      from,
      to: null,
    });
  return [
    () => coordinator.act('term.enter', city, termId, scope, { area, label, from, to, seats, deputies }),
    ...members.map(({ deputy: _deputy, ...member }, at) =>
      seat(idByName.get(member.name) ?? '', { role: 'member', order: at + 1, ...member }),
    ),
    ...members.flatMap(({ name, village, deputy }, at) =>
      deputy
        ? [seat(randomUUID(), { role: 'deputy', name: deputy, village, order: at + 1, deputyOf: idByName.get(name) })]
        : [],
    ),
    ...listed.map((deputy, at) => seat(randomUUID(), { role: 'deputy', order: at + 1, ...deputy })),
    office('chair', chair),
    office('viceChair', viceChair),
    office('secretary', secretary),
  ];
}
