import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** One language: `code` for `lang`, and its own name for itself. */
export type LanguageChoice<Code extends string> = { code: Code; name: string };

export type LanguageMenuProps<Code extends string> = {
  /** Said before the short code: "Language: suomi." */
  label: string;
  current: Code;
  languages: readonly LanguageChoice<Code>[];
  onLanguage: (code: Code) => void;
};

/** The language button in the head. Opens without script, closes on choice, on Escape, and when focus or a tap goes elsewhere. */
export function LanguageMenu<Code extends string>({ label, current, languages, onLanguage }: LanguageMenuProps<Code>) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  const closeAndReturn = () => {
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  useEffect(() => {
    const closeFromOutside = ({ target }: Event) =>
      target instanceof Node && !menu.current?.contains(target) && close();
    document.addEventListener('click', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    return () => {
      document.removeEventListener('click', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
    };
  }, []);
  return (
    <details class="menu" ref={menu} onKeyDown={(event) => event.key === 'Escape' && closeAndReturn()}>
      <summary class="top-button framed">
        <span class="hidden">{label} </span>
        {current.toUpperCase()}
        <Icon name="open" small />
      </summary>
      <ul class="menu-list">
        {languages.map(({ code, name }) => (
          <li key={code}>
            <button
              type="button"
              lang={code}
              aria-current={code === current ? 'true' : undefined}
              onClick={() => {
                onLanguage(code);
                closeAndReturn();
              }}
            >
              {name}
              {code === current && <Icon name="check" small />}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
