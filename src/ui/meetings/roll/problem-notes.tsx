import { useId, useState } from 'preact/hooks';
import type { RollProblem } from '../../../domain/meeting/roll.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { markDeeds } from './mark-deeds.ts';
import { MarkTrace } from './mark-trace.tsx';
import type { Marking } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

interface Props {
  held: MeetingRoll;
  marking: Marking;
}

/** What cannot be true in a roll, each in a sentence that says what counts now and what to do, and with the marks to mend. */
export function ProblemNotes({ held, marking }: Props) {
  const { problems } = held.roll;
  if (problems.length === 0) return null;
  return (
    <div class="flow-s">
      {problems.map((problem) => (
        <Note key={`${problem.kind}-${problem.marks.join()}-${problem.names.join()}`} tone="leaf">
          <Problem held={held} marking={marking} problem={problem} />
        </Note>
      ))}
    </div>
  );
}

function Problem({ held, marking, problem }: Props & { problem: RollProblem }) {
  const texts = useTexts();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const words = problemWords(texts, problem);
  const among = held.marks.filter((mark) => problem.marks.includes(mark.id));
  return (
    <>
      <p>{words}</p>
      {among.length > 0 && (
        <Button
          kind="quiet"
          size="compact"
          icon="edit"
          expanded={isOpen}
          controls={id}
          label={`${texts.t('roll.correct')}: ${words}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {texts.t('roll.correct')}
        </Button>
      )}
      <div id={id} class="problem-marks" hidden={!isOpen}>
        {isOpen && (
          <MarkTrace
            held={held}
            among={among}
            deeds={markDeeds(held, marking, texts)}
            onDone={() => setIsOpen(false)}
          />
        )}
      </div>
    </>
  );
}

function problemWords(texts: ReturnType<typeof useTexts>, { kind, names }: RollProblem): string {
  const [name = '', ...others] = names;
  const more = { name, others: texts.formatList(others) };
  switch (kind) {
    case 'leftBeforeArrived':
      return `${name}: ${texts.t('error.leftBeforeArrived')}. ${texts.t('roll.problem.leftBeforeArrived')}`;
    case 'overlap':
      return texts.t('roll.problem.overlap', { name, others: more.others || name });
    case 'orderSkipped':
      return texts.t('roll.problem.orderSkipped', more);
    case 'closedBeforeOpened':
      return texts.t('roll.problem.closedBeforeOpened');
    case 'outsideMeeting':
      return name ? texts.t('roll.problem.outsideMeeting', { name }) : texts.t('roll.problem.itemOutside');
    default:
      return texts.t(`roll.problem.${kind}`, { name });
  }
}
