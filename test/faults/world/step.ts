/** How the network treats one request of a round, and the answer to it. */
export type Fate =
  | 'ok'
  | 'requestLost'
  | 'requestCut'
  | 'requestDoubled'
  /** The device gives it up, and it reaches the server much later (`deliver`). */
  | 'requestLate'
  | 'answerLost'
  | 'answerSlow'
  | 'answerCut'
  | 'editWhileTravelling'
  | 'twoTabs';

/** The same for one part of a photo. */
export type PhotoFate = Extract<Fate, 'ok' | 'requestLost' | 'requestCut' | 'answerLost' | 'answerCut'>;

/** What a person does in a meeting, or to its minutes (`resolve` decides an item, `decide` a review). */
export type MeetingDeed = 'plan' | 'mark' | 'correctMark' | 'write' | 'choose' | 'resolve';

/** What a person does on a device. */
export type Deed =
  | MeetingDeed
  | 'submit'
  | 'submitPhoto'
  | 'support'
  | 'publish'
  | 'hide'
  | 'unhide'
  | 'setStatus'
  | 'answer'
  | 'correct'
  | 'merge'
  | 'decide'
  | 'poison';

/** What happens to a device's storage: no room for a while, closed by the browser, or a transaction broken off. */
export type StorageFault = 'full' | 'closed' | 'broken';

/**
 * One thing that happens. `pick` chooses among what there is, `x` among variants, `at` a byte: a history means the same
 * whatever stands in the database, so steps can be left out of it to find the few that matter.
 */
export type Step =
  | { type: 'do'; device: number; deed: Deed; pick: number; x: number }
  | { type: 'sync'; device: number; fate: Fate; pick: number; at: number }
  | {
      type: 'photos';
      device: number;
      fate: PhotoFate;
      pick: number;
      at: number;
    }
  | { type: 'arrive'; pick: number; at: number }
  | { type: 'deliver'; pick: number }
  | { type: 'clock'; device: number; x: number }
  | { type: 'wait'; x: number }
  /** Without network, to the device `to` further on; altered on the way when `x` is 0. */
  | { type: 'handOver'; device: number; to: number; x: number; at: number }
  /** Somebody gets a role or loses it: the officer; with the last two of `x` the resident, as a member. */
  | { type: 'member'; device: number; x: number }
  | { type: 'storage'; device: number; fault: StorageFault; x: number }
  /** `upgrade` restarts the app with what it holds in the layout of the first release. */
  | { type: 'restart' | 'forgetCookie' | 'tidy' | 'upgrade'; device: number }
  | { type: 'revoke' | 'backup' | 'restore' | 'count' | 'restartServer' };

/** The release whose layout an upgrade begins from. */
export const FIRST_RELEASE = '0.1.0';

/** One history to be played: the same seed gives the same steps and, up to the browser's own timing, the same end. */
export interface History {
  seed: number;
  /** The third device and the server begin in the middle of the work that this release left them in. */
  release?: string;
  steps: Step[];
}
