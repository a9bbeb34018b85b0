import type { FunctionComponent } from 'preact';
import { lazy } from 'preact-iso';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { allTexts } from './all-texts.ts';
import { useScreen } from './screen.ts';

/** A screen whose file is fetched when it is first opened; where that fails, the person is told and can try again. */
export const lazyScreen = (load: () => Promise<FunctionComponent>): FunctionComponent =>
  lazy<FunctionComponent>(() =>
    Promise.all([load(), allTexts]).then(
      ([screen]) => screen,
      () => MissingScreen,
    ),
  );

function MissingScreen() {
  const texts = useTexts();
  useScreen({ title: texts.t('notFound.heading') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('offline')}</h1>
      <Empty title={texts.t('offline.pageMissing')}>
        <Button onClick={() => location.reload()}>{texts.t('app.tryAgain')}</Button>
      </Empty>
    </>
  );
}
