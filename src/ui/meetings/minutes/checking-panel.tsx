import type { MinutesVersion } from '../../../domain/meeting/minutes-records.ts';
import { useApp, useTexts } from '../../app.ts';
import { Note } from '../../parts/note.tsx';
import { Section } from '../../parts/section.tsx';
import { ApprovePart } from './approve-part.tsx';
import { PublishPart } from './publish-part.tsx';
import { ReopenPart } from './reopen-part.tsx';
import { SubmitPart } from './submit-part.tsx';
import type { Minutes } from './use-minutes.ts';

/** What can be done with the minutes now: send, approve or ask for a correction, publish, open again. */
export function CheckingPanel({ minutes }: { minutes: Minutes }) {
  const { meeting, versions } = minutes;
  const state = meeting.minutes?.state;
  const current = versions.find(({ id }) => id === meeting.minutes?.id);
  return (
    <div class="minutes-checking flow">
      {current && state === 'checking' && <ApprovePart key={current.id} minutes={minutes} version={current} />}
      {current && state === 'locked' && <PublishPart minutes={minutes} version={current} />}
      {current && state === 'locked' && minutes.mayLead && <ReopenPart minutes={minutes} version={current} />}
      {state !== 'locked' && <SubmitPart minutes={minutes} />}
      {current && <Remarks version={current} />}
    </div>
  );
}

/** What those who were present asked to be corrected, and why checked minutes were opened again. */
function Remarks({ version: { remarks, reopened } }: { version: MinutesVersion }) {
  const texts = useTexts();
  const { clock } = useApp();
  const when = (atMs: number) => texts.formatWhen(atMs, clock.read().nowMs);
  return (
    <>
      {reopened && (
        <Note tone="leaf" icon="edit">
          {texts.t('minutes.reopened.because', { when: when(reopened.atMs), reason: reopened.reason })}
        </Note>
      )}
      {remarks.length > 0 && (
        <Section title={texts.t('minutes.remarks')}>
          <ul class="minutes-remarks">
            {remarks.map(({ person, name, text, atMs }) => (
              <li key={`${person}-${atMs}`}>
                <p class="said">{text}</p>
                <p class="soft small-text">{texts.t('minutes.versionOf', { name, when: when(atMs) })}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
