import { randomUUID } from 'node:crypto';
import type { City } from '../domain/city.ts';
import { addDays, helsinkiDay } from '../domain/meeting/day.ts';
import { meetingScope } from '../domain/meeting/meeting-scopes.ts';
import { budgetLineId } from '../domain/money/records.ts';
import { publicScope } from '../domain/scope.ts';
import { DEMO_MONEY, type DemoAllocation, type DemoLine } from './demo/money.ts';
import type { DemoDevice } from './demo-device.ts';
import type { DemoAct } from './demo-plan.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A coordinator enters this year's lines of the example content, splits them, and keeps what is done with them. */
export function planMoney(city: City, coordinator: DemoDevice, openedMs: number, nowMs: number): DemoAct[] {
  const year = Number(helsinkiDay(nowMs).slice(0, 4));
  return (DEMO_MONEY[city.id] ?? []).flatMap((line) => {
    const id = budgetLineId({ year, kind: line.kind });
    const allocations = line.allocations.flatMap((each) => planAllocation(city, coordinator, id, each, nowMs));
    return [...planLine(city, coordinator, { ...line, year }, id, openedMs), ...allocations];
  });
}

function planLine(
  city: City,
  coordinator: DemoDevice,
  { kind, power, split, euros, year }: DemoLine & { year: number },
  id: string,
  atMs: number,
): DemoAct[] {
  const scope = publicScope(city.id);
  const amountCents = euros === null ? null : euros * 100;
  const opening = { year, kind, power, split, amountCents };
  const open: DemoAct = { atMs, run: () => coordinator.act('budget.open', city.id, id, scope, opening) };
  const [shares] = city.populationShares;
  if (split !== 'population' || !shares) return [open];
  const areas = Object.entries(shares.perMilleByArea).map(([area, people]) => ({ area, people }));
  const population = { year: shares.year, source: shares.source, isExample: shares.isExample };
  return [open, { atMs, run: () => coordinator.act('budget.split', city.id, id, scope, { areas, population }) }];
}

function planAllocation(
  city: City,
  coordinator: DemoDevice,
  line: string,
  { area, kind, title, proposedEuros, proposedDaysAgo, decided, payments = [], coFunding = [] }: DemoAllocation,
  nowMs: number,
): DemoAct[] {
  const [id, scope, areas] = [randomUUID(), meetingScope(city.id, [area]), [area]];
  const ago = (days: number): number => nowMs - days * DAY_MS;
  const proposal = { line, areas, kind, title: `${title} (esimerkki)`, cents: proposedEuros * 100, ideaIds: [] };
  const proposedMs = ago(proposedDaysAgo);
  const acts: DemoAct[] = [
    { atMs: proposedMs, run: () => coordinator.act('allocation.propose', city.id, id, scope, proposal) },
    ...coFunding.map(({ euros, funder, isInKind }) => {
      const given = { line, entry: randomUUID(), cents: euros * 100, funder: `${funder} (esimerkki)`, isInKind };
      return { atMs: proposedMs, run: () => coordinator.act('coFunding.add', city.id, id, scope, given) };
    }),
  ];
  if (!decided) return acts;
  const decision = { line, cents: decided.euros * 100 };
  const paid = payments.map(({ euros, daysAgo, title: what }) => {
    const on = addDays(helsinkiDay(nowMs), -daysAgo);
    const payment = { line, entry: randomUUID(), cents: euros * 100, on, title: `${what} (esimerkki)` };
    return { atMs: ago(daysAgo), run: () => coordinator.act('payment.add', city.id, id, scope, payment) };
  });
  const decide = () => coordinator.act('allocation.decide', city.id, id, scope, decision);
  return [...acts, { atMs: ago(decided.daysAgo), run: decide }, ...paid];
}
