import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { IdeaStatus } from '../../domain/idea.ts';
import { Icon } from './icon.tsx';
import { STATUS_LOOK } from './tag.tsx';

export type ThreadStep = { key: string; status: IdeaStatus; text: string; date: string; reason?: ComponentChildren };

/** The steps of an idea, newest first; the first is where it stands now. */
export function Thread({ steps }: { steps: readonly ThreadStep[] }) {
  return (
    <ol class="thread">
      {steps.map(({ key, status, text, date, reason }, index) => (
        <li
          key={key}
          class={`tone-${STATUS_LOOK[status].tone}${index === 0 ? ' is-now' : ''}`}
          aria-current={index === 0 ? 'step' : undefined}
        >
          <b>{text}</b>
          <span class="soft small-text num">{date}</span>
          {reason && <span class="reason">{reason}</span>}
        </li>
      ))}
    </ol>
  );
}

/** What the city answered: its words, and a small line with who and when. */
export function Answer({
  title,
  by,
  children,
}: {
  title: string;
  by?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="answer" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="received" />
        <span>{title}</span>
      </h2>
      {children}
      {by && <p class="soft small-text">{by}</p>}
    </section>
  );
}

/** How many support it (`count` large, `words` beside) and the toggle as child. */
export function SupportBar({
  count,
  words,
  children,
}: {
  count: ComponentChildren;
  words: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="support">
      <p>
        <b class="num">{count}</b> {words}
      </p>
      {children}
    </div>
  );
}
