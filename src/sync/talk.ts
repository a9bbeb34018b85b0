/** How a request ended. Only bugs throw: everything a network does is a value the caller must look at. */
export type Talk =
  | { kind: 'answered'; response: Response }
  | { kind: 'unreachable' }
  | { kind: 'captive-portal' }
  | { kind: 'unknown-device'; nonce: string }
  | { kind: 'too-large' }
  | { kind: 'busy'; retryAfterMs: number }
  | { kind: 'refused'; status: number; reason: string };

/** The network as it is handed in; tests hand in worse ones. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** A request is given up after this long, milliseconds: a bad line answers later than nobody. */
const PATIENCE_MS = 60_000;
const BUSY_MS = 5_000;

/** Asks our server, and recognises when somebody else answers in its place (a login page of a network). */
export async function talk(fetch: Fetch, path: string, init: RequestInit = {}): Promise<Talk> {
  let response: Response;
  try {
    response = await fetch(path, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS), ...init });
  } catch {
    return { kind: 'unreachable' };
  }
  const type = response.headers.get('content-type') ?? '';
  if (response.type === 'opaqueredirect' || type.startsWith('text/html')) {
    return response.status >= 502 ? { kind: 'unreachable' } : { kind: 'captive-portal' };
  }
  if (response.ok) return { kind: 'answered', response };
  return classify(response);
}

async function classify(response: Response): Promise<Talk> {
  const { status } = response;
  const body = (await response.json().catch(() => ({}))) as { reason?: unknown; nonce?: unknown };
  const reason = typeof body.reason === 'string' ? body.reason : 'unknown';
  if (status === 401 && typeof body.nonce === 'string') return { kind: 'unknown-device', nonce: body.nonce };
  // A request is halved then; a photo stays as large as it is, whatever its parts.
  if (status === 413 && reason !== 'photo-too-large') return { kind: 'too-large' };
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after'));
    return { kind: 'busy', retryAfterMs: seconds > 0 ? seconds * 1000 : BUSY_MS };
  }
  return { kind: 'refused', status, reason };
}

/** A JSON body, as every POST of ours carries. */
export const jsonBody = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
