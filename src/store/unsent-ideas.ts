import type { Idea } from '../domain/idea.ts';
import type { IdeaSubmission } from '../domain/idea-kinds.ts';
import type { Change } from '../protocol/change.ts';
import type { AppDatabase } from './database.ts';

/** An idea given here that the city does not have yet, shaped like any other so that the same search finds it. */
export interface UnsentIdea {
  idea: Idea;
  /** The city said no; the outbox tells why. */
  refused: boolean;
}

/** Ideas of a city given here that wait to be sent or were refused, the newest first. */
export async function listUnsentIdeas(db: AppDatabase, city: string): Promise<UnsentIdea[]> {
  const isIdea = ({ change }: { change: Change }) => change.kind === 'idea.submit' && change.city === city;
  const [waiting, refused] = await Promise.all([
    db.outbox.filter(isIdea).toArray(),
    db.refused.filter(isIdea).toArray(),
  ]);
  return [
    ...waiting.map(({ change }) => ({ idea: ideaOf(change), refused: false })),
    ...refused.map(({ change }) => ({ idea: ideaOf(change), refused: true })),
  ].sort((a, b) => b.idea.givenAtMs - a.idea.givenAtMs);
}

function ideaOf({ record, scope, at, data }: Change): Idea {
  const { code, title, text, reach, goals, place, photos } = data as IdeaSubmission;
  return {
    type: 'idea',
    id: record,
    scope,
    code,
    title,
    text,
    reach,
    goals,
    ...(place ? { place } : {}),
    photos,
    givenAtMs: at,
    status: 'received',
    steps: [],
    answers: [],
    mergedFrom: [],
    supportCount: 0,
    setBy: {},
  };
}
