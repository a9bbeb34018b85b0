import { useState } from 'preact/hooks';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { ClockField } from './clock-field.tsx';
import type { MarkDeeds } from './mark-deeds.ts';
import { MarkTrace } from './mark-trace.tsx';
import type { SeatDeeds } from './seat-marks.ts';
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
  deeds: SeatDeeds & MarkDeeds;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { roll, meeting, marks } = held;
  const among = marks.filter(({ fact }) => fact.kind === 'seat' && fact.seat === row.seat.id);
  const add = async (state: 'arrived' | 'left', atMs: number) => {
    if (await deeds.add(state, atMs)) onClose();
  };
  return (
    <div class="flow-s">
      <MarkTrace held={held} among={among} deeds={deeds} onDone={onClose} />
      <AddTime nearMs={roll.openedAtMs ?? meeting.startsAtMs} onAdd={(state, atMs) => void add(state, atMs)} />
      <Button kind="plain" size="compact" icon="close" onClick={onClose}>
        {texts.t('roll.close')}
      </Button>
    </div>
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
