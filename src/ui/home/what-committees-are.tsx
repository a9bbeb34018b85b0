import type { City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { Section } from '../parts/section.tsx';

/** What the city's committees are, in the city's own words, and the way to them. */
export function WhatCommitteesAre({ city }: { city: City }) {
  const texts = useTexts();
  const { language } = texts;
  return (
    <Section title={texts.t('home.whatIs', { body: city.body.noun.titles.singular[language] })}>
      <p>{city.intro[language]}</p>
      <a class="row-link" href={`/${city.id}/committees`}>
        {texts.t('home.whatIs.more')}
      </a>
    </Section>
  );
}
