import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Talk } from '../../sync/talk.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { useRosterParts } from '../meetings/use-roster.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Meta, MetaItem, Rows } from '../parts/rows.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useNow } from '../shell/use-now.ts';
import { type CityPerson, changeRole, endRole, type HeldRole, revokeFor } from './city-people.ts';
import { RoleForm } from './role-form.tsx';

export type PersonCardProps = {
  city: City;
  person: CityPerson;
  isOwn: boolean;
  /** Does one thing, says so, and lists everybody anew. */
  act: (work: Promise<Talk>, said: string) => Promise<void>;
};

type Stay = CityPerson['stays'][number];

/** Somebody with a role: what a coordinator noted, the roles and devices, and what can be ended. */
export function PersonCard({ city, person, isOwn, act }: PersonCardProps) {
  const texts = useTexts();
  const note = person.stays.find((stay) => stay.note)?.note ?? texts.t('desk.people.noNote');
  return (
    <article class="paper flow-s">
      <h2>{isOwn ? `${note} (${texts.t('desk.people.you')})` : note}</h2>
      {person.stays.map((stay) => (
        <StayPart
          key={`${stay.role} ${stay.area} ${stay.person}`}
          city={city}
          person={person.person}
          stay={stay}
          act={act}
        />
      ))}
      <Devices city={city} person={person} act={act} />
    </article>
  );
}

type StayPartProps = Pick<PersonCardProps, 'city' | 'act'> & { person: string; stay: Stay };

function StayPart({ city, person, stay, act }: StayPartProps) {
  const texts = useTexts();
  const { fetch } = useApp();
  const [open, setOpen] = useState<'change' | 'end' | undefined>(undefined);
  const name = useRosterName(city, stay.person);
  const end = () => {
    setOpen(undefined);
    void act(endRole(fetch, city.id, person, stay), texts.t('desk.people.ended'));
  };
  const change = (to: HeldRole) => {
    setOpen(undefined);
    void act(changeRole(fetch, city.id, person, stay, to), texts.t('desk.people.changed'));
  };
  return (
    <>
      <p>
        <b>{[roleWords(texts, city, stay), name].filter(Boolean).join(': ')}</b>{' '}
        <span class="soft">{texts.t('desk.people.since', { date: texts.formatDate(stay.fromMs) })}</span>
      </p>
      {open === 'change' ? (
        <RoleForm city={city} held={stay} onChosen={change} onClose={() => setOpen(undefined)} />
      ) : (
        <Buttons>
          <Button kind="quiet" size="compact" onClick={() => setOpen('change')}>
            {texts.t('desk.people.change')}
          </Button>
          <Button kind="quiet" size="compact" onClick={() => setOpen('end')}>
            {texts.t('desk.people.end')}
          </Button>
        </Buttons>
      )}
      <Sheet
        open={open === 'end'}
        title={texts.t('desk.people.end.ask')}
        safe={{ text: texts.t('cancel'), onChoose: () => setOpen(undefined) }}
        other={{ text: texts.t('desk.people.end'), onChoose: end }}
      >
        <p class="strong">{roleWords(texts, city, stay)}</p>
        <p>{texts.t('desk.people.end.lead')}</p>
      </Sheet>
    </>
  );
}

function Devices({ city, person, act }: Pick<PersonCardProps, 'city' | 'person' | 'act'>) {
  const texts = useTexts();
  const { fetch } = useApp();
  const nowMs = useNow();
  const [inQuestion, setInQuestion] = useState<string | undefined>(undefined);
  const revoke = () => {
    setInQuestion(undefined);
    if (inQuestion) void act(revokeFor(fetch, city.id, inQuestion), texts.t('desk.people.revoked'));
  };
  if (person.devices.length === 0) return <p class="soft">{texts.t('desk.people.noDevices')}</p>;
  return (
    <>
      <Rows>
        {person.devices.map(({ id, joinedAtMs, seenAtMs }) => (
          <li key={id} class="parcel">
            <p class="row-title">{texts.t('desk.people.device', { date: texts.formatDate(joinedAtMs) })}</p>
            <Meta>
              <MetaItem icon="phone">
                {texts.t('device.lastSeen', { time: texts.formatWhen(seenAtMs, nowMs) })}
              </MetaItem>
            </Meta>
            <Buttons>
              <Button kind="quiet" size="compact" onClick={() => setInQuestion(id)}>
                {texts.t('device.revoke')}
              </Button>
            </Buttons>
          </li>
        ))}
      </Rows>
      <Sheet
        open={inQuestion !== undefined}
        title={texts.t('device.revoke')}
        safe={{ text: texts.t('cancel'), onChoose: () => setInQuestion(undefined) }}
        other={{ text: texts.t('device.revoke'), onChoose: revoke }}
      >
        <p>{texts.t('desk.people.revoke.lead')}</p>
      </Sheet>
    </>
  );
}

/** How the roster calls whoever this role is bound to. */
function useRosterName({ id }: City, person: string | undefined): string | undefined {
  const { memberships, offices } = useRosterParts(id);
  return person && [...memberships, ...offices].find((each) => each.person === person)?.name;
}

/** A role with its area: "Jäsen, Valkeala". */
function roleWords(texts: Translator, city: City, { role, area }: HeldRole): string {
  const place = city.areas.find(({ id }) => id === area)?.names[texts.language] ?? area;
  return [texts.t(`role.${role}`), place].filter(Boolean).join(', ');
}
