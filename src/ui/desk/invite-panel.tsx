import { useId, useState } from 'preact/hooks';
import { LIMITS } from '../../domain/idea.ts';
import type { Role } from '../../domain/scope.ts';
import { jsonBody, talk } from '../../sync/talk.ts';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { SubjectHead } from '../parts/desk.tsx';
import { TextField } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { useOnline } from '../shell/use-online.ts';
import { useOnce } from '../use-once.ts';
import type { Desk } from './desk.ts';
import { type Invitation, MadeInvitation } from './made-invitation.tsx';

type InvitedRole = Exclude<Role, 'coordinator'>;

/** Invites an officer or a member of an area: the one thing here that needs the network, because the city makes the link. */
export function InvitePanel({ desk }: { desk: Desk }) {
  const texts = useTexts();
  const { fetch, announce } = useApp();
  const { city } = desk;
  const offlineId = useId();
  const online = useOnline();
  const [role, setRole] = useState<InvitedRole>('member');
  const [area, setArea] = useState<string | undefined>(city.areas.length === 1 ? city.areas[0]?.id : undefined);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [made, setMade] = useState<Invitation | undefined>(undefined);

  const once = useOnce();
  const invite = async () => {
    const name = city.areas.find(({ id }) => id === area)?.names[texts.language];
    if (!area || !name) return setWrong(texts.t('area.choose'));
    setProblem(undefined);
    const answer = await talk(fetch, '/api/invitations', jsonBody({ city: city.id, role, area, note }));
    if (answer.kind !== 'answered') {
      const isRefused = answer.kind === 'refused' || answer.kind === 'unknown-device';
      return setProblem(texts.t(isRefused ? 'error.notAllowed' : 'desk.invite.offline'));
    }
    const { link, code } = (await answer.response.json().catch(() => ({}))) as Partial<Invitation>;
    if (!link || !code) return setProblem(texts.t('error.generic'));
    setMade({ link, code, forWhom: `${texts.t(`role.${role}`)}, ${name}` });
    setNote((now) => (now === note ? '' : now)); // unless the next one is being written
    announce(texts.t('desk.invite.made'));
  };
  return (
    <>
      <SubjectHead title={texts.t('desk.invite')} />
      <p>{texts.t('desk.invite.lead')}</p>
      <form
        class="flow"
        aria-label={texts.t('desk.invite')}
        onSubmit={(event) => {
          event.preventDefault();
          void once(invite);
        }}
      >
        <RadioChoices
          legend={texts.t('desk.invite.role')}
          layout="inline"
          choices={(['member', 'officer'] as const).map((value) => ({ value, label: texts.t(`role.${value}`) }))}
          value={role}
          onValue={setRole}
        />
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
        <TextField
          label={texts.t('desk.invite.note')}
          optional={texts.t('optional')}
          hint={texts.t('desk.invite.note.hint')}
          maxLength={LIMITS.note}
          value={note}
          onValue={setNote}
        />
        {!online && (
          <p class="soft" id={offlineId}>
            {texts.t('desk.invite.offline')}
          </p>
        )}
        {problem && (
          <Note tone="webcap" role="alert">
            {problem}
          </Note>
        )}
        <Buttons>
          <Button type="submit" cannotBecause={online ? undefined : offlineId}>
            {texts.t('desk.invite.create')}
          </Button>
        </Buttons>
      </form>
      {made && <MadeInvitation invitation={made} />}
    </>
  );
}
