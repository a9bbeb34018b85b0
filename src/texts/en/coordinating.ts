/** What coordinators do beside ideas: the review, the people and their devices, in English. */
export const coordinating = {
  // What waits for a decision
  'desk.review': 'To check',
  'desk.review.lead': 'These changes did not take effect by themselves. Read them and decide whether they should.',
  'desk.review.empty': 'Nothing is waiting to be checked.',
  'desk.review.empty.lead':
    'A change comes here when whoever made it no longer has a role, or their device was taken out of use.',
  'desk.review.made': 'Made',
  'desk.review.why': 'Why it waits',
  'desk.review.left': 'The role had ended, or the change arrived more than a week after that.',
  'desk.review.revoked': 'The device was taken out of use. Somebody other than its owner may have made the change.',
  'desk.review.sealed':
    'The sender’s contact details could not be opened. If you accept, the idea is taken without them.',
  'desk.review.status': 'New status',
  'desk.review.into': 'Merge into the idea',
  'desk.review.accept': 'Accept',
  'desk.review.decline': 'Decline',
  'desk.review.accepted': 'Accepted. The change takes effect.',
  'desk.review.declined': 'Declined. Whoever made it is told.',
  'desk.review.reason': 'Reason for whoever made it',
  'desk.review.decided': 'Decided',
  'desk.review.wasAccepted': 'Accepted {date}',
  'desk.review.wasDeclined': 'Declined {date}',
  'desk.review.failed':
    'The change could no longer be made, because what it is about had changed already. Whoever made it is told.',
  'desk.review.unknown': 'Change',

  // Who has joined
  'desk.people': 'People and devices',
  'desk.people.lead': 'Who has a role in the city, and on which devices. Only coordinators see the notes.',
  'desk.people.offline': 'The list needs a connection. Otherwise the desk works without network.',
  'desk.people.failed': 'Nothing was changed. Try again when there is a connection.',
  'desk.people.noNote': 'No note',
  'desk.people.you': 'you',
  'desk.people.since': 'Since {date}',
  'desk.people.device': 'Device joined {date}',
  'desk.people.noDevices': 'No devices in use',
  'desk.people.end': 'End the role',
  'desk.people.end.ask': 'End the role?',
  'desk.people.end.lead':
    'What can be seen only in this role is deleted from the devices at their next contact. What was done before is accepted for one more week.',
  'desk.people.ended': 'The role has ended',
  'desk.people.change': 'Change the role',
  'desk.people.changed': 'The role was changed',
  'desk.people.revoked': 'The device was taken out of use',
  'desk.people.revoke.lead':
    'The device gets nothing any more that is seen only in a role, and deletes it at its next contact. Changes made on it come here to be checked.',

  // For whom an invitation is
  'desk.invite.note': 'Who the invitation is for',
  'desk.invite.note.hint': 'Only coordinators see it. It is deleted when the role ends.',
} as const;
