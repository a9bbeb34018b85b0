import { useState } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import { type Idea, type IdeaStatus, LIMITS } from '../../../domain/idea.ts';
import { contactScope } from '../../../domain/idea-rules.ts';
import type { AgendaItem } from '../../../domain/meeting/records.ts';
import { act } from '../../../store/author.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { Button } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { TextArea } from '../../parts/field.tsx';
import { StatusTag } from '../../parts/tag.tsx';
import type { Minutes } from './use-minutes.ts';

/** From a decision to the status of the ideas it is about, for those who may handle them. */
export function IdeaStatuses({ minutes, item }: { minutes: Minutes; item: AgendaItem }) {
  const { catalogue } = useApp();
  const ideas = item.links.flatMap(({ kind, id }) => {
    const record = kind === 'idea' ? catalogue.get(id) : undefined;
    return record?.type === 'idea' && !record.mergedInto ? [record] : [];
  });
  const mine = ideas.filter(({ reach }) => catalogue.scopes.includes(contactScope(minutes.city, reach)));
  return (
    <>
      {mine.map((idea) => (
        <IdeaStatusForm key={idea.id} minutes={minutes} item={item} idea={idea} />
      ))}
    </>
  );
}

type Choosable = Exclude<IdeaStatus, 'merged'>;
const choosable = (city: City): Choosable[] =>
  city.statuses.filter((status): status is Choosable => status !== 'merged');

function IdeaStatusForm({ minutes, item, idea }: { minutes: Minutes; item: AgendaItem; idea: Idea }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const date = texts.formatDate(minutes.meeting.startsAtMs);
  const words = texts.t('minutes.idea.from', { date, text: item.decision.text });
  const [to, setTo] = useState<IdeaStatus | undefined>(undefined);
  const [reason, setReason] = useState<string | undefined>(undefined);
  const isOther = to !== undefined && to !== idea.status;
  const move = async () => {
    if (!isOther) return;
    const data = { from: idea.status, to, reason: (reason ?? words).slice(0, LIMITS.reason) };
    const said = texts.t('desk.status.changed', { status: texts.t(`status.${to}`) });
    if (await save(() => act(db, author, 'idea.setStatus', minutes.city.id, idea, data), said)) setTo(undefined);
  };
  return (
    <div class="paper flow-s">
      <p class="head-row">
        <b>{idea.title}</b>
        <StatusTag status={idea.status}>{texts.t(`status.${idea.status}`)}</StatusTag>
      </p>
      <RadioChoices
        legend={texts.t('minutes.idea.status')}
        layout="inline"
        choices={choosable(minutes.city).map((status) => ({ value: status, label: texts.t(`status.${status}`) }))}
        value={(to ?? idea.status) as Choosable}
        onValue={setTo}
      />
      {isOther && (
        <>
          <TextArea label={texts.t('status.reason')} value={reason ?? words} onValue={setReason} />
          <Button size="compact" onClick={() => void move()}>
            {texts.t('desk.status.change')}
          </Button>
        </>
      )}
      <SaveProblem problem={problem} />
    </div>
  );
}
