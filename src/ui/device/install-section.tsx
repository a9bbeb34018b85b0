import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Section, WithIcon } from '../parts/section.tsx';
import { useInstall } from '../shell/install.ts';

/** How this app gets onto the home screen of this device. */
export function InstallSection() {
  const texts = useTexts();
  const { way, ask } = useInstall();
  if (way.value === 'installed') {
    return (
      <Section title={texts.t('install')}>
        <WithIcon icon="check">{texts.t('install.done')}</WithIcon>
      </Section>
    );
  }
  return (
    <Section title={texts.t('install')}>
      <p>{texts.t('install.lead')}</p>
      {way.value === 'press' && (
        <Button kind="quiet" icon="export" onClick={() => void ask()}>
          {texts.t('install')}
        </Button>
      )}
      {way.value === 'share-menu' && (
        <>
          <p class="strong">{texts.t('install.ios')}.</p>
          <p>{texts.t('install.iosKeep')}</p>
        </>
      )}
      {way.value === 'open-safari' && <p>{texts.t('install.openSafari')}</p>}
      {way.value === 'browser-menu' && <p>{texts.t('install.menu')}</p>}
    </Section>
  );
}
