import { useMemo } from 'preact/hooks';
// Comes along with the desk, so that what is done here shows at once even where nothing more can be fetched.
import '../../store/fold-own.ts';
import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import type { Review } from '../../domain/review.ts';
import type { Role } from '../../domain/scope.ts';
import { type DeskChanges, readDeskChanges } from '../../store/desk-changes.ts';
import { useApp } from '../app.ts';
import { useCatalogue, useLive } from '../live.ts';
import type { Desk, DeskReviews } from './desk.ts';
import { sortIntoLists } from './desk-lists.ts';
import { useSimilar } from './use-similar.ts';

const NO_CHANGES: DeskChanges = { unsent: new Set(), refusedByIdea: new Map() };

/** The desk as it stands now; it follows what arrives, what is done here, and what becomes of it. */
export function useDesk(city: City, role: Role, openId: string | undefined): Desk {
  const { db, catalogue } = useApp();
  const version = useCatalogue(() => catalogue.version);
  const seen = useMemo(
    () => ({
      scopes: catalogue.scopes,
      dismissals: catalogue.all('dismissal', city.id),
      reviews: sortReviews(catalogue.all('review', city.id)),
      ideas: sortIntoLists(city, role, catalogue.scopes, catalogue.ideas(city.id), catalogue.all('contact', city.id)),
    }),
    [catalogue, city, role, version],
  );
  const changes = useLive(() => readDeskChanges(db, city.id), [db, city.id]) ?? NO_CHANGES;
  const asked = useMemo(() => askedAbout(seen.ideas.all, seen.ideas.byList.arrived, openId), [seen, openId]);
  const similarById = useSimilar(city, seen.ideas.all, asked, seen.dismissals);
  return { city, role, scopes: seen.scopes, ideas: seen.ideas, reviews: seen.reviews, changes, similarById };
}

/** The open idea first, then those that wait. */
function askedAbout(all: readonly Idea[], arrived: readonly Idea[], openId: string | undefined): readonly Idea[] {
  const open = openId ? all.find(({ id }) => id === openId) : undefined;
  return open ? [open, ...arrived.filter(({ id }) => id !== openId)] : arrived;
}

function sortReviews(reviews: readonly Review[]): DeskReviews {
  const madeAt = ({ wanted }: Review) => wanted?.madeAtMs ?? 0;
  const decidedAt = ({ decision }: Review) => decision?.atMs ?? 0;
  return {
    waiting: reviews.filter(({ decision }) => !decision).sort((a, b) => madeAt(a) - madeAt(b)),
    decided: reviews.filter(({ decision }) => decision).sort((a, b) => decidedAt(b) - decidedAt(a)),
  };
}
