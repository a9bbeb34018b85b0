import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { LIMITS } from '../../domain/idea.ts';
import { helsinkiDay, readDay } from '../../domain/meeting/day.ts';
import { readEuros } from '../../domain/money/read-euros.ts';
import { paidCents } from '../../domain/money/sums.ts';
import { cleanLine, lengthOf } from '../../domain/plain-text.ts';
import { newRecordId } from '../../store/author.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { useDraft } from '../meetings/use-draft.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { CheckChoices } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { TextField } from '../parts/field.tsx';
import type { CardProps } from './allocation-card.tsx';
import { formIds } from './money-forms.ts';

type Part = CardProps & { onClose: () => void };

const paymentSchema = z.object({
  title: z.catch(z.string(), ''),
  on: z.catch(z.string(), ''),
  amount: z.catch(z.string(), ''),
});

/** Writes down a payment; every letter is kept until it is saved. */
export function PaymentForm({ line, acts, allocation, onClose }: Part) {
  const { t, formatMoney } = useTexts();
  const { clock } = useApp();
  const draftId = formIds.payment(allocation.id);
  const empty = { title: allocation.title, on: helsinkiDay(clock.read().nowMs), amount: '' };
  const draft = useDraft(draftId, (kept) => paymentSchema.safeParse(kept ?? empty).data ?? empty);
  const [isTried, setTried] = useState(false);
  if (!draft) return null;
  const { title, on, amount } = draft.value;
  const cents = readEuros(amount);
  const day = readDay(on);
  const unpaid = (allocation.decided?.cents ?? 0) - paidCents(allocation);
  const wrong = wrongWords(t, title);
  const save = async () => {
    setTried(true);
    if (wrong || !cents || !day || cents > unpaid) return;
    const data = { line: line.id, entry: newRecordId(), cents, on: day, title };
    if (await acts.actOfDraft('payment.add', allocation, data, t('money.saved.entry'), draftId)) onClose();
  };
  return (
    <EntryForm
      label={t('money.payment.add')}
      problem={acts.problem ?? draft.problem}
      onSave={save}
      onCancel={() => void draft.drop().then(onClose)}
    >
      <TextField
        label={t('money.payment.title')}
        hint={t('money.form.title.hint')}
        error={isTried ? wrong : undefined}
        autoComplete="off"
        value={title}
        onValue={(words) => draft.change({ title: words })}
      />
      <TextField
        label={t('money.form.amount')}
        hint={t('money.unpaid', { amount: formatMoney(unpaid) })}
        error={
          isTried && !cents
            ? t('money.form.amount.wrong')
            : cents && cents > unpaid
              ? t('money.unpaid.wrong')
              : undefined
        }
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        onValue={(words) => draft.change({ amount: words })}
      />
      <DayField
        label={t('money.payment.on')}
        error={isTried && !day ? t('money.day.wrong') : undefined}
        value={on}
        onValue={(words) => draft.change({ on: words })}
      />
    </EntryForm>
  );
}

const coFundingSchema = z.object({
  funder: z.catch(z.string(), ''),
  amount: z.catch(z.string(), ''),
  isInKind: z.catch(z.boolean(), false),
});

/** Writes down what somebody else gives, in money or in kind. */
export function CoFundingForm({ line, acts, allocation, onClose }: Part) {
  const { t } = useTexts();
  const draftId = formIds.coFunding(allocation.id);
  const empty = { funder: '', amount: '', isInKind: false };
  const draft = useDraft(draftId, (kept) => coFundingSchema.safeParse(kept ?? empty).data ?? empty);
  const [isTried, setTried] = useState(false);
  if (!draft) return null;
  const { funder, amount, isInKind } = draft.value;
  const cents = readEuros(amount);
  const wrong = wrongWords(t, funder);
  const save = async () => {
    setTried(true);
    if (wrong || !cents) return;
    const data = { line: line.id, entry: newRecordId(), cents, funder, isInKind };
    if (await acts.actOfDraft('coFunding.add', allocation, data, t('money.saved.entry'), draftId)) onClose();
  };
  return (
    <EntryForm
      label={t('money.coFunding.add')}
      problem={acts.problem ?? draft.problem}
      onSave={save}
      onCancel={() => void draft.drop().then(onClose)}
    >
      <TextField
        label={t('coFunder')}
        hint={t('money.coFunding.hint')}
        error={isTried ? wrong : undefined}
        autoComplete="off"
        value={funder}
        onValue={(words) => draft.change({ funder: words })}
      />
      <CheckChoices
        legend={t('coFunding')}
        choices={[{ value: 'inKind', label: t('money.coFunding.inKind') }]}
        values={isInKind ? ['inKind'] : []}
        onValues={(values) => draft.change({ isInKind: values.length > 0 })}
      />
      <TextField
        label={t('money.coFunding.worth')}
        error={isTried && !cents ? t('money.form.amount.wrong') : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        onValue={(words) => draft.change({ amount: words })}
      />
    </EntryForm>
  );
}

function EntryForm({
  label,
  problem,
  onSave,
  onCancel,
  children,
}: {
  label: string;
  problem: string | undefined;
  onSave: () => Promise<void>;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const { t } = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="form"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      {children}
      <SaveProblem problem={problem} />
      <Buttons>
        <Button type="submit" size="compact">
          {t('save')}
        </Button>
        <Button kind="quiet" size="compact" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

/** Why a title or a name cannot stand. */
function wrongWords(t: ReturnType<typeof useTexts>['t'], words: string): string | undefined {
  const line = cleanLine(words);
  if (!line) return t('error.required');
  return lengthOf(line) > LIMITS.title ? t('error.tooLong', { n: LIMITS.title }) : undefined;
}
