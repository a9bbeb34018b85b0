import { useTexts } from '../app.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { useScreen } from './screen.ts';
import { useCity } from './use-city.ts';

/** An address that leads nowhere: says so kindly and shows the ways on. */
export function NotFoundPage() {
  const texts = useTexts();
  const city = useCity();
  useScreen({ title: texts.t('notFound.heading') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('notFound.heading')}</h1>
      <Empty title={texts.t('notFound.lead')}>
        <ButtonLink href={city ? `/${city.id}` : '/'}>{texts.t('home')}</ButtonLink>
        {city && (
          <ButtonLink kind="quiet" href={`/${city.id}/ideas`}>
            {texts.t('ideas')}
          </ButtonLink>
        )}
      </Empty>
    </>
  );
}
