import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { ROLES } from '../../domain/scope.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import type { HeldRole } from './city-people.ts';
import { useFocusHere } from './use-focus-here.ts';

/** Chooses another role, or another area for the same one; a coordinator has none. */
export function RoleForm({
  city,
  held,
  onChosen,
  onClose,
}: {
  city: City;
  held: HeldRole;
  onChosen: (role: HeldRole) => void;
  onClose: () => void;
}) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const [role, setRole] = useState(held.role);
  const [area, setArea] = useState(held.area);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const choose = () => {
    if (role === 'coordinator') return held.role === role ? onClose() : onChosen({ role });
    if (!area) return setWrong(texts.t('area.choose'));
    return role === held.role && area === held.area ? onClose() : onChosen({ role, area });
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="flow"
      aria-label={texts.t('desk.people.change')}
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <RadioChoices
        legend={texts.t('desk.invite.role')}
        layout="inline"
        choices={ROLES.toReversed().map((value) => ({ value, label: texts.t(`role.${value}`) }))}
        value={role}
        onValue={setRole}
      />
      {role !== 'coordinator' && (
        <RadioChoices
          legend={texts.t('area')}
          layout="inline"
          error={wrong}
          choices={city.areas.map(({ id, names }) => ({ value: id, label: names[texts.language] }))}
          value={area}
          onValue={(chosen) => {
            setWrong(undefined);
            setArea(chosen);
          }}
        />
      )}
      <Buttons>
        <Button type="submit">{texts.t('save')}</Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}
