import { committeeScope } from '../../../domain/scope.ts';
import { useApp, useTexts } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import { ButtonLink } from '../../parts/button.tsx';

/** The way to the attendance of a committee, for those who may read it. */
export function AttendanceLink({ city, area }: { city: string; area: string }) {
  const { t } = useTexts();
  const { catalogue } = useApp();
  const isTheirs = useCatalogue(() => catalogue.scopes.includes(committeeScope(city, area)));
  if (!isTheirs) return null;
  return (
    <ButtonLink kind="quiet" icon="seat" fill="grow" href={`/${city}/committees/${area}/attendance`}>
      {t('term.attendance')}
    </ButtonLink>
  );
}
