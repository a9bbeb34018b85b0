import type { Role } from '../../../src/domain/scope.ts';
import { storageProblem } from '../../../src/store/storage-failure.ts';
import { tidy } from '../../../src/store/tidy.ts';
import { enrol } from '../../../src/sync/enrol.ts';
import { loadCities } from '../../../src/sync/fetch-cities.ts';
import { sendPhotos } from '../../../src/sync/send-photos.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import type { Fetch } from '../../../src/sync/talk.ts';
import type { Order } from '../host/commands.ts';
import { checkDevice } from './check-device.ts';
import { AREAS, perform } from './deeds.ts';
import { Device, openDatabase } from './device.ts';
import { handOver } from './hand-over.ts';
import { command } from './host.ts';
import { MEETING_AREA } from './meeting-deeds.ts';
import { must } from './must.ts';
import { cutBody, type Flying, type Late, networkOf } from './network.ts';
import { readReleased } from './released.ts';
import { FIRST_RELEASE, type Step } from './step.ts';
import { failStorage, healStorage } from './storage-faults.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;
export const YEAR_MS = 365 * DAY_MS;
const JUMPS_MS = [0, 0, YEAR_MS, -YEAR_MS, 300_000, -300_000];
const FIRST_DAY_MS = Date.UTC(2026, 10, 21);
const DEVICES = [0, 1, 2];
/** A byte beyond every answer: all that is left of it. */
const ALL = Number.POSITIVE_INFINITY;

type StepOf<T extends Step['type']> = Extract<Step, { type: T }>;

/** Devices, a bad network, failing storages and the real server: what may happen. */
export class World {
  nowMs = FIRST_DAY_MS;
  restores = 0;
  readonly devices: Device[] = [];
  #flying: Flying[] = [];
  #late: Late[] = [];
  readonly lane: string;
  readonly host: string;

  /** A lane holds one world at a time. */
  constructor(lane: string, host = '') {
    this.lane = lane;
    this.host = host;
  }

  /** The last device, the resident's, is the one that a release left. */
  async open(release?: string): Promise<void> {
    const released = release ? await readReleased(release) : undefined;
    if (released) this.nowMs = released.nowMs;
    await this.order({ op: 'begin', ...(release ? { release } : {}) });
    for (const number of DEVICES) {
      const device = new Device(this, number);
      this.devices.push(device);
      if (released && number === DEVICES.length - 1) {
        await device.open(released);
        continue;
      }
      await device.open();
      // Asked for once and copied: the cities weigh more than all that happens in a history.
      if (number === 0) await loadCities(device.db, device.call);
      else await device.db.cities.bulkPut(await this.device(0).db.cities.toArray());
      await enrol(device.db, device.call);
    }
    const [coordinator, officer] = this.devices as [Device, Device, Device];
    await this.setStay('join', coordinator, 'coordinator');
    await this.setStay('join', officer, 'officer', AREAS[0]);
    for (const device of this.devices.slice(0, released ? -1 : undefined)) await this.round(device);
  }

  async close(): Promise<void> {
    for (const { db } of this.devices) {
      healStorage(db);
      db.close();
    }
    for (const flying of this.#flying) {
      await flying.give(ALL);
      await flying.round;
    }
  }

  device(number: number): Device {
    return this.devices[number % this.devices.length] as Device;
  }

  /** Tells the machinery around the server what to do, at this world's time. */
  order<T>(order: Order): Promise<T> {
    return command<T>(this.host, this.lane, { ...order, nowMs: this.nowMs });
  }

  /** Gives the person of a device a role, or ends it. */
  async setStay(op: 'join' | 'leave', { id }: Device, role: Role, area?: string): Promise<void> {
    await this.order({ op, device: id, role, ...(area ? { area } : {}) });
  }

  async step(step: Step): Promise<void> {
    this.nowMs += 1000;
    switch (step.type) {
      case 'do': {
        const device = this.device(step.device);
        await perform(device, step.deed, step.pick, step.x, this.nowMs);
        return checkDevice(device);
      }
      case 'sync':
        return this.#sync(step);
      case 'photos':
        return this.#sendPhotos(step);
      case 'arrive':
        return this.#arrive(step);
      case 'deliver':
        return this.#deliver(step.pick);
      case 'handOver':
        return this.#handOver(step);
      case 'clock':
        return this.device(step.device).jump(JUMPS_MS[step.x] ?? 0);
      case 'wait':
        this.nowMs += step.x * DAY_MS;
        return;
      case 'member':
        return this.#changeStay(step);
      case 'storage':
        return failStorage(this.device(step.device).db, step.fault, step.x);
      case 'restart':
      case 'forgetCookie':
      case 'tidy':
      case 'upgrade':
        return this.#touch(step.type, this.device(step.device));
      case 'revoke':
        return void (await this.order({ op: 'revoke', device: this.device(1).id }));
      case 'restore':
        await this.order({ op: 'restore' });
        this.restores += 1;
        for (const device of this.devices) device.informed = false;
        return;
      default:
        await this.order({ op: step.type });
    }
  }

  /** The network carries again and every storage has room: what was on its way arrives. */
  async heal(): Promise<void> {
    for (const { db } of this.devices) healStorage(db);
    while (this.#late.length > 0) await this.#deliver(0);
    while (this.#flying.length > 0) await this.#arrive({ type: 'arrive', pick: 0, at: ALL });
  }

  async #sync({ device: number, fate, pick, at }: StepOf<'sync'>): Promise<void> {
    const device = this.device(number);
    const { restores } = this;
    let flying: Omit<Flying, 'round'> | undefined;
    let isFlying = () => {};
    const flies = new Promise<void>((resolve) => {
      isFlying = resolve;
    });
    const fetch = networkOf(device, fate, pick, at, {
      meanwhile: () => perform(device, pick % 2 ? 'submit' : 'support', pick, pick % 4, this.nowMs),
      onLate: (late) => this.#late.push(late),
      onFlying: (its) => {
        flying = its;
        isFlying();
      },
    });
    const round = fate === 'twoTabs' ? this.#inTwoTabs(device) : this.round(device, fetch);
    await Promise.race([round, flies]);
    if (flying) {
      device.awaits += 1;
      this.#flying.push({ ...flying, round });
      return;
    }
    const outcome = await round;
    if (outcome === 'done' && fate === 'ok' && restores === this.restores) device.informed = true;
    await checkDevice(device);
  }

  /** One round; a storage that fails ends it like a network that does, as in the app. */
  async round(device: Device, fetch: Fetch = device.call): Promise<string> {
    try {
      return (await syncOnce({ db: device.db, fetch, clock: { read: device.readClock } })).kind;
    } catch (error) {
      if (!storageProblem(error)) throw error;
      return 'storage';
    }
  }

  /** Two tabs of one browser at the same moment, without any lock. */
  async #inTwoTabs(device: Device): Promise<string> {
    const db = openDatabase(device.databaseName);
    const clock = { read: device.readClock };
    const other = syncOnce({ db, fetch: device.call, clock }).catch((error: unknown) =>
      must(storageProblem(error), 'I11', error),
    );
    const outcome = await this.round(device);
    await other;
    db.close();
    return outcome;
  }

  async #sendPhotos({ device: number, fate, pick, at }: StepOf<'photos'>): Promise<void> {
    const device = this.device(number);
    let parts = 0;
    const fetch: Fetch = async (path, init) => {
      const strikes = init?.method === 'PUT' && parts++ === pick % 3;
      if (strikes && fate === 'requestLost') throw new TypeError('the network is gone');
      const answer = await device.call(path, strikes && fate === 'requestCut' ? cutBody(init, at) : init);
      if (!strikes || fate === 'ok') return answer;
      if (fate !== 'answerCut') throw new TypeError('the network is gone');
      const bytes = await answer.arrayBuffer();
      return new Response(bytes.slice(0, at % (bytes.byteLength + 1)), answer);
    };
    await sendPhotos(device.db, fetch).catch((error: unknown) => must(storageProblem(error), 'I11', error));
    await checkDevice(device);
  }

  async #arrive({ pick, at }: StepOf<'arrive'>): Promise<void> {
    const flying = this.#flying[pick % Math.max(1, this.#flying.length)];
    if (!flying) return;
    await flying.give(at === ALL ? ALL : 1 + (at % Math.max(1, flying.left())));
    if (flying.left() === 0) {
      this.#flying = this.#flying.filter((other) => other !== flying);
      await flying.round;
      flying.device.awaits -= 1;
    }
    await checkDevice(flying.device);
  }

  async #deliver(pick: number): Promise<void> {
    const [late] = this.#late.splice(pick % Math.max(1, this.#late.length), 1);
    if (late) await late.device.call(late.path, late.init);
  }

  async #handOver({ device: number, to, x, at }: StepOf<'handOver'>): Promise<void> {
    const [giver, taker] = [this.device(number), this.device(number + 1 + (to % (DEVICES.length - 1)))];
    await handOver(giver, taker, x === 0, at);
    await checkDevice(taker);
  }

  async #changeStay({ x }: StepOf<'member'>): Promise<void> {
    if (x > 5) return this.setStay(x === 6 ? 'join' : 'leave', this.device(2), 'member', MEETING_AREA);
    const role = x % 3 === 1 ? 'member' : 'officer';
    const area = AREAS[x % 3 === 2 ? 1 : 0] as string;
    await this.setStay(x > 2 ? 'join' : 'leave', this.device(1), role, area);
  }

  async #touch(what: 'restart' | 'forgetCookie' | 'tidy' | 'upgrade', device: Device): Promise<void> {
    if (what === 'forgetCookie') return device.forgetCookie();
    if (what !== 'tidy') {
      this.#flying = this.#flying.filter((flying) => flying.device !== device);
      if (what === 'upgrade') healStorage(device.db);
      await (what === 'upgrade' ? device.upgradeFrom(await readReleased(FIRST_RELEASE)) : device.restart());
    } else {
      await tidy(device.db, device.readClock().nowMs).catch((error: unknown) =>
        must(storageProblem(error), 'I11', error),
      );
    }
    await checkDevice(device);
  }
}
