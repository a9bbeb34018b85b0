import type { IdeaStatus } from '../../domain/idea.ts';
import { Icon } from './icon.tsx';
import { STATUS_LOOK } from './tag.tsx';

/** How many ideas stand where; with `href` its line is also the filter. */
export type WeavePart = { status: IdeaStatus; text: string; count: number; href?: string };

/** No colour is thinner than this share of the strip, so that one idea among a thousand is seen. */
const LEAST_SHARE = 0.025;

/** Where ideas stand: one strip woven of their statuses in the order given, and the list that is its table. */
export function Weave({ label, parts }: { label: string; parts: readonly WeavePart[] }) {
  return (
    <>
      <div class="weave" role="img" aria-label={label}>
        <svg aria-hidden="true" preserveAspectRatio="none">
          {shareOut(parts).map(({ status, start, share }) => (
            <rect
              key={status}
              class={`tone-${STATUS_LOOK[status].tone}`}
              x={percent(start)}
              y="-10%"
              width={percent(share)}
              height="120%"
            />
          ))}
        </svg>
      </div>
      <ul class="legend">
        {parts.map((part) => (
          <li key={part.status}>
            <LegendLine {...part} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LegendLine({ status, text, count, href }: WeavePart) {
  const { tone, icon } = STATUS_LOOK[status];
  const words = (
    <>
      <span class={`swatch tone-${tone}`}>
        <Icon name={icon} />
      </span>
      <span>{text}</span> <b>{count}</b>
    </>
  );
  return href ? <a href={href}>{words}</a> : <span>{words}</span>;
}

/** Turns counts into places on a strip of length 1: nothing for 0, at least `LEAST_SHARE` for the rest. */
function shareOut(parts: readonly WeavePart[]): { status: IdeaStatus; start: number; share: number }[] {
  const seen = parts.filter(({ count }) => count > 0);
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  const weights = seen.map(({ count }) => Math.max(count / total, LEAST_SHARE));
  const sum = weights.reduce((a, b) => a + b, 0);
  let start = 0;
  return seen.map(({ status }, index) => {
    const share = (weights[index] ?? 0) / sum;
    start += share;
    return { status, start: start - share, share };
  });
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
