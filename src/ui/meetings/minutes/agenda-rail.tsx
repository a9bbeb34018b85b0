import { useId } from 'preact/hooks';
import { decisionDoubt } from '../../../domain/meeting/decision-check.ts';
import { hasRivals } from '../../../domain/meeting/minutes-kinds.ts';
import type { AgendaItem } from '../../../domain/meeting/records.ts';
import { softHyphened } from '../../../texts/soft-hyphens.ts';
import type { PlainTextKey } from '../../../texts/translate.ts';
import { useTexts } from '../../app.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { type Minutes, minutesHref } from './use-minutes.ts';

/** How far an item has come, as a sign and in words. */
function stateOf(
  { roll, rosters, city }: Minutes,
  item: AgendaItem,
): [icon: IconName | undefined, words: PlainTextKey] {
  if (hasRivals(item)) return ['warning', 'minutes.item.clash'];
  if (decisionDoubt(item, roll, rosters, city)) return ['warning', 'minutes.item.doubt'];
  if (item.decided) return ['check', 'minutes.item.done'];
  return item.text.text || item.decision.text ? ['edit', 'minutes.item.written'] : [undefined, 'minutes.item.empty'];
}

/** The agenda as a list of blocks to write in. */
export function AgendaRail({ minutes, openId }: { minutes: Minutes; openId: string | undefined }) {
  const texts = useTexts();
  const headId = useId();
  const { city, meeting, items } = minutes;
  return (
    <nav class="minutes-agenda" aria-labelledby={headId}>
      <h2 id={headId}>{texts.t('agenda')}</h2>
      <ol>
        {items.map((item, index) => {
          const [icon, words] = stateOf(minutes, item);
          return (
            <li key={item.id}>
              <a href={minutesHref(city, meeting.id, item.id)} aria-current={item.id === openId ? 'true' : undefined}>
                <span class="num">{numberOf(meeting.record, index)}</span>
                <span>
                  <span aria-hidden="true">{softHyphened(item.title)}</span>
                  <span class="hidden">{`${item.title}. ${texts.t(words)}`}</span>
                </span>
                {icon && <Icon name={icon} small />}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** "4 §" in formal minutes, "4." in a memo. */
export const numberOf = (record: 'minutes' | 'memo', index: number): string =>
  record === 'minutes' ? `${index + 1}\u00A0§` : `${index + 1}.`;
