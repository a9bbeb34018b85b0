import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Deed, type Fate, play, type Step } from './world.ts';

/** More by `SIM_RUNS=500 SIM_SEED=1 npx vitest run --project browser simulation`. */
const RUNS = Number(import.meta.env.VITE_SIM_RUNS ?? 25);
const SEED = Number(import.meta.env.VITE_SIM_SEED ?? 20261121);

const DEEDS: Deed[] = [
  'submit',
  'submit',
  'submit',
  'support',
  'publish',
  'publish',
  'hide',
  'unhide',
  'setStatus',
  'setStatus',
  'answer',
  'answer',
  'correct',
  'correct',
  'merge',
  'decide',
  'decide',
  'poison',
];
const FATES: Fate[] = [
  'ok',
  'ok',
  'ok',
  'requestLost',
  'answerLost',
  'requestDoubled',
  'answerSlow',
  'answerSlow',
  'answerCut',
  'editWhileTravelling',
];
const device = fc.nat(2);
const pick = fc.nat(11);
const x = fc.nat(5);

const step = fc.oneof(
  {
    weight: 22,
    arbitrary: fc.record({ type: fc.constant('do' as const), device, deed: fc.constantFrom(...DEEDS), pick, x }),
  },
  {
    weight: 20,
    arbitrary: fc.record({ type: fc.constant('sync' as const), device, fate: fc.constantFrom(...FATES), pick }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('arrive' as const), pick, x }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('clock' as const), device, x }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), x }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('member' as const), device, x }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('revoke' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('backup' as const, 'restore' as const, 'restore' as const, 'count' as const),
    }),
  },
) as fc.Arbitrary<Step>;
const history = fc.array(step, { minLength: 1, maxLength: 45, size: 'max' });

test('devices and server agree after any history, and nothing is lost, doubled or shown to others', async () => {
  let number = 0;
  const outcome = await fc.check(
    fc.asyncProperty(history, (steps) => play(`world-${SEED}-${++number}`, steps)),
    {
      numRuns: RUNS,
      seed: SEED,
      endOnFailure: import.meta.env.VITE_SIM_SHRINK !== '1',
      interruptAfterTimeLimit: 540_000,
    },
  );
  const message = outcome.failed
    ? `${(outcome.errorInstance as Error)?.message}\n${JSON.stringify(outcome.counterexample)}\n${(outcome.errorInstance as Error)?.stack}`
    : '';
  expect(message).toBe('');
}, 600_000);
