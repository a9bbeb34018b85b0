import type { Idea } from '../../../src/domain/idea.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { AppDatabase } from '../../../src/store/database.ts';
import { CITY, FULL, RAW_FULL, time } from './bench-tools.ts';
import { openRaw, readNewest } from './raw-database.ts';
import { ROWS_ON_SCREEN, showRows } from './rows.tsx';

/** From nothing open to 50 ideas in the document; a page asks once, when it has just been loaded. */
export function coldStart(): Promise<number> {
  return time(async () => {
    const catalogue = new Catalogue(new AppDatabase(FULL));
    const seen = new Promise<void>((resolve) => catalogue.subscribe(resolve));
    await Promise.race([seen, catalogue.refresh()]);
    showRows(catalogue.ideas(CITY));
  });
}

export function coldStartRaw(): Promise<number> {
  return time(async () => {
    const rows = await readNewest(await openRaw(RAW_FULL), ROWS_ON_SCREEN);
    showRows(rows.map(({ record }) => record as Idea));
  });
}
