import { join } from 'node:path';
import { measureFinding, measureMarks } from './measure-marks.ts';
import { digits, median, quantile, ratioOf, type Section } from './report.ts';
import { FOLDER, withServer } from './with-server.ts';

const TAPS = 100;
const DEVICES = [
  { name: 'empty', ideas: 0, unsent: 0 },
  { name: '10,000 ideas, 1,000 unsent', ideas: 10_000, unsent: 1000 },
];
const PEOPLE = 10_000;

/** A tap in the roll on an empty and on a full device, beside bare IndexedDB; and the search of a large roll. */
export async function benchMarks(): Promise<Section> {
  const lines = ['| device | saved p50 / p95 | shown and saved p50 / p95 | saved, × raw |', '|---|--:|--:|--:|'];
  const shown: number[][] = [];
  for (const { name, ideas, unsent } of DEVICES) {
    const made = await withServer({ ideas }, (server) =>
      measureMarks(server, join(FOLDER, `marks-${ideas}`), unsent, TAPS),
    );
    if (made.ideas < ideas) throw new Error(`${made.ideas} ideas were on the device instead of ${ideas}`);
    const spread = (values: number[]) => `${digits(median(values))} / ${digits(quantile(values, 0.95))} ms`;
    lines.push(
      `| ${name} | ${spread(made.savedMs)} | ${spread(made.shownMs)} | ${digits(ratioOf(made.savedMs, made.rawMs))} × |`,
    );
    shown.push(made.shownMs);
  }
  const [empty = [], full = []] = shown;
  const ratio = digits(quantile(full, 0.95) / quantile(empty, 0.95));
  const found = await withServer({}, (server) => measureFinding(server, join(FOLDER, 'finding'), PEOPLE));
  const body = [
    ...lines,
    '',
    `shown and saved at p95, full beside empty: ${ratio} ×`,
    `a letter in the search of ${PEOPLE} people: p50 ${digits(median(found))} ms, p95 ${digits(quantile(found, 0.95))} ms`,
  ];
  return { title: `A tap in the roll, ${TAPS} on each device`, body: body.join('\n'), missed: [] };
}
