/** Why a request as a whole was refused, for machines; the app says it to people in their language. */
export type RefusalReason =
  | 'cross-origin'
  | 'no-such-route'
  | 'wrong-method'
  | 'invalid-request'
  | 'compressed-body'
  | 'too-large'
  | 'too-many-changes'
  | 'rate-limited'
  | 'unknown-device'
  | 'nonce'
  | 'signature'
  | 'forbidden'
  | 'invitation-unknown'
  | 'invitation-used'
  | 'invitation-expired'
  | 'not-there'
  | 'last-coordinator'
  | 'page-expired'
  | 'not-a-code'
  | 'no-such-photo'
  | 'photo-unknown'
  | 'photo-too-large'
  | 'photo-broken'
  | 'photo-misplaced'
  | 'busy'
  | 'server-error';

/** What a refusal may say besides its reason. */
export interface RefusalDetails {
  /** Seconds until asking again makes sense; travels as Retry-After, too. */
  retryAfterS?: number;
  [name: string]: unknown;
}

/** A refusal as the app reads it: `{ "reason": … }` with the HTTP status. */
export function refusal(status: number, reason: RefusalReason, details: RefusalDetails = {}): Response {
  const response = Response.json({ reason, ...details }, { status });
  if (details.retryAfterS !== undefined) response.headers.set('Retry-After', String(details.retryAfterS));
  return response;
}
