import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { helsinkiDay } from '../../domain/meeting/day.ts';
import { readEuros, writeEuros } from '../../domain/money/read-euros.ts';
import { type BudgetLine, budgetLineId } from '../../domain/money/records.ts';
import { publicScope } from '../../domain/scope.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import type { Acts } from '../meetings/use-acts.ts';
import { useDraft } from '../meetings/use-draft.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { TextField } from '../parts/field.tsx';
import { lineName, type Money } from './use-money.ts';

const formSchema = z.object({
  year: z.string(),
  kind: z.enum(['development', 'operating']),
  amount: z.string(),
  power: z.enum(['decides', 'proposes', 'none']),
  split: z.enum(['population', 'shared', 'each']),
});
type Form = z.infer<typeof formSchema>;

type LineFormProps = {
  money: Money;
  acts: Acts;
  /** The line to correct; none to enter a new one. */
  line?: BudgetLine;
  onClose: () => void;
  onSaved: (id: string) => void;
};

/** Enters the money of a year, or corrects it. */
export function LineForm({ money, acts, line, onClose, onSaved }: LineFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { clock } = useApp();
  const form = useFocusHere<HTMLFormElement>();
  const draftId = line ? `money-line:${line.id}` : `money-line:${money.city.id}`;
  const start = line ? formOf(line) : newForm(money, Number(helsinkiDay(clock.read().nowMs).slice(0, 4)));
  const draft = useDraft<Form>(draftId, (kept) => formSchema.safeParse(kept).data ?? start);
  const [isTried, setTried] = useState(false);
  if (!draft) return null;
  const { change, value } = draft;
  const { year, kind, amount, power, split } = value;
  const amountCents = amount.trim() ? readEuros(amount) : null;
  const id = line?.id ?? budgetLineId({ year: Number(year), kind });
  const isYear = /^(19|20|21)\d\d$/.test(year.trim());
  const isTaken = !line && money.lines.some((each) => each.id === id);
  const cents = split === 'population' && (amountCents ?? 0) % 100 !== 0 ? t('money.wholeEuros') : undefined;
  const wrong = amountCents === undefined ? t('money.form.amount.wrong') : cents;
  const save = async () => {
    setTried(true);
    if (!isYear || isTaken || wrong || amountCents === undefined) return;
    const fields = { amountCents, power, split };
    const said = t('money.saved.line');
    const saved = line
      ? acts.actOfDraft('budget.correct', line, changed(line, fields), said, draftId)
      : acts.actOfDraft(
          'budget.open',
          { id, scope: publicScope(money.city.id) },
          { ...fields, year: Number(year), kind },
          said,
          draftId,
        );
    if (await saved) onSaved(id);
  };
  const title = line ? `${t('money.correct')}: ${lineName(texts, line)}` : t('money.new');
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{title}</h2>
      {!line && (
        <>
          <TextField
            label={t('money.year')}
            error={isTried && !isYear ? t('money.year.wrong') : isTaken ? t('money.alreadyThere') : undefined}
            inputMode="numeric"
            autoComplete="off"
            value={year}
            onValue={(typed) => change({ year: typed })}
          />
          <RadioChoices
            legend={t('money.kindOfLine')}
            layout="full"
            choices={[
              { value: 'development', label: t('budget.area') },
              { value: 'operating', label: t('budget.operating') },
            ]}
            value={kind}
            onValue={(value) => change({ kind: value })}
          />
        </>
      )}
      <TextField
        label={t('money.form.amount')}
        hint={t('money.amount.optional')}
        error={isTried ? wrong : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        onValue={(typed) => change({ amount: typed })}
      />
      <RadioChoices
        legend={t('money.split')}
        layout="full"
        choices={[
          { value: 'population', label: t('budget.perCapita') },
          { value: 'shared', label: t('money.split.shared') },
          { value: 'each', label: t('money.split.each') },
        ]}
        value={split}
        onValue={(value) => change({ split: value })}
      />
      <RadioChoices
        legend={t('money.power')}
        layout="full"
        choices={(['decides', 'proposes', 'none'] as const).map((each) => ({
          value: each,
          label: t(`money.power.${each}`),
        }))}
        value={power}
        onValue={(value) => change({ power: value })}
      />
      <SaveProblem problem={acts.problem ?? draft.problem} />
      <Buttons>
        <Button type="submit">{t('save')}</Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

const formOf = ({ year, kind, amountCents, power, split }: BudgetLine): Form => ({
  year: String(year),
  kind,
  amount: amountCents === null ? '' : writeEuros(amountCents),
  power,
  split,
});

/** The city's file proposes what a line usually is; amounts of earlier years are not proposed. */
function newForm({ city }: Money, year: number): Form {
  const [usual] = city.budgetLines;
  return {
    year: String(year),
    kind: usual?.kind ?? 'operating',
    amount: '',
    power: usual?.power ?? (city.body.hasDecisionPower ? 'decides' : 'proposes'),
    split: usual?.split ?? 'shared',
  };
}

/** What differs from the line: whatever somebody else changes meanwhile stays. */
const changed = <T extends Partial<BudgetLine>>(line: BudgetLine, fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => line[key as keyof BudgetLine] !== value),
  ) as Partial<T>;
