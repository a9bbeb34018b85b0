import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Allocation, BudgetLine } from '../../domain/money/records.ts';
import { paidCents } from '../../domain/money/sums.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { reachWords } from '../ideas/reach-words.ts';
import { useCatalogue } from '../live.ts';
import type { Acts } from '../meetings/use-acts.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { AllocationSums } from './allocation-sums.tsx';
import { DecideForm } from './decide-form.tsx';
import { CoFundingForm, PaymentForm } from './entry-forms.tsx';
import { Ledger } from './ledger.tsx';
import { formIds } from './money-forms.ts';
import type { Money } from './use-money.ts';

export type CardProps = { money: Money; line: BudgetLine; acts: Acts; allocation: Allocation };

/** One allocation with its amounts, ideas, meeting and ledger, and what whoever keeps it may do next. */
export function AllocationCard(props: CardProps) {
  const { money, line, allocation } = props;
  const texts = useTexts();
  const { t } = texts;
  const mayDecide = money.mayDecide(line, allocation.areas);
  const isOpen = !allocation.voided;
  return (
    <li class="paper flow-s" id={allocation.id}>
      <div class="head-row">
        <h3>{allocation.title}</h3>
        {allocation.voided && (
          <Tag tone="tar" icon="stopped">
            {t('money.voided')}
          </Tag>
        )}
      </div>
      <p class="soft small-text">{reachWords(texts, money.city, { areas: allocation.areas, wholeCity: false })}</p>
      <AllocationSums allocation={allocation} />
      <Origins money={money} allocation={allocation} />
      <Ledger {...props} />
      {isOpen && !allocation.decided && mayDecide && <DecideForm {...props} />}
      {isOpen && money.mayKeep(allocation.areas) && <Deeds {...props} mayEnd={!allocation.decided || mayDecide} />}
    </li>
  );
}

/** The meeting it was proposed or decided in, and the ideas it carries out, as far as this person sees them. */
function Origins({ money: { city }, allocation }: Pick<CardProps, 'money' | 'allocation'>) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const { proposed, decided, ideaIds } = allocation;
  const meetingId = (decided ?? proposed)?.meetingId ?? '';
  const startsAtMs = useCatalogue(() => {
    const record = catalogue.get(meetingId) ?? catalogue.get(`${meetingId}:call`);
    return record && 'startsAtMs' in record ? record.startsAtMs : undefined;
  });
  const ideas = useCatalogue(() => ideaIds.map((id) => catalogue.get(id))).filter((each) => each?.type === 'idea');
  return (
    <>
      {startsAtMs !== undefined && (
        <p class="small-text">
          <a href={`/${city.id}/meetings/${meetingId}`}>
            {texts.t(decided ? 'money.inMeeting' : 'money.proposedInMeeting', { date: texts.formatDate(startsAtMs) })}
          </a>
        </p>
      )}
      {ideas.map((idea) => (
        <p key={idea.id} class="small-text">
          <a href={`/${city.id}/ideas/${idea.code}`}>{idea.title}</a>
        </p>
      ))}
    </>
  );
}

type Open = 'payment' | 'coFunding' | undefined;

function Deeds({ mayEnd, ...props }: CardProps & { mayEnd: boolean }) {
  const { acts, line, allocation } = props;
  const { t } = useTexts();
  const { query } = useLocation();
  const { payment, coFunding } = formIds;
  const asked: Record<string, Open> = { [payment(allocation.id)]: 'payment', [coFunding(allocation.id)]: 'coFunding' };
  const [open, setOpen] = useState<Open>(asked[query['form'] ?? '']);
  const close = () => setOpen(undefined);
  const { decided, settled } = allocation;
  const paid = paidCents(allocation);
  const only = { line: line.id };
  if (open === 'payment') return <PaymentForm {...props} onClose={close} />;
  if (open === 'coFunding') return <CoFundingForm {...props} onClose={close} />;
  return (
    <>
      <SaveProblem problem={acts.problem} />
      <Buttons>
        {decided && !settled && (
          <Button kind="quiet" size="compact" icon="add" onClick={() => setOpen('payment')}>
            {t('money.payment.add')}
          </Button>
        )}
        <Button kind="quiet" size="compact" icon="add" onClick={() => setOpen('coFunding')}>
          {t('money.coFunding.add')}
        </Button>
        {mayEnd && decided && !settled && paid > 0 && (
          <Button
            kind="quiet"
            size="compact"
            icon="check"
            onClick={() => void acts.act('allocation.settle', allocation, only, t('money.saved.entry'))}
          >
            {t('money.settle')}
          </Button>
        )}
        {mayEnd && paid === 0 && (
          <Button
            kind="plain"
            size="compact"
            label={t('money.voidOne', { title: allocation.title })}
            onClick={() => void acts.act('allocation.void', allocation, only, t('money.saved.voided'))}
          >
            {t('money.void')}
          </Button>
        )}
      </Buttons>
      {mayEnd && decided && !settled && paid > 0 && <p class="hint">{t('money.settle.hint')}</p>}
    </>
  );
}
