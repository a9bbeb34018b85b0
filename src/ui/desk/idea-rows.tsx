import { useState } from 'preact/hooks';
import type { Idea } from '../../domain/idea.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Meta, MetaItem, Row, Rows } from '../parts/rows.tsx';
import { SendTag, StatusTag, Tag } from '../parts/tag.tsx';
import { useNow } from '../shell/use-now.ts';
import type { Desk } from './desk.ts';
import { deskHref, type ListName } from './desk-lists.ts';
import { areaWords, isOnBehalf } from './idea-words.ts';

/** Rows drawn at once; the button below them draws as many more. */
const AT_ONCE = 50;
const DAY_MS = 86_400_000;

export type IdeaRowsProps = {
  desk: Desk;
  list: ListName;
  ideas: readonly Idea[];
  openId: string | undefined;
  /** Whether words or areas narrow the list. */
  narrowed: boolean;
};

/** One list of the desk; each row is a link that opens its idea beside the list. */
export function IdeaRows({ desk, list, ideas, openId, narrowed }: IdeaRowsProps) {
  const texts = useTexts();
  const nowMs = useNow();
  const [most, setMost] = useState(AT_ONCE);
  if (ideas.length === 0) return <NothingHere list={list} narrowed={narrowed} />;
  return (
    <>
      <Rows>
        {ideas.slice(0, most).map((idea) => (
          <IdeaRow key={idea.id} desk={desk} list={list} idea={idea} current={idea.id === openId} nowMs={nowMs} />
        ))}
      </Rows>
      {ideas.length > most && (
        <div class="inbox-more">
          <Button kind="quiet" size="compact" onClick={() => setMost(most + AT_ONCE)}>
            {texts.t('app.showMore')}
          </Button>
        </div>
      )}
    </>
  );
}

type IdeaRowProps = { desk: Desk; list: ListName; idea: Idea; current: boolean; nowMs: number };

function IdeaRow({ desk, list, idea, current, nowMs }: IdeaRowProps) {
  const texts = useTexts();
  const { city, ideas } = desk;
  const contact = ideas.contactByIdea.get(idea.id);
  const isCarried = useCatalogue((catalogue) => catalogue.isCarried(idea.id));
  return (
    <Row href={deskHref(city, list, idea.id)} title={idea.title} current={current}>
      <Meta>
        <MetaItem>{areaWords(texts, city, idea.reach)}</MetaItem>
        <MetaItem keep>
          {list === 'awaiting' ? waitedWords(texts, idea, nowMs) : texts.formatWhen(idea.givenAtMs, nowMs)}
        </MetaItem>
      </Meta>
      <Meta>
        {desk.changes.refusedByIdea.has(idea.id) && <SendTag state="attention">{texts.t('sync.notAccepted')}</SendTag>}
        {isCarried && <SendTag state="saved">{texts.t('handOver.carried')}</SendTag>}
        {desk.changes.unsent.has(idea.id) && <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>}
        {list !== 'arrived' && <StatusTag status={idea.status}>{texts.t(`status.${idea.status}`)}</StatusTag>}
        {list === 'all' && idea.hidden && (
          <Tag tone="tar" icon="hide">
            {texts.t('desk.visibility.hidden')}
          </Tag>
        )}
        {desk.similarById.has(idea.id) && !idea.mergedInto && (
          <Tag tone="leaf" icon="merge">
            {texts.t('idea.similarShort')}
          </Tag>
        )}
        {contact?.wantsReply && list !== 'awaiting' && (
          <Tag tone="woad" icon="voice">
            {texts.t('idea.wantsAnswer')}
          </Tag>
        )}
        {contact?.fromPaper && (
          <Tag tone="tar" icon="minutes">
            {texts.t('idea.paper')}
          </Tag>
        )}
        {isOnBehalf(contact) && (
          <Tag tone="tar" icon="deputy">
            {texts.t('desk.origin.onBehalf')}
          </Tag>
        )}
      </Meta>
    </Row>
  );
}

function NothingHere({ list, narrowed }: { list: ListName; narrowed: boolean }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  if (!catalogue.complete) return <p role="status">{texts.t('app.loading')}</p>;
  if (narrowed) return <Empty title={texts.t('search.noResults')} />;
  if (list === 'arrived') return <Empty title={texts.t('desk.inbox.empty')} text={texts.t('desk.inbox.empty.lead')} />;
  return <Empty title={texts.t(list === 'awaiting' ? 'desk.replies.empty' : 'desk.list.empty')} />;
}

function waitedWords(texts: Translator, { givenAtMs }: Idea, nowMs: number): string {
  const days = Math.floor((nowMs - givenAtMs) / DAY_MS);
  return days < 1 ? texts.t('desk.replies.today') : texts.t('desk.replies.waited', { n: days });
}
