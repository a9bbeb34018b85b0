import fc from 'fast-check';
import {
  type Deed,
  type Fate,
  FIRST_RELEASE,
  type History,
  type MeetingDeed,
  type PhotoFate,
  type Step,
  type StorageFault,
} from './world/step.ts';

const device = fc.nat(2);
const pick = fc.nat(11);
const at = fc.nat(1_000_000);
const x = fc.nat(5);

const ideaDeed = weighted<Exclude<Deed, MeetingDeed>>({
  submit: 3,
  submitPhoto: 1,
  support: 1,
  publish: 2,
  hide: 1,
  unhide: 1,
  setStatus: 2,
  answer: 2,
  correct: 2,
  merge: 1,
  decide: 2,
  poison: 1,
});
const meetingDeed = weighted<Deed>({
  ...{ plan: 1, mark: 6, correctMark: 4, write: 9, choose: 4, resolve: 2 },
  ...{ submit: 2, submitPhoto: 1, support: 1, publish: 1, hide: 1, unhide: 1, setStatus: 1, answer: 1, correct: 1 },
  ...{ merge: 1, decide: 2, poison: 1 },
});
const fate = weighted<Fate>({
  ok: 4,
  requestLost: 1,
  requestCut: 1,
  requestDoubled: 1,
  requestLate: 1,
  answerLost: 1,
  answerSlow: 3,
  answerCut: 2,
  editWhileTravelling: 1,
  twoTabs: 1,
});
const photoFate = weighted<PhotoFate>({ ok: 1, requestLost: 1, requestCut: 1, answerLost: 1, answerCut: 1 });
const storageFault = weighted<StorageFault>({ full: 2, closed: 1, broken: 2 });

/** What may happen, and how often. */
type Weighted = fc.WeightedArbitrary<unknown>;

const stepOf = (deed: fc.Arbitrary<Deed>, mostX: number, ...more: Weighted[]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 22, arbitrary: fc.record({ type: fc.constant('do'), device, deed, pick, x }) },
    { weight: 20, arbitrary: fc.record({ type: fc.constant('sync'), device, fate, pick, at }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('photos'), device, fate: photoFate, pick, at }) },
    { weight: 6, arbitrary: fc.record({ type: fc.constant('arrive'), pick, at }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('deliver'), pick }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('handOver'), device, to: fc.nat(1), x, at }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('clock'), device, x }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('wait'), x }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('member'), device, x: fc.nat(mostX) }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('storage'), device, fault: storageFault, x }) },
    { weight: 2, arbitrary: fc.record({ type: weighted({ restart: 2, forgetCookie: 1, tidy: 1 }), device }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('revoke') }) },
    { weight: 6, arbitrary: fc.record({ type: weighted({ backup: 1, restore: 2, count: 1 }) }) },
    ...more,
  ) as fc.Arbitrary<Step>;

const stepsOf = (step: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: 1, maxLength: 45, size: 'max' });
const upgrades: Weighted[] = [
  { weight: 2, arbitrary: fc.record({ type: fc.constant('upgrade'), device }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restartServer') }) },
];
const ideas = stepsOf(stepOf(ideaDeed, 5));
const meetings = stepsOf(stepOf(meetingDeed, 7, ...upgrades));
const moves = stepsOf(stepOf(ideaDeed, 5, ...upgrades));

/** A meeting is planned, and three hands hold it. */
const MEETING: Step[] = [
  { type: 'member', device: 2, x: 6 },
  { type: 'do', device: 0, deed: 'plan', pick: 0, x: 0 },
  ...[0, 1, 2].map((hand): Step => ({ type: 'sync', device: hand, fate: 'ok', pick: 0, at: 0 })),
];

/** Of so many histories one begins with what a release left: it has thirty changes to send first. */
const RELEASE_EVERY = 45;

/** The history of a seed: always the same one. A third have a meeting in them. */
export function historyOf(seed: number): History {
  if (seed % 3 === 0) return { seed, steps: [...MEETING, ...sampled(meetings, seed)] };
  if (seed % RELEASE_EVERY === 5) return { seed, release: FIRST_RELEASE, steps: sampled(moves, seed) };
  return { seed, steps: sampled(ideas, seed) };
}

const sampled = (steps: fc.Arbitrary<Step[]>, seed: number): Step[] => fc.sample(steps, { seed, numRuns: 1 })[0] ?? [];

/** One of these words, each as often as its number says. */
function weighted<T extends string>(timesByWord: Record<T, number>): fc.Arbitrary<T> {
  const words = Object.entries<number>(timesByWord).flatMap(([word, times]) => Array<T>(times).fill(word as T));
  return fc.constantFrom(...words);
}
