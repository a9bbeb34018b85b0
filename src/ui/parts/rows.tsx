import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** One sheet of paper with rows that touch each other; `li` elements or `Row`s inside. */
export function Rows({ id, label, children }: { id?: string; label?: string; children: ComponentChildren }) {
  return (
    <ul class="rows" id={id} aria-label={label}>
      {children}
    </ul>
  );
}

export type RowProps = {
  href: string;
  title: ComponentChildren;
  /** What stands left of the title: a `DateLeaf`. */
  before?: ComponentChildren;
  /** The row whose subject is shown beside the list. */
  current?: boolean;
  /** `Meta` lines: status first, then place and date. */
  children?: ComponentChildren;
};

/** A row that is one link as a whole: title first, then what is said about it. */
export function Row({ href, title, before, current, children }: RowProps) {
  return (
    <li>
      <a class="row" href={href} aria-current={current ? 'true' : undefined}>
        {before}
        <span class="row-body">
          <span class="row-title">{title}</span>
          {children}
        </span>
      </a>
    </li>
  );
}

/** A line of tags and small words; each child keeps together where the line breaks. */
export function Meta({ children }: { children: ComponentChildren }) {
  return <span class="row-meta">{children}</span>;
}

/** Words in a `Meta` line, with their sign. `keep` holds numbers and dates on one line. */
export function MetaItem({ icon, keep, children }: { icon?: IconName; keep?: boolean; children: ComponentChildren }) {
  return (
    <span class={keep ? 'num' : undefined}>
      {icon && <Icon name={icon} small />}
      <span>{children}</span>
    </span>
  );
}

/** A day as a leaf of a calendar; the date is also written in words beside it, so this one is silent. */
export function DateLeaf({ day, month }: { day: string; month: string }) {
  return (
    <span class="date" aria-hidden="true">
      <b>{day}</b>
      {month}
    </span>
  );
}

export type ParcelProps = {
  icon: IconName;
  /** What it is, and its code or photo number at the end of the line. */
  kind: ComponentChildren;
  code?: string;
  title: ComponentChildren;
  children?: ComponentChildren;
};

/** A row of the outbox: no link, but with room for its state, a note and buttons. */
export function Parcel({ icon, kind, code, title, children }: ParcelProps) {
  return (
    <li class="parcel">
      <p class="parcel-kind">
        <Icon name={icon} small />
        <span>{kind}</span>
        {code && <span class="code">{code}</span>}
      </p>
      <p class="row-title">{title}</p>
      {children}
    </li>
  );
}
