import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** An empty table: the mark, what is missing, and the first step (a `Button` or `ButtonLink` as child). */
export function Empty({
  title,
  text,
  children,
}: {
  title: ComponentChildren;
  text?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon name="mark" />
      <p class="strong">{title}</p>
      {text && <p class="soft">{text}</p>}
      {children && <div class="btns">{children}</div>}
    </div>
  );
}
