import type { desk as finnish } from '../fi/desk.ts';
import type { TranslationOf } from '../text.ts';

/** The coordinator's desk, in English. */
export const desk = {
  // The desk and its lists
  'desk.inbox': 'Arrived',
  'desk.all': 'All ideas',
  'desk.hiddenOnes': 'Hidden',
  'desk.publishedOnes': 'Published',
  'desk.list.empty': 'There are no ideas in this list.',
  'desk.notHere':
    'The idea is not on your desk. It may have moved to another area, or it has not been fetched to this device yet.',
  'desk.noText': 'The idea has a title only.',
  'desk.lists': 'Lists on the desk',
  'desk.forCoordinators':
    'The desk is for the city’s coordinators. Join with a coordinator’s invitation to see the ideas that have arrived.',
  'desk.offline': 'The desk works without a connection. Changes are sent when it returns.',
  'desk.select': 'Choose an idea from the list.',
  'desk.inbox.empty': 'All ideas that arrived have been handled.',
  'desk.inbox.empty.lead': 'A new idea appears here by itself.',
  'desk.arrived': { one: '{n} new idea arrived', other: '{n} new ideas arrived' },
  'desk.search': 'Search title, text or reference',
  'desk.search.elsewhere': {
    one: '{n} match in other lists',
    other: '{n} matches in other lists',
  },
  'desk.unknownArea': 'Area not known',
  'desk.noGoal': 'No goal',
  'desk.visibility.waiting': 'Not published yet',
  'desk.visibility.hidden': 'Hidden',

  // Publishing and hiding
  'desk.publish': 'Publish',
  'desk.publishNext': 'Publish and open the next',
  'desk.publish.lead': 'Everyone sees the idea. Contact details and names are not shown.',
  'desk.publish.check': 'First make sure that the text and photos contain nobody’s personal data.',
  'desk.published': 'The idea has been published',
  'desk.hide': 'Hide',
  'desk.hide.reason': 'Why is the idea hidden?',
  'desk.hide.reason.hint': 'The sender sees the reason.',
  'desk.hide.personal': 'The text or photo contains personal data',
  'desk.hide.offensive': 'The text offends others',
  'desk.hide.advert': 'The text is an advertisement',
  'desk.hide.notIdea': 'This is not an idea for the area',
  'desk.hide.other': 'Other reason',
  'desk.hidden': 'The idea has been hidden',
  'desk.unhide': 'Show again',
  'desk.unhide.waiting': 'Undo hiding',
  'desk.unhidden': 'Everybody can see the idea again',
  'desk.unhidden.waiting': 'The idea is no longer hidden. It waits to be published.',

  // Correcting
  'desk.correct': 'Correct area and goals',
  'desk.correct.lead': 'The text the resident wrote does not change.',
  'desk.correct.none': 'If the area is not known, choose none.',
  'desk.correct.notYours': 'The idea would move away from you. Ask the coordinator to move it.',
  'desk.corrected': 'Area and goals have been corrected',

  // Merging
  'desk.merge.lead': 'Both texts and all support are kept. The sender sees which idea it was merged with.',
  'desk.merge.into': 'Which idea should it be merged with?',
  'desk.merge.find': 'Merge with another idea',
  'desk.merge.stays': 'This idea stays',
  'desk.merge.goes': 'This idea is merged',
  'desk.merged': 'The ideas have been merged',
  'desk.notSame': 'The ideas were marked as different',

  // Moving along the statuses
  'desk.status.change': 'Change status',
  'desk.status.choose': 'Choose a new status first.',
  'desk.status.reason.hint': 'Everyone sees this. Tell briefly what happens next.',
  'desk.status.reason.missing': 'Write a reason. Residents want to know why the status changed.',
  'desk.status.changed': 'Status changed: {status}',
  'desk.status.current': 'Status now: {status}',

  // Answering
  'desk.answer.hint':
    'The answer is shown to the sender and, on the page of a published idea, to everyone. Do not write anyone’s name or contact details here.',
  'desk.answer.write': 'Write an answer',
  'desk.answer.empty': 'Write the reply first.',
  'desk.answered': 'The reply has been saved',

  // What the city did not accept
  'desk.refused.words': 'You wrote:',
  'desk.refused.wanted': 'You chose: {status}',
  'desk.refused.discarded': 'Discarded without sending',

  // Who awaits a call or an e-mail
  'desk.replies.empty': 'Nobody is waiting for a reply right now.',
  'desk.replies.waited': { one: 'Has waited {n} day', other: 'Has waited {n} days' },
  'desk.replies.today': 'Arrived today',
  'desk.replies.call': 'Call {phone}',
  'desk.replies.write': 'Write to {email}',
  'desk.replies.here': 'Reads the reply on their own device',
  'desk.replied.lead': 'The contact details are deleted for good at the city and on every device.',
  'desk.replied.ask': 'Delete the contact details?',
  'desk.replied.keep': 'Keep the contact details',
  'desk.replied.done': 'Marked as answered. The contact details have been deleted.',
  'desk.contact.heading': 'The sender’s contact details',
  'desk.contact.sealed':
    'The contact details are sealed with the city’s key. They open when the idea has reached the city; if it already has, they could not be opened.',
  'desk.contact.who': 'Shown only to the coordinator and to the chair, vice chair and secretary {committeeOf}.',
  'desk.contact.deleted': 'Contact details deleted {date}',

  // Where an idea came from
  'desk.origin': 'Where the idea came from',
  'desk.origin.anonymous': 'Without a name',
  'desk.origin.onBehalf': 'Written for someone else',
  'desk.origin.consent': 'Permission given aloud {date}',

  // What has been done to an idea
  'desk.history': 'Changes',
  'desk.history.submitted': 'The idea arrived',
  'desk.history.published': 'The idea was published',
  'desk.history.hidden': 'The idea was hidden',
  'desk.history.corrected': 'Area or goal was corrected',
  'desk.history.status': 'Status changed: {status}',
  'desk.history.merged': 'Merged with the idea: {title}',
  'desk.history.answered': 'The idea was answered',
  'desk.history.contactDeleted': 'Contact details were deleted',

  // Invitations and devices
  'desk.invite': 'Invite',
  'desk.invite.role': 'Role',
  'desk.invite.create': 'Make an invitation',
  'desk.invite.made': 'The invitation is ready',
  'desk.invite.lead': 'The invitation works once. Give it only to the person it is meant for.',
  'desk.invite.link': 'Invitation link',
  'desk.invite.offline': 'Making an invitation needs a connection.',
} satisfies TranslationOf<typeof finnish>;
