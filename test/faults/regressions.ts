import type { History, Step } from './world/step.ts';

/** A history that once broke a promise, made short; it is played before every campaign, on every engine. */
export interface Regression {
  /** The promise that was broken, and why. */
  what: string;
  history: History;
}

export const REGRESSIONS: Regression[] = [
  {
    what: 'a page of rows broken off by the browser was taken for a bug, not for a storage that fails',
    history: {
      seed: 100_107,
      steps: [
        { type: 'do', device: 2, deed: 'submitPhoto', pick: 5, x: 5 },
        { type: 'sync', device: 2, fate: 'answerSlow', pick: 6, at: 345_959 },
        { type: 'storage', device: 0, fault: 'broken', x: 5 },
        { type: 'sync', device: 0, fate: 'answerCut', pick: 2, at: 439_236 },
        { type: 'sync', device: 0, fate: 'editWhileTravelling', pick: 2, at: 628_234 },
      ],
    },
  },
  {
    what: 'so was an alteration of several rows in one step',
    history: {
      seed: 100_161,
      steps: [
        { type: 'do', device: 0, deed: 'submitPhoto', pick: 7, x: 2 },
        { type: 'storage', device: 0, fault: 'broken', x: 5 },
        { type: 'sync', device: 0, fate: 'answerSlow', pick: 2, at: 782_861 },
        { type: 'sync', device: 0, fate: 'ok', pick: 7, at: 101_720 },
      ],
    },
  },
  {
    what: 'a photo that came after the backup was never missed: nothing bore witness to it',
    history: {
      seed: 200_549,
      steps: [
        { type: 'do', device: 0, deed: 'submitPhoto', pick: 8, x: 1 },
        { type: 'sync', device: 0, fate: 'ok', pick: 0, at: 972_044 },
        { type: 'backup' },
        { type: 'photos', device: 0, fate: 'ok', pick: 10, at: 847_656 },
        { type: 'restore' },
      ],
    },
  },
  {
    what: 'support that came after the backup and was not counted yet was never missed: nothing bore witness to it',
    history: {
      seed: 2_000_502,
      steps: [
        { type: 'do', device: 0, deed: 'submitPhoto', pick: 5, x: 2 },
        { type: 'do', device: 0, deed: 'publish', pick: 9, x: 0 },
        { type: 'sync', device: 0, fate: 'editWhileTravelling', pick: 6, at: 248335 },
        { type: 'backup' },
        { type: 'sync', device: 0, fate: 'twoTabs', pick: 1, at: 457782 },
        { type: 'restore' },
      ],
    },
  },
  {
    what: 'an own idea that had moved before it came back, inside a page, was waited for without end',
    history: {
      seed: 1_001_686,
      steps: [
        { type: 'do', device: 2, deed: 'submitPhoto', pick: 1, x: 3 },
        { type: 'sync', device: 0, fate: 'editWhileTravelling', pick: 1, at: 17 },
        { type: 'do', device: 1, deed: 'submit', pick: 11, x: 0 },
        { type: 'do', device: 1, deed: 'submit', pick: 9, x: 5 },
        { type: 'do', device: 0, deed: 'correct', pick: 7, x: 4 },
        { type: 'handOver', device: 2, to: 1, x: 2, at: 9 },
        { type: 'sync', device: 1, fate: 'ok', pick: 3, at: 999987 },
      ],
    },
  },
  {
    what: 'an own idea that a correction took out of sight was waited for without end by a scope read anew',
    history: {
      seed: 3_001_507,
      steps: [
        { type: 'do', device: 2, deed: 'submitPhoto', pick: 1, x: 3 },
        { type: 'member', device: 0, x: 5 },
        { type: 'do', device: 1, deed: 'submit', pick: 10, x: 1 },
        { type: 'do', device: 1, deed: 'correct', pick: 0, x: 3 },
        { type: 'sync', device: 2, fate: 'answerSlow', pick: 9, at: 293969 },
        { type: 'member', device: 2, x: 2 },
        { type: 'do', device: 1, deed: 'submitPhoto', pick: 4, x: 4 },
      ],
    },
  },
  {
    what: 'what a revoked device had forgotten comes back to a restored city by its carrier: the coordinator decides',
    history: {
      seed: 5_002_354,
      steps: [
        { type: 'backup' },
        { type: 'do', device: 1, deed: 'submit', pick: 10, x: 4 },
        { type: 'handOver', device: 1, to: 0, x: 5, at: 182795 },
        { type: 'sync', device: 1, fate: 'twoTabs', pick: 6, at: 844812 },
        { type: 'revoke' },
        { type: 'sync', device: 1, fate: 'answerCut', pick: 11, at: 370166 },
        { type: 'restore' },
      ],
    },
  },
  {
    what: 'support that was not counted yet was waited for without end by a scope read anew, once the idea was hidden',
    history: {
      seed: 4_000_000,
      steps: [
        ...[0, 1, 2, 3].flatMap((pick): Step[] => [
          { type: 'do', device: 0, deed: 'submit', pick, x: 0 },
          { type: 'do', device: 0, deed: 'publish', pick, x: 0 },
        ]),
        { type: 'sync', device: 0, fate: 'ok', pick: 0, at: 0 },
        { type: 'sync', device: 2, fate: 'ok', pick: 0, at: 0 },
        { type: 'do', device: 2, deed: 'support', pick: 0, x: 1 },
        { type: 'sync', device: 2, fate: 'ok', pick: 0, at: 0 },
        { type: 'do', device: 0, deed: 'hide', pick: 0, x: 0 },
        { type: 'sync', device: 0, fate: 'ok', pick: 0, at: 0 },
        { type: 'backup' },
        { type: 'do', device: 0, deed: 'submit', pick: 0, x: 0 },
        { type: 'sync', device: 0, fate: 'ok', pick: 0, at: 0 },
        { type: 'restore' },
      ],
    },
  },
];
