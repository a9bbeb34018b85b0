import { useTexts } from '../app.ts';
import { BackLink, Section, WithIcon } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { ClearSection } from './clear-section.tsx';
import { InstallSection } from './install-section.tsx';
import { LookSection } from './look-section.tsx';
import { RoleSection } from './role-section.tsx';
import { StorageSection } from './storage-section.tsx';

/** What this device holds, how the app looks on it, who one is on it, and the ways out. */
export function DevicePage() {
  const texts = useTexts();
  useScreen({ title: texts.t('nav.device') });
  return (
    <>
      <BackLink href="/menu">{texts.t('menu')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('nav.device')}</h1>
      <p>{texts.t('device.lead')}</p>
      <LookSection />
      <StorageSection />
      <InstallSection />
      <Section title={texts.t('handOver')}>
        <p>{texts.t('handOver.lead')}</p>
        <a class="row-link" href="/device/hand-over">
          {texts.t('handOver.open')}
        </a>
      </Section>
      <RoleSection />
      <Section title={texts.t('nav.stored')}>
        <WithIcon icon="info">{texts.t('cookies.info')}</WithIcon>
        <a class="row-link" href="/stored">
          {texts.t('app.details')}
        </a>
      </Section>
      <ClearSection />
    </>
  );
}
