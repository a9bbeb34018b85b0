import type { Idea } from '../../../src/domain/idea.ts';
import type { AnswerLine, Row } from '../../../src/protocol/wire.ts';
import type { Author } from '../../../src/store/author.ts';
import { Catalogue } from '../../../src/store/catalogue.ts';
import { AppDatabase, readSync } from '../../../src/store/database.ts';
import { saveDraft } from '../../../src/store/drafts.ts';
import { giveIdea } from '../../../src/store/give-idea.ts';
import { ensureIdentity } from '../../../src/store/identity.ts';
import { takeLines } from '../../../src/sync/take-lines.ts';
import { benchIdea } from '../bench-ideas.ts';
import { CITY, FULL, RAW_FULL, rest, SCOPE, time } from './bench-tools.ts';
import { openRaw, putAll } from './raw-database.ts';

const PULLED_ROWS = 100;

/** What this device sees of the city's ideas, newest first. */
async function seenIdeas(db: AppDatabase): Promise<Idea[]> {
  const catalogue = new Catalogue(db);
  await catalogue.refresh();
  return catalogue.ideas(CITY);
}

/** The rows of one pull: other ideas in each round, as they are with one more supporter. */
async function pulledRows(db: AppDatabase, round: number): Promise<Row[]> {
  const ideas = await seenIdeas(db);
  const ver = ((await db.cursors.get(SCOPE))?.stamp.ver ?? 0) + 1;
  return Array.from({ length: PULLED_ROWS }, (_, turn) => {
    const idea = ideas[(round * PULLED_ROWS + turn) * 7] as Idea;
    const record = { ...idea, supportCount: idea.supportCount + 1 };
    return { scope: SCOPE, id: idea.id, ver, rev: 2, record };
  });
}

/** An answer with one page of news, as text, for a device that asks with request `n`. */
async function pullAnswer(db: AppDatabase, n: number, rows: Row[]): Promise<{ head: string; page: string }> {
  const state = await readSync(db);
  const cursor = (await db.cursors.get(SCOPE))!.stamp;
  const lines: AnswerLine[] = [
    {
      type: 'head',
      n,
      now: Date.now(),
      epoch: { epoch: state.epoch, mac: 'm' },
      scopes: state.scopes,
      cities: {},
      version: 'bench',
    },
    { type: 'page', n, scope: SCOPE, from: cursor.ver, to: { ...cursor, ver: cursor.ver + 1 }, rows },
    { type: 'end', n, more: false },
  ];
  const [head = '', ...rest] = lines.map((line) => `${JSON.stringify(line)}\n`);
  return { head, page: rest.join('') };
}

/** A pull of 100 changed ideas: the whole answer with its head, and of it the line that holds the rows. */
export async function pull(round: number): Promise<{ answerMs: number; pageMs: number }> {
  const db = new AppDatabase(FULL);
  const n = (await readSync(db)).lastN + 1;
  const { head, page } = await pullAnswer(db, n, await pulledRows(db, round));
  await rest();
  const headMs = await time(() => takeLines(db, new Response(head), () => Date.now()));
  const pageMs = await time(() => takeLines(db, new Response(page), () => Date.now()));
  db.close();
  return { answerMs: headMs + pageMs, pageMs };
}

export async function pullRaw(round: number): Promise<number> {
  const source = new AppDatabase(FULL);
  const answer = JSON.stringify({ rows: await pulledRows(source, round) });
  source.close();
  const db = await openRaw(RAW_FULL);
  await rest();
  const ms = await time(() => putAll(db, answer));
  db.close();
  return ms;
}

/** One idea with a title and some text, from the button to the disk; its draft was kept before, as the form does. */
export async function save(round: number): Promise<number> {
  const db = new AppDatabase(FULL);
  const readClock = () => ({ nowMs: Date.now(), session: 'bench' });
  const author: Author = { device: (await ensureIdentity(db)).id, readClock };
  const city = (await db.cities.get(CITY))!.config;
  const { title, text, reach, goals } = benchIdea(round);
  const written = { title, text, reach, goals, photos: [], wantsReply: false, fromPaper: false };
  await saveDraft(db, 'draft', written, Date.now());
  await rest();
  const ms = await time(() => giveIdea(db, author, city, written, 'draft'));
  db.close();
  return ms;
}

export async function saveRaw(round: number): Promise<number> {
  const db = await openRaw(RAW_FULL);
  const toAnswer = (id: string) =>
    JSON.stringify({ rows: [{ scope: SCOPE, id, ver: 1, rev: 1, record: benchIdea(round) }] });
  await putAll(db, toAnswer('draft'));
  await rest();
  const ms = await time(() => putAll(db, toAnswer(crypto.randomUUID())));
  db.close();
  return ms;
}
