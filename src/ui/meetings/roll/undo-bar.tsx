import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { BarState } from '../../parts/frame.tsx';
import type { Marking } from './use-marking.ts';

/** What was marked last, kept on this device, and the one way back from it. */
export function UndoBar({ marking: { last, problem, undo } }: { marking: Marking }) {
  const texts = useTexts();
  if (problem) return <BarState icon="warning">{problem}</BarState>;
  if (!last) return <BarState>{texts.t('roll.saved.lead')}</BarState>;
  return (
    <>
      <BarState>
        {last.about && <b>{last.about}: </b>}
        {last.words}
      </BarState>
      {!last.isUndone && (
        <Button kind="quiet" size="compact" icon="undo" onClick={() => void undo(texts.t('roll.undone'))}>
          {texts.t('undo')}
        </Button>
      )}
    </>
  );
}
