import { type AnswerLine, type Carried, type CarriedLine, readLine } from '../protocol/wire.ts';
import { takeCarried } from '../store/carried.ts';
import type { AppDatabase } from '../store/database.ts';
import { takeEnd, takeHead, takePage, takeSnapshot, takeVerdicts } from '../store/take-answer.ts';

/** What became of an answer: taken in to its end or cut, and whether more waits. */
export interface AnswerTaken {
  head: 'applied' | 'ignored' | 'missing';
  complete: boolean;
  more: boolean;
  cities: Record<string, string>;
  verdicts: number;
}

/**
 * Takes in an answer as it arrives, each line whole in a transaction of its own. An answer cut at any byte leaves a
 * good state: what was whole counts, the rest is asked for again (I11). `bundles` are those the request carried.
 */
export async function takeLines(
  db: AppDatabase,
  response: Response,
  nowMs: () => number,
  bundles: readonly Carried[] = [],
): Promise<AnswerTaken> {
  const taken: AnswerTaken = { head: 'missing', complete: false, more: false, cities: {}, verdicts: 0 };
  for await (const text of linesOf(response)) {
    const line = readLine(text);
    if (line?.type === 'carried') await takeCarriedLine(db, line, bundles, taken, nowMs);
    else if (line) await takeLine(db, line, taken, nowMs);
    if (taken.head === 'ignored') break;
  }
  return taken;
}

async function takeCarriedLine(
  db: AppDatabase,
  line: CarriedLine,
  bundles: readonly Carried[],
  taken: AnswerTaken,
  nowMs: () => number,
): Promise<void> {
  taken.verdicts += await takeCarried(db, line, bundles, nowMs());
}

type OtherLine = Exclude<AnswerLine, CarriedLine>;

async function takeLine(db: AppDatabase, line: OtherLine, taken: AnswerTaken, nowMs: () => number): Promise<void> {
  switch (line.type) {
    case 'head':
      taken.head = await takeHead(db, line, nowMs());
      taken.cities = line.cities;
      return;
    case 'verdicts':
      if ((await takeVerdicts(db, line, nowMs())) === 'applied') {
        taken.verdicts += line.list.filter(({ result }) => result !== 'waiting').length;
      }
      return;
    case 'page':
      await takePage(db, line);
      return;
    case 'snapshot':
      await takeSnapshot(db, line);
      return;
    case 'end':
      await takeEnd(db, line);
      taken.complete = true;
      taken.more = line.more;
  }
}

/** Lines as they come; a last one without its line break is incomplete and not told. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch {
    // The connection broke in the middle: what came whole has been told.
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
