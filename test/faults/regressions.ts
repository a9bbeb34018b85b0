import type { History } from './world/step.ts';

/** A history that once broke a promise, made short; it is played before every campaign, on every engine. */
export interface Regression {
  /** The promise that was broken, and why. */
  what: string;
  history: History;
}

export const REGRESSIONS: Regression[] = [];
