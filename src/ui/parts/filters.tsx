import { Icon } from './icon.tsx';

/** A narrowing that is on: its word, and the sentence that says what pressing it does ("…, remove"). */
export type Filter = { key: string; text: string; removeText: string; onRemove: () => void };

/** What the list is narrowed to; each chip takes its own narrowing off. Nothing where nothing is on. */
export function Filters({ label, filters }: { label: string; filters: readonly Filter[] }) {
  if (filters.length === 0) return null;
  return (
    <ul class="filters" aria-label={label}>
      {filters.map(({ key, text, removeText, onRemove }) => (
        <li key={key}>
          <button type="button" onClick={onRemove}>
            {text}
            <Icon name="close" small />
            <span class="hidden">, {removeText}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
