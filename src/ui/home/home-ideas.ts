import { IDEA_STATUSES, type Idea, type IdeaStatus } from '../../domain/idea.ts';
import { isPublished } from '../../domain/idea-rules.ts';

/** What the home of a city shows of its published ideas, newest first everywhere. */
export interface HomeIdeas {
  count: number;
  /** How many stand where; statuses without any are left out, merged ones live on in another idea. */
  counts: { status: IdeaStatus; count: number }[];
  latest: Idea[];
  /** What has come of earlier ones: answered, under way, done or not to be done. */
  answered: Idea[];
}

const MOST_ROWS = 4;
const OUTCOMES: readonly IdeaStatus[] = ['approved', 'inProgress', 'done', 'rejected'];

/** Looks through a city's ideas (newest first) for one area, ideas of the whole city included, or for all of it. */
export function lookAtIdeas(ideas: readonly Idea[], areaId: string | undefined): HomeIdeas {
  const here = ideas.filter((idea) => isPublished(idea) && idea.status !== 'merged' && concerns(idea, areaId));
  const answered = here.filter((idea) => idea.answers.length > 0 || OUTCOMES.includes(idea.status));
  const countOf = (status: IdeaStatus) => here.filter((idea) => idea.status === status).length;
  return {
    count: here.length,
    counts: IDEA_STATUSES.map((status) => ({ status, count: countOf(status) })).filter(({ count }) => count > 0),
    latest: here.slice(0, MOST_ROWS),
    answered: answered.sort((a, b) => lastWordMs(b) - lastWordMs(a)).slice(0, MOST_ROWS),
  };
}

const concerns = ({ reach }: Idea, areaId: string | undefined): boolean =>
  areaId === undefined || reach.wholeCity || reach.areas.includes(areaId);

/** When the city last said something about an idea, Unix milliseconds. */
export function lastWordMs({ steps, answers, givenAtMs }: Idea): number {
  return Math.max(givenAtMs, ...steps.map(({ atMs }) => atMs), ...answers.map(({ atMs }) => atMs));
}
