import type { EngineName } from './host/engine.ts';
import { type Options, readOptions } from './options.ts';
import { type Failure, openStage, playAll, type Stage } from './play-histories.ts';
import { playKills } from './play-kills.ts';
import { historyOf } from './random-history.ts';
import { REGRESSIONS } from './regressions.ts';
import { shrink } from './shrink.ts';
import type { History } from './world/step.ts';

/**
 * `npm run test:faults`: random histories of three devices with the real client in Chromium and the real handler, and
 * real kills of browser and server. `-- --histories 10000 --kills 500 --engine postgres --seed 7` plays more, elsewhere,
 * others; `-- --seed 7 --only 12` plays one history again and makes it short.
 */
const PROGRESS_EVERY = 100;
/** Failures that are shown; more of them say nothing new. */
const MOST_SHOWN = 5;

async function campaign(options: Options): Promise<number> {
  let failed = 0;
  for (const engine of options.engines) {
    if (options.histories > 0) failed += await playOn(engine, options);
    if (options.kills > 0 && options.only === undefined) failed += await killOn(engine, options);
  }
  return failed;
}

async function killOn(engine: EngineName, { seed, kills, engines, bail }: Options): Promise<number> {
  const started = Date.now();
  const played = await playKills(engine, seed, Math.ceil(kills / engines.length), bail, ({ kills, saved }) =>
    console.log(`${engine}: ${kills} kills, ${saved} things saved, ${secondsSince(started)} s`),
  );
  for (const failure of played.failures.slice(0, MOST_SHOWN)) console.error(`\nFAILED ${failure}`);
  console.log(`${engine}: ${played.kills} kills in ${secondsSince(started)} s, ${played.failures.length} failed`);
  return played.failures.length;
}

async function playOn(engine: EngineName, options: Options): Promise<number> {
  const started = Date.now();
  const stage = await openStage(engine);
  try {
    if (options.only !== undefined) return await replay(stage, historyOf(seedOf(options, options.only)));
    const failures: Failure[] = [];
    let played = 0;
    await playAll(
      stage,
      toPlay(engine, options, () => options.bail && failures.length > 0),
      (failure) => {
        played += 1;
        if (failure && failures.push(failure) <= MOST_SHOWN) show(failure, options);
        if (played % PROGRESS_EVERY === 0) console.log(`${engine}: ${played} histories, ${secondsSince(started)} s`);
      },
    );
    console.log(`${engine}: ${played} histories in ${secondsSince(started)} s, ${failures.length} failed`);
    return failures.length;
  } finally {
    await stage.close();
  }
}

/** Every engine plays the recorded ones and its share of the others. */
function* toPlay(engine: EngineName, options: Options, isOver: () => boolean): Generator<History> {
  const { engines, histories } = options;
  for (const { history } of REGRESSIONS) yield history;
  for (let number = engines.indexOf(engine); number < histories && !isOver(); number += engines.length) {
    yield historyOf(seedOf(options, number));
  }
}

const seedOf = ({ seed }: Options, number: number): number => seed + number;

function show({ history, message }: Failure, { seed }: Options): void {
  console.error(`\nFAILED ${message}`);
  console.error(`again and made short: npm run test:faults -- --seed ${seed} --only ${history.seed - seed}`);
}

/** Plays one history; when it fails, finds the few steps that matter and prints them for `regressions.ts`. */
async function replay(stage: Stage, history: History): Promise<number> {
  const message = await stage.play(history);
  console.log(message ?? 'holds');
  if (message === undefined) return 0;
  const short = await shrink(history, async (shorter) => (await stage.play(shorter)) !== undefined);
  console.log(`${short.steps.length} of ${history.steps.length} steps matter: ${await stage.play(short)}`);
  console.log(JSON.stringify(short));
  return 1;
}

const secondsSince = (startedMs: number): number => Math.round((Date.now() - startedMs) / 1000);

const options = readOptions(process.argv.slice(2), process.env);
console.log(`seed ${options.seed}`);
process.exitCode = (await campaign(options)) > 0 ? 1 : 0;
