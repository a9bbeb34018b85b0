import { useId } from 'preact/hooks';
import { useTexts } from '../../app.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { SittingNow } from './sitting-now.ts';
import { type Minutes, rollHref } from './use-minutes.ts';

/** Who is there for this item, in numbers; conflicts of interest by name with their reason. */
export function PresentAside({ minutes, sitting }: { minutes: Minutes; sitting: SittingNow }) {
  const texts = useTexts();
  const headId = useId();
  const { present, deputyCount, conflicts, otherCount, total } = sitting;
  const lines: [IconName, string, string?][] = [
    ['seat', texts.t('minutes.present.members', { n: present.length - deputyCount })],
    ['deputy', texts.t('minutes.present.deputies', { n: deputyCount })],
    ...conflicts.map(({ name, reason }): [IconName, string, string] => [
      'leave',
      `${texts.t('conflict.is')}: ${name}`,
      reason ? `${texts.t('conflict.leftRoom')}. ${reason}` : texts.t('conflict.leftRoom'),
    ]),
    ['people', texts.t('minutes.present.others', { n: otherCount })],
  ];
  return (
    <aside class="minutes-present" aria-labelledby={headId}>
      <h2 id={headId}>{texts.t('minutes.presentHere')}</h2>
      <p class="minutes-present-n num">
        <b>{present.length}</b>/{total}
      </p>
      <ul>
        {lines.map(([icon, words, note]) => (
          <li key={words}>
            <Icon name={icon} />
            <span>
              {words}
              {note && <span class="soft small-text">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
      <ButtonLink kind="quiet" size="compact" fill="wide" href={rollHref(minutes.city, minutes.meeting.id)}>
        {texts.t('attendance')}
      </ButtonLink>
    </aside>
  );
}
