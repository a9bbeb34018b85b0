import type { City } from '../../domain/city.ts';
import { meetingTitle } from '../../texts/meeting-words.ts';
import { useTexts } from '../app.ts';
import { DateLeaf, Meta, MetaItem, Row, Rows } from '../parts/rows.tsx';
import { Tag } from '../parts/tag.tsx';
import { meetingPath, type SeenMeeting } from './seen-meetings.ts';

/** Meetings as rows with a leaf of the calendar each. */
export function MeetingRows({
  city,
  meetings,
  label,
}: {
  city: City;
  meetings: readonly SeenMeeting[];
  label?: string;
}) {
  return (
    <Rows {...(label ? { label } : {})}>
      {meetings.map((each) => (
        <MeetingRow key={each.id} city={city} seen={each} />
      ))}
    </Rows>
  );
}

function MeetingRow({ city, seen }: { city: City; seen: SeenMeeting }) {
  const texts = useTexts();
  const { startsAtMs, place, remote } = seen;
  return (
    <Row
      href={meetingPath(city, seen.id)}
      title={meetingTitle(texts, city, seen.areas)}
      before={
        <DateLeaf
          day={texts.formatDateShort(startsAtMs).split('.')[0] ?? ''}
          month={texts.formatMonthShort(startsAtMs)}
        />
      }
    >
      <Meta>
        <MetaItem keep>{texts.formatWeekdayDateTime(startsAtMs)}</MetaItem>
        {(place || remote) && <MetaItem>{place || texts.t('call.remote')}</MetaItem>}
      </Meta>
      <MeetingTags seen={seen} inRow />
    </Row>
  );
}

/** How a meeting stands: cancelled, or planned and not called yet. Nothing where its call is out. */
export function MeetingTags({ seen, inRow }: { seen: SeenMeeting; inRow?: boolean }) {
  const texts = useTexts();
  const tag = seen.cancelled ? (
    <Tag tone="tar" icon="stopped">
      {texts.t('call.cancelled')}
    </Tag>
  ) : seen.meeting && !seen.call ? (
    <Tag tone="leaf" icon="hide">
      {texts.t('call.planned')}
    </Tag>
  ) : undefined;
  if (!tag) return null;
  return inRow ? <Meta>{tag}</Meta> : tag;
}
