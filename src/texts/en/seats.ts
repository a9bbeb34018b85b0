import type { seats as finnish } from '../fi/seats.ts';
import type { TranslationOf } from '../text.ts';

/** Terms, members, deputies and offices of committees, in English. */
export const seats = {
  seats: 'Members and terms',
  'seats.lead':
    'Enter terms, members, deputies and offices. Everything is saved on this device. Requested means that the city has not confirmed it yet.',

  // Terms
  'seats.term.add': 'Add a term',
  'seats.term.edit': 'Edit the term',
  'seats.term.none': 'No term has been entered yet',
  'seats.term.none.lead': 'Members belong to a term. Start with that.',
  'seats.term.ofCity': 'Term told by the city',
  'seats.term.ofCity.hint': 'The term fills in what the city has told. You can correct it.',
  'seats.term.other': 'Another term',
  'seats.term.label': 'Name of the term',
  'seats.term.label.hint': 'For example 2026–2029',
  'seats.term.saved': 'The term {name} is entered',
  'seats.number': 'Seats',
  'seats.deputies': 'Deputies',
  'seats.deputies.none': 'No deputies',
  'seats.deputies.list': 'In the order of a list',
  'seats.deputies.personal': 'Each member has their own',

  // Members
  'seats.add': 'Add members',
  'seats.addDeputies': 'Add deputies',
  'seats.add.hint':
    'Enter saves and goes on to the next. You can also paste several lines into the name: name; village',
  'seats.add.hint.personal':
    'Enter saves and goes on to the next. You can also paste several lines into the name: name; village; deputy',
  'seats.saveAndNext': 'Save and enter the next',
  'seats.deputy.add': 'Add a deputy',
  'seats.name': 'Name',
  'seats.from': 'First day',
  'seats.to': 'Last day',
  'seats.order': 'Place in the order',
  'seats.represents': 'Community they speak for',
  'seats.councillor': 'Councillor',
  'seats.electedOfficial': 'Elected official',
  'seats.youth': 'Meeting fee for the young',
  'seats.youth.note': 'Only the chairs, the secretary and coordinators see this.',
  'seats.vacant': { one: '{n} seat is vacant', other: '{n} seats are vacant' },
  'seats.others': { one: '{n} other in this term', other: '{n} others in this term' },
  'seats.added': '{name} is entered',
  'seats.addedMany': { one: '{n} person is entered', other: '{n} people are entered' },
  'seats.corrected': 'The details are corrected: {name}',
  'seats.remove': 'Remove as a mistake',
  'seats.remove.hint': 'For somebody who leaves a seat, enter the last day. Remove only what was entered by mistake.',
  'seats.removed': 'The entry is removed: {name}',
  'seats.back': 'Put back as it was',

  // Offices
  'seats.offices': 'Offices',
  'seats.office.none': 'Nobody chosen',
  'seats.office.choose': 'Choose',
  'seats.office.change': 'Change',
  'seats.office.who': 'Who holds the office?',
  'seats.office.else': 'Somebody else',
  'seats.office.saved': '{office}: {name}',

  // On its way, and joining
  'seats.state': 'State',
  'seats.requested': 'Requested',
  'seats.refused': { one: 'The city did not accept {n} entry.', other: 'The city did not accept {n} entries.' },
  'seats.refused.open': 'See what is unsent',
  'seats.invite': 'Invite to a device',
  'seats.invite.lead': 'When {name} joins with this invitation, the device knows who they are. Role: {role}.',

  // What does not fit
  'seats.level.error': 'To be corrected',
  'seats.level.warning': 'Please note. You can go on.',
  'seats.deputyLimit': { one: 'There can be at most {n} deputy', other: 'There can be at most {n} deputies' },
  'seats.noDeputies': 'This term has no deputies',
  'seats.twoSeats': 'One person can hold only one seat at a time',
  'seats.twoInOffice': 'There can be only one chair at a time',
  'seats.deputyWithoutMember': 'The deputy has no member to stand in for',
  'seats.outsideTerm': 'The days are outside the term',
  'seats.termsOverlap': 'The terms overlap. The one that began later holds.',
} satisfies TranslationOf<typeof finnish>;
