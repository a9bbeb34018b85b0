import { join, resolve } from 'node:path';
import * as z from 'zod/mini';

/** How much the log tells, from `fatal` (least) to `trace`; `silent` tells nothing. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How this server is set up. Every value has been checked; paths are absolute. */
export interface Settings {
  /** 0 lets the system choose a free one. */
  port: number;
  /** Where to listen: `localhost` hears this machine only, `0.0.0.0` every network. */
  host: string;
  dataDir: string;
  /** Where the signing key and departures are kept; processes on several machines share one. */
  besideDir: string;
  /** The PostgreSQL database, with its password; undefined for the embedded one in `dataDir`. */
  databaseUrl: string | undefined;
  /** The address people use, as an origin: no path, no slash at its end. */
  publicUrl: string;
  /** Cities beside the built-in ones, or undefined. */
  citiesDir: string | undefined;
  logLevel: LogLevel;
  /** Whether a proxy of ours stands in front and adds to X-Forwarded-For; else callers could make it up. */
  trustProxy: boolean;
  /** Who shows it may read `/metrics`; without one only this machine may. */
  metricsToken: string | undefined;
}

/** Why the server cannot start, in words for the person who starts it; a stack would tell them nothing. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const environmentSchema = z.object({
  PORT: z.pipe(
    z._default(z.string(), '8787').check(z.refine(isPort, 'must be a whole number from 0 to 65535')),
    z.transform(Number),
  ),
  HOST: z
    ._default(z.string(), 'localhost')
    .check(z.regex(/^[\w.:%-]+$/, 'must be a host name or an address to listen on, such as localhost or 0.0.0.0')),
  DATA_DIR: z._default(z.string(), './data'),
  BESIDE_DIR: z.optional(z.string()),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.refine(
          isDatabaseUrl,
          'must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/kylapoyta',
        ),
      ),
  ),
  PUBLIC_URL: z.optional(
    z
      .string()
      .check(
        z.refine(isPublicUrl, 'must be an http or https address without a path, such as https://ideat.example.fi'),
      ),
  ),
  CITIES_DIR: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  METRICS_TOKEN: z.optional(
    z.string().check(z.regex(/^[\w.~+/=-]{16,200}$/, 'must be 16 to 200 letters, digits or signs of a token')),
  ),
  TRUST_PROXY: z.pipe(
    z._default(z.enum(['0', '1', 'false', 'true'], 'must be one of 0, 1, false, true'), '0'),
    z.transform((word) => word === '1' || word === 'true'),
  ),
});

/**
 * Reads the settings from the environment; a variable left empty counts as unset. Throws `CannotStart`, which names
 * each bad variable, its value (but for addresses with passwords) and what is allowed.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new CannotStart(parsed.error.issues.map((issue) => describe(issue, env)).join('\n'));

  const { PORT, HOST, DATA_DIR, PUBLIC_URL, CITIES_DIR, LOG_LEVEL, TRUST_PROXY, METRICS_TOKEN } = parsed.data;
  const dataDir = resolve(DATA_DIR);
  return {
    port: PORT,
    host: HOST,
    dataDir,
    besideDir: parsed.data.BESIDE_DIR ? resolve(parsed.data.BESIDE_DIR) : join(dataDir, 'beside'),
    databaseUrl: parsed.data.DATABASE_URL,
    publicUrl: new URL(PUBLIC_URL ?? `http://localhost:${PORT}`).origin,
    citiesDir: CITIES_DIR && resolve(CITIES_DIR),
    logLevel: LOG_LEVEL,
    trustProxy: TRUST_PROXY,
    metricsToken: METRICS_TOKEN,
  };
}

function describe(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  // A secret, or an address with a password in it, is not repeated, not even to whoever made the mistake.
  if (name === 'DATABASE_URL') return `${name} ${issue.message}.`;
  const value = name === 'METRICS_TOKEN' ? 'not a token' : `"${env[name]}"`;
  // Nor is an address with a password in it.
  if (name === 'DATABASE_URL') return `${name} ${issue.message}.`;
  return `${name} is ${value}: it ${issue.message}.`;
}

function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    url.pathname.length > 1 &&
    (url.hostname !== '' || url.searchParams.has('host'))
  );
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isPublicUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}
