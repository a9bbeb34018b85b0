import { useState } from 'preact/hooks';
import { clockNear } from '../../../domain/meeting/clock-near.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';

/** A time of day in one line with the button that uses it: 18.05, 1805 or 18:05. */
export function ClockField({
  label,
  act,
  initialMs,
  nearMs,
  onTime,
}: {
  label: string;
  /** What the button says. */
  act: string;
  initialMs: number | undefined;
  /** A moment of the meeting: it tells which day is meant. */
  nearMs: number;
  onTime: (atMs: number) => void;
}) {
  const texts = useTexts();
  const [typed, setTyped] = useState(initialMs === undefined ? '' : texts.formatClock(initialMs));
  const [isWrong, setIsWrong] = useState(false);
  const use = () => {
    const atMs = clockNear(typed, nearMs, initialMs);
    setIsWrong(atMs === undefined);
    if (atMs !== undefined) onTime(atMs);
  };
  return (
    <form
      class="clock-field"
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      <TextField
        label={label}
        value={typed}
        onValue={setTyped}
        inputMode="decimal"
        autoComplete="off"
        error={isWrong ? texts.t('error.time') : undefined}
      />
      <Button type="submit" kind="quiet" size="compact" label={`${act}: ${label}`}>
        {act}
      </Button>
    </form>
  );
}
