import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { readCode } from '../../domain/code.ts';
import type { FollowedIdea } from '../../store/database.ts';
import { followCode } from '../../sync/follow-code.ts';
import { useApp, useTexts } from '../app.ts';
import { useSyncStatus } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { Meta, MetaItem } from '../parts/rows.tsx';
import { Code } from '../parts/slip.tsx';
import { StatusTag } from '../parts/tag.tsx';
import { Steps } from './idea-parts.tsx';
import { MergedInto } from './seen-idea.tsx';
import { useFollowed } from './use-idea.ts';

type Asking = 'asking' | Awaited<ReturnType<typeof followCode>>;

/** An idea known by its code alone: where it stands, as the city last told; asked again each time it is opened. */
export function FollowedIdeaView({ city, code }: { city: City; code: string }) {
  const texts = useTexts();
  const followed = useFollowed(code);
  const asking = useAsking(city, code);
  const isKnown = followed !== undefined && followed !== null && followed.matches.length > 0;
  const isNotFound = !isKnown && asking === 'not-found';
  return (
    <>
      <h1 tabIndex={-1}>{texts.t(isNotFound ? 'idea.page.notFound.heading' : 'nav.follow')}</h1>
      {isKnown && <Matches city={city} followed={followed} />}
      {!isKnown && asking === 'asking' && <p role="status">{texts.t('follow.searching')}</p>}
      {!isKnown && asking !== 'asking' && (
        <>
          <Note tone="woad" icon={isNotFound ? 'info' : 'offline'} role="status">
            {texts.t(isNotFound ? 'idea.page.notFound.lead' : 'follow.offline')}
          </Note>
          <FollowForm city={city} code={code} />
        </>
      )}
    </>
  );
}

/** Asks at once, and again when the city's service is there after it was not. */
function useAsking(city: City, code: string): Asking {
  const { db, fetch, clock } = useApp();
  const { problem } = useSyncStatus();
  const [asking, setAsking] = useState<Asking>('asking');
  const isReachable = problem === undefined;
  useEffect(() => {
    let left = false;
    followCode(db, fetch, city.id, code, clock.read().nowMs).then(
      (outcome) => left || setAsking(outcome),
      () => left || setAsking('unreachable'),
    );
    return () => {
      left = true;
    };
  }, [city.id, code, isReachable]);
  return asking;
}

function Matches({ city, followed }: { city: City; followed: FollowedIdea }) {
  const texts = useTexts();
  const { clock } = useApp();
  const { code, matches, askedAtMs } = followed;
  return (
    <>
      <Meta>
        <MetaItem>
          <Code code={code} />
        </MetaItem>
        <MetaItem keep>{texts.t('offline.asOf', { time: texts.formatWhen(askedAtMs, clock.read().nowMs) })}</MetaItem>
      </Meta>
      {matches.length > 1 && <p>{texts.t('follow.several', { n: matches.length })}</p>}
      {matches.map((match) => (
        <div key={match.givenAtMs} class="flow">
          <div class="idea-head">
            <StatusTag status={match.status}>{texts.t(`status.${match.status}`)}</StatusTag>
            <Meta>
              <MetaItem keep>{texts.t('idea.page.given', { date: texts.formatDate(match.givenAtMs) })}</MetaItem>
            </Meta>
          </div>
          {match.hidden && <Note icon="hide">{texts.t('idea.page.hidden')}</Note>}
          {match.mergedInto && <MergedInto city={city} into={{ code: match.mergedInto }} />}
          <Steps steps={match.steps} />
        </div>
      ))}
      <p class="soft small-text">{texts.t('follow.replyElsewhere')}</p>
    </>
  );
}

/** Opens an idea by its code as people write it; says so when it cannot be one. */
export function FollowForm({ city, code: given = '' }: { city: City; code?: string }) {
  const texts = useTexts();
  const { route } = useLocation();
  const [typed, setTyped] = useState(given);
  const [error, setError] = useState<string>();
  const open = () => {
    const code = readCode(typed);
    if (code) route(`/${city.id}/ideas/${code}`);
    else setError(texts.t('follow.invalid'));
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <TextField
        id="follow-code"
        code
        label={texts.t('idea.code')}
        hint={texts.t('follow.lead')}
        error={error}
        autoComplete="off"
        value={typed}
        onValue={setTyped}
      />
      <Button type="submit" fill="wide">
        {texts.t('follow.open')}
      </Button>
    </form>
  );
}
