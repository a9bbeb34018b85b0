import { useRoute } from 'preact-iso';
import { canonicalText } from '../../../domain/canonical-text.ts';
import type { City } from '../../../domain/city.ts';
import { useTexts } from '../../app.ts';
import '../../look/minutes.css';
import { Button, Buttons } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { BackLink } from '../../parts/section.tsx';
import { useScreen } from '../../shell/screen.ts';
import { useCity } from '../../shell/use-city.ts';
import { CheckingPanel } from './checking-panel.tsx';
import { DocumentView } from './document-view.tsx';
import { MinutesState } from './minutes-state.tsx';
import { NoMinutes } from './no-minutes.tsx';
import { type Minutes, minutesHref, useMinutes } from './use-minutes.ts';

/** The minutes as a document: to read, check, publish and print; works without network. */
export function ReadMinutesPage() {
  const city = useCity();
  const { params } = useRoute();
  return city ? <ReadOf key={params['id']} city={city} id={params['id'] ?? ''} /> : null;
}

function ReadOf({ city, id }: { city: City; id: string }) {
  const minutes = useMinutes(city, id);
  return minutes ? <Reading minutes={minutes} /> : <NoMinutes city={city} />;
}

function Reading({ minutes }: { minutes: Minutes }) {
  const texts = useTexts();
  const { city, meeting, versions, document } = minutes;
  const state = meeting.minutes?.state;
  const current = versions.find(({ id }) => id === meeting.minutes?.id);
  // While it is checked and once it is locked what was sent is read, not what was written since.
  const sent = state === 'checking' || state === 'locked' ? current : undefined;
  const isChanged = sent !== undefined && canonicalText(sent.document) !== canonicalText(document);
  const title = texts.t(meeting.record === 'minutes' ? 'minutes' : 'minutes.memo');
  useScreen({ title, wide: true });
  return (
    <>
      <BackLink href={minutesHref(city, meeting.id)}>{texts.t('minutes.write')}</BackLink>
      <div class="head-row">
        <h1 tabIndex={-1}>{title}</h1>
        <MinutesState minutes={minutes} />
      </div>
      <p class="minutes-on-screen soft">{texts.t('minutes.read.lead')}</p>
      <Buttons>
        <Button kind="quiet" size="compact" icon="print" onClick={() => print()}>
          {texts.t('print')}
        </Button>
      </Buttons>
      {isChanged && state === 'checking' && (
        <Note tone="woad" icon="info">
          {texts.t('minutes.changedSince')}
        </Note>
      )}
      <CheckingPanel minutes={minutes} />
      <DocumentView
        document={sent?.document ?? document}
        checked={{
          ...(sent ? { version: sent.version, hash: sent.hash } : {}),
          approvals: sent?.approvals ?? [],
          isLocked: state === 'locked',
        }}
      />
    </>
  );
}
