import { useState } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import { LIMITS } from '../../../domain/idea.ts';
import { jsonBody, talk } from '../../../sync/talk.ts';
import { useApp, useTexts } from '../../app.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { useOnline } from '../../shell/use-online.ts';
import { type Invitation, MadeInvitation } from '../made-invitation.tsx';

/** Invites somebody of the roster to join as themselves: the city makes the link, so this needs the network. */
export function BoundInvitation({
  city,
  area,
  person: { person, name },
  as: role,
}: {
  city: City;
  area: string;
  person: { person: string; name: string };
  as: 'member' | 'officer';
}) {
  const texts = useTexts();
  const { fetch, announce } = useApp();
  const online = useOnline();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [made, setMade] = useState<Invitation | undefined>(undefined);
  const offlineId = `offline-${person}`;
  const invite = async () => {
    setProblem(undefined);
    const note = [...name].slice(0, LIMITS.note).join('');
    const answer = await talk(fetch, '/api/invitations', jsonBody({ city: city.id, role, area, person, note }));
    if (answer.kind !== 'answered') {
      const isRefused = answer.kind === 'refused' || answer.kind === 'unknown-device';
      return setProblem(texts.t(isRefused ? 'error.notAllowed' : 'desk.invite.offline'));
    }
    const { link, code } = (await answer.response.json().catch(() => ({}))) as Partial<Invitation>;
    if (!link || !code) return setProblem(texts.t('error.generic'));
    setMade({ link, code, forWhom: `${name}, ${texts.t(`role.${role}`)}` });
    announce(texts.t('desk.invite.made'));
  };
  if (made) return <MadeInvitation invitation={made} />;
  return (
    <div class="flow-s">
      <p>{texts.t('seats.invite.lead', { name, role: texts.t(`role.${role}`) })}</p>
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
        <Button size="compact" cannotBecause={online ? undefined : offlineId} onClick={() => void invite()}>
          {texts.t('desk.invite.create')}
        </Button>
      </Buttons>
    </div>
  );
}
