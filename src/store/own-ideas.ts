import type { Receipt } from '../domain/idea.ts';
import { receiptIdOf } from '../domain/idea.ts';
import type { IdeaSubmission } from '../domain/idea-kinds.ts';
import type { Reason } from '../domain/reason.ts';
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

/** Ideas given on this device under a code in a city, newest first: two may share one. */
export async function listOwnByCode(db: AppDatabase, city: string, code: string): Promise<OwnIdea[]> {
  const submissions = await db.submissions
    .where({ code })
    .and((own) => own.city === city)
    .toArray();
  submissions.sort((a, b) => b.givenAtMs - a.givenAtMs);
  return Promise.all(submissions.map((submission) => readOwnIdea(db, submission)));
}

/** An idea given on this device by its id; undefined for anybody else's. */
export const readSubmission = (db: AppDatabase, ideaId: string): Promise<Submission | undefined> =>
  db.submissions.get(ideaId);

/** Whether any idea was given on this device. */
export const hasOwnIdeas = async (db: AppDatabase): Promise<boolean> => (await db.submissions.count()) > 0;

/** What was last learnt about a code alone; undefined when it was never asked for. */
export const readFollowed = (db: AppDatabase, code: string): Promise<FollowedIdea | undefined> => db.followed.get(code);
