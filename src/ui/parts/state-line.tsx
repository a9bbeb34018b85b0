import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** Quiet when all is sent; on this device; no network; sending; something to look at (refused, or a network that wants a login). */
export type StateLineState = 'sent' | 'saved' | 'offline' | 'sending' | 'attention';

const LOOK: Record<StateLineState, { class: string; icon: IconName }> = {
  sent: { class: 'state is-sent', icon: 'received' },
  saved: { class: 'state is-saved', icon: 'saved' },
  offline: { class: 'state is-saved', icon: 'offline' },
  sending: { class: 'state is-sending', icon: 'sending' },
  attention: { class: 'state is-attention', icon: 'warning' },
};

export type StateLineProps = {
  state: StateLineState;
  /** The outbox. */
  href: string;
  strong: ComponentChildren;
  children?: ComponentChildren;
};

/** The line under the rug that always tells where people's words are, and opens the outbox. Announced when it changes. */
export function StateLine({ state, href, strong, children }: StateLineProps) {
  return (
    <div class="state-slot" role="status">
      <a class={LOOK[state].class} href={href}>
        <Icon name={LOOK[state].icon} small />
        <span>
          <b>{strong}</b> {children}
        </span>
        <Icon name="next" small />
      </a>
    </div>
  );
}
