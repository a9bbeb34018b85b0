import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { helsinkiDay } from '../../domain/meeting/day.ts';
import type { AgendaItem } from '../../domain/meeting/records.ts';
import { type Allocation, type BudgetLine, itemAllocationId } from '../../domain/money/records.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import type { Minutes } from '../meetings/minutes/use-minutes.ts';
import { type Acts, useActs } from '../meetings/use-acts.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { AllocationSums } from './allocation-sums.tsx';
import { DecideForm } from './decide-form.tsx';
import { formIds } from './money-forms.ts';
import { type Money, useMoney } from './use-money.ts';
import { AllocationForm, type What } from './what-form.tsx';

type Part = { minutes: Minutes; item: AgendaItem };

/**
 * From a decision to the money it is about, in one step, for those who keep it: a decision where the committee has the
 * power over the line, else a proposal (facts.md 0.3). Nothing is shown while the city has no lines.
 */
export function MoneyOfDecision({ minutes, item }: Part) {
  const { t } = useTexts();
  const money = useMoney(minutes.city);
  const acts = useActs(minutes.city);
  const { query } = useLocation();
  const [isOpen, setOpen] = useState(query['form'] === formIds.fromItem(item.id));
  const lines = linesOf(money, minutes);
  const areas = minutes.meeting.areas.filter((area) => money.mayKeep([area]));
  const own = money.allocations.filter((each) => !each.voided && isOf(each, item));
  if (own.length === 0 && (lines.length === 0 || areas.length === 0)) return null;
  return (
    <div class="flow-s">
      {own.map((allocation) => (
        <LinkedAllocation key={allocation.id} {...{ minutes, item, money, acts, allocation }} />
      ))}
      {areas.length > 0 && lines.length > 0 && !isOpen && (
        <Buttons>
          <Button kind="quiet" size="compact" icon="money" onClick={() => setOpen(true)}>
            {t(lines.some(({ power }) => power === 'decides') ? 'money.decide' : 'money.propose')}
          </Button>
        </Buttons>
      )}
      {isOpen && <NewAllocation {...{ minutes, item, money, acts, lines, areas }} onClose={() => setOpen(false)} />}
      {!isOpen && <SaveProblem problem={acts.problem} />}
    </div>
  );
}

/** Made from this item, or put on the agenda with it. */
const isOf = ({ id, proposed, decided }: Allocation, item: AgendaItem): boolean =>
  proposed?.itemId === item.id || decided?.itemId === item.id || item.links.some((link) => link.id === id);

/** The lines of the meeting's year first, and those of the years beside it. */
function linesOf({ lines }: Money, { meeting }: Minutes): BudgetLine[] {
  const year = Number(helsinkiDay(meeting.startsAtMs).slice(0, 4));
  const away = (line: BudgetLine) => Math.abs(line.year - year);
  return lines.filter((line) => away(line) <= 1).sort((a, b) => away(a) - away(b));
}

type Inner = Part & { money: Money; acts: Acts };

function NewAllocation({
  minutes,
  item,
  money,
  acts,
  lines,
  areas,
  onClose,
}: Inner & { lines: readonly BudgetLine[]; areas: readonly string[]; onClose: () => void }) {
  const { t } = useTexts();
  const { catalogue } = useApp();
  const isDecided = (line: BudgetLine) => line.power === 'decides';
  const draftId = formIds.fromItem(item.id);
  const save = async ({ line, cents, ...what }: What) => {
    let number = 1;
    while (catalogue.get(itemAllocationId(item.id, number))) number += 1;
    const ideaIds = item.links.flatMap(({ kind, id }) => (kind === 'idea' ? [id] : []));
    const data = { ...what, line: line.id, cents, ideaIds, meeting: minutes.meeting.id, number };
    const said = t(isDecided(line) ? 'money.saved.decided' : 'money.saved.proposed');
    return acts.actOfDraft('minutes.allocate', item, data, said, draftId);
  };
  return (
    <AllocationForm
      money={money}
      lines={lines}
      areas={areas}
      together={minutes.meeting.areas}
      draftId={draftId}
      start={{ title: item.title }}
      action={(line) => t(isDecided(line) ? 'money.decide' : 'money.propose')}
      problem={acts.problem}
      onSave={save}
      onClose={onClose}
    />
  );
}

/** An allocation of the item; one that was only proposed is decided here, where the committee may. */
function LinkedAllocation({ minutes, item, money, acts, allocation }: Inner & { allocation: Allocation }) {
  const line = money.lines.find(({ id }) => id === allocation.lineId);
  const mayDecide =
    line?.power === 'decides' && !allocation.decided && item.decided && money.mayDecide(line, allocation.areas);
  return (
    <div class="paper flow-s">
      <p>
        <a href={`/${minutes.city.id}/money?line=${allocation.lineId}#${allocation.id}`}>{allocation.title}</a>
      </p>
      <AllocationSums allocation={allocation} />
      {mayDecide && (
        <DecideForm
          money={money}
          line={line}
          acts={acts}
          allocation={allocation}
          where={{ meetingId: minutes.meeting.id, itemId: item.id }}
        />
      )}
    </div>
  );
}
