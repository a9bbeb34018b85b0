import { testCity } from '../../fixtures/test-city.ts';
import type { Device } from './device.ts';
import { type Holdings, lookInto } from './holdings.ts';
import { must } from './must.ts';

/** What must hold on a device after every step, whatever the network and the storage did. */
export async function checkDevice(device: Device): Promise<void> {
  const holdings = await lookInto(device);
  const { sync, submissions, rows, leaving } = holdings;
  device.noteScopes(sync.scopes);
  const receipts = new Set(submissions.map(({ receiptScope }) => receiptScope));
  const mayHold = (scope: string) => sync.scopes.includes(scope) || receipts.has(scope);
  for (const row of rows) must(mayHold(row.scope), 'I4 rows of a lost scope remain:', row.scope);
  for (const { from, row } of leaving) must(!row || mayHold(row.scope), 'I4 a leaving row remains:', from);
  checkNothingGoesBack(device, holdings);
  for (const { key, change } of device.made) checkListed(device, holdings, key, change);
  checkSeen(device, holdings);
  checkStates(device, holdings);
}

/** I5: until something is wiped, cursors and what was shown only grow. */
function checkNothingGoesBack(device: Device, { tick: { generation }, cursors, rows }: Holdings): void {
  const { shown, informed } = device;
  const vers = new Map(cursors.map(({ scope, stamp }) => [scope, stamp.ver]));
  const revs = new Map<string, number>();
  for (const row of rows) revs.set(row.id, Math.max(row.rev, revs.get(row.id) ?? 0));
  if (shown.generation === generation && informed) {
    for (const [scope, ver] of shown.vers) must((vers.get(scope) ?? 0) >= ver, 'I5 a cursor went back:', scope);
    for (const [id, rev] of shown.revs) must((revs.get(id) ?? 0) >= rev, 'I5 what was shown went back:', id);
  }
  device.shown = { vers, revs, generation };
}

/** I2: every change is in exactly one list. */
function checkListed(device: Device, holdings: Holdings, key: string, { kind }: { kind: string }): void {
  const { told } = device;
  const lists = [
    holdings.outbox.map((entry) => entry.key),
    holdings.refused.map((entry) => entry.key),
    holdings.review,
  ];
  const places = lists.filter((keys) => keys.includes(key)).length;
  if (holdings.log.includes(key) && !holdings.review.includes(key)) told.add(key);
  must(places === 1 || (places === 0 && told.has(key)), 'I2 a change is in no list, or in two:', key, kind, places);
}

/** I8: what was done here is seen here until somebody overrides it. Answers are never overridden. */
function checkSeen({ catalogue, made }: Device, { outbox, refused, review, sync }: Holdings): void {
  const unsent = new Map(outbox.map((entry) => [entry.key, entry]));
  for (const { key, change } of made) {
    if (change.kind !== 'idea.answer' || unsent.get(key)?.parked) continue;
    if (review.includes(key) || refused.some((entry) => entry.key === key)) continue;
    const idea = catalogue.get(change.record);
    if (idea?.type !== 'idea') continue;
    const { text } = change.data as { text: string };
    const times = idea.answers.filter((answer) => answer.text === text).length;
    const mayAct = sync.scopes.includes(`city/${testCity.id}`);
    must(times === 1 || (times === 0 && !mayAct && unsent.has(key)), 'I8 own answer is not shown once:', times, key);
  }
}

/** I16: a photo follows only when the server has confirmed the idea that names it; answers are to requests made. */
function checkStates({ told, made, carriedIdeas }: Device, { photos, sync }: Holdings): void {
  for (const { state, ideaId, hash } of photos) {
    if (state === 'draft') continue;
    const idea = made.find(({ change }) => change.kind === 'idea.submit' && change.record === ideaId);
    const isConfirmed = idea ? told.has(idea.key) : carriedIdeas.has(ideaId ?? '');
    must(isConfirmed, 'I16 a photo is sent before its idea was confirmed:', state, hash);
  }
  must(sync.lastN <= sync.n, 'I5 an answer was taken in to a request never made:', sync.lastN, sync.n);
}
