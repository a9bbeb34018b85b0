import { type Context, Hono } from 'hono';
import type { City } from '../domain/city.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { writeCalendar } from '../domain/meeting/calendar.ts';
import type { Call } from '../domain/meeting/records.ts';
import { publicScope } from '../domain/scope.ts';
import { loadTexts } from '../texts/load.ts';
import { callEvent } from '../texts/meeting-words.ts';
import { createTranslator } from '../texts/translate.ts';
import { refusal } from './api-error.ts';
import { sha256 } from './stamps.ts';
import { query, type Work } from './storage.ts';
import type { SyncServer } from './sync.ts';

/** Calendars look every few hours; a copy may be this old, seconds. */
const FRESH_S = 900;
/** Meetings longer ago than this are history, milliseconds. */
const PAST_MS = 400 * 86_400_000;

/**
 * GET /api/calendar/:city.ics?area=…&lang=…: the published calls of a city, or of one of its areas, for calendars that
 * follow them. Only what everybody reads anyway.
 */
export function createCalendarRoutes(server: SyncServer, publicUrl: string): Hono {
  const routes = new Hono();
  routes.get('/calendar/:file', async (context) => {
    const city = server.cities.get(/^(.+)\.ics$/.exec(context.req.param('file'))?.[1] ?? '');
    if (!city) return refusal(404, 'not-there');
    const area = context.req.query('area');
    if (area !== undefined && !city.areas.some(({ id }) => id === area)) return refusal(404, 'not-there');
    const calls = await server.storage.read(() => readCalls(city.id));
    const shown = calls.filter(
      ({ areas, startsAtMs }) => (!area || areas.includes(area)) && startsAtMs > server.nowMs() - PAST_MS,
    );
    const language = LANGUAGES.find((each) => each === context.req.query('lang')) ?? city.languages[0] ?? 'fi';
    return calendarAnswer(context, city, area, await writeCalls(city, area, shown, language, publicUrl));
  });
  return routes;
}

function* readCalls(city: string): Work<Call[]> {
  const rows = yield* query(
    `SELECT body FROM entry WHERE scope = ? AND type = 'call' AND gone = 0 ORDER BY id`,
    publicScope(city),
  );
  return rows.map(({ body }) => JSON.parse(String(body)) as Call);
}

async function writeCalls(
  city: City,
  area: string | undefined,
  calls: readonly Call[],
  language: Language,
  publicUrl: string,
): Promise<string> {
  const texts = createTranslator(language, await loadTexts(language));
  const whose = city.areas.find(({ id }) => id === area)?.committee.titles[language] ?? city.names[language];
  const events = calls.map((call) =>
    callEvent(texts, city, call, new URL(`/${city.id}/meetings/${call.meetingId}`, publicUrl).href),
  );
  return writeCalendar(`${whose}: ${texts.t('meetings')}`, events);
}

function calendarAnswer(context: Context, { id }: City, area: string | undefined, text: string): Response {
  const etag = `"${sha256(text).slice(0, 16)}"`;
  const headers = { etag, 'cache-control': `public, max-age=${FRESH_S}` };
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${area ? `${id}-${area}` : id}.ics"`,
    },
  });
}
