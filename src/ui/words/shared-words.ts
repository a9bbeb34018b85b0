import type { Words } from '../../domain/meeting/records.ts';
import type { Change } from '../../protocol/change.ts';

/** A text that several hands write, and how what is done to it here becomes a change. */
export interface SharedWords {
  /** Under which every letter is kept on the disk until it is saved for everybody. */
  draftId: string;
  words: Words;
  /** Only read any more. */
  isLocked: boolean;
  /** The most it may hold, in characters. */
  most: number;
  /** Saves what was typed, and the text it began from. */
  edit: (from: string, to: string) => Promise<Change>;
  /** Settles versions: of those seen (by their changes), what was chosen stands. */
  choose: (from: string, to: string, seen: string[]) => Promise<Change>;
}
