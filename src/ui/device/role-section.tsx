import { useEffect, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { committeeScope, type Grant, roleIn, type Scope } from '../../domain/scope.ts';
import { readSync } from '../../store/database.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue, useLive } from '../live.ts';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { useCity } from '../shell/use-city.ts';
import { AddDevice } from './add-device.tsx';
import { DeviceList } from './device-list.tsx';
import { LeaveSection } from './leave-section.tsx';
import { type Asked, listOwnDevices, type OwnDevices } from './own-devices.ts';

/** Who one is on this device; for those who have joined also their other devices, one more, and the way out. */
export function RoleSection() {
  const { fetch, db } = useApp();
  const texts = useTexts();
  const isRevoked = useLive(async () => (await readSync(db)).revoked, [db]);
  const city = useCity();
  const grants = useCatalogue(({ cities, scopes }) => cities.flatMap((each) => grantsIn(each, scopes)));
  const [asked, setAsked] = useState<Asked<OwnDevices>>();
  const [hasLeft, setHasLeft] = useState(false);
  const hasJoined = grants.length > 0;
  const look = async () => setAsked(await listOwnDevices(fetch));
  // Asked when the role is known, then after each change made here.
  useEffect(() => {
    if (hasJoined) void look();
  }, [hasJoined]);
  if (!hasJoined) {
    return (
      <Section title={texts.t('device.role')}>
        {hasLeft && (
          <Note tone="spruce" icon="check" role="status">
            {texts.t('device.left')}
          </Note>
        )}
        {isRevoked && !hasLeft && (
          <Note tone="webcap" title={`${texts.t('join.signedOut')}.`}>
            {texts.explainRefusal('revoked')}
          </Note>
        )}
        <p>{texts.t('device.resident')}</p>
        {city && (
          <a class="row-link" href={`/${city.id}/join`}>
            {texts.t('join.heading')}
          </a>
        )}
      </Section>
    );
  }
  return (
    <>
      <Section title={texts.t('device.role')}>
        <Roles grants={asked?.kind === 'answered' ? asked.value.roles : grants} />
      </Section>
      <DeviceList asked={asked} onChanged={look} />
      <AddDevice />
      <LeaveSection onLeft={() => setHasLeft(true)} />
    </>
  );
}

function Roles({ grants }: { grants: readonly Grant[] }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const placeOf = ({ city: id, area }: Grant) => {
    const city = catalogue.city(id);
    const place = area ? city?.areas.find((each) => each.id === area) : city;
    return place?.names[texts.language] ?? area ?? id;
  };
  return (
    <ul class="flow-s">
      {grants.map((grant) => (
        <li key={`${grant.city} ${grant.role} ${grant.area}`}>
          {texts.t('device.joinedAs', { role: texts.t(`role.${grant.role}`), area: placeOf(grant) })}
        </li>
      ))}
    </ul>
  );
}

/** The roles that reading these scopes amounts to: known without network. */
function grantsIn(city: City, scopes: readonly Scope[]): Grant[] {
  const role = roleIn(city.id, scopes);
  if (!role) return [];
  if (role === 'coordinator') return [{ city: city.id, role }];
  const areas = city.areas.filter(({ id }) => scopes.includes(committeeScope(city.id, id)));
  return areas.map(({ id }) => ({ city: city.id, role, area: id }));
}
