import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { helsinkiDay } from '../../domain/meeting/day.ts';
import { meetingScope } from '../../domain/meeting/meeting-scopes.ts';
import { allocationCsv } from '../../domain/money/money-csv.ts';
import type { Allocation, BudgetLine } from '../../domain/money/records.ts';
import { newRecordId } from '../../store/author.ts';
import { useTexts } from '../app.ts';
import { downloadFile } from '../hand-over/hand-over-file.ts';
import { reachWords } from '../ideas/reach-words.ts';
import { type Acts, useActs } from '../meetings/use-acts.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { AllocationCard } from './allocation-card.tsx';
import { csvFile } from './csv-file.ts';
import { formIds } from './money-forms.ts';
import { lineName, type Money } from './use-money.ts';
import { AllocationForm, type What } from './what-form.tsx';

type Part = { money: Money; line: BudgetLine };

/** What was decided from a line, for everybody; and what is proposed, for its committee. */
export function AllocationLists({ money, line }: Part) {
  const { t } = useTexts();
  const acts = useActs(money.city);
  const areas = money.city.areas.map(({ id }) => id).filter((area) => money.mayKeep([area]));
  const own = money.allocations.filter(({ lineId, voided }) => lineId === line.id && (!voided || areas.length > 0));
  const decided = own.filter((each) => each.decided);
  const proposed = own.filter((each) => !each.decided);
  const cards = (allocations: readonly Allocation[]) => (
    <ul class="money-cards">
      {allocations.map((allocation) => (
        <AllocationCard key={allocation.id} money={money} line={line} acts={acts} allocation={allocation} />
      ))}
    </ul>
  );
  return (
    <>
      <Section title={t(line.power === 'decides' ? 'money.decisions' : 'money.decisions.city')}>
        {decided.length > 0 ? cards(decided) : <p>{t('money.decisions.none')}</p>}
        {decided.length > 0 && <Download money={money} line={line} decided={decided} />}
      </Section>
      {(areas.length > 0 || proposed.length > 0) && (
        <Section title={t('money.proposals')}>
          <p class="soft small-text">{t('money.proposals.hint')}</p>
          {proposed.length > 0 && cards(proposed)}
          {areas.length > 0 && <NewProposal money={money} line={line} acts={acts} areas={areas} />}
        </Section>
      )}
    </>
  );
}

function Download({ money, line, decided }: Part & { decided: readonly Allocation[] }) {
  const texts = useTexts();
  const { t } = texts;
  const columns = [
    t('money.csv.day'),
    t('area'),
    t('money.form.kind'),
    t('money.csv.what'),
    t('money.csv.proposed'),
    t('money.csv.decided'),
    t('money.csv.paid'),
    t('coFunding'),
  ];
  const download = () => {
    const rows = decided
      .filter(({ voided }) => !voided)
      .map((allocation) => ({
        allocation,
        cells: [
          texts.formatDay(helsinkiDay(allocation.decided?.atMs ?? 0)),
          reachWords(texts, money.city, { areas: allocation.areas, wholeCity: false }),
          t(`money.kind.${allocation.kind}`),
          allocation.title,
        ] as const,
      }));
    downloadFile(csvFile(allocationCsv(columns, rows), t('money.decisions'), lineName(texts, line)));
  };
  return (
    <Buttons>
      <Button kind="quiet" size="compact" icon="export" onClick={download}>
        {t('money.csv.decisions')}
      </Button>
    </Buttons>
  );
}

function NewProposal({ money, line, acts, areas }: Part & { acts: Acts; areas: readonly string[] }) {
  const { t } = useTexts();
  const { query } = useLocation();
  const draftId = formIds.proposal(line.id);
  const [isOpen, setOpen] = useState(query['form'] === draftId);
  const save = ({ line: { id }, ...what }: What) => {
    const subject = { id: newRecordId(), scope: meetingScope(money.city.id, what.areas) };
    const data = { ...what, line: id, ideaIds: [] };
    return acts.actOfDraft('allocation.propose', subject, data, t('money.saved.proposed'), draftId);
  };
  if (isOpen) {
    return (
      <AllocationForm
        money={money}
        lines={[line]}
        areas={areas}
        draftId={draftId}
        action={() => t('money.propose')}
        problem={acts.problem}
        onSave={save}
        onClose={() => setOpen(false)}
      />
    );
  }
  return (
    <Buttons>
      <Button kind="quiet" icon="add" onClick={() => setOpen(true)}>
        {t('money.propose')}
      </Button>
    </Buttons>
  );
}
