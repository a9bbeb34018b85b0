import { useRoute } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { roleIn } from '../../domain/scope.ts';
import { readSync } from '../../store/database.ts';
import { countUnsent } from '../../store/unsent.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue, useLive } from '../live.ts';
import { ButtonLink, Buttons } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Foot } from '../shell/foot.tsx';
import { useHead } from '../shell/head.tsx';
import { Places } from '../shell/places.tsx';
import { usePageTitle } from '../shell/screen.ts';
import { DeskScreen } from './desk-screen.tsx';

/** The desk of a city, for its coordinators and, within their areas, for officers; works without network. */
export function DeskPage() {
  const { params } = useRoute();
  const { catalogue } = useApp();
  const id = params['city'] ?? '';
  const city = useCatalogue(() => catalogue.city(id));
  const role = useCatalogue(() => roleIn(id, catalogue.scopes));
  if (!city) return null;
  if (role !== 'coordinator' && role !== 'officer') return <NotAllowed city={city} />;
  return <DeskScreen key={city.id} city={city} role={role} />;
}

function NotAllowed({ city }: { city: City }) {
  const texts = useTexts();
  const { db } = useApp();
  const isRevoked = useLive(async () => (await readSync(db)).revoked, [db]);
  usePageTitle(texts.t('desk'));
  if (isRevoked) return <RightsEnded city={city} />;
  return (
    <Frame {...useHead()} tabs={<Places city={city} />} footer={<Foot />}>
      <h1 tabIndex={-1}>{texts.t('desk')}</h1>
      <p class="lead">{texts.t('desk.forCoordinators')}</p>
      <Buttons section>
        <ButtonLink href={`/${city.id}/join`} icon="key">
          {texts.t('join.heading')}
        </ButtonLink>
        <ButtonLink href={`/${city.id}`} kind="quiet">
          {texts.t('home')}
        </ButtonLink>
      </Buttons>
    </Frame>
  );
}

/** This device had a role and was taken out of use: what that means, and the way to what it has not sent. */
function RightsEnded({ city }: { city: City }) {
  const texts = useTexts();
  const { db } = useApp();
  const unsent = useLive(() => countUnsent(db), [db]) ?? 0;
  return (
    <Frame {...useHead()} tabs={<Places city={city} />} footer={<Foot />}>
      <h1 tabIndex={-1}>{texts.t('desk')}</h1>
      <p class="lead">{texts.explainRefusal('revoked')}</p>
      <Buttons section>
        {unsent > 0 && <ButtonLink href="/outbox">{texts.t('unsent.count', { n: unsent })}</ButtonLink>}
        <ButtonLink href={`/${city.id}/join`} kind="quiet" icon="key">
          {texts.t('join.heading')}
        </ButtonLink>
      </Buttons>
    </Frame>
  );
}
