import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { WrongText } from './field.tsx';

export type TickProps = {
  id?: string;
  label: ComponentChildren;
  note?: ComponentChildren;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  error?: string | undefined;
};

/** One thing to agree to or to ask for; the whole line is the target. */
export function Tick({ id, label, note, checked, onChecked, error }: TickProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <>
      {error && <WrongText id={`${inputId}-wrong`}>{error}</WrongText>}
      <label class={error ? 'tick wrong' : 'tick'}>
        <input
          type="checkbox"
          id={inputId}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${inputId}-wrong` : undefined}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        <span>
          {label}
          {note && <small>{note}</small>}
        </span>
      </label>
    </>
  );
}
