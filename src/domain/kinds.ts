import { membershipCorrect, membershipEnter, membershipRemove } from './committee/membership-kinds.ts';
import { officeCorrect, officeEnter, termCorrect, termEnter } from './committee/seat-kinds.ts';
import {
  contactAnswered,
  ideaAnswer,
  ideaCorrect,
  ideaHide,
  ideaMerge,
  ideaPublish,
  ideaSetStatus,
  ideasNotSame,
  ideaUnhide,
} from './desk-kinds.ts';
import { ideaSubmit, ideaSupport } from './idea-kinds.ts';
import type { Kind } from './kind.ts';
import { agendaAddItem, agendaCorrectItem, agendaRemoveItem, agendaRestoreItem } from './meeting/agenda-kinds.ts';
import { meetingArchive, meetingUnarchive } from './meeting/archive-kinds.ts';
import {
  minutesApprove,
  minutesConfirm,
  minutesPublish,
  minutesRemark,
  minutesReopen,
  minutesSubmit,
} from './meeting/checking-kinds.ts';
import { feesSend } from './meeting/fee-kinds.ts';
import { meetingMark } from './meeting/mark-kinds.ts';
import {
  meetingCancel,
  meetingCorrect,
  meetingPlan,
  meetingPublishCall,
  meetingUncancel,
} from './meeting/meeting-kinds.ts';
import {
  minutesChoose,
  minutesChooseCheckers,
  minutesDecide,
  minutesEditDecision,
  minutesEditText,
  minutesUndecide,
} from './meeting/minutes-kinds.ts';
import { allocationDecide, allocationPropose, allocationSettle, allocationVoid } from './money/allocation-kinds.ts';
import { budgetCorrect, budgetOpen, budgetSplit } from './money/budget-kinds.ts';
import { coFundingAdd, coFundingVoid, paymentAdd, paymentVoid } from './money/ledger-kinds.ts';
import { minutesAllocate } from './money/minutes-allocation.ts';
import { reviewAccept, reviewDecline } from './review-kinds.ts';
import { statementFromDecision } from './voice/decision-kind.ts';
import { statementApprove, statementChoose, statementEditText, statementReopen } from './voice/draft-kinds.ts';
import {
  statementAnswer,
  statementCorrect,
  statementOpen,
  statementRestore,
  statementSend,
  statementWithdraw,
} from './voice/voice-kinds.ts';

/** Every verb of the domain. A kind is never removed: any released client may still send it. */
export const KINDS = {
  'idea.submit': ideaSubmit,
  'idea.support': ideaSupport,
  'idea.publish': ideaPublish,
  'idea.hide': ideaHide,
  'idea.unhide': ideaUnhide,
  'idea.correct': ideaCorrect,
  'idea.setStatus': ideaSetStatus,
  'idea.answer': ideaAnswer,
  'idea.merge': ideaMerge,
  'ideas.notSame': ideasNotSame,
  'contact.answered': contactAnswered,
  'meeting.mark': meetingMark,
  'meeting.plan': meetingPlan,
  'meeting.correct': meetingCorrect,
  'meeting.publishCall': meetingPublishCall,
  'meeting.cancel': meetingCancel,
  'meeting.uncancel': meetingUncancel,
  'agenda.addItem': agendaAddItem,
  'agenda.correctItem': agendaCorrectItem,
  'agenda.removeItem': agendaRemoveItem,
  'agenda.restoreItem': agendaRestoreItem,
  'review.accept': reviewAccept,
  'review.decline': reviewDecline,
  'term.enter': termEnter,
  'term.correct': termCorrect,
  'membership.enter': membershipEnter,
  'membership.correct': membershipCorrect,
  'membership.remove': membershipRemove,
  'office.enter': officeEnter,
  'office.correct': officeCorrect,
  'minutes.editText': minutesEditText,
  'minutes.editDecision': minutesEditDecision,
  'minutes.choose': minutesChoose,
  'minutes.decide': minutesDecide,
  'minutes.undecide': minutesUndecide,
  'minutes.chooseCheckers': minutesChooseCheckers,
  'minutes.submit': minutesSubmit,
  'minutes.approve': minutesApprove,
  'minutes.confirm': minutesConfirm,
  'minutes.remark': minutesRemark,
  'minutes.reopen': minutesReopen,
  'minutes.publish': minutesPublish,
  'fees.send': feesSend,
  'meeting.archive': meetingArchive,
  'meeting.unarchive': meetingUnarchive,
  'statement.open': statementOpen,
  'statement.correct': statementCorrect,
  'statement.editText': statementEditText,
  'statement.choose': statementChoose,
  'statement.approve': statementApprove,
  'statement.reopen': statementReopen,
  'statement.send': statementSend,
  'statement.answer': statementAnswer,
  'statement.withdraw': statementWithdraw,
  'statement.restore': statementRestore,
  'statement.fromDecision': statementFromDecision,
  'budget.open': budgetOpen,
  'budget.correct': budgetCorrect,
  'budget.split': budgetSplit,
  'allocation.propose': allocationPropose,
  'allocation.decide': allocationDecide,
  'allocation.settle': allocationSettle,
  'allocation.void': allocationVoid,
  'payment.add': paymentAdd,
  'payment.void': paymentVoid,
  'coFunding.add': coFundingAdd,
  'coFunding.void': coFundingVoid,
  'minutes.allocate': minutesAllocate,
} as const;

export type KindName = keyof typeof KINDS;

/** What a change of this kind carries. */
export type DataOf<K extends KindName> = (typeof KINDS)[K] extends Kind<infer Data> ? Data : never;

/** The rules of a kind; undefined for a name nobody here knows. */
export function kindOf(name: string): Kind<unknown> | undefined {
  return Object.hasOwn(KINDS, name) ? (KINDS[name as KindName] as Kind<unknown>) : undefined;
}
