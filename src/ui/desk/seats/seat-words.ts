import type { Day } from '../../../domain/committee/records.ts';
import type { SeatProblem } from '../../../domain/committee/seat-checks.ts';
import type { Translator } from '../../../texts/translate.ts';

/** Says what does not fit, about whom; the days only where it is not the whole period. */
export function problemWords(texts: Translator, problem: SeatProblem, whole: { from: Day; to: Day | null }): string {
  const names = [...new Set(problem.names)];
  const days = problem.from === whole.from && problem.to === whole.to ? '' : ` (${daysWords(texts, problem)})`;
  const about = names.length > 0 ? `${texts.formatList(names)}: ` : '';
  return `${about}${sentence(texts, problem)}${days}`;
}

function sentence(texts: Translator, { message, n = 0, min = 0, max = 0 }: SeatProblem): string {
  switch (message) {
    case 'error.memberCount':
      return texts.t(message, { n, min, max });
    case 'error.electedLimit':
    case 'seats.deputyLimit':
      return texts.t(message, { n });
    default:
      return texts.t(message);
  }
}

/** "1.1.2026–31.3.2026", or "1.1.2026–" without a last day. */
export const daysWords = (texts: Translator, { from, to }: { from: Day; to: Day | null }): string =>
  `${texts.formatDay(from)}–${to === null ? '' : texts.formatDay(to)}`;
