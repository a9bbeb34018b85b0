import { readLine } from '../../../src/protocol/wire.ts';
import type { Fetch } from '../../../src/sync/talk.ts';
import type { Device } from './device.ts';
import { must } from './must.ts';
import type { Fate } from './step.ts';

/** An answer on its way, told a few bytes at a time. */
export interface Flying {
  device: Device;
  /** The connection it came in by: gone after a restart. */
  give(bytes: number): Promise<void>;
  left(): number;
  round: Promise<unknown>;
}

/** A request that its device has given up and that has not reached the server yet. */
export interface Late {
  device: Device;
  path: string;
  init: RequestInit | undefined;
}

/** What the network does besides carrying. */
export interface Ways {
  /** Something a person does while the request travels. */
  meanwhile(): Promise<void>;
  onFlying(flying: Omit<Flying, 'round'>): void;
  onLate(late: Late): void;
}

const lost = () => new TypeError('the network is gone');

/**
 * The network of one round: its fate strikes one request, as a rule the one to `/api/sync`, with some picks another one
 * (a page of a first sync, an enrolment). `at` names the byte at which something is cut.
 */
export function networkOf(device: Device, fate: Fate, pick: number, at: number, ways: Ways): Fetch {
  let struck = false;
  const strikesSync = pick % 4 !== 3;
  return async (path, init) => {
    const strikes = !struck && (path === '/api/sync') === strikesSync;
    if (strikes) struck = true;
    const answer = strikes ? await strike(device, fate, at, ways, path, init) : await device.call(path, init);
    return answer;
  };
}

async function strike(
  device: Device,
  fate: Fate,
  at: number,
  ways: Ways,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  switch (fate) {
    case 'requestLost':
      throw lost();
    case 'requestCut':
      await device.call(path, cutBody(init, at));
      throw lost();
    case 'requestLate':
      ways.onLate({ device, path, init });
      throw lost();
    case 'requestDoubled':
      await device.call(path, init);
      return checked(device, await device.call(path, init));
    case 'answerLost':
      await checked(device, await device.call(path, init));
      throw lost();
    case 'editWhileTravelling': {
      const answer = await device.call(path, init);
      await ways.meanwhile();
      return checked(device, answer);
    }
    case 'answerCut': {
      const answer = await checked(device, await device.call(path, init));
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return new Response(bytes.slice(0, at % (bytes.length + 1)), answer);
    }
    case 'answerSlow':
      return inPieces(device, await checked(device, await device.call(path, init)), ways);
    default:
      return checked(device, await device.call(path, init));
  }
}

/** The body ends somewhere in the middle. */
export function cutBody(init: RequestInit | undefined, at: number): RequestInit {
  const { body } = init ?? {};
  if (typeof body === 'string') return { ...init, body: body.slice(0, at % (body.length + 1)) };
  if (body instanceof ArrayBuffer) return { ...init, body: body.slice(0, at % (body.byteLength + 1)) };
  return { ...init };
}

async function inPieces(device: Device, answer: Response, ways: Ways): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let sent = 0;
  let asked = () => {};
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (its) => {
        controller = its;
      },
      pull: () => asked(),
    },
    { highWaterMark: 0 },
  );
  const give = async (count: number): Promise<void> => {
    const taken = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const piece = bytes.slice(sent, sent + count);
    sent += piece.length;
    try {
      if (piece.length > 0) controller.enqueue(piece);
      if (sent === bytes.length) controller.close();
      else await Promise.race([taken, pause()]);
    } catch {
      sent = bytes.length; // its reader has stopped listening
    }
  };
  ways.onFlying({ device, give, left: () => bytes.length - sent });
  return new Response(stream, answer);
}

const PAUSE_MS = 20;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));

/** I4: nothing is answered that the caller may not read. The host tells what that was at the moment of the answer. */
async function checked(device: Device, answer: Response): Promise<Response> {
  if (answer.status !== 200) return answer;
  const readable = new Set(JSON.parse(answer.headers.get('x-readable') ?? '[]') as string[]);
  const own = new Set((await device.db.submissions.toArray()).map(({ receiptScope }) => receiptScope));
  for (const text of (await answer.clone().text()).split('\n')) {
    const line = readLine(text);
    if (line?.type !== 'page' && line?.type !== 'snapshot') continue;
    must(readable.has(line.scope) || own.has(line.scope), 'I4 an answer for a non-member:', line.scope);
    for (const row of line.type === 'page' ? line.rows : []) {
      must(!row.moved || readable.has(row.moved), 'I4 a marker names a scope the caller does not read:', row.moved);
    }
  }
  return answer;
}
