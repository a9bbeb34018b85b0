import { useState } from 'preact/hooks';
import { readEuros, writeEuros } from '../../domain/money/read-euros.ts';
import type { Allocation, BudgetLine } from '../../domain/money/records.ts';
import { useTexts } from '../app.ts';
import type { Acts } from '../meetings/use-acts.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { LeftNote } from './left-note.tsx';
import type { Money } from './use-money.ts';

/** Decides a proposal: the amount proposed stands ready, another one may be written. */
export function DecideForm({
  money,
  line,
  acts,
  allocation,
  where = {},
}: {
  money: Money;
  line: BudgetLine;
  acts: Acts;
  allocation: Allocation;
  /** The meeting and the item it is decided at. */
  where?: { meetingId?: string; itemId?: string };
}) {
  const { t } = useTexts();
  const [amount, setAmount] = useState(() => writeEuros(allocation.proposed?.cents ?? 0));
  const [isTried, setTried] = useState(false);
  const cents = readEuros(amount);
  const decide = () => {
    setTried(true);
    if (!cents) return;
    const data = { line: line.id, cents, ...where };
    void acts.act('allocation.decide', allocation, data, t('money.saved.decided'));
  };
  return (
    <form
      class="flow-s"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <TextField
        label={t('money.decide.amount')}
        error={isTried && !cents ? t('money.form.amount.wrong') : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        onValue={setAmount}
      />
      <LeftNote money={money} line={line} areas={allocation.areas} cents={cents ?? 0} />
      <Button type="submit" size="compact">
        {t(line.power === 'decides' ? 'money.decide' : 'money.decide.city')}
      </Button>
    </form>
  );
}
