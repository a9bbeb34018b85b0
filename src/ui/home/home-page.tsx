import { useMemo } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { readSync } from '../../store/database.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue, useLive } from '../live.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Hero } from '../parts/hero.tsx';
import { Note } from '../parts/note.tsx';
import { usePreferences } from '../shell/preferences.ts';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { AreaSection } from './area-section.tsx';
import { FollowByCode } from './follow-by-code.tsx';
import { lookAtIdeas } from './home-ideas.ts';
import { IdeasNow, IdeasSections } from './ideas-sections.tsx';
import { InstallOffer } from './install-offer.tsx';
import { NextMeetingSlot } from './next-meeting-slot.tsx';
import { OldUnsentSlot } from './old-unsent-slot.tsx';
import { OwnIdeas } from './own-ideas.tsx';
import { WhatCommitteesAre } from './what-committees-are.tsx';

/** The home of a city: the question, one's own area and ideas, where ideas stand, what has come of them, and what is new. */
export function HomePage() {
  const city = useCity();
  return city ? <Home key={city.id} city={city} /> : null;
}

function Home({ city }: { city: City }) {
  const texts = useTexts();
  const { catalogue, db } = useApp();
  const isRevoked = useLive(async () => (await readSync(db)).revoked, [db]);
  const { area: remembered } = usePreferences();
  const area = city.areas.find(({ id }) => id === remembered);
  const version = useCatalogue((seen) => seen.version);
  // The version tells when the catalogue has changed.
  const ideas = useMemo(() => lookAtIdeas(catalogue.ideas(city.id), area?.id), [catalogue, version, city, area]);
  useScreen({ title: texts.t('home'), hero: <HomeHero city={city} />, wide: true });
  return (
    <>
      {isRevoked && (
        <Note tone="webcap" title={`${texts.t('join.signedOut')}.`}>
          <a href="/device">{texts.t('app.details')}</a>
        </Note>
      )}
      <OldUnsentSlot />
      <div class="columns home">
        <div>
          <AreaSection city={city} area={area} />
          <OwnIdeas city={city} />
          <IdeasNow city={city} area={area} ideas={ideas} />
        </div>
        <div>
          <IdeasSections city={city} area={area} ideas={ideas} />
          <NextMeetingSlot city={city} area={area} />
        </div>
        <div>
          <FollowByCode city={city} />
          <WhatCommitteesAre city={city} />
        </div>
      </div>
      <InstallOffer />
    </>
  );
}

function HomeHero({ city }: { city: City }) {
  const texts = useTexts();
  return (
    <Hero
      picture
      title={texts.t('home.question')}
      lead={texts.t('home.lead', bodyWords(texts.language, city.body.noun))}
    >
      <ButtonLink kind="sun" size="large" fill="wide" icon="idea" href={`/${city.id}/ideas/new`}>
        {texts.t('idea.new')}
      </ButtonLink>
    </Hero>
  );
}
