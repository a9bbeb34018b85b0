import type { City } from '../../../domain/city.ts';
import { roleIn } from '../../../domain/scope.ts';
import { useTexts } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useScreen } from '../../shell/screen.ts';

/** A meeting that is not seen here: who writes minutes, and how to become one of them. */
export function NoMinutes({ city }: { city: City }) {
  const texts = useTexts();
  const role = useCatalogue(({ scopes }) => roleIn(city.id, scopes));
  useScreen({ title: texts.t('minutes') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('minutes')}</h1>
      <Empty title={texts.t('minutes.noMeeting')} text={role ? undefined : texts.t('minutes.forMembers')}>
        {role ? (
          <ButtonLink href={`/${city.id}/meetings`}>{texts.t('meetings')}</ButtonLink>
        ) : (
          <ButtonLink href={`/${city.id}/join`} icon="key">
            {texts.t('join.heading')}
          </ButtonLink>
        )}
      </Empty>
    </>
  );
}
