import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** How a button looks: filled once per group, quiet with an edge, plain underlined; sun once per screen, on the field only. */
export type ButtonLook = {
  kind?: 'filled' | 'quiet' | 'plain' | 'sun';
  /** Least height: habit 56 px, compact 48, large 64. */
  size?: 'habit' | 'compact' | 'large';
  /** `wide` takes the whole line, `grow` shares it with its neighbours. */
  fill?: 'wide' | 'grow';
  icon?: IconName;
  children: ComponentChildren;
};

export type ButtonProps = ButtonLook & {
  onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  type?: 'button' | 'submit';
  /** Id of the form to submit, where the button stands outside it. */
  form?: string;
  /** Makes a toggle; its word must change with it. */
  pressed?: boolean;
  expanded?: boolean;
  /** Id of what the button opens. */
  controls?: string;
  /** It cannot act now, stays focusable, and this id names the sentence beside it that says why. */
  cannotBecause?: string | undefined;
  /** A longer name for screen readers; must contain the visible word. */
  label?: string;
};

/** A button. Where it cannot act now it stays in the order of focus and does nothing. */
export function Button({
  onClick,
  type = 'button',
  form,
  pressed,
  expanded,
  controls,
  cannotBecause,
  label,
  ...look
}: ButtonProps) {
  return (
    <button
      type={type}
      form={form}
      class={classOf(look)}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-disabled={cannotBecause ? true : undefined}
      aria-describedby={cannotBecause}
      onClick={cannotBecause ? (event) => event.preventDefault() : onClick}
    >
      <ButtonWords {...look} />
    </button>
  );
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({ href, download, ...look }: ButtonLook & { href: string; download?: string }) {
  return (
    <a class={classOf(look)} href={href} download={download}>
      <ButtonWords {...look} />
    </a>
  );
}

/** A group of buttons, the main one first; they stand under each other when the line is too short. */
export function Buttons({ section, children }: { section?: boolean; children: ComponentChildren }) {
  return <div class={section ? 'btns section' : 'btns'}>{children}</div>;
}

function ButtonWords({ icon, children }: ButtonLook) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
}

function classOf({ kind = 'filled', size = 'habit', fill }: ButtonLook): string {
  return ['btn', kind !== 'filled' && kind, size !== 'habit' && size, fill].filter(Boolean).join(' ');
}
