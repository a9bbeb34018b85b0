import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { kouvola } from '../../src/cities/kouvola.ts';
import { lahti } from '../../src/cities/lahti.ts';
import { rosterOn } from '../../src/domain/committee/roster.ts';
import { checkCommittee } from '../../src/domain/committee/seat-checks.ts';
import type { Contact, DomainRecord, Idea } from '../../src/domain/idea.ts';
import { agendaTemplate } from '../../src/domain/meeting/agenda-template.ts';
import { moneyRows } from '../../src/domain/money/sums.ts';
import { isPublicScope } from '../../src/domain/scope.ts';
import { type DemoCity, fillDemo } from '../../src/server/demo.ts';
import { readOffer } from '../../src/server/invitations.ts';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import { query, type Storage } from '../../src/server/storage.ts';

/** Two thousand durable transactions are quicker in memory. */
const MEMORY_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const NOW_MS = Date.UTC(2026, 10, 21, 12);
const options = (dataDir: string) => ({
  dataDir,
  besideDir: join(dataDir, 'beside'),
  databaseUrl: undefined,
  cities: [kouvola, lahti],
  publicUrl: 'http://localhost:8787',
  nowMs: NOW_MS,
});

interface Stored {
  scope: string;
  body: string;
  idea: Idea | undefined;
}

let folder: string;
let filled: DemoCity[];
let storage: Storage;
let stored: Stored[];
let ideas: Idea[];

beforeAll(async () => {
  folder = mkdtempSync(join(MEMORY_DISK, 'kylapoyta-demo-'));
  filled = await fillDemo(options(folder));
  storage = openSqlite(join(folder, 'kylapoyta.sqlite'));
  const rows = await storage.read(() => query('SELECT scope, type, body FROM entry WHERE gone = 0'));
  stored = rows.map(({ scope, type, body }) => ({
    scope: String(scope),
    body: String(body),
    idea: type === 'idea' ? (JSON.parse(String(body)) as Idea) : undefined,
  }));
  ideas = stored.flatMap(({ idea }) => idea ?? []);
}, 60_000);
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const ofCity = (city: string) => ideas.filter(({ scope }) => scope.split('/')[1] === city);
const waiting = (city: string) => ofCity(city).filter(({ scope, hidden }) => !isPublicScope(scope) && !hidden);

test('both cities have enough to look at', () => {
  expect(filled.map(({ city, ideas: count }) => [city, count])).toEqual([
    ['kouvola', ofCity('kouvola').length],
    ['lahti', ofCity('lahti').length],
  ]);
  expect(ofCity('kouvola').length).toBeGreaterThanOrEqual(60);
  expect(ofCity('lahti').length).toBeGreaterThanOrEqual(40);
  expect([waiting('kouvola').length, waiting('lahti').length]).toEqual([10, 6]);
});

test.each([kouvola, lahti])('every status, area and goal of $id has an idea', (city) => {
  const given = ofCity(city.id);
  expect(new Set(given.map(({ status }) => status))).toEqual(new Set(city.statuses));
  for (const { id } of city.areas)
    expect(given.filter(({ reach }) => reach.areas.includes(id)).length).toBeGreaterThan(5);
  for (const { id } of city.goals) expect(given.some(({ goals }) => goals.includes(id))).toBe(true);
  expect(given.some(({ reach }) => reach.wholeCity)).toBe(true);
  expect(given.some(({ reach }) => !reach.wholeCity && reach.areas.length === 0)).toBe(true);
  expect(given.some(({ hidden }) => hidden)).toBe(true);
  expect(given.some(({ mergedFrom, supportCount }) => mergedFrom.length > 0 && supportCount > 0)).toBe(true);
  expect(given.filter(({ answers }) => answers.length > 0).length).toBeGreaterThan(4);
});

test('nobody can take it for real: every text of a resident and of the city is marked', () => {
  for (const { title, text, steps, answers, hidden } of ideas) {
    expect(title).toMatch(/ \(esimerkki\)$/);
    expect(text).toMatch(/^Esimerkki\.\n/);
    const words = [
      ...steps.slice(1).map(({ reason }) => reason),
      ...answers.map((answer) => answer.text),
      hidden?.reason,
    ];
    for (const word of words) if (word !== undefined) expect(word).toMatch(/^Esimerkki: /);
  }
});

test('three people of each city wait for a reply, and nobody else can read how to reach them', async () => {
  const contacts = stored.flatMap(({ body }) => {
    const record = JSON.parse(body) as Contact;
    return record.type === 'contact' && record.wantsReply ? [record] : [];
  });
  for (const city of ['kouvola', 'lahti']) {
    expect(contacts.filter(({ scope }) => scope.split('/')[1] === city)).toHaveLength(3);
  }
  for (const { phone = '040 000 0000', email = 'esimerkki@example.fi' } of contacts) {
    expect([phone, email]).toEqual(['040 000 0000', 'esimerkki@example.fi']);
  }
  const readByMany = stored.filter(({ scope }) => !/^(officers|intake)\//.test(scope));
  expect(readByMany.some(({ scope }) => isPublicScope(scope))).toBe(true);
  for (const { body } of readByMany) expect(body).not.toMatch(/040 000|@example|"type":"contact"/);
  const log = await storage.read(() => query('SELECT data FROM change'));
  expect(JSON.stringify(log)).not.toMatch(/040 000|@example/);
});

test.each([
  [lahti, 'itainen', 15, 15],
  [kouvola, 'valkeala', 9, 4],
])('$id has a committee that could meet today', async (city, area, seats, deputies) => {
  const records = stored.map(({ body }) => JSON.parse(body) as DomainRecord);
  const of = <T extends DomainRecord['type']>(type: T) =>
    records.filter((record): record is Extract<DomainRecord, { type: T }> => record.type === type);
  const parts = { terms: of('term'), memberships: of('membership'), offices: of('office') };
  const roster = rosterOn(parts, area, '2026-11-21', city);
  expect([roster.seats.length, roster.total, roster.deputies.length]).toEqual([seats, seats, deputies]);
  expect(roster.deputies.every(({ seat }) => city === kouvola || roster.seats.some(({ id }) => id === seat))).toBe(
    true,
  );
  expect(roster.term?.label).toContain('(esimerkki)');
  for (const office of [roster.chair, roster.viceChair, roster.secretary]) {
    expect(roster.seats.some(({ person }) => person === office?.person)).toBe(true);
  }
  expect(checkCommittee(parts, area, { from: '2026-01-01', to: null }, city)).toEqual([]);
});

test.each([kouvola, lahti])('$id has met and will meet, and both calls name ideas that everybody reads', (city) => {
  const calls = stored
    .map(({ body }) => JSON.parse(body) as DomainRecord)
    .filter((record) => record.type === 'call')
    .filter(({ scope }) => scope === `public/${city.id}`)
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
  expect(calls.map(({ startsAtMs }) => startsAtMs > NOW_MS)).toEqual([false, true]);
  for (const { items, place, isLate, publishedAtMs } of calls) {
    expect(items.map(({ kind }) => kind)).toEqual(
      agendaTemplate(city).flatMap(({ kind }) => (kind === 'notices' ? ['matter', 'matter', kind] : [kind])),
    );
    expect(items.flatMap(({ links }) => links.map(({ id }) => ideas.some((idea) => idea.id === id)))).toEqual([
      true,
      true,
    ]);
    for (const { kind, title, preparation } of items)
      if (kind === 'matter') expect(`${title} ${preparation}`).toMatch(/\(esimerkki\) Esimerkki: /);
    expect(place).toContain('(esimerkki)');
    expect([isLate, publishedAtMs <= NOW_MS]).toEqual([false, true]);
  }
});

test('money of the year is split, decided and paid in part, and every word of it is marked', () => {
  const records = stored.map(({ body }) => JSON.parse(body) as DomainRecord);
  const lines = records.filter((record) => record.type === 'budgetLine');
  const allocations = records.filter((record) => record.type === 'allocation');
  expect(lines.map(({ scope, power }) => [scope, power]).toSorted()).toEqual([
    ['public/kouvola', 'decides'],
    ['public/kouvola', 'decides'],
    ['public/lahti', 'proposes'],
  ]);
  for (const line of lines) {
    const { rows, total } = moneyRows(line, allocations, line.scope.endsWith('lahti') ? ['itainen'] : []);
    // The example makes up no amount that the city has not told.
    expect(total.amountCents === null).toBe(line.scope === 'public/lahti');
    expect(rows.every(({ leftCents }) => leftCents === null || leftCents >= 0)).toBe(true);
  }
  expect(allocations.some(({ decided }) => !decided)).toBe(true);
  expect(allocations.some(({ payments }) => payments.length > 0)).toBe(true);
  for (const { title, payments, coFunding } of allocations) {
    const words = [title, ...payments.map((each) => each.title), ...coFunding.map(({ funder }) => funder)];
    for (const word of words) expect(word).toMatch(/ \(esimerkki\)$/);
  }
});

test('what was done is spread over the past months, and nothing lies in the future', () => {
  const times = ideas.flatMap((idea) => [idea.givenAtMs, ...idea.steps.map(({ atMs }) => atMs)]);
  expect(Math.max(...times)).toBeLessThanOrEqual(NOW_MS);
  const months = new Set(times.map((atMs) => new Date(atMs).toISOString().slice(0, 7)));
  expect(months.size).toBeGreaterThan(9);
  for (const { steps } of ideas) {
    expect(steps.map(({ atMs }) => atMs)).toEqual(steps.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
  }
});

test('the invitation of each city lets a coordinator in', async () => {
  for (const { city, invitation } of filled) {
    const offer = await storage.read(() => readOffer(invitation.code, NOW_MS));
    expect(offer).toEqual({ kind: 'open', city, role: 'coordinator' });
  }
});

test('example content is replaced by a second run; a real database is left alone', async () => {
  const again = mkdtempSync(join(MEMORY_DISK, 'kylapoyta-demo-'));
  onTestFinished(() => rmSync(again, { recursive: true, force: true }));
  writeFileSync(join(again, 'kylapoyta.sqlite'), 'ideas of a city');
  await expect(fillDemo(options(again))).rejects.toThrow('not example content');
  rmSync(join(again, 'kylapoyta.sqlite'));
  const onlyLahti = { ...options(again), cities: [lahti] };
  await fillDemo(onlyLahti);
  const [second] = await fillDemo(onlyLahti);
  expect(second?.ideas).toBe(ofCity('lahti').length);
});
