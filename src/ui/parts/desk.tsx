import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import '../look/desk.css';
import { Top, type TopProps } from './frame.tsx';
import { Icon, type IconName } from './icon.tsx';

/** A place on the desk; `count` only where something waits. */
export type RailItem = {
  href: string;
  icon: IconName;
  text: string;
  count?: number;
  current?: boolean;
  last?: boolean;
};

export type DeskFrameProps = TopProps & {
  railLabel: string;
  rail: readonly RailItem[];
  /** A `StateLine`; on laptops it stands in the head. */
  state?: ComponentChildren;
  listTitle: ComponentChildren;
  /** What stands beside the list's head: a button that narrows it. */
  listAct?: ComponentChildren;
  /** `Rows` with one `Row` per subject, the open one `current`. */
  list: ComponentChildren;
  /** Which of the two a narrow screen shows; a laptop shows both. */
  showing: 'list' | 'subject';
  /** The search in the head. */
  search?: ComponentChildren;
  /** The subject: a `BackLink` to the list (narrow screens only), then its parts. */
  children: ComponentChildren;
};

/** The coordinator's screen: list and subject beside each other from 960 px, the rail too from 1100 px; pages below that. */
export function DeskFrame(props: DeskFrameProps) {
  const { railLabel, rail, state, listTitle, listAct, list, showing, search, children, ...top } = props;
  const listId = useId();
  const ListHead = showing === 'list' ? 'h1' : 'h2';
  return (
    <div class="app">
      <div class="page is-desk">
        <Top {...top}>{search && <search class="top-search">{search}</search>}</Top>
        <div class="rug" />
        {state}
        <div class="desk" data-showing={showing}>
          <nav class="rail" aria-label={railLabel}>
            {rail.map((item) => (
              <RailLink key={item.href} {...item} />
            ))}
          </nav>
          <main id="main" tabIndex={-1} class="desk-main">
            <section class="inbox" aria-labelledby={listId}>
              <div class="inbox-head">
                <ListHead id={listId}>{listTitle}</ListHead>
                {listAct}
              </div>
              {list}
            </section>
            <div class="subject-pane">
              <div class="subject">{children}</div>
            </div>
          </main>
        </div>
      </div>
    </div>
  );
}

/** What stands above a subject: status and code, its title, and buttons at the end of the line. */
export function SubjectHead({
  title,
  acts,
  children,
}: {
  title: ComponentChildren;
  acts?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="subject-head">
      {children && <p class="row-meta">{children}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {acts && <div class="btns">{acts}</div>}
    </div>
  );
}

/** Ideas that say the same; `SimilarIdea`s inside, and what merging does in a small line. */
export function Similar({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="similar" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="merge" />
        <span>{title}</span>
      </h2>
      <ul>{children}</ul>
      {hint && <p class="small-text">{hint}</p>}
    </section>
  );
}

export type SimilarIdeaProps = { href: string; title: string; acts: ComponentChildren; children?: ComponentChildren };

/** One idea that says the same: its title, what is said about it (as in `Meta`), and the buttons that decide. */
export function SimilarIdea({ href, title, acts, children }: SimilarIdeaProps) {
  return (
    <li class="similar-row">
      <div>
        <a class="row-title" href={href}>
          {title}
        </a>
        <p class="row-meta">{children}</p>
      </div>
      <div class="btns">{acts}</div>
    </li>
  );
}

function RailLink({ href, icon, text, count, current, last }: RailItem) {
  return (
    <a href={href} class={last ? 'rail-end' : undefined} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{text}</span>
      {count ? <b class="num">{count}</b> : null}
    </a>
  );
}
