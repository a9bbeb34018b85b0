import type { OfferedChange, Verdict } from '../protocol/wire.ts';
import type { Court } from './court.ts';
import type { Commit } from './entries.ts';
import { judge } from './judge.ts';
import type { Work } from './storage.ts';

/** A change to be judged, whose it is, and the commit that says how far its device's clock is off. */
export interface Offer {
  commit: Commit;
  sender: string;
  offered: OfferedChange;
}

/**
 * Judges changes of several devices that came together, each for itself. What builds on another one of them is judged
 * after it, in whatever order they came: who carries an idea may have answered it already. Verdicts in the order of the
 * offers; undefined where there is nobody to tell.
 */
export function* judgeInTurn(court: Court, offers: readonly Offer[]): Work<(Verdict | undefined)[]> {
  const verdicts: (Verdict | undefined)[] = offers.map(() => undefined);
  let open = [...offers.keys()];
  for (let isLast = false; open.length > 0; ) {
    const postponed: number[] = [];
    for (const index of open) {
      const { commit, sender, offered } = offers[index] as Offer;
      const verdict = yield* judge(court, commit, sender, offered, isLast);
      if (verdict === 'postponed') postponed.push(index);
      else verdicts[index] = verdict;
    }
    // Nobody got any further: now it is said.
    isLast = postponed.length === open.length;
    open = postponed;
  }
  return verdicts;
}
