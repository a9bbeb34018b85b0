import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { makeCode, readCode } from '../../domain/code.ts';
import { useApp, useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';

const FIELD_ID = 'follow-code';
/** What an example of a code is made of: 7QK4P2X. */
const EXAMPLE = Uint8Array.of(7, 23, 19, 4, 22, 2, 29);

/** Opens an idea by the code on its slip, as people write it; a code of another city opens there. */
export function FollowByCode({ city }: { city: City }) {
  const { catalogue } = useApp();
  const texts = useTexts();
  const { route } = useLocation();
  const [written, setWritten] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const open = () => {
    const code = readCode(written);
    setIsWrong(!code);
    if (!code) {
      document.getElementById(FIELD_ID)?.focus();
      return;
    }
    const owner = catalogue.cities.find((other) => hasPrefix(other, code)) ?? city;
    route(`/${hasPrefix(city, code) ? city.id : owner.id}/ideas/${code}`);
  };
  return (
    <Section title={texts.t('home.byCode')}>
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <TextField
          id={FIELD_ID}
          code
          label={texts.t('idea.code')}
          hint={texts.t('follow.hint', { code: makeCode(city.codePrefix, EXAMPLE) })}
          error={isWrong ? texts.t('follow.invalid') : undefined}
          autoComplete="off"
          value={written}
          onValue={setWritten}
        />
        <Button type="submit" kind="quiet">
          {texts.t('follow.open')}
        </Button>
      </form>
    </Section>
  );
}

function hasPrefix({ codePrefix, areas }: City, code: string): boolean {
  const prefix = code.split('-')[0];
  return prefix === codePrefix || areas.some((area) => area.codePrefix === prefix);
}
