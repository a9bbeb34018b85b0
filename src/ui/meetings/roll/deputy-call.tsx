import { deputiesFor } from '../../../domain/meeting/seat-places.ts';
import { covers } from '../../../domain/meeting/spans.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import type { SeatDeeds } from './seat-marks.ts';
import type { SeatView } from './seat-views.ts';
import { AFTER_ALL_MS, type MeetingRoll } from './use-roll.ts';

/**
 * Whom to call into an empty seat: deputies who are in the room already, then the others in the order of their list;
 * personal ones only into the seat of their own member. Whoever sits elsewhere is not offered.
 */
export function DeputyCall({
  held: { roll },
  view,
  deeds,
  onCalled,
}: {
  held: MeetingRoll;
  view: SeatView;
  deeds: SeatDeeds;
  onCalled: () => void;
}) {
  const texts = useTexts();
  const sitting = new Set(
    roll.rows.flatMap(({ segments }) =>
      segments.filter((each) => covers(each, AFTER_ALL_MS)).map((each) => each.person),
    ),
  );
  const inRoom = new Set(
    roll.others
      .filter(({ segments }) => segments.some((each) => covers(each, AFTER_ALL_MS)))
      .map(({ person }) => person),
  );
  const deputies = deputiesFor({ seat: view.row.seat, roster: view.roster })
    .filter(({ person }) => !sitting.has(person))
    .sort((a, b) => Number(inRoom.has(b.person)) - Number(inRoom.has(a.person)));
  if (deputies.length === 0) return <p>{texts.t('roll.deputy.none')}</p>;
  return (
    <ul class="deputies" aria-label={`${texts.t('deputy.call')}: ${view.row.seat.name}`}>
      {deputies.map(({ id, person, name, village, order, seat }) => (
        <li key={id}>
          <Button
            kind="quiet"
            fill="wide"
            icon="deputy"
            onClick={() => {
              onCalled();
              deeds.callDeputy(person, name);
            }}
          >
            {name}{' '}
            <small>
              {[
                seat ? texts.t('deputy.personal') : texts.t('roll.deputy.order', { order }),
                village,
                inRoom.has(person) && texts.t('roll.deputy.here'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </Button>
        </li>
      ))}
    </ul>
  );
}
