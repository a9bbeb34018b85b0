import { ICON_PATHS } from './icon-paths.ts';

/** What a sign is called; `mark` is the two houses on their table. */
export type IconName = keyof typeof ICON_PATHS | 'mark';

/** All signs, hidden: rendered once, by the root of the app, before any `Icon`. */
export function IconSprite() {
  return (
    <svg class="hidden" width="1" height="1" aria-hidden="true">
      <defs>
        {Object.entries(ICON_PATHS).map(([name, path]) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
            <path d={path} />
          </symbol>
        ))}
        <symbol id="i-mark" viewBox="0 0 24 24">
          <path
            class="mark-body"
            d="M5 12.5V6.5L9.5 2.5 14 6.5v6zM1.5 13.5h21V17h-21zM5 17h3.4l-1.7 5H3.3zM15.6 17H19l1.7 5h-3.4z"
          />
          <path class="mark-sun" d="M15 12.5V9.7L18 7l3 2.7v2.8z" />
        </symbol>
      </defs>
    </svg>
  );
}

/** One sign beside a word; hidden from screen readers, because the word says it. `small` is 20 px instead of 24. */
export function Icon({ name, small }: { name: IconName; small?: boolean | undefined }) {
  return (
    <svg class={small ? 'i small' : 'i'} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
