import { readSettings, saveSetting } from '../../store/settings.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { useInstall } from '../shell/install.ts';

const PUT_OFF = 'installPutOff';

/** Offers to put the app on the home screen where this browser can; once put off, only the page "This device" offers it. */
export function InstallOffer() {
  const { db } = useApp();
  const texts = useTexts();
  const { way, ask } = useInstall();
  const isPutOff = useLive(async () => (await readSettings(db, [PUT_OFF]))[0] !== undefined, [db]);
  const canPress = way.value === 'press';
  if (isPutOff !== false || (!canPress && way.value !== 'share-menu')) return null;
  const putOff = () => void saveSetting(db, PUT_OFF, true).catch(() => undefined);
  return (
    <Section title={texts.t('install')}>
      <p>{texts.t('install.lead')}</p>
      {!canPress && <p class="strong">{texts.t('install.ios')}.</p>}
      <Buttons>
        {canPress && (
          <Button icon="export" onClick={() => void ask()}>
            {texts.t('install')}
          </Button>
        )}
        <Button kind="plain" onClick={putOff}>
          {texts.t('update.later')}
        </Button>
      </Buttons>
    </Section>
  );
}
