import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** What every field has: a name above, the word "optional" where it is, a hint below, and what is wrong between. */
export type FieldFrame = {
  /** For the summary of errors to link to; made up unless given. */
  id?: string;
  label: ComponentChildren;
  optional?: string;
  hint?: ComponentChildren;
  error?: string | undefined;
};

type TextControl = {
  name?: string;
  value: string;
  onValue: (value: string) => void;
  onBlur?: () => void;
  required?: boolean;
  maxLength?: number;
  autoComplete?: string;
};

export type TextFieldProps = FieldFrame &
  TextControl & {
    /** Which keyboard a phone shows. The type stays text: what a browser refuses by itself it says in its own language. */
    inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
    /** Large letters of equal width, for codes written from paper. */
    code?: boolean;
  };

/** One line of text. */
export function TextField({ inputMode, code, ...props }: TextFieldProps) {
  return (
    <FieldBox {...props}>
      {(control) => (
        <input
          {...control}
          type="text"
          class={code ? 'input is-code' : 'input'}
          inputMode={inputMode}
          autocapitalize={code ? 'characters' : undefined}
          spellcheck={code ? false : undefined}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    </FieldBox>
  );
}

/** Several lines of text; grows with what is written. */
export function TextArea({ rows = 3, ...props }: FieldFrame & TextControl & { rows?: number }) {
  return (
    <FieldBox {...props}>
      {(control) => (
        <textarea
          {...control}
          class="input"
          rows={rows}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    </FieldBox>
  );
}

/** The sentence that says what is wrong, with its sign. */
export function WrongText({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="wrong-text" id={id}>
      <Icon name="warning" small />
      <span>{children}</span>
    </p>
  );
}

/** The hint and error of a field by id, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: Pick<FieldFrame, 'hint' | 'error'>): string | undefined {
  return [error && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
}

/**
 * What must be looked at before sending, each line a link to its field (or to the first choice of its group).
 * Takes focus when it appears and again whenever `attempt` (how often sending was tried) grows.
 */
export function ErrorSummary({
  title,
  errors,
  attempt,
}: {
  title: string;
  errors: readonly { fieldId: string; text: string }[];
  attempt: number;
}) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <section class="wrong-box" ref={box} tabIndex={-1} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Icon name="warning" />
        <span>{title}</span>
      </h2>
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Control = Omit<TextControl, 'onValue'> & {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

function FieldBox({
  children,
  ...props
}: FieldFrame & TextControl & { children: (control: Control) => ComponentChildren }) {
  const ownId = useId();
  const { id = ownId, label, optional, hint, error, onValue: _, ...control } = props;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {optional && <span class="optional">{optional}</span>}
      </label>
      {error && <WrongText id={`${id}-wrong`}>{error}</WrongText>}
      {children({
        ...control,
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy(id, props),
      })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function focusField(event: Event, fieldId: string): void {
  const field = document.getElementById(fieldId);
  const control = field?.matches('fieldset') ? field.querySelector('input') : field;
  if (!control) return;
  event.preventDefault();
  control.focus();
  (field ?? control).scrollIntoView({ block: 'center' });
}
