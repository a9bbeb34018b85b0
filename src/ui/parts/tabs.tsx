import { Icon, type IconName } from './icon.tsx';

/** A place to go; exactly one of them is the act in the middle. */
export type Tab = { href: string; icon: IconName; text: string; current?: boolean; act?: boolean };

/** The places of the app: at the bottom on phones, in the head where there is room, a list with very large text. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, icon, text, current, act }) => (
        <a key={href} href={href} class={act ? 'tab-act' : undefined} aria-current={current ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{text}</span>
        </a>
      ))}
    </nav>
  );
}
