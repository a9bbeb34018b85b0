import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { publishedItem } from '../../domain/meeting/agenda.ts';
import { writeCalendar } from '../../domain/meeting/calendar.ts';
import type { Meeting } from '../../domain/meeting/records.ts';
import { callEvent, meetingTitle } from '../../texts/meeting-words.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { downloadFile } from '../hand-over/hand-over-file.ts';
import { addressOf, ShareButtons } from '../ideas/share-buttons.tsx';
import { Button, Buttons } from '../parts/button.tsx';
import { DateLeaf } from '../parts/rows.tsx';
import { WithIcon } from '../parts/section.tsx';
import { checkMeeting, draftOf, type MeetingDraft, startOf } from './meeting-draft.ts';
import { MeetingFields, MeetingProblems } from './meeting-fields.tsx';
import { meetingPath, type OpenMeeting } from './seen-meetings.ts';
import { useActs } from './use-acts.ts';
import { useDraft } from './use-draft.ts';

/** When and where, and what one does with that: a calendar entry, sharing, printing; for those who lead, changing it. */
export function MeetingDetails({ city, open }: { city: City; open: OpenMeeting }) {
  const texts = useTexts();
  const [editing, setEditing] = useState(false);
  const { seen, mayLead } = open;
  const { startsAtMs, place, remote, cancelled, meeting } = seen;
  if (editing && meeting) return <DetailsForm city={city} meeting={meeting} onClose={() => setEditing(false)} />;
  return (
    <div class="paper meeting-details">
      <div class="meeting-when">
        <DateLeaf
          day={texts.formatDateShort(startsAtMs).split('.')[0] ?? ''}
          month={texts.formatMonthShort(startsAtMs)}
        />
        <div class="flow-s">
          <p class="meeting-time">{texts.formatWeekdayDateTime(startsAtMs)}</p>
          {place && <WithIcon icon="place">{place}</WithIcon>}
        </div>
      </div>
      {remote && (
        <div>
          <p class="label">{texts.t('call.remote')}</p>
          <p class="said">{remote}</p>
        </div>
      )}
      <DetailButtons city={city} open={open} />
      {mayLead && !cancelled && (
        <Button kind="plain" size="compact" icon="edit" onClick={() => setEditing(true)}>
          {texts.t('call.details.edit')}
        </Button>
      )}
    </div>
  );
}

function DetailButtons({ city, open }: { city: City; open: OpenMeeting }) {
  const texts = useTexts();
  const { clock } = useApp();
  const { seen, agenda } = open;
  const title = meetingTitle(texts, city, seen.areas);
  const path = meetingPath(city, seen.id);
  const download = () => {
    const { id, areas, startsAtMs, place, remote } = seen;
    const planned = { meetingId: id, areas: [...areas], startsAtMs, place, remote, isLate: false };
    const call = seen.call ?? {
      ...planned,
      type: 'call' as const,
      id,
      scope: '',
      publishedAtMs: clock.read().nowMs,
      items: agenda.map(publishedItem),
    };
    const text = writeCalendar(title, [callEvent(texts, city, call, addressOf(path))]);
    downloadFile(new File([text], `${texts.formatDate(startsAtMs)}.ics`, { type: 'text/calendar' }));
  };
  return (
    <Buttons>
      <Button kind="quiet" size="compact" fill="grow" icon="event" onClick={download}>
        {texts.t('call.calendar.add')}
      </Button>
      <ShareButtons
        size="compact"
        shared={{ title: `${title} ${texts.formatWeekdayDateTime(seen.startsAtMs)}`, path }}
      />
    </Buttons>
  );
}

function DetailsForm({ city, meeting, onClose }: { city: City; meeting: Meeting; onClose: () => void }) {
  const texts = useTexts();
  const { clock } = useApp();
  const form = useFocusHere<HTMLFormElement>();
  const draftId = `meeting:${meeting.id}`;
  const draft = useDraft<MeetingDraft>(draftId, (kept) => ({ ...draftOf(texts, meeting), ...(kept as object) }));
  const { actOfDraft, problem } = useActs(city);
  const [attempt, setAttempt] = useState(0);
  if (!draft) return null;
  const problems = attempt > 0 ? checkMeeting(texts, draft.value, clock.read().nowMs) : {};
  const save = async () => {
    setAttempt(attempt + 1);
    const { nowMs } = clock.read();
    const startsAtMs = startOf(draft.value, nowMs);
    if (Object.keys(checkMeeting(texts, draft.value, nowMs)).length > 0 || startsAtMs === undefined) return;
    const { record, place, remote } = draft.value;
    const changed = {
      ...(record === meeting.record ? {} : { record }),
      ...(startsAtMs === meeting.startsAtMs ? {} : { startsAtMs }),
      ...(place === meeting.place ? {} : { place }),
      ...(remote === meeting.remote ? {} : { remote }),
    };
    const isKept = await actOfDraft('meeting.correct', meeting, changed, texts.t('call.details.saved'), draftId);
    if (isKept && draft.isStill(draft.value)) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form"
      noValidate
      aria-label={texts.t('call.details.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MeetingProblems problems={problems} attempt={attempt} />
      <MeetingFields city={city} draft={draft.value} onChange={draft.change} problems={problems} />
      <SaveProblem problem={problem ?? draft.problem} />
      <Buttons>
        <Button type="submit">{texts.t('save')}</Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}
