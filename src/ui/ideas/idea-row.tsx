import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import { isPublished } from '../../domain/idea-rules.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Meta, MetaItem, Row } from '../parts/rows.tsx';
import { StatusTag } from '../parts/tag.tsx';
import { Marked } from './mark-hits.tsx';
import { reachWords } from './reach-words.ts';

export type IdeaRowProps = {
  city: City;
  idea: Idea;
  /** What was searched for, to be marked in the title. */
  words?: string;
  /** The day a reader cares about; the day of giving unless told. */
  atMs?: number;
  /** Shows what was written, too. */
  withText?: boolean;
};

/** One idea in a list: its title, where it stands, where it is about, and how many support it. */
export function IdeaRow({ city, idea, words = '', atMs = idea.givenAtMs, withText }: IdeaRowProps) {
  const texts = useTexts();
  const isCarried = useCatalogue((catalogue) => catalogue.isCarried(idea.id));
  return (
    <Row href={`/${city.id}/ideas/${idea.code}`} title={<Marked title={idea.title} words={words} />}>
      {withText && idea.text && <span class="row-text said">{idea.text}</span>}
      <Meta>
        <StatusTag status={idea.status}>{texts.t(`status.${idea.status}`)}</StatusTag>
        {!isPublished(idea) && (
          <MetaItem icon="lock">{texts.t(idea.hidden ? 'ideas.hidden' : 'ideas.notPublished')}</MetaItem>
        )}
        {isCarried && <MetaItem icon="saved">{texts.t('handOver.carried')}</MetaItem>}
        {idea.supportCount > 0 && (
          <MetaItem icon="support" keep>
            {texts.t('support.count', { n: idea.supportCount })}
          </MetaItem>
        )}
      </Meta>
      <Meta>
        <MetaItem>{reachWords(texts, city, idea.reach)}</MetaItem>
        <MetaItem keep>{texts.formatDate(atMs)}</MetaItem>
      </Meta>
    </Row>
  );
}
