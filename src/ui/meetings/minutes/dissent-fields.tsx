import { useId } from 'preact/hooks';
import type { Sitting } from '../../../domain/meeting/records.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/field.tsx';
import type { DecideForm } from './decide-form.ts';

/** Dissenting opinions of those who are present, each with its reasons. */
export function DissentFields({
  form,
  present,
  onChange,
}: {
  form: DecideForm;
  present: readonly Sitting[];
  onChange: (part: Partial<DecideForm>) => void;
}) {
  const texts = useTexts();
  const selectId = useId();
  const { dissents } = form;
  const replace = (at: number, part: Partial<DecideForm['dissents'][number]>) =>
    onChange({ dissents: dissents.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <>
      {dissents.map((dissent, at) => (
        <fieldset key={at} class="flow-s">
          <legend>{texts.t('minutes.dissent')}</legend>
          <div class="field">
            <label for={`${selectId}-${at}`}>{texts.t('minutes.dissent.who')}</label>
            <select
              id={`${selectId}-${at}`}
              class="input"
              value={dissent.person}
              onChange={(event) => replace(at, { person: event.currentTarget.value })}
            >
              {present.map(({ person, name }) => (
                <option key={person} value={person}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <TextArea
            label={texts.t('minutes.dissent.text')}
            value={dissent.text}
            onValue={(text) => replace(at, { text })}
          />
          <Button
            kind="plain"
            size="compact"
            onClick={() => onChange({ dissents: dissents.filter((_, index) => index !== at) })}
          >
            {texts.t('minutes.dissent.remove')}
          </Button>
        </fieldset>
      ))}
      {present[0] && (
        <Button
          kind="plain"
          size="compact"
          icon="add"
          onClick={() => onChange({ dissents: [...dissents, { person: present[0]?.person ?? '', text: '' }] })}
        >
          {texts.t('minutes.dissent.add')}
        </Button>
      )}
    </>
  );
}
