import { useId } from 'preact/hooks';
import { hasRivals } from '../../../domain/meeting/minutes-kinds.ts';
import type { AgendaItem } from '../../../domain/meeting/records.ts';
import { act } from '../../../store/author.ts';
import type { PlainTextKey } from '../../../texts/translate.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { WordsField } from '../../words/words-field.tsx';
import { areaName } from '../area-name.ts';
import { useDraft } from '../use-draft.ts';
import { type DecideForm, parseDecideForm, voteOf } from './decide-form.ts';
import { Decided } from './decided.tsx';
import { DissentFields } from './dissent-fields.tsx';
import type { SittingNow } from './sitting-now.ts';
import { useItemWords } from './use-item-words.ts';
import type { Minutes } from './use-minutes.ts';
import { VoteFields } from './vote-fields.tsx';

/** The decision of an item: its words, the vote, dissents, and whether the meeting may decide at all. */
export function DecidePart({ minutes, item, sitting }: { minutes: Minutes; item: AgendaItem; sitting: SittingNow }) {
  const texts = useTexts();
  const headId = useId();
  const { proposes } = minutes.document;
  const shared = useItemWords(minutes, item, 'decision');
  const title = texts.t(proposes ? 'minutes.doc.proposal' : 'decision');
  return (
    <section class="minutes-decision" aria-labelledby={headId}>
      <div class="head-row">
        <h2 id={headId}>{title}</h2>
        {!item.decided && <QuorumTags minutes={minutes} sitting={sitting} />}
      </div>
      <WordsField
        shared={shared}
        label={title}
        hint={texts.t(proposes ? 'minutes.proposal.hint' : 'minutes.decision.hint')}
      />
      {item.decided ? (
        <Decided minutes={minutes} item={item} decided={item.decided} />
      ) : (
        !minutes.isLocked && <Deciding key={item.id} minutes={minutes} item={item} sitting={sitting} />
      )}
    </section>
  );
}

/** Whether each committee that meets may decide; by name where several do. */
function QuorumTags({ minutes: { city }, sitting: { quorums } }: { minutes: Minutes; sitting: SittingNow }) {
  const texts = useTexts();
  return (
    <>
      {quorums.map(({ area, present, total, needed, isQuorate }) => {
        if (needed === null) return null;
        const words = isQuorate
          ? texts.t('quorum.ok', { present, total })
          : texts.t('quorum.missing', { present, needed });
        const name = quorums.length > 1 ? `${areaName(city, area, texts.language)}: ` : '';
        return (
          <Tag key={area} tone={isQuorate ? 'spruce' : 'leaf'} icon={isQuorate ? 'done' : 'warning'}>
            {name + words}
          </Tag>
        );
      })}
    </>
  );
}

/** Why it cannot be decided now, in words; discussing it is always possible. */
function obstacle({ roll }: Minutes, item: AgendaItem, { isQuorate }: SittingNow): PlainTextKey | undefined {
  if (roll.openedAtMs === undefined) return 'minutes.decide.notOpened';
  if (!isQuorate) return 'minutes.decide.noQuorum';
  if (hasRivals(item)) return 'minutes.decide.clash';
  return item.decision.text ? undefined : 'minutes.decide.noText';
}

function Deciding({ minutes, item, sitting }: { minutes: Minutes; item: AgendaItem; sitting: SittingNow }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const whyId = useId();
  const draft = useDraft(`minutes:${item.id}:decide`, parseDecideForm);
  if (!draft) return null;
  const { value: form, change, drop, isStill } = draft;
  const { proposes } = minutes.document;
  const { present, needed, total, atMs } = sitting;
  const vote = voteOf(form);
  const votes = vote ? vote.yes + vote.no + vote.blank : 0;
  const wrong = votes > present.length ? texts.t('minutes.vote.wrong', { present: present.length, votes }) : undefined;
  const missing = obstacle(minutes, item, sitting);
  const decide = async () => {
    const data = {
      meeting: minutes.meeting.id,
      decidedAtMs: atMs,
      present,
      needed,
      total,
      ...(vote ? { vote } : {}),
      dissents: dissentsOf(form, sitting),
    };
    const said = texts.t(proposes ? 'minutes.propose.done' : 'minutes.decide.done');
    const isKept = await save(() => act(db, author, 'minutes.decide', minutes.city.id, item, data), said);
    if (isKept && isStill(form)) await drop();
  };
  return (
    <div class="flow">
      {!missing && <VoteFields form={form} wrong={wrong} onChange={change} />}
      {!missing && <DissentFields form={form} present={present} onChange={change} />}
      <SaveProblem problem={problem} />
      <Button cannotBecause={missing || wrong ? whyId : undefined} onClick={() => void decide()}>
        {texts.t(proposes ? 'minutes.propose' : 'minutes.decide')}
      </Button>
      {(missing || wrong) && (
        <p class="small-text" id={whyId}>
          {missing ? texts.t(missing) : wrong}
        </p>
      )}
    </div>
  );
}

/** Opinions with words, of people who are there. */
const dissentsOf = ({ dissents }: DecideForm, { present }: SittingNow) =>
  dissents.flatMap(({ person, text }) => {
    const name = present.find((each) => each.person === person)?.name;
    return name && text.trim() ? [{ person, name, text }] : [];
  });
