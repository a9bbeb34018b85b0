import type { Idea, IdeaLink } from '../../domain/idea.ts';
import { useApp, useTexts } from '../app.ts';
import { Section } from '../parts/section.tsx';
import { Code } from '../parts/slip.tsx';
import type { Desk } from './desk.ts';
import { deskHref } from './desk-lists.ts';

/** Ideas that were merged with this one, text beside text; nothing of either is lost (facts.md S5). */
export function BothTexts({ desk, idea }: { desk: Desk; idea: Idea }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const links: readonly IdeaLink[] = idea.mergedInto ? [idea.mergedInto] : idea.mergedFrom;
  if (links.length === 0) return null;
  const others = links.map((link) => {
    const record = catalogue.get(link.id);
    return { link, other: record?.type === 'idea' ? record : undefined };
  });
  return (
    <Section
      title={
        idea.mergedInto ? texts.t('status.merged') : texts.t('idea.page.mergedFrom', { n: idea.mergedFrom.length })
      }
    >
      <div class="both-texts">
        <OneText desk={desk} idea={idea} code={idea.code} />
        {others.map(({ link, other }) => (
          <OneText key={link.id} desk={desk} idea={other} code={link.code} ideaId={link.id} />
        ))}
      </div>
    </Section>
  );
}

/** One idea's own words under its title; the title of the other one leads to it. */
export function OneText({
  desk,
  idea,
  code,
  ideaId,
}: {
  desk: Desk;
  idea: Idea | undefined;
  code: string;
  ideaId?: string;
}) {
  const texts = useTexts();
  const title = idea?.title ?? code;
  return (
    <article class="paper flow-s">
      <h3>{ideaId ? <a href={deskHref(desk.city, 'all', ideaId)}>{title}</a> : title}</h3>
      <p class="row-meta">
        <Code code={code} />
        {idea && <span class="num">{texts.formatDate(idea.givenAtMs)}</span>}
        {idea && <span class="num">{texts.t('support.count', { n: idea.supportCount })}</span>}
      </p>
      <p class="said">{idea?.text || texts.t('desk.noText')}</p>
    </article>
  );
}
