import { readSettings, saveSetting } from '../../store/settings.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useInstall } from './install.ts';

const PUT_OFF = 'installFirstPutOff';

/** On an iPhone: how to install, before the first words are written into a tab that may be emptied. Once put off it stays away. */
export function InstallFirst() {
  const { db } = useApp();
  const texts = useTexts();
  const { way } = useInstall();
  const isPutOff = useLive(async () => (await readSettings(db, [PUT_OFF]))[0] !== undefined, [db]);
  if (isPutOff !== false || (way.value !== 'share-menu' && way.value !== 'open-safari')) return null;
  const putOff = () => void saveSetting(db, PUT_OFF, true).catch(() => undefined);
  return (
    <Note tone="woad" icon="info" title={`${texts.t('install.first')}.`}>
      {way.value === 'open-safari' ? <p>{texts.t('install.openSafari')}</p> : <InstallSteps />}
      <Button kind="plain" size="compact" onClick={putOff}>
        {texts.t('update.later')}
      </Button>
    </Note>
  );
}

/** The two steps on an iPhone or iPad. */
function InstallSteps() {
  const texts = useTexts();
  return (
    <ol>
      <li>{texts.t('install.step.share')}</li>
      <li>{texts.t('install.step.add')}</li>
    </ol>
  );
}

/** Warns where unsent things live in a tab of an iPhone's browser. */
export function UnsentInTab() {
  const texts = useTexts();
  const { way } = useInstall();
  if (way.value !== 'share-menu' && way.value !== 'open-safari') return null;
  return <Note title={`${texts.t('install.unsent')}.`}>{texts.t('install.unsent.lead')}</Note>;
}
