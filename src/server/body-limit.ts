import { isTooDeep } from '../protocol/nesting.ts';
import { type RefusalReason, refusal } from './api-error.ts';

/** A body that was not read, and the answer to give instead. */
export interface RefusedBody {
  kind: 'refused';
  response: Response;
}

/**
 * Reads a JSON body of at most `mostBytes`. Refuses a larger one (413) without reading on, a compressed one (415),
 * and one that was cut short, is not UTF-8 or not JSON (400). Never throws.
 */
export async function readJson(
  request: Request,
  mostBytes: number,
): Promise<{ kind: 'read'; value: unknown } | RefusedBody> {
  const body = await readBytes(request, mostBytes);
  if (body.kind === 'refused') return body;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.bytes));
    if (!isTooDeep(value)) return { kind: 'read', value };
  } catch {
    // not text or not JSON: the same answer as for JSON that is none of ours
  }
  return refused(400, 'invalid-request');
}

/** Reads a body of at most `mostBytes` as it is (a photo), or says what to answer instead. Never throws. */
export async function readBytes(
  request: Request,
  mostBytes: number,
): Promise<{ kind: 'read'; bytes: Buffer<ArrayBuffer> } | RefusedBody> {
  const encoding = request.headers.get('Content-Encoding');
  if (encoding && encoding !== 'identity') return refused(415, 'compressed-body');
  // Looked at before the body is touched, so that a client learns it before it has sent everything.
  if (Number(request.headers.get('Content-Length')) > mostBytes) return refused(413, 'too-large');

  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > mostBytes) return refused(413, 'too-large');
      chunks.push(chunk);
    }
  } catch {
    return refused(400, 'invalid-request'); // the sender went away in the middle
  }
  return { kind: 'read', bytes: Buffer.concat(chunks) };
}

function refused(status: number, reason: RefusalReason): RefusedBody {
  return { kind: 'refused', response: refusal(status, reason) };
}
