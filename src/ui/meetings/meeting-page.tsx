import { useRoute } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { isReadByAll } from '../../domain/meeting/agenda.ts';
import { meetingTitle } from '../../texts/meeting-words.ts';
import { useApp, useTexts } from '../app.ts';
import { useKeptFocus } from '../desk/use-desk-focus.ts';
import { useCatalogue } from '../live.ts';
import '../look/meetings.css';
import { ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Note } from '../parts/note.tsx';
import { BackLink, Section } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { AgendaItemBody } from './agenda-item.tsx';
import { CallPanel } from './call-panel.tsx';
import { CancelPanel } from './cancel-panel.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import { MeetingTags } from './meeting-rows.tsx';
import { MeetingWays } from './meeting-ways.tsx';
import { PublishedMinutes } from './minutes/published-minutes.tsx';
import { type OpenMeeting, useMeeting } from './seen-meetings.ts';
import { SubscribeLink } from './subscribe-link.tsx';

/** One meeting: its call and agenda for everybody, and for those who lead it all that goes before it. */
export function MeetingPage() {
  const city = useCity();
  const { id = '' } = useRoute().params;
  return city ? <Found key={id} city={city} id={id} /> : null;
}

function Found({ city, id }: { city: City; id: string }) {
  const open = useMeeting(city, id);
  const isComplete = useCatalogue((catalogue) => catalogue.complete);
  if (open) return <OneMeeting city={city} open={open} />;
  return isComplete ? <NotFound city={city} /> : null;
}

function OneMeeting({ city, open }: { city: City; open: OpenMeeting }) {
  const texts = useTexts();
  const { seen, mayLead } = open;
  const title = meetingTitle(texts, city, seen.areas);
  useScreen({ title: `${title} ${texts.formatWeekdayDate(seen.startsAtMs)}`, wide: true });
  useKeptFocus('#main');
  return (
    <>
      <BackLink href={`/${city.id}/meetings`}>{texts.t('meetings')}</BackLink>
      <div class="idea-head">
        <p class="on-paper strong">{texts.t('meeting.invitation')}</p>
        <MeetingTags seen={seen} />
        <h1 tabIndex={-1}>{title}</h1>
        <CallLine open={open} />
      </div>
      {seen.cancelled && (
        <Note tone="tar" icon="stopped" title={texts.t('call.isCancelled')}>
          <span class="said">{seen.cancelled.reason}</span>
        </Note>
      )}
      <div class="columns meeting">
        <div>
          <MeetingDetails city={city} open={open} />
          {seen.meeting && <MeetingWays city={city} open={open} />}
        </div>
        <div>
          {mayLead && !seen.cancelled ? (
            <AgendaEditor city={city} open={open} />
          ) : (
            (seen.meeting ?? seen.call) && <Agenda city={city} open={open} />
          )}
        </div>
        <div>
          {mayLead && !seen.cancelled && <CallPanel city={city} open={open} />}
          {mayLead && <CancelPanel city={city} seen={seen} />}
          {!mayLead && <SubscribeLink city={city} areaId={seen.areas.length === 1 ? seen.areas[0] : undefined} />}
        </div>
      </div>
      <PublishedMinutes city={city} meetingId={seen.id} />
    </>
  );
}

/** When the call was published, whether that was late, and when it last changed. */
function CallLine({ open: { seen } }: { open: OpenMeeting }) {
  const texts = useTexts();
  if (!seen.call) return null;
  const { publishedAtMs, isLate, changedAtMs, cancelled } = seen.call;
  const date = texts.formatDate(publishedAtMs);
  return (
    <p class="row-meta">
      <span>{texts.t(isLate ? 'call.published.late' : 'call.published', { date })}</span>
      {changedAtMs !== undefined && !cancelled && (
        <span>{texts.t('call.changed', { date: texts.formatDate(changedAtMs) })}</span>
      )}
    </p>
  );
}

/** The agenda as it is read: what members see of the meeting, else what the call says. */
function Agenda({ city, open: { seen, agenda } }: { city: City; open: OpenMeeting }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const isPublic = (id: string): boolean => {
    const record = catalogue.get(id);
    return record ? isReadByAll(record) : !catalogue.complete;
  };
  const items = seen.meeting
    ? agenda
    : (seen.call?.items ?? []).map(({ links, ...item }) => ({
        ...item,
        // An idea that was hidden after the call was published is not named any more.
        links: links.filter(({ id }) => isPublic(id)),
      }));
  return (
    <Section title={texts.t('agenda')}>
      {items.length === 0 ? (
        <p>{texts.t('call.agenda.empty')}</p>
      ) : (
        <ol class="rows agenda">
          {items.map((item, index) => (
            <li key={index} class="agenda-item">
              <AgendaItemBody city={city} item={item} number={index + 1} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function NotFound({ city }: { city: City }) {
  const texts = useTexts();
  useScreen({ title: texts.t('call.notFound') });
  return (
    <>
      <BackLink href={`/${city.id}/meetings`}>{texts.t('meetings')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('call.notFound')}</h1>
      <Empty title={texts.t('call.notFound.lead')}>
        <ButtonLink href={`/${city.id}/meetings`}>{texts.t('call.all')}</ButtonLink>
      </Empty>
    </>
  );
}
