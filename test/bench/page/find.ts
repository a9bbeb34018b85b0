import { findIdeas, type IdeaWish } from '../../../src/domain/find-ideas.ts';
import type { Idea } from '../../../src/domain/idea.ts';
import { foldPlain } from '../../../src/domain/plain-text.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { AppDatabase } from '../../../src/store/database.ts';
import { CITY, FULL, RAW_FULL, rest, time } from './bench-tools.ts';
import { openRaw, readAll } from './raw-database.ts';

const WISHES: IdeaWish[] = ['f', 'va', 'valo', 'laituri koria', 'pururata'].map((words) => ({
  words,
  areas: [],
  goals: [],
  statuses: [],
  sort: 'newest',
}));
const FILTERS: IdeaWish = {
  words: '',
  areas: ['valkeala', 'elimaki-koria'],
  goals: ['services'],
  statuses: ['received', 'inReview'],
  sort: 'mostSupported',
};

/** A search in the catalogue: the first ever, a later one (mean of five), and filters without words. */
export async function search(): Promise<{ firstMs: number; laterMs: number; filterMs: number; found: number[] }> {
  const db = new AppDatabase(FULL);
  const catalogue = new Catalogue(db);
  await catalogue.refresh();
  catalogue.ideas(CITY);
  await rest();
  const ask = (wish: IdeaWish) => findIdeas(catalogue.ideas(CITY), wish).length;
  const firstMs = await time(async () => ask(WISHES[0] as IdeaWish));
  const found: number[] = [];
  const laterMs = (await time(async () => void found.push(...WISHES.map(ask)))) / WISHES.length;
  const filterMs = await time(async () => found.push(ask(FILTERS)));
  db.close();
  return { firstMs, laterMs, filterMs, found };
}

export async function searchRaw(): Promise<{ searchMs: number; filterMs: number }> {
  const db = await openRaw(RAW_FULL);
  await rest();
  const word = foldPlain('valo');
  const searchMs = await time(async () => {
    const rows = await readAll(db);
    return rows.filter(({ record }) => foldPlain((record as Idea).title).includes(word));
  });
  const filterMs = await time(async () => {
    const ideas = (await readAll(db)).map(({ record }) => record as Idea);
    const fits = ideas.filter(
      ({ reach, goals, status }) =>
        FILTERS.areas.some((area) => reach.areas.includes(area)) &&
        FILTERS.goals.some((goal) => goals.includes(goal)) &&
        FILTERS.statuses.includes(status),
    );
    return fits.sort((a, b) => b.supportCount - a.supportCount);
  });
  db.close();
  return { searchMs, filterMs };
}
