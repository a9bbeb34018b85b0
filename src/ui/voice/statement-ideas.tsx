import type { City } from '../../domain/city.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Meta, Row, Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { StatusTag } from '../parts/tag.tsx';

/** The ideas a statement is about, as far as this person may read them. */
export function StatementIdeas({ city, ids }: { city: City; ids: readonly string[] }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  useCatalogue((seen) => seen.version);
  const ideas = ids.flatMap((id) => {
    const idea = catalogue.get(id);
    return idea?.type === 'idea' ? [idea] : [];
  });
  if (ideas.length === 0) return null;
  return (
    <Section title={texts.t('voice.ideas')}>
      <Rows label={texts.t('voice.ideas')}>
        {ideas.map(({ id, code, title, status }) => (
          <Row key={id} href={`/${city.id}/ideas/${code}`} title={title}>
            <Meta>
              <StatusTag status={status}>{texts.t(`status.${status}`)}</StatusTag>
            </Meta>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
