import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { City } from '../../domain/city.ts';
import { sharesOf } from '../../domain/money/budget-kinds.ts';
import type { BudgetLine } from '../../domain/money/records.ts';
import { useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import type { Acts } from '../meetings/use-acts.ts';
import { useDraft } from '../meetings/use-draft.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { lineName, type Money } from './use-money.ts';

const formSchema = z.object({ people: z.record(z.string(), z.string()), year: z.string(), source: z.string() });
type Form = z.infer<typeof formSchema>;

/** What was written as a number of people; undefined for what is none. */
const readCount = (typed: string): number | undefined => {
  const plain = typed.replaceAll(/[\s\u00A0\u202F]/g, '');
  return /^\d{1,8}$/.test(plain) && Number(plain) <= 10_000_000 ? Number(plain) : undefined;
};

/** Splits a line by population, with every area's euros and the exact sum before anything is saved (facts.md K8). */
export function SplitForm({
  money: { city },
  acts,
  line,
  onClose,
}: {
  money: Money;
  acts: Acts;
  line: BudgetLine;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { t, formatMoney } = texts;
  const form = useFocusHere<HTMLFormElement>();
  const draftId = `money-split:${line.id}`;
  const start = startOf(city, line);
  const draft = useDraft<Form>(draftId, (kept) => formSchema.safeParse(kept).data ?? start.form);
  const [isTried, setTried] = useState(false);
  if (!draft) return null;
  const { people, year, source } = draft.value;
  const counts = city.areas.map(({ id, names }) => ({
    area: id,
    name: names[texts.language],
    people: readCount(people[id] ?? ''),
  }));
  const areas = counts.flatMap((each) => (each.people === undefined ? [] : [{ area: each.area, people: each.people }]));
  const isWhole = areas.length === counts.length;
  const shares = isWhole ? sharesOf(line.amountCents ?? 0, areas) : undefined;
  const isYear = /^(19|20|21)\d\d$/.test(year.trim());
  const save = async () => {
    setTried(true);
    if (!shares || !isYear || !source.trim()) return;
    const isExample = start.isExample && JSON.stringify(draft.value) === JSON.stringify(start.form);
    const data = { areas, population: { year: Number(year), source, isExample } };
    if (await acts.actOfDraft('budget.split', line, data, t('money.saved.split'), draftId)) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form"
      noValidate
      aria-label={`${t('money.divide')}: ${lineName(texts, line)}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{t('money.divide')}</h2>
      <p class="soft">{t('money.divide.hint')}</p>
      {counts.map(({ area, name, people: count }) => (
        <TextField
          key={area}
          label={t('money.divide.people', { area: name })}
          error={isTried && count === undefined ? t('money.divide.wrong') : undefined}
          inputMode="numeric"
          autoComplete="off"
          value={people[area] ?? ''}
          onValue={(typed) => draft.change({ people: { ...people, [area]: typed } })}
        />
      ))}
      <TextField
        label={t('money.divide.year')}
        error={isTried && !isYear ? t('money.year.wrong') : undefined}
        inputMode="numeric"
        autoComplete="off"
        value={year}
        onValue={(typed) => draft.change({ year: typed })}
      />
      <TextField
        label={t('money.divide.source')}
        error={isTried && !source.trim() ? t('error.required') : undefined}
        autoComplete="off"
        value={source}
        onValue={(typed) => draft.change({ source: typed })}
      />
      <div aria-live="polite">
        {shares && (
          <table class="money-split">
            <caption>{t('money.divide.preview')}</caption>
            <tbody>
              {shares.map(({ area, cents }) => (
                <tr key={area}>
                  <th scope="row">{counts.find((each) => each.area === area)?.name}</th>
                  <td class="num">{formatMoney(cents)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={2}>
                  {t('money.divide.sum', { amount: formatMoney(shares.reduce((sum, { cents }) => sum + cents, 0)) })}
                </td>
              </tr>
            </tfoot>
          </table>
        )}
        {isWhole && !shares && <Note title={t('money.divide.nobody')} />}
      </div>
      <SaveProblem problem={acts.problem ?? draft.problem} />
      <Buttons>
        <Button type="submit">{t('money.divide.save')}</Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

/** The numbers it was split by before, else the newest the city's file has. */
function startOf({ populationShares }: City, { shares, population }: BudgetLine): { form: Form; isExample: boolean } {
  const peopleOf = (entries: readonly (readonly [string, number])[]) =>
    Object.fromEntries(entries.map(([area, count]) => [area, String(count)]));
  if (shares && population) {
    const people = peopleOf(shares.map(({ area, people: count }) => [area, count] as const));
    return {
      form: { people, year: String(population.year), source: population.source },
      isExample: population.isExample,
    };
  }
  const newest = [...populationShares].sort((a, b) => b.year - a.year)[0];
  if (!newest) return { form: { people: {}, year: '', source: '' }, isExample: false };
  const people = peopleOf(Object.entries(newest.perMilleByArea));
  return { form: { people, year: String(newest.year), source: newest.source }, isExample: newest.isExample };
}
