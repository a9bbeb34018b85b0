/** Measured values by what was measured, in the order of the rounds: milliseconds, or number per second. */
export type Measured = ReadonlyMap<string, readonly number[]>;

/** One line of the table: what of ours is compared with what of raw. */
export interface Comparison {
  what: string;
  ours: string;
  raw: string;
  /** The most the ratio of milliseconds may be; missing where it is only told. */
  most?: number;
  perSecond?: true;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = Number.NaN, above = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

/** The value that so large a part of all does not exceed: of few values one of the largest, never more than the largest. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/**
 * How many times as much ours is: the median of the rounds' own ratios, because the two measured one after the other
 * had the same neighbours on the machine.
 */
export function ratioOf(ours: readonly number[], raw: readonly number[]): number {
  return median(ours.map((value, round) => value / (raw[round] ?? Number.NaN)));
}

/** What one part of the bench has to say. */
export interface Section {
  title: string;
  /** A table in Markdown, or sentences. */
  body: string;
  /** What does not meet its target. */
  missed: string[];
}

/** The table in Markdown, and the names of what does not meet its target. */
export function tabulate(comparisons: readonly Comparison[], measured: Measured): Pick<Section, 'body' | 'missed'> {
  const missed: string[] = [];
  const lines = comparisons.map(({ what, ours, raw, most, perSecond }) => {
    const [own, other] = [measured.get(ours) ?? [], measured.get(raw) ?? []];
    const ratio = ratioOf(own, other);
    const isMet = most === undefined || ratio <= most;
    if (!isMet) missed.push(`${what}: ${digits(ratio)} ×, target ≤ ${most} ×`);
    const unit = perSecond ? '/s' : 'ms';
    const target = most === undefined ? '–' : `≤ ${most} ×`;
    const word = most === undefined ? '–' : isMet ? 'met' : '**not met**';
    const cells = [what, `${digits(median(own))} ${unit}`, `${digits(median(other))} ${unit}`, `${digits(ratio)} ×`];
    return `| ${[...cells, target, word].join(' | ')} |`;
  });
  const head = '| | ours | raw | ratio | target | |\n|---|--:|--:|--:|--:|---|';
  return { body: [head, ...lines].join('\n'), missed };
}

/** A number as a table shows it. */
export const digits = (value: number): string => (value >= 20 ? value.toFixed(0) : value.toPrecision(2));
