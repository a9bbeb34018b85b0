import { useRoute } from 'preact-iso';
import type { Area, City } from '../../../domain/city.ts';
import { committeeScope } from '../../../domain/scope.ts';
import { useApp, useTexts } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import '../../look/fees.css';
import { Empty } from '../../parts/empty.tsx';
import { Note } from '../../parts/note.tsx';
import { BackLink, WithIcon } from '../../parts/section.tsx';
import { useScreen } from '../../shell/screen.ts';
import { useCity } from '../../shell/use-city.ts';
import { AttendanceGrid } from './attendance-grid.tsx';
import { useCommitteeMeetings } from './use-term-attendance.ts';

/** Who came to a committee's meetings of the term, for its members; and when it meets next. */
export function AttendancePage() {
  const city = useCity();
  const { params } = useRoute();
  const { catalogue } = useApp();
  const { t, language } = useTexts();
  const area = city?.areas.find(({ id }) => id === params['area']);
  const isTheirs = useCatalogue(() => catalogue.scopes.includes(committeeScope(city?.id ?? '', area?.id ?? '')));
  useScreen({ title: t('term.attendance') });
  if (!city) return null;
  return (
    <>
      {area && <BackLink href={`/${city.id}/committees/${area.id}`}>{area.committee.titles[language]}</BackLink>}
      <h1 tabIndex={-1}>{t('term.attendance')}</h1>
      {area && isTheirs ? (
        <Attendance city={city} area={area} />
      ) : (
        <p class="lead">{t('term.attendance.forMembers')}</p>
      )}
    </>
  );
}

function Attendance({ city, area }: { city: City; area: Area }) {
  const texts = useTexts();
  const { t } = texts;
  const { term, attendance, next, missed } = useCommitteeMeetings(city, area.id);
  return (
    <>
      <p class="lead">
        {area.committee.titles[texts.language]}
        {term && `, ${term.label}`}
      </p>
      <p class="soft">{t('term.attendance.lead')}</p>
      <WithIcon icon="event">
        {next ? t('term.next', { when: texts.formatWeekdayDateTime(next.startsAtMs) }) : t('term.next.none')}
      </WithIcon>
      {missed && city.meetings.everyMonths && (
        <Note tone="woad" icon="info">
          {t('term.rhythm', { n: city.meetings.everyMonths, date: texts.formatDate(missed.lastHeldMs) })}
        </Note>
      )}
      {attendance && attendance.meetings.length > 0 ? (
        <AttendanceGrid city={city} attendance={attendance} />
      ) : (
        <Empty title={t(term ? 'term.attendance.none' : 'term.attendance.noTerm')} />
      )}
    </>
  );
}
