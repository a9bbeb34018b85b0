import type { Reason } from './reason.ts';

/**
 * Why a change waits for a coordinator: its author had left too long ago, its device was taken out of use, or its sealed
 * contact details cannot be opened.
 */
export const REVIEW_CAUSES = ['left', 'revoked', 'sealed'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];

/** A change as coordinators read it before they decide; never with a person's name or contact details. */
export interface Wanted {
  kind: string;
  /** The record it is about, or which it would bring into being. */
  record: string;
  /** Corrected time of the act, Unix milliseconds. */
  madeAtMs: number;
  cause: ReviewCause;
  /** What it carries; gone once it is decided. */
  data?: unknown;
}

/** What a coordinator decided; `failed` when the accepted change could not be carried out any more. */
export interface Decision {
  result: 'accepted' | 'declined';
  atMs: number;
  reason?: string;
  failed?: Reason;
}

/** A change that waits for a coordinator's decision, and the decision once there is one. Lives in `city/<city>`. */
export interface Review {
  type: 'review';
  id: string;
  scope: string;
  /** Missing only when, after a restore, the decision came back before what it is about. */
  wanted?: Wanted;
  decision?: Decision;
}

/** What coordinators need to see of a change's data: nothing that identifies a person or opens a receipt. */
export function shownData(data: unknown): unknown {
  if (!data || typeof data !== 'object') return data;
  const { contact: _contact, receiptHash: _receiptHash, ...rest } = data as Record<string, unknown>;
  return rest;
}
