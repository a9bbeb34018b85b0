import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tag.tsx';

export type WayStep = {
  icon: IconName;
  /** Solid and filled, ringed, or dashed. */
  state: 'done' | 'now' | 'ahead';
  title: ComponentChildren;
  text?: ComponentChildren;
  href?: string;
};

/** How far a message has come, in three steps; the words of each step say it, the picture only repeats them. */
export function Way({ steps, tone = 'woad' }: { steps: readonly WayStep[]; tone?: Tone }) {
  return (
    <ol class={`way tone-${tone}`}>
      {steps.map(({ icon, state, title, text, href }) => (
        <li
          key={icon}
          class={state === 'ahead' ? undefined : `is-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span class="way-dot">
            <Icon name={icon} />
          </span>
          <span>
            <b>{href ? <a href={href}>{title}</a> : title}</b>
            {text && <span class="soft small-text">{text}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
