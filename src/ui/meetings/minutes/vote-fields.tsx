import { useTexts } from '../../app.ts';
import { TextField } from '../../parts/field.tsx';
import { Tick } from '../../parts/tick.tsx';
import type { DecideForm } from './decide-form.ts';

const VOTES = ['yes', 'no', 'blank'] as const;

/** A vote, counted by seat; `wrong` says why it cannot be true. */
export function VoteFields({
  form,
  wrong,
  onChange,
}: {
  form: DecideForm;
  wrong: string | undefined;
  onChange: (part: Partial<DecideForm>) => void;
}) {
  const texts = useTexts();
  return (
    <>
      <Tick
        label={texts.t('minutes.vote.held')}
        checked={form.isVoted}
        onChecked={(isVoted) => onChange({ isVoted })}
      />
      {form.isVoted && (
        <fieldset class="vote-fields">
          <legend>{texts.t('minutes.vote.caption')}</legend>
          <TextField label={texts.t('minutes.vote.on')} value={form.on} onValue={(on) => onChange({ on })} />
          <div class="vote-counts">
            {VOTES.map((vote) => (
              <TextField
                key={vote}
                label={texts.t(`minutes.vote.${vote}`)}
                inputMode="numeric"
                autoComplete="off"
                value={form[vote]}
                onValue={(count) => onChange({ [vote]: count })}
              />
            ))}
          </div>
          {wrong && (
            <p class="wrong-text" role="status">
              {wrong}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
