import { useState } from 'preact/hooks';
import type { Mark } from '../../../domain/meeting/records.ts';
import type { MarkOf } from '../../../domain/meeting/standing-marks.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { ClockField } from './clock-field.tsx';
import { byWords, factWords } from './mark-words.ts';
import { type SeatDeeds, standingIn } from './seat-marks.ts';
import type { SeatView } from './seat-views.ts';
import type { MeetingRoll } from './use-roll.ts';

/** Everything that was marked of a seat, to be corrected; what was corrected before stays to be seen. */
export function SeatPanel({
  held,
  view: { row },
  deeds,
  onClose,
}: {
  held: MeetingRoll;
  view: SeatView;
  deeds: SeatDeeds;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { roll, meeting, marks } = held;
  const standing = standingIn(marks, row.seat.id);
  const inForce = new Set(standing.map(({ id }) => id));
  const earlier = marks.filter(
    (mark) => mark.fact.kind === 'seat' && mark.fact.seat === row.seat.id && !inForce.has(mark.id),
  );
  const nearMs = roll.openedAtMs ?? meeting.startsAtMs;
  const done = (deed: () => void) => () => {
    onClose();
    deed();
  };
  return (
    <div class="flow-s">
      <ul class="trace" aria-label={texts.t('roll.trace')}>
        {standing.map((mark) => (
          <StandingMark key={mark.id} {...{ held, mark, deeds, done, nearMs }} />
        ))}
        {earlier.map((mark) => (
          <FallenMark key={mark.id} mark={mark} held={held} />
        ))}
      </ul>
      <AddTime nearMs={nearMs} onAdd={(state, atMs) => done(() => deeds.add(state, atMs))()} />
      <Button kind="plain" size="compact" icon="close" onClick={onClose}>
        {texts.t('roll.close')}
      </Button>
    </div>
  );
}

function StandingMark({
  held: { roll, meeting },
  mark,
  deeds,
  done,
  nearMs,
}: {
  held: MeetingRoll;
  mark: MarkOf<'seat'>;
  deeds: SeatDeeds;
  done: (deed: () => void) => () => void;
  nearMs: number;
}) {
  const texts = useTexts();
  const { state, name, atMs, remote } = mark.fact;
  const words = factWords(texts, mark.fact, roll.openedAtMs);
  const isAway = state === 'excused' || state === 'absent';
  const other = state === 'excused' ? 'absent' : 'excused';
  const { remote: _remote, ...onSite } = mark.fact;
  return (
    <li>
      <p>
        <b>{words}</b> {name} <span class="soft small-text">{byWords(texts, mark)}</span>
      </p>
      {!isAway && (
        <ClockField
          label={texts.t(state === 'left' ? 'roll.time.left' : 'roll.time.arrived')}
          act={texts.t('save')}
          initialMs={atMs}
          nearMs={nearMs}
          onTime={(to) => done(() => deeds.correct(mark, { atMs: to }))()}
        />
      )}
      <div class="btns">
        {isAway && (
          <Button kind="quiet" size="compact" onClick={done(() => deeds.correct(mark, { state: other }))}>
            {texts.t(other === 'excused' ? 'excused' : 'absent.notTold')}
          </Button>
        )}
        {state === 'arrived' && meeting.remote && (
          <Button
            kind="quiet"
            size="compact"
            pressed={remote === true}
            onClick={done(() => deeds.correct({ ...mark, fact: onSite }, remote ? {} : { remote: true }))}
          >
            {texts.t(remote ? 'roll.onSite' : 'meeting.remote')}
          </Button>
        )}
        <Button
          kind="plain"
          size="compact"
          label={`${texts.t('roll.takeBack')}: ${name}, ${words}`}
          onClick={done(() => deeds.takeBack(mark))}
        >
          {texts.t('roll.takeBack')}
        </Button>
      </div>
    </li>
  );
}

/** A mark that another took the place of: still there to be read. */
function FallenMark({ mark, held: { roll, marks } }: { mark: Mark; held: MeetingRoll }) {
  const texts = useTexts();
  const by = marks.findLast(({ supersedes }) => supersedes.includes(mark.id));
  return (
    <li class="soft small-text">
      <del>{factWords(texts, mark.fact, roll.openedAtMs)}</del> {byWords(texts, mark)}
      {by && ` → ${byWords(texts, by)}`}
    </li>
  );
}

/** A movement that was forgotten: what and when. */
function AddTime({ nearMs, onAdd }: { nearMs: number; onAdd: (state: 'arrived' | 'left', atMs: number) => void }) {
  const texts = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const [state, setState] = useState<'arrived' | 'left'>('left');
  if (!isOpen) {
    return (
      <Button kind="quiet" size="compact" icon="add" onClick={() => setIsOpen(true)}>
        {texts.t('roll.addTime')}
      </Button>
    );
  }
  return (
    <div class="flow-s">
      <RadioChoices
        legend={texts.t('roll.addTime')}
        value={state}
        onValue={setState}
        choices={[
          { value: 'arrived', label: texts.t('roll.arrival') },
          { value: 'left', label: texts.t('roll.departure') },
        ]}
      />
      <ClockField
        label={texts.t('roll.time')}
        act={texts.t('save')}
        initialMs={undefined}
        nearMs={nearMs}
        onTime={(atMs) => onAdd(state, atMs)}
      />
    </div>
  );
}
