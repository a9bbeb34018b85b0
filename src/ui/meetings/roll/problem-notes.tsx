import type { RollProblem } from '../../../domain/meeting/roll.ts';
import { useTexts } from '../../app.ts';
import { Note } from '../../parts/note.tsx';

/** What cannot be true in a roll, each in a sentence that says what counts now and what to do. */
export function ProblemNotes({ problems }: { problems: readonly RollProblem[] }) {
  const texts = useTexts();
  if (problems.length === 0) return null;
  return (
    <div class="flow-s">
      {problems.map((problem) => (
        <Note key={`${problem.kind}-${problem.marks.join()}-${problem.names.join()}`} tone="leaf">
          {problemWords(texts, problem)}
        </Note>
      ))}
    </div>
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
