import type { DomainRecord, Idea } from '../../../src/domain/idea.ts';
import { type Change, keyOf } from '../../../src/protocol/change.ts';
import { act } from '../../../src/store/author.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { followCity } from '../../../src/store/follow-city.ts';
import { ensureIdentity } from '../../../src/store/identity.ts';
import { listOwnIdeas } from '../../../src/store/own-ideas.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { checkIdeas } from './check-ideas.ts';
import { checkMeetings } from './check-meetings.ts';
import { type Device, openDatabase, seenBy, textOf } from './device.ts';
import type { Dump, DumpedEntry } from './host.ts';
import { must } from './must.ts';
import { settle } from './settle.ts';
import { type World, YEAR_MS } from './world.ts';

/** Refusals that a restore may bring to what was accepted before: what it stood on did not come back. */
const MAY_COME = [
  'no-such-record',
  'stale',
  'already-there',
  'already-decided',
  'declined',
  'hidden-since',
  'merged',
  'exists',
];

/**
 * What must hold once the network has healed and everybody has heard of everything. One device, by the world's choice,
 * is compared with one that begins anew: that costs as much as all the rest.
 */
export async function checkEnd(world: World, anew: number): Promise<void> {
  await settle(world);
  const dump = await world.order<Dump>({ op: 'dump' });
  const live = dump.entries.filter((entry) => !entry.gone);
  checkHomes(live);
  for (const device of world.devices) await checkAgreement(world, device, live, device === world.device(anew));
  for (const device of world.devices) await checkFates(world, device, dump);
  checkIdeas(dump);
  checkMeetings(world.devices, dump);
  await checkHonestClock(world);
}

function checkHomes(live: readonly DumpedEntry[]): void {
  const homes = new Set<string>();
  for (const { id } of live) {
    must(!homes.has(id), 'I17 live in two scopes:', id);
    homes.add(id);
  }
}

async function checkAgreement(
  world: World,
  device: Device,
  live: readonly DumpedEntry[],
  anew: boolean,
): Promise<void> {
  const { db } = device;
  must((await db.outbox.count()) === 0, 'I10 the outbox does not empty:', await db.outbox.toArray());
  const carried = await db.carried.filter(({ state }) => state !== 'delivered').toArray();
  must(carried.length === 0, 'I10 what is carried for others does not arrive:', carried);
  must((await db.confirmed.count()) === 0, 'I1 a confirmed change never arrived:', await db.confirmed.toArray());
  const scopes = await world.order<string[]>({ op: 'readable', device: device.id });
  const records = live.filter(({ scope }) => scopes.includes(scope)).map(({ record }) => record as DomainRecord);
  const truth = textOf(records);
  const seen = seenBy(device.catalogue);
  must(seen === truth, 'I1 device and server differ:', device.number, seen, truth);
  if (!anew) return;
  const restarted = new Catalogue(db);
  await restarted.refresh();
  must(seenBy(restarted) === truth, 'I8 after a restart something else is seen');
  must((await seenAnew(device)) === truth, 'I12 a fresh start differs:', truth);
}

/** What the same device would see had it lost everything but its name. */
async function seenAnew(device: Device): Promise<string> {
  const fresh = openDatabase(`${device.databaseName}-anew`);
  await fresh.transaction('rw', fresh.tables, () => Promise.all(fresh.tables.map((table) => table.clear())));
  await fresh.meta.put({ key: 'device', value: { ...(await ensureIdentity(device.db)), enrolled: true } });
  await fresh.cities.bulkPut(await device.db.cities.toArray());
  await followCity(fresh, testCity.id);
  for (let round = 0; round < 10; round++) {
    const outcome = await syncOnce({ db: fresh, fetch: device.call, clock: { read: device.readClock } });
    if (outcome.kind === 'done' && !outcome.progress) break;
  }
  const catalogue = new Catalogue(fresh);
  await catalogue.refresh();
  fresh.close();
  return seenBy(catalogue);
}

/** I2, I3, I9, I16: every change has exactly one fate, and its author was told which. */
async function checkFates({ restores }: World, device: Device, dump: Dump): Promise<void> {
  const { db, made, told, lost } = device;
  const byKey = new Map(dump.changes.map((change) => [change.key, change]));
  const refused = new Map((await db.refused.toArray()).map((entry) => [entry.key, entry.reason]));
  const review = await db.review.toCollection().primaryKeys();
  for (const { key, change } of made) {
    const stored = byKey.get(key);
    // Privacy comes before restore: what was confirmed in a scope that is lost is forgotten, and not offered again.
    const isForgotten = restores > 0 && told.has(key) && lost.has(change.scope);
    if (stored?.result === 'applied') {
      must(!refused.has(key) || restores > 0, 'I3 told refused but applied:', key);
      must(stored.at <= dump.nowMs, 'I7 a time from the future was stored:', key);
      checkEffect(change, dump);
    } else if (stored?.result === 'review') {
      must(dump.review.includes(key) && (review.includes(key) || isForgotten), 'I2 put aside without being told:', key);
    } else if (!isForgotten) {
      const reason = refused.get(key);
      must(reason, 'I2 a change is lost:', key, change.kind, stored?.result ?? 'never judged');
      must(!told.has(key) || MAY_COME.includes(reason), 'I9 accepted, and put aside after a restore:', key, reason);
    }
  }
  await checkOwnIdeas(device, byKey);
  await checkPhotos(device, dump);
}

function checkEffect(change: Change, dump: Dump): void {
  const idea = dump.entries.find(({ id, gone }) => id === change.record && !gone)?.record as Idea | undefined;
  must(idea, 'I2 an applied change left no record:', keyOf(change), change.kind);
  if (change.kind !== 'idea.answer') return;
  const { text } = change.data as { text: string };
  const times = idea.answers.filter((answer) => answer.text === text).length;
  must(times === 1, 'I3 an answer is not there exactly once:', text, times);
}

/** I16: what is said about an idea given here is what the server said. */
async function checkOwnIdeas({ db }: Device, byKey: ReadonlyMap<string, { result: string }>): Promise<void> {
  const results = new Map([...byKey].map(([key, { result }]) => [key, result]));
  const said = { applied: 'received', review: 'review', refused: 'refused' } as Record<string, string>;
  const keyByIdea = new Map<string, string>();
  for (const table of [db.refused, db.review, db.log]) {
    await table.each(({ key, change }) => change.kind === 'idea.submit' && keyByIdea.set(change.record, key));
  }
  for (const { submission, state } of await listOwnIdeas(db, testCity.id)) {
    const result = results.get(keyByIdea.get(submission.ideaId) ?? '');
    if (result) must(state.kind === said[result], 'I16 an own idea is shown as', state.kind, 'but was', result);
  }
}

/** I2: of an idea that the city has, it has the photos, whole; the device says so and not before. */
async function checkPhotos({ db, made }: Device, { photos, changes }: Dump): Promise<void> {
  const applied = new Set(changes.filter(({ result }) => result === 'applied').map(({ key }) => key));
  for (const photo of await db.photos.toArray()) {
    const idea = made.find(({ change }) => change.kind === 'idea.submit' && change.record === photo.ideaId);
    if (!idea || !applied.has(idea.key)) continue;
    if (photo.state === 'refused' && photo.reason) continue; // its author knows that the city never takes it
    must(photos.includes(photo.hash), 'I2 a photo of an accepted idea is lost:', photo.hash, photo.state);
    must(photo.state === 'sent', 'I16 a photo that arrived is not shown as sent:', photo.state);
  }
}

/** I7: a device whose clock is a year off makes a later edit: it wins, and is stored at its true time. */
async function checkHonestClock(world: World): Promise<void> {
  const device = world.device(0);
  const idea = device.catalogue.ideas(testCity.id).find(({ mergedInto }) => !mergedInto);
  if (!idea) return;
  device.jump(-YEAR_MS);
  world.nowMs += 5000;
  const goals = [testCity.goals[5]?.id ?? ''];
  const change = await act(device.db, device.author, 'idea.correct', testCity.id, idea, { goals });
  const atTrueMs = world.nowMs;
  world.nowMs += 5000;
  await syncOnce({ db: device.db, fetch: device.call, clock: { read: device.readClock } });
  const dump = await world.order<Dump>({ op: 'dump' });
  const stored = dump.entries.find(({ id, gone }) => id === idea.id && !gone)?.record as Idea | undefined;
  const set = stored?.setBy.goals;
  must(set?.change === change.id, 'I7 an honest later edit lost to a wrong clock');
  must(Math.abs(set.atMs - atTrueMs) < 2000, 'I7 the known clock difference was not corrected');
}
