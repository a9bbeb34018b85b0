import { useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

export type SearchFieldProps = {
  /** Its name for screen readers, and in the empty field unless `placeholder` says more. */
  label: string;
  placeholder?: string;
  /** What the button is called that empties the field. */
  clearLabel: string;
  value: string;
  onValue: (value: string) => void;
  /** Id of the list that follows what is typed. */
  controls?: string;
};

/** Searches from the first letter; stands inside the `<search>` or `<form role="search">` of its screen. */
export function SearchField({ label, placeholder = label, clearLabel, value, onValue, controls }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onValue('');
    input.current?.focus();
  };
  return (
    <div class="search">
      <Icon name="search" />
      <label class="hidden" for={id}>
        {label}
      </label>
      <input
        ref={input}
        class="input"
        id={id}
        type="search"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        enterkeyhint="search"
        aria-controls={controls}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {value && (
        <button class="search-clear" type="button" aria-label={clearLabel} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
