import { parseArgs } from 'node:util';
import type { EngineName } from './host/engine.ts';

/** What a campaign is to do. */
export interface Options {
  seed: number;
  /** In-page histories and real kills, shared evenly by the engines. */
  histories: number;
  kills: number;
  engines: EngineName[];
  /** Plays this one history only, and makes it short when it fails. */
  only: number | undefined;
  /** Ends with the first failure. */
  bail: boolean;
}

const ENGINES: Record<string, EngineName[]> = {
  sqlite: ['sqlite'],
  postgres: ['postgres'],
  both: ['sqlite', 'postgres'],
};

/** Reads options of the command line, or else of the environment: `--histories 300` or `FAULTS_HISTORIES=300`. */
export function readOptions(args: readonly string[], env: Record<string, string | undefined>): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: env.FAULTS_SEED ?? '20261121' },
      histories: { type: 'string', default: env.FAULTS_HISTORIES ?? '300' },
      kills: { type: 'string', default: env.FAULTS_KILLS ?? '20' },
      engine: { type: 'string', default: env.FAULTS_ENGINE ?? 'both' },
      only: { type: 'string' },
      bail: { type: 'boolean', default: false },
    },
  });
  const engines = ENGINES[values.engine];
  if (!engines) throw new Error(`--engine is one of ${Object.keys(ENGINES).join(', ')}`);
  return {
    seed: wholeNumber('seed', values.seed),
    histories: wholeNumber('histories', values.histories),
    kills: wholeNumber('kills', values.kills),
    engines,
    only: values.only === undefined ? undefined : wholeNumber('only', values.only),
    bail: values.bail,
  };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a whole number, not ${text}`);
  return number;
}
