import type { Context, Hono, MiddlewareHandler } from 'hono';
import { refusal } from './api-error.ts';
import { createRateLimit } from './rate-limit.ts';

/** How often one address may ask routes that guess, write or open something without a person behind it. */
const LIMITS: { path: string; perMinute: number; burst: number }[] = [
  // Codes are guessed here; a stall that reads many from paper slips is not slowed down.
  { path: '/follow/*', perMinute: 60, burst: 200 },
  // Each of these writes something that stays.
  { path: '/device/leave', perMinute: 30, burst: 60 },
  { path: '/device/add', perMinute: 30, burst: 60 },
  // Calendars of many people may ask through one service.
  { path: '/calendar/*', perMinute: 120, burst: 600 },
  // A whole school that opens the app asks for words and streams at once.
  { path: '/nonce', perMinute: 600, burst: 2000 },
  { path: '/live', perMinute: 600, burst: 2000 },
];

/** Puts limits by address before the routes of an api; whoever asks too often is told when to come again. */
export function limitRoutes(api: Hono, callerKey: (context: Context) => string, now: () => number): void {
  for (const { path, ...rate } of LIMITS) api.use(path, limitBy(callerKey, createRateLimit({ ...rate, now })));
}

function limitBy(
  callerKey: (context: Context) => string,
  limit: ReturnType<typeof createRateLimit>,
): MiddlewareHandler {
  return async (context, next) => {
    const take = limit.take(callerKey(context));
    return take.kind === 'limited' ? refusal(429, 'rate-limited', { retryAfterS: take.retryAfterS }) : next();
  };
}
