import type { AgendaItem, Decision } from '../../../domain/meeting/records.ts';
import { act } from '../../../store/author.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { MoneyOfDecision } from '../../money/money-of-decision.tsx';
import { Button } from '../../parts/button.tsx';
import { WithIcon } from '../../parts/section.tsx';
import { DecisionDoubtNote } from './decision-doubt.tsx';
import { IdeaStatuses } from './idea-statuses.tsx';
import { StatementPart } from './statement-part.tsx';
import type { Minutes } from './use-minutes.ts';

/** A recorded decision: when, who was present, the vote; it can be taken back while the minutes are open. */
export function Decided({ minutes, item, decided }: { minutes: Minutes; item: AgendaItem; decided: Decision }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const { atMs, present, total, vote, dissents } = decided;
  const undo = () =>
    save(
      () => act(db, author, 'minutes.undecide', minutes.city.id, item, { meeting: minutes.meeting.id }),
      texts.t('minutes.undecided'),
    );
  return (
    <div class="flow">
      <WithIcon icon="check">
        {texts.t('minutes.decidedAt', { time: texts.formatClock(atMs), present: present.length, total })}
      </WithIcon>
      <DecisionDoubtNote minutes={minutes} item={item} />
      {vote && <VoteTable vote={vote} />}
      {dissents.map(({ person, name, text }) => (
        <p key={person} class="said">
          {texts.t('minutes.doc.dissent', { name, text })}
        </p>
      ))}
      <IdeaStatuses minutes={minutes} item={item} />
      <MoneyOfDecision minutes={minutes} item={item} />
      <StatementPart minutes={minutes} item={item} decided={decided} />
      <SaveProblem problem={problem} />
      {!minutes.isLocked && (
        <Button kind="plain" size="compact" icon="undo" onClick={() => void undo()}>
          {texts.t('undo')}
        </Button>
      )}
    </div>
  );
}

/** Bars with their table in one: the number stands beside each bar. */
function VoteTable({ vote }: { vote: NonNullable<Decision['vote']> }) {
  const texts = useTexts();
  const rows = [
    ['yes', vote.yes, 'is-spent'],
    ['no', vote.no, 'is-reserved'],
    ['blank', vote.blank, 'is-left'],
  ] as const;
  const most = Math.max(1, vote.yes, vote.no, vote.blank);
  return (
    <table class="vote">
      <caption>
        {texts.t('vote')}
        {vote.on && `: ${vote.on}`}
      </caption>
      <tbody>
        {rows.map(([key, count, look]) => (
          <tr key={key}>
            <th scope="row">{texts.t(`minutes.vote.${key}`)}</th>
            <td>
              <span class={`vote-bar ${look}`} style={{ '--share': `${(count / most) * 100}%` }} />
              <b class="num">{count}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
