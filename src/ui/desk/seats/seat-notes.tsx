import type { Day } from '../../../domain/committee/records.ts';
import type { SeatProblem } from '../../../domain/committee/seat-checks.ts';
import type { RefusedEntry } from '../../../store/database.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { problemWords } from './seat-words.ts';
import type { SeatKeeping } from './use-seat-keeping.ts';

/** What does not fit in a term, errors first. Nothing here keeps anybody from going on. */
export function SeatProblems({
  problems,
  whole,
}: {
  problems: readonly SeatProblem[];
  whole: { from: Day; to: Day | null };
}) {
  const texts = useTexts();
  return (
    <>
      {(['error', 'warning'] as const).map((level) => {
        const those = problems.filter((problem) => problem.level === level);
        if (those.length === 0) return null;
        return (
          <Note key={level} tone={level === 'error' ? 'webcap' : 'leaf'} title={texts.t(`seats.level.${level}`)}>
            <ul class="seat-problems">
              {those.map((problem) => (
                <li key={`${problem.message} ${problem.ids} ${problem.from}`}>{problemWords(texts, problem, whole)}</li>
              ))}
            </ul>
          </Note>
        );
      })}
    </>
  );
}

/** What was done last, and the way back, in sight wherever one is in the list; said aloud when it was saved. */
export function LastDoneLine({ keeping: { last, undo } }: { keeping: SeatKeeping }) {
  const texts = useTexts();
  if (!last) return null;
  return (
    <div class="seat-undo">
      <Note tone="spruce" icon="saved">
        <span class="seat-done">
          <span>{last.words}</span>
          {last.undo.length > 0 && (
            <Button kind="quiet" size="compact" icon="undo" onClick={undo}>
              {texts.t('undo')}
            </Button>
          )}
        </span>
      </Note>
    </div>
  );
}

/** What the city did not accept of all this; the outbox has it, with the reasons. */
export function RefusedLine({ refused }: { refused: readonly RefusedEntry[] }) {
  const texts = useTexts();
  if (refused.length === 0) return null;
  return (
    <Note tone="webcap" title={texts.t('seats.refused', { n: refused.length })}>
      <ul class="seat-problems">
        {[...new Set(refused.map(({ reason }) => reason))].map((reason) => (
          <li key={reason}>{texts.explainRefusal(reason)}</li>
        ))}
      </ul>
      <a href="/outbox">{texts.t('seats.refused.open')}</a>
    </Note>
  );
}
