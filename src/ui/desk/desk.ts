import type { City } from '../../domain/city.ts';
import type { Review } from '../../domain/review.ts';
import type { Role, Scope } from '../../domain/scope.ts';
import type { SimilarIdea } from '../../domain/similar-ideas.ts';
import type { DeskChanges } from '../../store/desk-changes.ts';
import type { DeskIdeas } from './desk-lists.ts';

/** Everything the parts of the desk look at: one city, what this person may handle there, and what waits to be sent. */
export interface Desk {
  city: City;
  role: Role;
  scopes: readonly Scope[];
  ideas: DeskIdeas;
  changes: DeskChanges;
  reviews: DeskReviews;
  /** Ideas that may say the same, for those that wait and for the open one; grows little by little. */
  similarById: ReadonlyMap<string, readonly SimilarIdea[]>;
}

/** What waits for a coordinator's decision, the oldest first; and what was decided, the newest first. */
export interface DeskReviews {
  waiting: readonly Review[];
  decided: readonly Review[];
}
