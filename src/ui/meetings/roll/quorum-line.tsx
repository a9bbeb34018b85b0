import type { City } from '../../../domain/city.ts';
import type { Roster } from '../../../domain/committee/roster.ts';
import { type Quorum, quorumAt } from '../../../domain/meeting/quorum.ts';
import type { Roll } from '../../../domain/meeting/roll.ts';
import type { Translator } from '../../../texts/translate.ts';
import { useTexts } from '../../app.ts';
import { Icon } from '../../parts/icon.tsx';
import type { SeatView } from './seat-views.ts';
import { AFTER_ALL_MS } from './use-roll.ts';

/** Room for one seat of the drawn table, in its own units. */
const SEAT = 24;

/** Whether a committee may decide as things stand; it stays in sight, and is said aloud once at every change. */
export function QuorumLine({
  city,
  roster,
  roll,
  views,
  name,
}: {
  city: City;
  roster: Roster;
  roll: Roll;
  views: readonly SeatView[];
  /** Which committee it is, where several meet. */
  name: string | undefined;
}) {
  const texts = useTexts();
  const quorum = quorumAt(roll, roster, AFTER_ALL_MS, city);
  const isMissing = quorum.isQuorate === false;
  const covered = views.filter((view) => view.roster === roster && view.row.state === 'present');
  return (
    <div class={isMissing ? 'quorum is-missing' : 'quorum'}>
      <p class="quorum-n" aria-hidden="true">
        <b>{quorum.present}</b>
        <span>/{quorum.total}</span>
      </p>
      <p class="quorum-words" role="status">
        <Icon name={isMissing ? 'warning' : quorum.isQuorate ? 'done' : 'people'} />
        <span>
          {name && <small>{name}</small>}
          {quorumWords(texts, quorum)}{' '}
          {quorum.needed !== null && !isMissing && <small>{texts.t('quorum.needed', { n: quorum.needed })}</small>}
          {isMissing && roll.openedAtMs !== undefined && roll.closedAtMs === undefined && (
            <small>{texts.t('roll.noDecisions')}</small>
          )}
        </span>
      </p>
      <SeatTable quorum={quorum} deputies={covered.filter(({ last }) => last?.isDeputy).length} />
    </div>
  );
}

/** The glossary's sentence; where the city has told no rule, only the number. */
export function quorumWords(texts: Translator, { present, total, needed, isQuorate }: Quorum): string {
  if (needed === null) return texts.t('roll.counted', { present, total });
  return isQuorate ? texts.t('quorum.ok', { present, total }) : texts.t('quorum.missing', { present, needed });
}

/** The table: one seat for each, filled when covered, an arrow where a deputy sits, a line after the seat that is needed. */
function SeatTable({ quorum: { present, total, needed }, deputies }: { quorum: Quorum; deputies: number }) {
  const width = total * SEAT;
  return (
    <svg class="quorum-table" viewBox={`0 0 ${width} 52`} style={{ maxWidth: `${total * 2.4}rem` }} aria-hidden="true">
      {Array.from({ length: total }, (_, at) => {
        const x = at * SEAT + SEAT / 2;
        const hasDeputy = at >= present - deputies && at < present;
        return (
          <g key={at}>
            <circle class={at < present ? 'q-full' : 'q-empty'} cx={x} cy="16" r={at < present ? 8.5 : 7.5} />
            {hasDeputy && <path class="q-dep" d={`M${x - 4} 16h8M${x + 1} 13l3 3-3 3`} />}
          </g>
        );
      })}
      <path class="q-table" d={`M0 29h${width}v8H0zM16 37h13l-6 15H10zM${width - 29} 37h13l6 15h-13z`} />
      {needed !== null && <path class="q-mark" d={`M${needed * SEAT} 0v29`} />}
    </svg>
  );
}
