import type { Movement } from './minutes-schema.ts';
import type { Roll, SeatRow, Segment } from './roll.ts';

/** A time between two moments, Unix milliseconds. */
interface Bounds {
  fromMs: number;
  toMs: number;
}

/** Somebody taking a seat or leaving it while the meeting lasted. */
interface Step {
  kind: 'arrived' | 'left';
  seat: string;
  person: string;
  name: string;
  forName?: string;
  atMs: number;
}

/** A movement before it is known which item it belongs to. */
export type Moved = Omit<Movement, 'when'>;

/** Where a movement stands: with an item, or with none where no item was ever under way. */
export type Place = { item: string; when: Movement['when'] } | undefined;

/**
 * Who came and went while the meeting lasted, each arrival and each departure once, in the order of time (facts.md S7).
 * Whoever was there at the opening did not come during it, and whoever stayed until the end did not leave. Leaving for
 * an item because of a conflict of interest is told with the conflict, not here.
 */
export function movementsOf(roll: Roll, bounds: Bounds): Moved[] {
  const steps = roll.rows.flatMap((row) => stepsOf(row, roll, bounds));
  return shortAbsences(roll, replacements(steps)).sort((a, b) => a.atMs - b.atMs || (a.name < b.name ? -1 : 1));
}

function stepsOf({ seat, segments }: SeatRow, roll: Roll, { fromMs, toMs }: Bounds): Step[] {
  return joined(segments).flatMap((segment) => {
    const { person, name, isDeputy } = segment;
    const who = { seat: seat.id, person, name, ...(isDeputy ? { forName: seat.name } : {}) };
    const end = segment.toMs ?? Number.POSITIVE_INFINITY;
    if (end <= fromMs || segment.fromMs >= toMs) return [];
    const steps: Step[] = [];
    if (segment.fromMs > fromMs && !isConflict(roll, person, segment.fromMs, 'back'))
      steps.push({ kind: 'arrived', ...who, atMs: segment.fromMs });
    if (end < toMs && !isConflict(roll, person, end, 'out')) steps.push({ kind: 'left', ...who, atMs: end });
    return steps;
  });
}

/** Times of one person that follow each other at once are one: changing from far to here is no coming and going. */
function joined(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.fromMs - b.fromMs)) {
    const last = whole.at(-1);
    if (last && last.person === segment.person && last.toMs === segment.fromMs)
      whole[whole.length - 1] = { ...last, toMs: segment.toMs };
    else whole.push(segment);
  }
  return whole;
}

/** Whether somebody left or came back at that moment because an item they are disqualified for began or ended. */
function isConflict({ conflicts, items }: Roll, person: string, atMs: number, which: 'out' | 'back'): boolean {
  return conflicts.some(
    (conflict) =>
      conflict.person === person &&
      items.some(({ item, fromMs, toMs }) => {
        if (item !== conflict.item) return false;
        return which === 'back' ? toMs === atMs : atMs === fromMs || atMs === conflict.atMs;
      }),
  );
}

/** Somebody leaving a seat at the very moment somebody else takes it is one movement. */
function replacements(steps: readonly Step[]): (Moved & { seat: string })[] {
  const left = new Set(steps.filter(({ kind }) => kind === 'left'));
  const moved: (Moved & { seat: string })[] = [];
  for (const { kind, seat, person, name, forName, atMs } of steps) {
    if (kind === 'left') continue;
    const gave = [...left].find((step) => step.seat === seat && step.atMs === atMs && step.person !== person);
    if (gave) left.delete(gave);
    moved.push({
      kind: gave ? 'replaced' : 'arrived',
      seat,
      name,
      atMs,
      ...(forName ? { forName } : {}),
      ...(gave ? { withName: gave.name } : {}),
    });
  }
  for (const { seat, name, forName, atMs } of left)
    moved.push({ kind: 'left', seat, name, atMs, ...(forName ? { forName } : {}) });
  return moved;
}

/** Leaving and coming back while the same item was dealt with is one absence. */
function shortAbsences(roll: Roll, moved: readonly (Moved & { seat: string })[]): Moved[] {
  const rest = [...moved].sort((a, b) => a.atMs - b.atMs);
  const told: Moved[] = [];
  for (let next = rest.shift(); next; next = rest.shift()) {
    const { seat, ...movement } = next;
    const back = next.kind === 'left' ? rest.findIndex((each) => each.seat === seat) : -1;
    const came = rest[back];
    const item = placeOf(roll, next.atMs);
    if (came?.kind === 'arrived' && came.name === next.name && isSame(item, placeOf(roll, came.atMs))) {
      rest.splice(back, 1);
      told.push({ ...movement, kind: 'away', toMs: came.atMs });
    } else told.push(movement);
  }
  return told;
}

const isSame = (one: Place, other: Place): boolean =>
  one !== undefined && one.when === 'during' && other?.when === 'during' && one.item === other.item;

/** The item that was under way at a moment, else the one that came next, else the last. */
export function placeOf({ items }: Pick<Roll, 'items'>, atMs: number): Place {
  const inOrder = [...items].sort((a, b) => a.fromMs - b.fromMs);
  const open = inOrder.findLast(({ fromMs, toMs }) => fromMs <= atMs && (toMs === null || atMs < toMs));
  if (open) return { item: open.item, when: 'during' };
  const next = inOrder.find(({ fromMs }) => fromMs > atMs);
  if (next) return { item: next.item, when: 'before' };
  const last = inOrder.at(-1);
  return last && { item: last.item, when: 'after' };
}
