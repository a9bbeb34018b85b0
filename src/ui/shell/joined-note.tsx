import { useLocation } from 'preact-iso';
import { ROLES, roleIn } from '../../domain/scope.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Note } from '../parts/note.tsx';
import { useCity } from './use-city.ts';

/** Says on the page one arrives at (`?joined`) that this device has joined, and as what; only where that is so. */
export function JoinedNote() {
  const texts = useTexts();
  const city = useCity();
  const { query } = useLocation();
  const hasJoined = useCatalogue(({ scopes }) => city !== undefined && roleIn(city.id, scopes) !== undefined);
  const role = ROLES.find((each) => each === query['joined']);
  if (!hasJoined || !role) return null;
  return (
    <Note tone="spruce" icon="check" title={`${texts.t('join.done.heading')}.`}>
      {texts.t('join.done.role', { role: texts.t(`role.${role}`) })}
    </Note>
  );
}
