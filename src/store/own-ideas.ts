import type { Idea, Receipt } from '../domain/idea.ts';
import { receiptIdOf } from '../domain/idea.ts';
import type { IdeaSubmission } from '../domain/idea-kinds.ts';
import type { Reason } from '../domain/reason.ts';
import type { Catalogue } from './catalogue.ts';
import type { AppDatabase, FollowedIdea, Submission } from './database.ts';
import { findHeld } from './held-rows.ts';

/** How far an own submission has come: the city has it only when the server said so. */
export type SubmissionState =
  | { kind: 'unsent' }
  | { kind: 'received'; receipt: Receipt | undefined }
  | { kind: 'review' }
  | { kind: 'refused'; reason: Reason };

/** An idea given on this device. */
export interface OwnIdea {
  submission: Submission;
  state: SubmissionState;
  /** What was written, as long as this device remembers it. */
  written: IdeaSubmission | undefined;
}

/** Ideas given on this device in a city, newest first, each with how far it has come. */
export async function listOwnIdeas(db: AppDatabase, city: string): Promise<OwnIdea[]> {
  const submissions = await db.submissions
    .orderBy('ideaId')
    .reverse()
    .and((own) => own.city === city)
    .toArray();
  return Promise.all(submissions.map((submission) => readOwnIdea(db, submission)));
}

/** One own submission with its state and, while it is still here, its content. */
export async function readOwnIdea(db: AppDatabase, submission: Submission): Promise<OwnIdea> {
  const { ideaId, receiptScope } = submission;
  const isIts = ({ change }: { change: { kind: string; record: string } }) =>
    change.kind === 'idea.submit' && change.record === ideaId;
  const [unsent, refused, review, log, row] = await Promise.all([
    db.outbox.filter(isIts).first(),
    db.refused.filter(isIts).first(),
    db.review.filter(isIts).first(),
    db.log.filter(isIts).first(),
    findHeld(db, receiptScope, receiptIdOf(ideaId)),
  ]);
  const entry = unsent ?? refused ?? review ?? log;
  const written = entry?.change.data as IdeaSubmission | undefined;
  const receipt = row?.record as Receipt | undefined;
  if (unsent) return { submission, written, state: { kind: 'unsent' } };
  if (refused) return { submission, written, state: { kind: 'refused', reason: refused.reason } };
  if (review) return { submission, written, state: { kind: 'review' } };
  return { submission, written, state: { kind: 'received', receipt } };
}

/** Everything this device knows under a code: two ideas may share one, then all are told. */
export interface FoundByCode {
  ideas: Idea[];
  own: OwnIdea[];
  followed: FollowedIdea | undefined;
}

/** Looks a code up among published ideas, own submissions and what was followed before. */
export async function findByCode(
  db: AppDatabase,
  catalogue: Catalogue,
  city: string,
  code: string,
): Promise<FoundByCode> {
  const submissions = await db.submissions.where('code').equals(code).toArray();
  return {
    ideas: catalogue.ideas(city).filter((idea) => idea.code === code),
    own: await Promise.all(submissions.map((submission) => readOwnIdea(db, submission))),
    followed: await db.followed.get(code),
  };
}
