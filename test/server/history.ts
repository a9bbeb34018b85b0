import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Change } from '../../src/protocol/change.ts';
import type { Stamp } from '../../src/protocol/stamp.ts';
import { readLine } from '../../src/protocol/wire.ts';
import { TestDevice, type TestServer } from './test-device.ts';

/** A recorded history: requests of some devices with any content, to be played to any server. */
export type History = readonly Step[];
type Step = { by: number } & (
  | { do: 'give'; idea: number; area: number; words: string; contact: boolean; photo: boolean }
  | { do: 'act'; kind: (typeof DESK_KINDS)[number]; idea: number; other: number; words: string }
  | { do: 'support'; idea: number; on: boolean }
  | { do: 'repeat'; change: number; altered: boolean }
  | { do: 'pull'; known: boolean }
  | { do: 'poison'; words: string }
  | { do: 'page'; page: number }
  | { do: 'photo'; idea: number; cut: number }
  | { do: 'ask'; path: number }
  | { do: 'post'; path: number; words: string }
  | { do: 'witness'; epoch: number; ver: number }
  | { do: 'leave' | 'stranger' }
  | Quiet
);
/** What no request asks for. */
type Quiet = { do: 'count' } | { do: 'tidy' } | { do: 'wait'; ms: number };
type Request = Exclude<Step, Quiet>;

const DEVICES = 5;
const IDEAS = 12;
const AREAS = ['valkeala', 'anjalankoski', 'atlantis'];
const STATUSES = ['received', 'inReview', 'done', 'merged'] as const;
const DESK_KINDS = [
  'idea.publish',
  'idea.hide',
  'idea.unhide',
  'idea.answer',
  'idea.setStatus',
  'idea.merge',
  'idea.correct',
  'ideas.notSame',
  'contact.answered',
] as const;
/** What databases and their languages disagree on: order, case, NUL, halves of characters, quotes, wildcards. */
const WORDS = [
  'Penkki',
  'äiti',
  'Ä',
  'a\u0000b',
  'half \uD83D',
  `'; DROP TABLE entry; --`,
  '%_',
  '',
  '👍 ?',
  '$1',
  '\\',
];
const PATHS = [
  '/api/cities',
  '/api/devices',
  '/api/follow/kouvola/ELI-7QK4P2XJ',
  '/api/follow/kou%00vola/ELI-7QK4P2XJ',
  '/api/follow/lahti/no-code',
  '/api/pages/%00',
  '/api/photos/kouvola/nothing',
  '/api/nonce',
];
const POSTS = ['/api/invitation', '/api/join', '/api/device/revoke', '/api/device/add', '/api/device', '/api/sync'];

/** Any history of so many steps. */
export function anyHistory(length: number): fc.Arbitrary<History> {
  const by = fc.nat(DEVICES - 1);
  const idea = fc.nat(IDEAS - 1);
  const words = fc.constantFrom(...WORDS);
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('give' as const),
        by,
        idea,
        area: fc.nat(4),
        words,
        contact: fc.boolean(),
        photo: fc.boolean(),
      }),
    },
    {
      weight: 10,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        by: fc.nat(2),
        kind: fc.constantFrom(...DESK_KINDS),
        idea,
        other: idea,
        words,
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('support' as const), by, idea, on: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('repeat' as const), by, change: fc.nat(100), altered: fc.boolean() }),
    },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('pull' as const), by, known: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('poison' as const), by, words }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('page' as const), by, page: fc.nat(100) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('photo' as const), by, idea, cut: fc.nat(900) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('ask' as const), by, path: fc.nat(PATHS.length - 1) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('post' as const), by, path: fc.nat(POSTS.length - 1), words }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('witness' as const),
        by,
        epoch: fc.integer({ min: 1, max: 4 }),
        ver: fc.nat(9),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('count' as const, 'tidy' as const, 'leave' as const, 'stranger' as const),
        by,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        by,
        ms: fc.constantFrom(1, 1000, 11 * 60_000, 8 * 24 * 3_600_000),
      }),
    },
  );
  return fc.array(step, { minLength: length, maxLength: length });
}

/** One answer as it came over the wire. */
export interface Recorded {
  step: string;
  status: number;
  headers: string;
  body: string;
}

/** Plays a history to a server, beginning with an enrolment of each device, and records every answer byte for byte. */
export async function play(history: History, server: TestServer): Promise<Recorded[]> {
  const player = new Player(server);
  await player.begin();
  for (const step of history) await player.play(step);
  return player.recorded;
}

class Player {
  readonly recorded: Recorded[] = [];
  readonly #server: TestServer;
  readonly #devices: TestDevice[];
  readonly #cursors = new Map<TestDevice, Map<string, Stamp>>();
  readonly #changes: Change[] = [];
  readonly #pages: string[] = [];
  #made = 0;

  constructor(server: TestServer) {
    this.#server = server;
    this.#devices = Array.from({ length: DEVICES }, (_, index) => new TestDevice(server, `device-in-history-${index}`));
  }

  async begin(): Promise<void> {
    for (const device of this.#devices) await this.#record('enrol', await device.enrol());
    await this.#devices[0]?.join('coordinator');
    await this.#devices[1]?.join('officer', 'valkeala');
    await this.#devices[2]?.join('member', 'anjalankoski');
  }

  async play(step: Step): Promise<void> {
    const name = JSON.stringify(step);
    const device = this.#devices[step.by] as TestDevice;
    if (step.do === 'count') return this.#server.assembly.writeCounts();
    if (step.do === 'tidy') return this.#server.assembly.tidy();
    if (step.do === 'wait') {
      this.#server.nowMs += step.ms;
      return;
    }
    await this.#record(name, await this.#request(step, device), device);
  }

  #request(step: Request, device: TestDevice): Promise<Response> {
    switch (step.do) {
      case 'give':
        return this.#sync(device, [this.#idea(device, step)]);
      case 'act':
        return this.#sync(device, [this.#act(device, step)]);
      case 'support':
        return this.#sync(device, [device.change('idea.support', `i${step.idea}`, { on: step.on })]);
      case 'repeat': {
        const change = this.#changes[step.change % Math.max(1, this.#changes.length)];
        return this.#sync(device, change ? [step.altered ? { ...change, at: change.at + 1 } : change] : []);
      }
      case 'pull':
        return this.#sync(device, [], step.known);
      case 'poison': {
        const change = device.change('idea.publish', 'i1', {});
        const { words } = step;
        return this.#sync(device, [
          { ...change, kind: words },
          { ...change, id: `${change.id}-city`, city: words },
          { ...change, id: `${change.id}-scope`, scope: words, session: words },
          { ...change, id: words },
        ]);
      }
      case 'page':
        return device.fetch(`/api/pages/${this.#pages[step.page % Math.max(1, this.#pages.length)] ?? 'none'}`);
      case 'photo': {
        const { bytes, hash } = aPhoto(step.idea);
        const part = bytes.subarray(step.cut, step.cut + 700);
        const path = `/api/photos/kouvola/${hash}`;
        if (step.cut > 800) return device.fetch(step.cut > 850 ? path : `${path}/state`);
        const start = step.cut < 500 ? 0 : step.cut;
        const sent = step.cut < 500 ? bytes : part;
        return device.fetch(`${path}?start=${start}&total=${bytes.length}`, {
          method: 'PUT',
          body: new Uint8Array(sent),
        });
      }
      case 'ask':
        return device.fetch(PATHS[step.path] ?? '');
      case 'post':
        return device.post(POSTS[step.path] ?? '', { secret: `${step.words}1234`, device: step.words });
      case 'witness': {
        const { epoch, ver } = step;
        const stamp = this.#server.assembly.server.signer.stamp({ epoch, scope: 'public/kouvola', ver, tag: 'gone' });
        return this.#sync(device, [], true, [stamp]);
      }
      case 'leave':
        return device.post('/api/device/leave', {}).then(() => device.enrol());
      case 'stranger':
        return new TestDevice(this.#server, 'a-stranger-to-all').post('/api/sync', device.request([]));
    }
  }

  #sync(device: TestDevice, changes: Change[], known = true, stamps: Stamp[] = []): Promise<Response> {
    this.#changes.push(...changes);
    const cursors = known ? [...(this.#cursors.get(device)?.values() ?? [])] : [];
    return device.post('/api/sync', device.request(changes, { cursors, stamps, session: `s${device.id}` }));
  }

  #idea(device: TestDevice, { idea, area, words, contact, photo }: Extract<Step, { do: 'give' }>): Change {
    const areas = area < AREAS.length ? [AREAS[area] as string] : [];
    return device.idea(`i${idea}`, {
      title: `${words} ${++this.#made}`,
      text: words,
      reach: { areas, wholeCity: area === 3 },
      photos: photo ? [{ hash: aPhoto(idea).hash, width: 800, height: 600 }] : [],
      ...(contact ? { wantsReply: true, contact: { phone: words, consent: true } } : {}),
    });
  }

  #act(device: TestDevice, { kind, idea, other, words }: Extract<Step, { do: 'act' }>): Change {
    const from = STATUSES[other % STATUSES.length] ?? 'received';
    const data = {
      'idea.publish': {},
      'idea.hide': { reason: words },
      'idea.unhide': {},
      'idea.answer': { text: words },
      'idea.setStatus': { from: idea % 2 ? 'received' : from, to: from, reason: words },
      'idea.merge': { into: words === '%_' ? 'a\0b' : `i${other}` },
      'idea.correct': { reach: { areas: [AREAS[other % AREAS.length] as string], wholeCity: false } },
      'ideas.notSame': { ideaIds: [`i${idea}`, `i${other}`] },
      'contact.answered': {},
    }[kind];
    const record = kind === 'contact.answered' ? `i${idea}:contact` : `i${idea}`;
    return { ...device.change('idea.publish', record, {}), kind, data };
  }

  async #record(step: string, response: Response, device?: TestDevice): Promise<void> {
    const bytes = Buffer.from(await response.arrayBuffer());
    const headers = JSON.stringify([...response.headers].toSorted());
    this.recorded.push({ step, status: response.status, headers, body: bytes.toString('latin1') });
    for (const text of device ? bytes.toString('utf8').split('\n') : []) this.#learn(device as TestDevice, text);
  }

  /** Cursors and addresses of pages, as a client remembers them. */
  #learn(device: TestDevice, text: string): void {
    const line = readLine(text);
    if (line?.type !== 'page' && line?.type !== 'snapshot') return;
    const cursors = this.#cursors.get(device) ?? new Map<string, Stamp>();
    this.#cursors.set(device, cursors.set(line.scope, line.to));
    if (line.type === 'snapshot') this.#pages.push(...line.pages);
  }
}

function aPhoto(seed: number): { bytes: Uint8Array; hash: string } {
  const bytes = new Uint8Array(1200).map((_, index) => (index * 31 + seed) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
