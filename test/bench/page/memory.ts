import { act } from '../../../src/store/author.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { AppDatabase } from '../../../src/store/database.ts';
import { changeTables } from '../../../src/store/remember-change.ts';
import { CITY } from './bench-tools.ts';
import { anIdea } from './drain.ts';
import { aMember } from './member.ts';

const NAME = 'bench-memory';
const COMMITTEE = 'committee/kouvola/valkeala';
let kept: Catalogue | undefined;

/** A member's device that has pulled everything there is and made this many changes without network. */
export async function fillDevice(invitation: string, unsent: number): Promise<void> {
  const { db, author } = await aMember(NAME, invitation);
  const goods = await Promise.all(Array.from({ length: unsent }, (_, number) => anIdea(number)));
  await db.transaction('rw', changeTables(db), async () => {
    for (const data of goods) {
      await act(db, author, 'idea.submit', CITY, { id: crypto.randomUUID(), scope: COMMITTEE }, data);
    }
  });
  db.close();
}

/** Opens that device's catalogue and keeps it open; tells how many ideas it shows. */
export async function keepCatalogue(): Promise<number> {
  kept = new Catalogue(new AppDatabase(NAME));
  await kept.refresh();
  return kept.ideas(CITY).length;
}
