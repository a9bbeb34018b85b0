import { mkdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { benchBasics } from './part-basics.ts';
import { benchDrain, benchFirstSync, benchMemory, benchSeen } from './part-device.ts';
import { benchMarks } from './part-meeting.ts';
import { benchLive, benchPuller, benchPushes } from './part-server.ts';
import type { Section } from './report.ts';
import { FOLDER } from './with-server.ts';

/**
 * `npm run bench`, or some parts of it (`npm run bench -- pushes live`): the real client in a real Chromium and the
 * real server on both engines, beside bare engines that do the same work, in one run and in turns. It tells, it does
 * not judge: a missed target ends with code 0, only what could not be measured does not.
 */
const PARTS: Record<string, (appProblem: string) => Promise<Section>> = {
  basics: benchBasics,
  pushes: benchPushes,
  puller: benchPuller,
  live: benchLive,
  drain: benchDrain,
  'first-sync': benchFirstSync,
  seen: benchSeen,
  marks: benchMarks,
  memory: benchMemory,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS[name]);
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const startedMs = Date.now();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const [{ model = 'unknown processor' } = {}] = cpus();
console.log(`${cpus().length} × ${model}, load ${loadavg()[0]?.toFixed(1)} at the start`);
const { problem } = await buildSite(join(FOLDER, 'dist'));
const missed: string[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const partMs = Date.now();
  try {
    const section = await measure(problem);
    missed.push(...section.missed);
    console.log(`\n### ${section.title}\n\n${section.body}`);
  } catch (error) {
    console.error(`\n### ${name} was not measured:`, error);
    process.exitCode = 1;
  }
  console.log(`\n(${Math.round((Date.now() - partMs) / 1000)} s)`);
}
console.log(
  missed.length === 0 ? '\nNo target is missed.' : `\nNOT MET:\n${missed.map((line) => `  ${line}`).join('\n')}`,
);
rmSync(FOLDER, { recursive: true, force: true });
console.log(`\nin ${Math.round((Date.now() - startedMs) / 1000)} s, load ${loadavg()[0]?.toFixed(1)} at the end`);
