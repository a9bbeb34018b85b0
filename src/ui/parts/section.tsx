import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

/** A part of a page under its own head; `aside` is a few small words at the end of the head's line. */
export function Section({
  title,
  aside,
  children,
}: {
  title: ComponentChildren;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  const head = <h2 id={id}>{title}</h2>;
  return (
    <section class="flow" aria-labelledby={id}>
      {aside ? (
        <div class="head-row">
          {head}
          <span class="soft small-text">{aside}</span>
        </div>
      ) : (
        head
      )}
      {children}
    </section>
  );
}

/** The way back, above the head of a page. */
export function BackLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="back" href={href}>
      <Icon name="back" />
      {children}
    </a>
  );
}

/** One sentence with a sign before it. */
export function WithIcon({ icon, small, children }: { icon: IconName; small?: boolean; children: ComponentChildren }) {
  return (
    <p class={small ? 'with-icon soft small-text' : 'with-icon'}>
      <Icon name={icon} small={small} />
      <span>{children}</span>
    </p>
  );
}

/** Short facts, name and value: what this device stores, when it last sent. */
export function Facts({ facts }: { facts: readonly { term: string; value: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
