import type { History, Step } from './world/step.ts';

/**
 * Leaves out what a failing history does not need: halves first, then ever smaller pieces, until no single step can go.
 * The browser's own timing may let a failure come and go, so each shorter history counts only when it fails, too.
 */
export async function shrink(history: History, fails: (history: History) => Promise<boolean>): Promise<History> {
  let { steps } = history;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < steps.length; ) {
      const fewer: Step[] = [...steps.slice(0, start), ...steps.slice(start + size)];
      if (await fails({ ...history, steps: fewer })) steps = fewer;
      else start += size;
    }
  }
  return { ...history, steps };
}
