import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { City } from '../../../domain/city.ts';
import { leavesDevicesAtMs, USUAL_DAYS } from '../../../domain/meeting/archive-day.ts';
import { helsinkiDay } from '../../../domain/meeting/day.ts';
import { MEETING_LIMITS } from '../../../domain/meeting/meeting-rules.ts';
import { leadingScope } from '../../../domain/meeting/meeting-scopes.ts';
import type { Meeting } from '../../../domain/meeting/records.ts';
import { cleanLine } from '../../../domain/plain-text.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { downloadFile } from '../../hand-over/hand-over-file.ts';
import { useCatalogue } from '../../live.ts';
import { Button, ButtonLink, Buttons } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { TextField } from '../../parts/field.tsx';
import { Note } from '../../parts/note.tsx';
import { BackLink, Section } from '../../parts/section.tsx';
import { useScreen } from '../../shell/screen.ts';
import { useCity } from '../../shell/use-city.ts';
import { useActs } from '../use-acts.ts';
import { useMeetingRoll } from '../use-meeting-roll.ts';
import { partsOf, rollFile, wholeFile } from './archive-files.ts';

/** Handing a meeting over to the city's archive, for whoever leads it: its files, and the note that it was received. */
export function ArchivePage() {
  const city = useCity();
  const { params } = useRoute();
  const { catalogue } = useApp();
  const { t } = useTexts();
  const id = params['id'] ?? '';
  const meeting = useCatalogue(() => catalogue.get(id));
  const scopes = useCatalogue(() => catalogue.scopes);
  useScreen({ title: t('archive') });
  if (!city) return null;
  const leads = meeting?.type === 'meeting' && scopes.includes(leadingScope(city.id, meeting.areas));
  return (
    <>
      <BackLink href={`/${city.id}/meetings/${id}`}>{t('fees.toMeeting')}</BackLink>
      <h1 tabIndex={-1}>{t('archive')}</h1>
      {leads ? <HandingOver city={city} meeting={meeting} /> : <Empty title={t('archive.notHere')} />}
    </>
  );
}

function HandingOver({ city, meeting }: { city: City; meeting: Meeting }) {
  const texts = useTexts();
  const { t } = texts;
  const days = city.retention.deviceCopiesDays ?? USUAL_DAYS;
  return (
    <>
      <p class="lead">{texts.formatWeekdayDateTime(meeting.startsAtMs)}</p>
      <p>{t('archive.lead', { n: days })}</p>
      <Files city={city} meeting={meeting} />
      <Section title={t('archive.note')}>
        {meeting.archived ? <Noted city={city} meeting={meeting} /> : <NoteForm city={city} meeting={meeting} />}
      </Section>
    </>
  );
}

function Files({ city, meeting }: { city: City; meeting: Meeting }) {
  const texts = useTexts();
  const { t } = texts;
  const { catalogue, clock } = useApp();
  const { roll } = useMeetingRoll(city, meeting);
  const parts = () => partsOf(catalogue, city, meeting);
  return (
    <Section title={t('archive.files')}>
      <Buttons>
        <Button
          kind="quiet"
          icon="export"
          fill="grow"
          onClick={() => downloadFile(wholeFile(city, parts(), clock.read().nowMs))}
        >
          {t('archive.whole')}
        </Button>
        <Button kind="quiet" icon="export" fill="grow" onClick={() => downloadFile(rollFile(texts, parts(), roll))}>
          {t('archive.roll')}
        </Button>
        <ButtonLink kind="quiet" icon="print" fill="grow" href={`/${city.id}/meetings/${meeting.id}/minutes/read`}>
          {t('archive.minutes')}
        </ButtonLink>
      </Buttons>
    </Section>
  );
}

/** When and where it was received, when it leaves the devices, and the way back until then. */
function Noted({ city, meeting }: { city: City; meeting: Meeting }) {
  const texts = useTexts();
  const { t } = texts;
  const { act, problem } = useActs(city);
  const { archived } = meeting;
  if (!archived) return null;
  const leaves = texts.formatDate(leavesDevicesAtMs(meeting, city) ?? 0);
  return (
    <>
      <Note tone="spruce" icon="done" title={t('archive.noted', { date: texts.formatDay(archived.on) })}>
        {archived.where}. {t('archive.leaves', { date: leaves })}
      </Note>
      <SaveProblem problem={problem} />
      <Buttons>
        <Button
          kind="quiet"
          icon="undo"
          onClick={() => void act('meeting.unarchive', meeting, {}, t('archive.undone'))}
        >
          {t('undo')}
        </Button>
      </Buttons>
    </>
  );
}

function NoteForm({ city, meeting }: { city: City; meeting: Meeting }) {
  const texts = useTexts();
  const { t } = texts;
  const { clock } = useApp();
  const { act, problem } = useActs(city);
  const [where, setWhere] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (!meeting.cancelled && meeting.minutes?.state !== 'locked') return <p>{t('archive.notYet')}</p>;
  const note = async () => {
    if (!cleanLine(where)) return setMissing(true);
    const on = helsinkiDay(clock.read().nowMs);
    await act('meeting.archive', meeting, { on, where }, t('archive.saved'));
  };
  return (
    <form
      class="paper flow"
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
    >
      <TextField
        label={t('archive.where')}
        hint={t('archive.where.hint')}
        error={isMissing ? t('error.required') : undefined}
        maxLength={MEETING_LIMITS.place}
        value={where}
        onValue={(value) => {
          setMissing(false);
          setWhere(value);
        }}
      />
      <SaveProblem problem={problem} />
      <Buttons>
        <Button type="submit" icon="done">
          {t('archive.mark')}
        </Button>
      </Buttons>
    </form>
  );
}
