import { useTexts } from '../app.ts';
import { BackLink } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { GiveSection } from './give-section.tsx';
import { TakeSection } from './take-section.tsx';

/** Hands what is unsent to another device, or takes what another hands over; no network is needed for either. */
export function HandOverPage() {
  const texts = useTexts();
  useScreen({ title: texts.t('handOver') });
  return (
    <>
      <BackLink href="/device">{texts.t('nav.device')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('handOver')}</h1>
      <p class="lead-text">{texts.t('handOver.lead')}</p>
      <GiveSection />
      <TakeSection />
    </>
  );
}
