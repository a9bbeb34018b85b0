import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RealPostgres } from '../../server/real-postgres.ts';

/** A PostgreSQL whose processes can be killed, as an operating system out of memory or a power cut ends them. */
export class KillablePostgres {
  readonly #running: RealPostgres;

  constructor(running: RealPostgres) {
    this.#running = running;
  }

  /** Ends all of its processes at once; resolves when none is left. */
  async kill(): Promise<void> {
    const first = this.#firstProcess();
    const pids = [first, ...childrenOf(first)];
    for (const pid of pids) end(pid);
    // Its successor looks whether the number is still taken.
    while (statusOf(first) || pids.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Ends one of the processes that speak with the server, if there is one. */
  killBackend(pick: number): void {
    const backends = childrenOf(this.#firstProcess()).filter((pid) => commandOf(pid).includes('127.0.0.1'));
    const pid = backends[pick % Math.max(1, backends.length)];
    if (pid !== undefined) end(pid);
  }

  startAgain(): Promise<void> {
    return this.#running.startAgain();
  }

  #firstProcess(): number {
    return Number(readFileSync(join(this.#running.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended with its parent
  }
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statusOf(pid)?.parent === parent);

/** A process that nobody has buried yet holds no file and no memory any more. */
const isThere = (pid: number): boolean => !['Z', undefined].includes(statusOf(pid)?.state);

/** `pid (name) state parent …`; the name may hold anything. */
function statusOf(pid: number): { state: string; parent: number } | undefined {
  const [state = '', parent] = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return state ? { state, parent: Number(parent) } : undefined;
}

const commandOf = (pid: number): string => read(pid, 'cmdline');

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
