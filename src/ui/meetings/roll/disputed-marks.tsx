import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { byWords, factWords } from './mark-words.ts';
import type { SeatDeeds } from './seat-marks.ts';
import type { SeatView } from './seat-views.ts';
import type { MeetingRoll } from './use-roll.ts';

/** Marks of two devices that cannot both be true, side by side with who and when; one tap says which one holds. */
export function DisputedMarks({
  held: { roll },
  view: { row },
  deeds,
}: {
  held: MeetingRoll;
  view: SeatView;
  deeds: SeatDeeds;
}) {
  const texts = useTexts();
  return (
    <div class="disputed">
      <p class="strong">
        <Icon name="warning" small /> {texts.t('attendance.disputed')}
      </p>
      <ul>
        {row.disputed.map((mark) => {
          const name = 'name' in mark.fact && mark.fact.name !== row.seat.name ? `${mark.fact.name}: ` : '';
          const words = name + factWords(texts, mark.fact, roll.openedAtMs);
          return (
            <li key={mark.id}>
              <p>
                <b>{words}</b> <span class="soft small-text">{byWords(texts, mark)}</span>
              </p>
              <Button
                kind="quiet"
                size="compact"
                label={`${texts.t('roll.disputed.choose')}: ${row.seat.name}, ${words}`}
                onClick={() => deeds.settle(mark)}
              >
                {texts.t('roll.disputed.choose')}
              </Button>
            </li>
          );
        })}
      </ul>
      {row.state !== 'present' && <p class="small-text">{texts.t('roll.disputed.lead')}</p>}
    </div>
  );
}
