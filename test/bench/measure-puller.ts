import { connectDevice } from './device.ts';
import type { BenchServer } from './with-server.ts';

/** What a device that pulled by cursor all the time saw of what others wrote. */
export interface Pulled {
  commits: number;
  /** Written, answered as applied, and never seen. */
  missed: number;
  pulls: number;
  seconds: number;
}

/**
 * Every device of the server but one writes, one idea a commit, until so many are written; the one pulls by cursor
 * without a pause, and once more at the end. A cursor that passed over a commit would never bring it.
 */
export async function measurePuller({ url, invitations }: BenchServer, commits: number): Promise<Pulled> {
  const [puller, ...writers] = await Promise.all(invitations.map((token) => connectDevice(url, token)));
  if (!puller) throw new Error('Nobody was invited');
  const unseen = new Set<string>();
  const early = new Set<string>(); // pulled before the writer's own answer came
  let [left, pulls, isWriting] = [commits, 0, true];
  const write = async (writer: (typeof writers)[number]) => {
    while (left-- > 0) {
      const idea = writer.anIdea();
      await writer.push([idea]);
      if (!early.delete(idea.record)) unseen.add(idea.record);
    }
  };
  const look = async () => {
    for (const { id, record } of await puller.pull()) {
      if (record?.type === 'idea' && !unseen.delete(id)) early.add(id);
    }
    pulls++;
  };
  const pulling = (async () => {
    while (isWriting) await look();
  })();
  const startMs = performance.now();
  await Promise.all(writers.map(write));
  const seconds = (performance.now() - startMs) / 1000;
  isWriting = false;
  await pulling;
  await look();
  return { commits, missed: unseen.size, pulls, seconds };
}
