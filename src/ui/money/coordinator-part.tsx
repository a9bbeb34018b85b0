import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { BudgetLine } from '../../domain/money/records.ts';
import { useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useActs } from '../meetings/use-acts.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { LineForm } from './line-form.tsx';
import { SplitForm } from './split-form.tsx';
import type { Money } from './use-money.ts';

/** What a coordinator keeps: the lines of each year, their amounts, and how they are split. */
export function CoordinatorPart({ money, line }: { money: Money; line: BudgetLine | undefined }) {
  const { t } = useTexts();
  const { route } = useLocation();
  const acts = useActs(money.city);
  const [open, setOpen] = useState<'new' | 'correct' | 'split' | undefined>(undefined);
  const close = () => setOpen(undefined);
  const opened = (id: string) => {
    close();
    route(`/${money.city.id}/money?line=${id}`);
  };
  if (open === 'new') return <LineForm money={money} acts={acts} onClose={close} onSaved={opened} />;
  if (open === 'correct' && line) {
    return <LineForm money={money} acts={acts} line={line} onClose={close} onSaved={close} />;
  }
  if (open === 'split' && line) return <SplitForm money={money} acts={acts} line={line} onClose={close} />;
  const canSplit = line?.split === 'population' && line.amountCents !== null;
  return (
    <>
      <SaveProblem problem={acts.problem} />
      <Buttons section>
        {canSplit && (
          <Button kind={line.shares ? 'quiet' : 'filled'} icon="people" onClick={() => setOpen('split')}>
            {t('money.divide')}
          </Button>
        )}
        {line && (
          <Button kind="quiet" icon="edit" onClick={() => setOpen('correct')}>
            {t('money.correct')}
          </Button>
        )}
        <Button kind="quiet" icon="add" onClick={() => setOpen('new')}>
          {t('money.new')}
        </Button>
      </Buttons>
    </>
  );
}
