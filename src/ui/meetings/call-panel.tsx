import { useId } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { isPublished } from '../../domain/idea-rules.ts';
import { isCallOutdated, publishedItem } from '../../domain/meeting/agenda.ts';
import { isLateCall } from '../../domain/meeting/meeting-rules.ts';
import type { Meeting } from '../../domain/meeting/records.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Section, WithIcon } from '../parts/section.tsx';
import { useNow } from '../shell/use-now.ts';
import type { OpenMeeting } from './seen-meetings.ts';
import { useActs } from './use-acts.ts';

/** The call of a meeting: publishing it, and publishing again what has changed since. */
export function CallPanel({ city, open }: { city: City; open: OpenMeeting }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const { act, problem } = useActs(city);
  const whyNotId = useId();
  const { seen, agenda } = open;
  const { meeting, call } = seen;
  if (!meeting) return null;
  const isPublic = (id: string): boolean => {
    const idea = catalogue.get(id);
    return idea?.type === 'idea' && isPublished(idea);
  };
  const isOutdated = call && isCallOutdated(call, meeting, agenda, isPublic);
  const unpublished = agenda.flatMap(({ links }) => links).filter(({ id, kind }) => kind === 'idea' && !isPublic(id));
  const hasPlace = Boolean(meeting.place || meeting.remote);
  const publish = () =>
    act(
      'meeting.publishCall',
      meeting,
      { items: agenda.map(publishedItem) },
      texts.t(call ? 'call.publish.changed' : 'call.publish.done'),
    );
  return (
    <div class="call-panel">
      <Section title={texts.t('call.head')}>
        {call && !isOutdated ? (
          <WithIcon icon="check">{texts.t('call.upToDate')}</WithIcon>
        ) : (
          <>
            {call ? (
              <Note tone="woad" icon="edit">
                {texts.t('call.outdated')}
              </Note>
            ) : (
              <p>{texts.t('call.publish.lead')}</p>
            )}
            {call?.startsAtMs !== meeting.startsAtMs && <LateWarning city={city} meeting={meeting} />}
            {unpublished.length > 0 && <Note icon="hide">{texts.t('call.warn.ideas', { n: unpublished.length })}</Note>}
            {!hasPlace && (
              <Note icon="place">
                <span id={whyNotId}>{texts.t('call.noPlace')}</span>
              </Note>
            )}
            <SaveProblem problem={problem} />
            <Buttons>
              <Button icon="mail" cannotBecause={hasPlace ? undefined : whyNotId} onClick={() => void publish()}>
                {texts.t(call ? 'call.publish.changes' : 'call.publish')}
              </Button>
            </Buttons>
          </>
        )}
      </Section>
    </div>
  );
}

/** Warns and lets one go on: a call that comes too late is still better than none. */
function LateWarning({ city, meeting }: { city: City; meeting: Meeting }) {
  const texts = useTexts();
  const nowMs = useNow();
  const { noticeDays } = city.meetings;
  if (nowMs >= meeting.startsAtMs) return <Note>{texts.t('call.warn.begun')}</Note>;
  if (noticeDays === null) {
    return (
      <WithIcon icon="info" small>
        {texts.t('call.warn.notice')}
      </WithIcon>
    );
  }
  return isLateCall(city, nowMs, meeting.startsAtMs) ? (
    <Note>{texts.t('call.warn.late', { n: noticeDays })}</Note>
  ) : null;
}
