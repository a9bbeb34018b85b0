import { randomUUID } from 'node:crypto';
import type { City } from '../domain/city.ts';
import type { DataOf } from '../domain/kinds.ts';
import { agendaTemplate } from '../domain/meeting/agenda-template.ts';
import { addDays, atHelsinki, helsinkiDay } from '../domain/meeting/day.ts';
import { meetingScope } from '../domain/meeting/meeting-scopes.ts';
import { DEMO_MEETINGS, type DemoMeeting } from './demo/meetings.ts';
import type { DemoDevice } from './demo-device.ts';
import type { DemoAct } from './demo-plan.ts';

/** A meeting is planned this long before its call goes out. */
const PLANNED_BEFORE_MS = 3 * 24 * 60 * 60 * 1000;

/** A coordinator plans and calls the meetings of the example content, each with a matter for some of its ideas. */
export function planMeetings(
  city: City,
  coordinator: DemoDevice,
  ideaIdByTitle: ReadonlyMap<string, string>,
  nowMs: number,
): DemoAct[] {
  const meetings = DEMO_MEETINGS[city.id] ?? [];
  return meetings.flatMap((meeting) => planMeeting(city, coordinator, meeting, ideaIdByTitle, nowMs));
}

function planMeeting(
  city: City,
  coordinator: DemoDevice,
  demo: DemoMeeting,
  ideaIdByTitle: ReadonlyMap<string, string>,
  nowMs: number,
): DemoAct[] {
  const today = helsinkiDay(nowMs);
  const [id, scope] = [randomUUID(), meetingScope(city.id, [demo.area])];
  const calledMs = Math.min(atHelsinki(addDays(today, demo.calledInDays), '12:00'), nowMs);
  const plan: DataOf<'meeting.plan'> = {
    areas: [demo.area],
    record: 'minutes',
    startsAtMs: atHelsinki(addDays(today, demo.inDays), demo.clock),
    place: `${demo.place} (esimerkki)`,
    remote: demo.remote,
    items: agendaTemplate(city).map(({ kind, titles }) => ({ kind, title: titles.fi })),
  };
  const before = plan.items.findIndex(({ kind }) => kind === 'notices');
  const matters = demo.matters.map(({ idea, preparation }, at) => ({
    kind: 'matter' as const,
    title: `${idea} (esimerkki)`,
    preparation: `Esimerkki: ${preparation}`,
    links: [{ kind: 'idea' as const, id: ideaIdByTitle.get(idea) ?? '', title: `${idea} (esimerkki)` }],
    order: before * 10 + at + 1,
  }));
  const asIs = plan.items.map((item) => ({ ...item, preparation: '', links: [] }));
  const items = [...asIs.slice(0, before), ...matters.map(({ order: _, ...item }) => item), ...asIs.slice(before)];
  const plannedMs = calledMs - PLANNED_BEFORE_MS;
  return [
    { atMs: plannedMs, run: () => coordinator.act('meeting.plan', city.id, id, scope, plan) },
    ...matters.map((matter, at) => ({
      atMs: plannedMs + (at + 1) * 60_000,
      run: () => coordinator.act('agenda.addItem', city.id, randomUUID(), scope, { meetingId: id, ...matter }),
    })),
    { atMs: calledMs, run: () => coordinator.act('meeting.publishCall', city.id, id, scope, { items }) },
  ];
}
