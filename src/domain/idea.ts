import type { CommitteeRecord } from './committee/records.ts';
import type { Photo, Place, Reach } from './idea-schemas.ts';
import type { MeetingRecord } from './meeting/records.ts';
import type { MoneyRecord } from './money/records.ts';
import type { Review } from './review.ts';
import type { VoiceRecord } from './voice/records.ts';

export type { Photo, Place, Reach };

/** Where an idea stands, in the order it usually goes (glossary `status.*`). Drafts never leave a device. */
export const IDEA_STATUSES = [
  'received',
  'inReview',
  'proposed',
  'approved',
  'inProgress',
  'done',
  'rejected',
  'merged',
] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** The most a field may hold, in characters; a form says so before the server does. */
export const LIMITS = {
  title: 120,
  text: 5000,
  place: 200,
  reason: 4000,
  name: 100,
  phone: 40,
  email: 254,
  photos: 3,
  note: 60,
};

/** One move along the statuses, with the reason that everybody may read. */
export interface StatusStep {
  status: IdeaStatus;
  atMs: number;
  reason?: string;
}

/** The city's words to whoever gave the idea and, once it is published, to everybody. */
export interface Answer {
  atMs: number;
  text: string;
}

/** Another idea as a link: enough to find it by route and by record. */
export interface IdeaLink {
  id: string;
  code: string;
}

/**
 * An idea. Nothing in it says who gave or wrote it down: that is the contact record, in a narrower scope.
 * Its body never changes once given; areas and goals are corrected, the status moves (facts.md 2.2, K19, K21).
 */
export interface Idea {
  type: 'idea';
  id: string;
  scope: string;
  code: string;
  title: string;
  text: string;
  reach: Reach;
  goals: string[];
  place?: Place;
  photos: Photo[];
  /** Corrected time of giving, Unix milliseconds. */
  givenAtMs: number;
  /** When it became visible to everybody; missing before that and while hidden. */
  publishedAtMs?: number;
  status: IdeaStatus;
  steps: StatusStep[];
  answers: Answer[];
  mergedInto?: IdeaLink;
  mergedFrom: IdeaLink[];
  /** Devices that support it, counted by the server. */
  supportCount: number;
  /** Why it is not shown to everybody, when a coordinator has hidden it, and since when it had been published. */
  hidden?: { reason: string; atMs: number; publishedAtMs?: number };
  /** The change that last set a plain field; the later corrected time wins, then the greater change id. */
  setBy: Partial<Record<'reach' | 'goals', { atMs: number; change: string }>>;
}

/**
 * Who gave an idea and how to reach them: read by officers and coordinators only, never published, and emptied when
 * the person has been answered (facts.md 3.4). Recorder and author are kept apart (facts.md S4).
 */
export interface Contact {
  type: 'contact';
  id: string;
  scope: string;
  ideaId: string;
  code: string;
  title: string;
  wantsReply: boolean;
  name?: string;
  phone?: string;
  email?: string;
  /** The details are closed to the city's key: here on their way to it, or on the server because nobody can open them. */
  sealed?: true;
  /** The device that wrote the idea down for someone else; missing when the author wrote it. */
  recorder?: string;
  /** The author allowed it aloud, in the recorder's presence. */
  spokenConsent: boolean;
  fromPaper: boolean;
  givenAtMs: number;
  answeredAtMs?: number;
}

/** What whoever holds the secret of a submission may read: where it stands and what the city replied. */
export interface Receipt {
  type: 'receipt';
  id: string;
  scope: string;
  city: string;
  ideaId: string;
  code: string;
  status: IdeaStatus;
  steps: StatusStep[];
  answers: Answer[];
  published: boolean;
  hidden?: { reason: string; atMs: number };
  mergedInto?: IdeaLink;
  /** The city has answered and deleted the contact details: whoever wrote them down forgets them, too. */
  contactDeleted?: true;
}

/** A coordinator's word that two ideas are not the same, so that the desk stops asking. */
export interface Dismissal {
  type: 'dismissal';
  id: string;
  scope: string;
  ideaIds: [string, string];
}

export type DomainRecord =
  | Idea
  | Contact
  | Receipt
  | Dismissal
  | Review
  | CommitteeRecord
  | MeetingRecord
  | MoneyRecord
  | VoiceRecord;

/** Sibling records are named after their idea, so that every device and the server find them without asking. */
export const contactIdOf = (ideaId: string): string => `${ideaId}:contact`;
export const receiptIdOf = (ideaId: string): string => `${ideaId}:receipt`;
export const ideaIdOf = (siblingId: string): string => siblingId.replace(/:(contact|receipt)$/, '');
