import type { MiddlewareHandler } from 'hono';
import { isStorable } from '../domain/plain-text.ts';
import { refusal } from './api-error.ts';

/** Refuses addresses that name nothing a database could hold (null characters, letters cut in half), before any route. */
export const refuseStrangeAddress: MiddlewareHandler = async (context, next) => {
  const { pathname, search } = new URL(context.req.url);
  return isStorable(decoded(pathname + search)) ? next() : refusal(400, 'invalid-request');
};

/** What cannot be decoded is shown as a null character, which nothing may hold. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '\0';
  }
}
