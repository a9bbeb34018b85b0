import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { LIMITS } from '../../domain/idea.ts';
import { readEuros } from '../../domain/money/read-euros.ts';
import { ALLOCATION_TYPES, type AllocationType, type BudgetLine } from '../../domain/money/records.ts';
import { cleanLine, lengthOf } from '../../domain/plain-text.ts';
import { useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { useDraft } from '../meetings/use-draft.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { TextField } from '../parts/field.tsx';
import { LeftNote } from './left-note.tsx';
import { lineName, type Money } from './use-money.ts';

const formSchema = z.object({
  line: z.catch(z.string(), ''),
  area: z.catch(z.string(), ''),
  kind: z.catch(z.enum(ALLOCATION_TYPES), 'purchase'),
  title: z.catch(z.string(), ''),
  amount: z.catch(z.string(), ''),
});
export type WhatForm = z.infer<typeof formSchema>;
const EMPTY: WhatForm = { line: '', area: '', kind: 'purchase', title: '', amount: '' };

/** What was filled in, as the rules take it. */
export interface What {
  line: BudgetLine;
  areas: string[];
  kind: AllocationType;
  title: string;
  cents: number;
}

type WhatFormProps = {
  money: Money;
  /** Lines to choose from, the likeliest first, and the areas whose money this person keeps. */
  lines: readonly BudgetLine[];
  areas: readonly string[];
  /** All areas it is for, where a line is shared by all. */
  together?: readonly string[];
  draftId: string;
  start?: Partial<WhatForm>;
  /** Says what pressing the button does to a line. */
  action: (line: BudgetLine) => string;
  problem: string | undefined;
  onSave: (what: What) => Promise<boolean>;
  onClose: () => void;
};

/** Asks what money is for and how much; keeps every letter, and warns where there is not enough. */
export function AllocationForm(props: WhatFormProps) {
  const { money, lines, areas, together, draftId, start, action, problem, onSave, onClose } = props;
  const texts = useTexts();
  const { t } = texts;
  const form = useFocusHere<HTMLFormElement>();
  const [wrong, setWrong] = useState<{ title?: string; amount?: string }>({});
  const draft = useDraft<WhatForm>(
    draftId,
    (kept) => formSchema.safeParse(kept ?? { ...EMPTY, ...start }).data ?? EMPTY,
  );
  if (!draft) return null;
  const { value } = draft;
  const line = lines.find(({ id }) => id === value.line) ?? lines[0];
  if (!line) return null;
  const area = areas.find((id) => id === value.area) ?? areas[0] ?? '';
  const shared = line.split === 'shared';
  const what = { line, areas: shared ? [...(together ?? [area])] : [area] };
  const cents = readEuros(value.amount);
  const change = (part: Partial<WhatForm>) => {
    setWrong({});
    draft.change(part);
  };
  const save = async () => {
    const found = complain(t, value);
    setWrong(found);
    if (Object.keys(found).length > 0) return form.current?.querySelector<HTMLElement>('.wrong .input')?.focus();
    const { kind, title } = value;
    if (await onSave({ ...what, kind, title, cents: cents ?? 0 })) onClose();
  };
  const kinds = ALLOCATION_TYPES.filter((kind) => kind !== 'grant' || money.city.grantsAllowed !== false);
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form"
      noValidate
      aria-label={action(line)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {lines.length > 1 && (
        <RadioChoices
          legend={t('money.form.line')}
          layout="full"
          choices={lines.map((each) => ({ value: each.id, label: lineName(texts, each) }))}
          value={line.id}
          onValue={(id) => change({ line: id })}
        />
      )}
      <p class="soft small-text">{t(`money.power.${line.power}`)}</p>
      {areas.length > 1 && !(shared && together) && (
        <RadioChoices
          legend={t('money.form.area')}
          choices={areas.map((id) => ({ value: id, label: nameOf(money, id, texts.language) }))}
          value={area}
          onValue={(id) => change({ area: id })}
        />
      )}
      <RadioChoices
        legend={t('money.form.kind')}
        layout="inline"
        choices={kinds.map((kind) => ({ value: kind, label: t(`money.kind.${kind}`) }))}
        value={kinds.find((kind) => kind === value.kind) ?? 'purchase'}
        onValue={(kind) => change({ kind })}
        {...(kinds.includes('grant') ? {} : { hint: t('grant.notAllowed') })}
      />
      <TextField
        label={t('money.form.title')}
        hint={t('money.form.title.hint')}
        error={wrong.title}
        required
        autoComplete="off"
        value={value.title}
        onValue={(title) => change({ title })}
      />
      <TextField
        label={t('money.form.amount')}
        error={wrong.amount}
        required
        inputMode="decimal"
        autoComplete="off"
        value={value.amount}
        onValue={(amount) => change({ amount })}
      />
      <LeftNote money={money} line={line} areas={what.areas} cents={cents ?? 0} />
      <SaveProblem problem={problem ?? draft.problem} />
      <Buttons>
        <Button type="submit">{action(line)}</Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

const nameOf = ({ city }: Money, area: string, language: 'fi' | 'sv' | 'en'): string =>
  city.areas.find(({ id }) => id === area)?.names[language] ?? area;

/** Why it cannot be kept as it is written, by field. */
function complain(
  t: ReturnType<typeof useTexts>['t'],
  { title, amount }: WhatForm,
): { title?: string; amount?: string } {
  const words = cleanLine(title);
  const long = lengthOf(words) > LIMITS.title ? t('error.tooLong', { n: LIMITS.title }) : undefined;
  const wrongTitle = words ? long : t('error.required');
  return {
    ...(wrongTitle ? { title: wrongTitle } : {}),
    ...(readEuros(amount) ? {} : { amount: t('money.form.amount.wrong') }),
  };
}
