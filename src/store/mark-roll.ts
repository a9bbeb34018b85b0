import { v7 as uuidv7 } from 'uuid';
import type { MarkData } from '../domain/meeting/mark-kinds.ts';
import { type Author, act } from './author.ts';
import type { AppDatabase } from './database.ts';
import { changeTables } from './remember-change.ts';

/** The id of somebody who is in no roster: a guest of a meeting. */
export const newGuestId = (): string => uuidv7();

/** Marks the roll of a meeting, all in one step; resolves with the marks' ids when they are saved on this device. */
export function markRoll(
  db: AppDatabase,
  author: Author,
  city: string,
  scope: string,
  marks: readonly MarkData[],
): Promise<string[]> {
  return db.transaction('rw', changeTables(db), async () => {
    const ids: string[] = [];
    for (const mark of marks) {
      const { record } = await act(db, author, 'meeting.mark', city, { id: uuidv7(), scope }, mark);
      ids.push(record);
    }
    return ids;
  });
}
