import { LANGUAGES } from '../../domain/language.ts';
import { useApp, useTexts } from '../app.ts';
import { RadioChoices } from '../parts/choice.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { chooseLanguage } from '../shell/language-switch.tsx';
import { TEXT_SIZES, usePreferences } from '../shell/preferences.ts';
import { useChoiceSaving } from '../shell/use-choice-saving.ts';

/** Language, size of text, day or night, and contrast; each choice is seen at once and kept. */
export function LookSection() {
  const app = useApp();
  const texts = useTexts();
  const { textSize, theme, contrast } = usePreferences();
  const { failure, save } = useChoiceSaving();
  return (
    <Section title={texts.t('device.theme')}>
      {failure && (
        <Note tone="webcap" role="alert">
          {texts.explainRefusal(failure)}
        </Note>
      )}
      <RadioChoices
        legend={texts.t('language')}
        layout="inline"
        value={texts.language}
        onValue={(language) => void chooseLanguage(app, language)}
        choices={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{texts.t(`language.${value}`)}</span> }))}
      />
      <RadioChoices
        legend={texts.t('device.textSize')}
        layout="inline"
        value={textSize}
        onValue={(value) => save('textSize', value)}
        choices={TEXT_SIZES.map((value) => ({ value, label: texts.t('device.textSize.percent', { percent: value }) }))}
      />
      <RadioChoices
        legend={texts.t('device.colours')}
        layout="inline"
        value={theme}
        onValue={(value) => save('theme', value)}
        choices={[
          { value: 'device', label: texts.t('device.theme.auto') },
          { value: 'light', label: texts.t('device.theme.light') },
          { value: 'dark', label: texts.t('device.theme.dark') },
        ]}
      />
      <RadioChoices
        legend={texts.t('device.contrast')}
        layout="inline"
        value={contrast}
        onValue={(value) => save('contrast', value)}
        choices={[
          { value: 'device', label: texts.t('device.contrast.auto') },
          { value: 'normal', label: texts.t('device.contrast.normal') },
          { value: 'more', label: texts.t('device.contrast.more') },
        ]}
      />
    </Section>
  );
}
