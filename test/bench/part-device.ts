import { join } from 'node:path';
import { measureDrain } from './measure-drain.ts';
import { measureFirstSyncs } from './measure-first-sync.ts';
import { measureMemory } from './measure-memory.ts';
import { measureSeen } from './measure-seen.ts';
import { digits, median, quantile, type Section } from './report.ts';
import { FOLDER, withServer } from './with-server.ts';

const CHANGES = 10_000;
const SIZES = [10_000, 50_000];
const UNSENT = 1000;
const SLOWDOWNS = [1, 4];
/** What a first sync may take on a slow phone, milliseconds. */
const TARGET = { ideas: 10_000, slowdown: 4, usableMs: 1000, durableMs: 1500 };

/** What was made offline is sent. */
export async function benchDrain(): Promise<Section> {
  const { rounds, ms } = await withServer({}, (server) => measureDrain(server, join(FOLDER, 'drain'), CHANGES));
  const speed = Math.round((CHANGES * 1000) / ms);
  const body = `${rounds} rounds, ${digits(ms / 1000)} s, ${speed} changes per second`;
  return { title: `${CHANGES} changes made offline, drained`, body, missed: [] };
}

/** First syncs of two sizes on a fast and on a slow processor. */
export async function benchFirstSync(): Promise<Section> {
  const lines = ['| ideas | slowdown | 50 on screen | all durable |', '|--:|--:|--:|--:|'];
  const missed: string[] = [];
  for (const ideas of SIZES) {
    const profile = join(FOLDER, `first-${ideas}`);
    const times = await withServer({ ideas }, (server) => measureFirstSyncs(server, profile, ideas, SLOWDOWNS));
    for (const [slowdown, each] of times) {
      const [usableMs, durableMs] = [median(each.usableMs), median(each.durableMs)];
      lines.push(`| ${ideas} | ${slowdown} × | ${digits(usableMs)} ms | ${digits(durableMs)} ms |`);
      if (ideas !== TARGET.ideas || slowdown !== TARGET.slowdown) continue;
      const name = `First sync of ${ideas} at ${slowdown} ×`;
      if (usableMs > TARGET.usableMs) missed.push(`${name}: usable ${digits(usableMs)} ms, target ${TARGET.usableMs}`);
      if (durableMs > TARGET.durableMs)
        missed.push(`${name}: durable ${digits(durableMs)} ms, target ${TARGET.durableMs}`);
    }
  }
  return { title: 'First sync over HTTP, processor slowed down, medians', body: lines.join('\n'), missed };
}

/** What a page that shows so many ideas holds in memory. */
export async function benchMemory(): Promise<Section> {
  const lines = ['| ideas | unsent | held by the page | each idea |', '|--:|--:|--:|--:|'];
  for (const ideas of SIZES) {
    for (const unsent of [0, UNSENT]) {
      const profile = join(FOLDER, `memory-${ideas}-${unsent}`);
      const bytes = await withServer({ ideas }, (server) => measureMemory(server, profile, ideas, unsent));
      const [held, each] = [`${digits(bytes / 2 ** 20)} MiB`, `${Math.round(bytes / (ideas + unsent))} B`];
      lines.push(`| ${ideas} | ${unsent} | ${held} | ${each} |`);
    }
  }
  return {
    title: 'JavaScript memory of a page with its catalogue open, garbage collected',
    body: lines.join('\n'),
    missed: [],
  };
}

/** How soon another device shows what was saved on one. */
export async function benchSeen(): Promise<Section> {
  const times = await withServer({ invitations: 2 }, (server) => measureSeen(server, join(FOLDER, 'seen')));
  const body = [
    `p50 ${digits(quantile(times, 0.5))} ms, p95 ${digits(quantile(times, 0.95))} ms of ${times.length} tries`,
    'with the 250 ms in which saves are gathered, and the answers to news spread over 1.5 s on purpose',
  ];
  return { title: 'A change seen on another device through live news', body: body.join('\n'), missed: [] };
}
