import { randomBytes, randomUUID } from 'node:crypto';
import type { City } from '../domain/city.ts';
import { CODE_BYTES, makeCode } from '../domain/code.ts';
import type { IdeaStatus, Reach } from '../domain/idea.ts';
import type { IdeaSubmission } from '../domain/idea-kinds.ts';
import { firstScope } from '../domain/idea-rules.ts';
import { publicScope } from '../domain/scope.ts';
import type { DemoIdea, DemoPart } from './demo-content.ts';
import type { DemoDevice } from './demo-device.ts';
import { planMeetings } from './demo-meetings.ts';
import { planMoney } from './demo-money.ts';
import { randomWord, sha256 } from './stamps.ts';

/** Something a device does at its time, Unix milliseconds. */
export interface DemoAct {
  atMs: number;
  run(): Promise<void>;
}

/** Who does it. */
export interface DemoPeople {
  coordinator: DemoDevice;
  residents: readonly DemoDevice[];
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** People write between these hours, UTC: from morning to evening in Finland. */
const [FIRST_HOUR, HOURS] = [6, 12];
/** The desk reads an idea within this many hours; the same for every idea with the same number. */
const READ_AFTER_HOURS = [4, 9, 22, 27];
/** Support comes in the first weeks. */
const SUPPORT_MS = 30 * DAY_MS;
/** The year's money was entered so long ago: before anything was proposed. */
const MONEY_DAYS = 300;

/** Everything that happens to a city's example ideas, meetings and money, in the order in which it happens. */
export function planActs(city: City, parts: readonly DemoPart[], people: DemoPeople, nowMs: number): DemoAct[] {
  const given = parts.flatMap(({ reach, ideas }) => ideas.map((idea) => ({ idea, reach, id: randomUUID() })));
  const idByTitle = new Map(given.map(({ idea, id }) => [idea.title, id]));
  const acts = given.flatMap((each, index) => planIdea({ ...each, index, city, people, idByTitle, nowMs }));
  const meetings = planMeetings(city, people.coordinator, idByTitle, nowMs);
  const money = planMoney(city, people.coordinator, nowMs - MONEY_DAYS * DAY_MS, nowMs);
  return [...acts, ...meetings, ...money].sort((a, b) => a.atMs - b.atMs);
}

interface Given {
  idea: DemoIdea;
  reach: Reach;
  id: string;
  /** Its number among the city's: who gives it and at which hour follow from it. */
  index: number;
  city: City;
  people: DemoPeople;
  idByTitle: ReadonlyMap<string, string>;
  nowMs: number;
}

function planIdea(given: Given): DemoAct[] {
  const { idea, id, index, city, people, reach } = given;
  const { coordinator, residents } = people;
  const author = idea.onBehalf || idea.fromPaper ? coordinator : residents[index % residents.length];
  const [waiting, everywhere] = [firstScope(city, reach), publicScope(city.id)];
  const givenMs = momentOf(given, idea.day);
  const acts: (DemoAct | undefined)[] = [
    { atMs: givenMs, run: () => author!.act('idea.submit', city.id, id, waiting, submissionOf(given)) },
  ];
  if (idea.waiting) return acts.filter((act) => act !== undefined);

  const publishedMs = givenMs + (READ_AFTER_HOURS[index % READ_AFTER_HOURS.length] ?? 0) * HOUR_MS;
  if (!isHiddenUnseen(idea)) {
    acts.push({ atMs: publishedMs, run: () => coordinator.act('idea.publish', city.id, id, waiting, {}) });
  }
  acts.push(...planSupport(given, publishedMs), ...planSteps(given));
  for (const [day, text] of idea.answers ?? []) {
    const answer = { text: marked(text) };
    acts.push({
      atMs: momentOf(given, day),
      run: () => coordinator.act('idea.answer', city.id, id, everywhere, answer),
    });
  }
  acts.push(planMerge(given), planHiding(given));
  return acts.filter((act) => act !== undefined);
}

/** Whether the desk kept it from ever being published. */
const isHiddenUnseen = ({ hidden, supporters }: DemoIdea): boolean => hidden !== undefined && !supporters;

function planSupport({ idea, id, index, city, people, nowMs }: Given, publishedMs: number): DemoAct[] {
  const number = idea.supporters ?? 0;
  const endMs = Math.min(publishedMs + SUPPORT_MS, closedMs(idea, nowMs));
  return people.residents.slice(0, number).map((_, turn) => {
    // Another neighbour begins each time, so that nobody supports everything.
    const supporter = people.residents[(turn + index * 7) % people.residents.length];
    const atMs = Math.round(publishedMs + ((turn + 1) / (number + 1)) * (endMs - publishedMs));
    return { atMs, run: () => supporter!.act('idea.support', city.id, id, publicScope(city.id), { on: true }) };
  });
}

/** When an idea can no longer be supported: the day before it was merged or hidden, else now. */
function closedMs({ mergedInto, hidden }: DemoIdea, nowMs: number): number {
  const day = mergedInto?.[0] ?? hidden?.[0];
  return day === undefined ? nowMs : nowMs - (day + 1) * DAY_MS;
}

function planSteps(given: Given): DemoAct[] {
  const { idea, id, city, people } = given;
  let from: IdeaStatus = 'received';
  return (idea.steps ?? []).map(([day, to, reason]) => {
    const move = { from, to, reason: marked(reason) };
    from = to;
    const run = () => people.coordinator.act('idea.setStatus', city.id, id, publicScope(city.id), move);
    return { atMs: momentOf(given, day), run };
  });
}

function planMerge(given: Given): DemoAct | undefined {
  const { idea, id, city, people, idByTitle } = given;
  if (!idea.mergedInto) return undefined;
  const [day, title] = idea.mergedInto;
  const into = idByTitle.get(title) ?? '';
  const run = () => people.coordinator.act('idea.merge', city.id, id, publicScope(city.id), { into });
  return { atMs: momentOf(given, day), run };
}

function planHiding(given: Given): DemoAct | undefined {
  const { idea, id, city, people, reach } = given;
  if (!idea.hidden) return undefined;
  const [day, reason] = idea.hidden;
  const scope = isHiddenUnseen(idea) ? firstScope(city, reach) : publicScope(city.id);
  const run = () => people.coordinator.act('idea.hide', city.id, id, scope, { reason: marked(reason) });
  return { atMs: momentOf(given, day), run };
}

function submissionOf({ idea, reach, city }: Given): IdeaSubmission {
  const { goals, place, reply, onBehalf, fromPaper } = idea;
  return {
    code: makeCode(prefixFor(city, reach), randomBytes(CODE_BYTES)),
    title: `${idea.title} (esimerkki)`,
    text: `Esimerkki.\n\n${idea.text}`,
    reach,
    goals,
    ...(place ? { place: { text: place } } : {}),
    photos: [],
    receiptHash: sha256(randomWord()),
    wantsReply: reply !== undefined,
    ...(reply ? { contact: { ...reply, consent: !onBehalf } } : {}),
    ...(onBehalf ? { onBehalf: { spokenConsent: true } } : {}),
    fromPaper: fromPaper ?? false,
  };
}

/** The city's words are marked, too: no decision here was ever made. */
const marked = (text: string): string => `Esimerkki: ${text}`;

function prefixFor(city: City, { areas, wholeCity }: Reach): string {
  const [only, second] = areas;
  const area = only && !second && !wholeCity ? city.areas.find(({ id }) => id === only) : undefined;
  return area?.codePrefix ?? city.codePrefix;
}

/** A time of day on a day counted back from now; ideas of one day come at different hours. */
function momentOf({ nowMs, index }: Given, daysAgo: number): number {
  const dayMs = Math.floor((nowMs - daysAgo * DAY_MS) / DAY_MS) * DAY_MS;
  const minutes = (index * 47) % (HOURS * 60);
  return dayMs + FIRST_HOUR * HOUR_MS + minutes * 60_000;
}
