import { useId } from 'preact/hooks';
import { describedBy, type FieldFrame, WrongText } from '../../parts/field.tsx';

/** A calendar day, `2026-11-21`, or nothing. The browser writes and reads it as its person does. */
export function DayField({ value, onValue, ...frame }: FieldFrame & { value: string; onValue: (day: string) => void }) {
  const ownId = useId();
  const { id = ownId, label, optional, hint, error } = frame;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {optional && <span class="optional">{optional}</span>}
      </label>
      {error && <WrongText id={`${id}-wrong`}>{error}</WrongText>}
      <input
        id={id}
        type="date"
        class="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, frame)}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
