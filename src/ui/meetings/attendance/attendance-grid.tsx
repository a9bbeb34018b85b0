import type { City } from '../../../domain/city.ts';
import type { SeatAttendance, TermAttendance } from '../../../domain/meeting/attendance-over-term.ts';
import { useTexts } from '../../app.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';

const ICONS: Partial<Record<SeatAttendance, IconName>> = { present: 'check', deputy: 'deputy', absent: 'stopped' };

/**
 * The picture of a term: a row a seat, a column a meeting. It is its own table, with the words hidden in the squares;
 * sign, stripes and hollow say the same as the colours (look.md, "Pictures"). Where it is too wide it scrolls by itself.
 */
export function AttendanceGrid({ city, attendance }: { city: City; attendance: TermAttendance }) {
  const texts = useTexts();
  const { t } = texts;
  const { meetings, seats, percent } = attendance;
  return (
    <>
      {percent !== null && <p class="strong">{t('term.overall', { percent })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="term-grid-frame" tabIndex={0} aria-label={t('term.attendance')}>
        <table class="term-grid">
          <thead>
            <tr>
              <th scope="col">{t('term.seat')}</th>
              {meetings.map(({ id, startsAtMs }) => (
                <th key={id} scope="col">
                  <a href={`/${city.id}/meetings/${id}`}>{texts.formatDateShort(startsAtMs)}</a>
                </th>
              ))}
              <th scope="col">{t('term.came')}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.id}>
                <th scope="row">
                  {seat.name}
                  {seat.village && <span class="soft small-text"> {seat.village}</span>}
                </th>
                {seat.marks.map((mark, at) => (
                  <Square key={meetings[at]?.id} mark={mark} />
                ))}
                <td class="num">{seat.percent === null ? '–' : t('term.percent', { percent: seat.percent })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('term.covered')}</th>
              {meetings.map(({ id, isHeld, covered }) => (
                <td key={id} class="num">
                  {isHeld ? covered : '–'}
                </td>
              ))}
              <td class="num">{percent === null ? '–' : t('term.percent', { percent })}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <Legend />
    </>
  );
}

function Square({ mark }: { mark: SeatAttendance }) {
  const { t } = useTexts();
  return (
    <td>
      <Sign mark={mark} />
      <span class="hidden">{t(`term.mark.${mark}`)}</span>
    </td>
  );
}

function Sign({ mark }: { mark: SeatAttendance }) {
  const icon = ICONS[mark];
  return (
    <span class={`term-square is-${mark}`} aria-hidden="true">
      {icon ? <Icon name={icon} small /> : mark === 'notHeld' && '–'}
    </span>
  );
}

/** What the signs mean, for the eye; a screen reader hears the words in the squares. */
function Legend() {
  const { t } = useTexts();
  return (
    <ul class="term-legend" aria-hidden="true">
      {(['present', 'deputy', 'absent', 'notHeld'] as const).map((mark) => (
        <li key={mark}>
          <Sign mark={mark} />
          {t(`term.mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
