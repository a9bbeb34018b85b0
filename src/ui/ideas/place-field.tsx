import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { WithIcon } from '../parts/section.tsx';
import { FIELD_IDS } from './check-draft.ts';
import type { IdeaDraft } from './idea-draft.ts';
import { usePosition } from './use-position.ts';

export type PlaceFieldProps = {
  draft: IdeaDraft;
  onChange: (patch: Partial<IdeaDraft>) => void;
  hint: string | undefined;
  error: string | undefined;
};

/** Where: in words, and where the device is when somebody asks for it. */
export function PlaceField({ draft, onChange, hint, error }: PlaceFieldProps) {
  const texts = useTexts();
  return (
    <div class="flow-s">
      <TextField
        id={FIELD_IDS.place}
        label={texts.t('idea.place')}
        optional={texts.t('optional')}
        hint={hint}
        error={error}
        autoComplete="off"
        value={draft.place}
        onValue={(place) => onChange({ place })}
      />
      <DevicePosition position={draft.position} onPosition={(position) => onChange({ position })} />
    </div>
  );
}

type DevicePositionProps = {
  position: IdeaDraft['position'];
  onPosition: (position: IdeaDraft['position']) => void;
};

function DevicePosition({ position, onPosition }: DevicePositionProps) {
  const texts = useTexts();
  const { finding, find } = usePosition(onPosition);
  return (
    <div class="flow-s">
      <div role="status" class="flow-s">
        {finding === 'finding' && <p class="hint">{texts.t('idea.form.position.finding')}</p>}
        {finding === 'refused' && <Note>{texts.t('idea.form.position.denied')}</Note>}
        {position && <WithIcon icon="place">{texts.t('idea.form.position.found', { n: position.accuracyM })}</WithIcon>}
      </div>
      {position && <p class="hint">{texts.t('idea.form.position.public')}</p>}
      <Button
        kind="quiet"
        size="compact"
        icon={position ? 'close' : 'place'}
        onClick={position ? () => onPosition(null) : find}
      >
        {texts.t(position ? 'idea.form.position.remove' : 'idea.form.position.use')}
      </Button>
    </div>
  );
}
