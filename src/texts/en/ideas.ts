import type { ideas as finnish } from '../fi/ideas.ts';
import type { TranslationOf } from '../text.ts';

/** Ideas: the list, the form, the thanks, one idea, support and following by code, in English. */
export const ideas = {
  // The list
  'ideas.found': { one: '{n} idea found', other: '{n} ideas found' },
  'ideas.search.label': 'Search the ideas',
  'ideas.filter.heading': 'Filters',
  'ideas.filter.remove': '{name}, remove filter',
  'ideas.filter.removeIt': 'remove filter',
  'ideas.filter.clear': 'Remove filters',
  'ideas.filter.show': { one: 'Show {n} idea', other: 'Show {n} ideas' },
  'ideas.sort.label': 'Order',
  'ideas.none.lead': 'Did not find it? Share your own idea. Similar ideas are merged, and all support is kept.',
  'ideas.empty.heading': 'No ideas yet',
  'ideas.empty.lead': 'Share the first one. A short title is enough.',
  'ideas.stillFetching':
    'Ideas are still being fetched to this device. The search finds them all once they have arrived.',
  'ideas.notPublished': 'Not published yet',
  'ideas.hidden': 'Not shown in public',
  'ideas.openCode': 'Open idea {code}',

  // The form
  'idea.form.lead': 'A short title is enough. Everything else is optional.',
  'idea.form.title.hint': 'For example: Lights for the running track',
  'idea.form.left': { one: '{n} character left', other: '{n} characters left' },
  'idea.form.over': { one: '{n} character too many', other: '{n} characters too many' },
  'idea.form.areas.hint': 'You can choose more than one.',
  'idea.form.villageSearch.hint': 'Type the beginning of the name.',
  'idea.form.villageNone':
    'The name is not on the list. You can leave the area open, and the coordinator will take the idea to the right place.',
  'idea.form.position.use': 'Use this device’s location',
  'idea.form.position.finding': 'Finding the location…',
  'idea.form.position.found': {
    one: 'Location added, accurate to about {n} metre',
    other: 'Location added, accurate to about {n} metres',
  },
  'idea.form.position.public':
    'The location is shown to everyone with the idea. Do not add it if you are at home and do not want to tell your address.',
  'idea.form.position.remove': 'Remove the location',
  'idea.form.position.denied': 'The device gave no location. Describe the place in words.',
  'idea.form.goals.label': 'Which goal does the idea serve?',
  'idea.form.photos.label': 'Photos',
  'idea.form.photos.take': 'Take a photo',
  'idea.form.photos.hint': {
    one: 'At most {n} photo. Do not photograph people without permission.',
    other: 'At most {n} photos. Do not photograph people without permission.',
  },
  'idea.form.photos.full': 'That is the most photos an idea can have. Remove one to replace it.',
  'idea.form.photo.working': 'Making the photo smaller…',
  'idea.form.photo.added': 'Photo {number} added',
  'idea.form.photo.remove': 'Remove photo {number}',
  'idea.form.photo.removed': 'The photo was removed',
  'idea.form.photo.alt': 'Photo {number}',
  'idea.form.contact.phone': 'Phone number',
  'idea.form.contact.email': 'E-mail address',
  'idea.form.contact.who':
    'Your contact details are seen only by the coordinator and by the chair, vice chair and secretary {committeeOf}. They are deleted once you have been answered.',
  'idea.form.contact.phoneOdd': 'Check the phone number. Use digits, for example 040 123 4567.',
  'idea.form.contact.emailOdd': 'Check the e-mail address. It always contains the sign @.',
  'idea.form.reply.hint':
    'You will see the reply on this device. If you also want it by phone or e-mail, enter your contact details.',
  'idea.form.contact.consentMissing': 'Allow the use of the contact details or remove them.',
  'idea.form.contact.sealed':
    'The contact details given earlier are sealed so that only the city can open them. They are sent as they are unless you write new ones.',
  'idea.form.contact.unseal': 'Remove the earlier contact details',
  'idea.form.behalf.name': 'Whose idea is it?',
  'idea.form.behalf.readAloud':
    'Read aloud: “May I write down your idea and keep your contact details so that you can be answered?”',
  'idea.form.behalf.consent': 'The person gave permission aloud',
  'idea.form.behalf.readBack': 'Read the idea back before sending it.',
  'idea.form.behalf.replyHint':
    'Without contact details the reply can be found with the code once the idea is published, for example at the library.',
  'idea.form.behalf.consentMissing': 'Mark the permission once it has been given, or remove the details of the person.',
  'idea.form.behalf.private': 'Your name and the name of the person whose idea it is are not shown in public.',
  'idea.form.paper.hint': 'Choose this if you copy the idea from a slip or a form.',
  'idea.form.paper.consent': 'The paper gives permission to use the contact details for replying',
  'idea.form.draftSaved': 'Draft. Saved on this device {time}',
  'idea.form.autosave': 'The draft saves itself on this device.',
  'idea.form.draftRestored': 'Here is the idea you had not finished.',
  'idea.form.draftOtherTab':
    'The same draft was changed in another window. This text is now a draft of its own. Nothing was lost.',
  'idea.form.draftGone':
    'The draft was sent or cleared in another window. The text is still here. Send it only if it has not arrived already.',
  'idea.form.otherDrafts': {
    one: 'You also have {n} other draft:',
    other: 'You also have {n} other drafts:',
  },
  'idea.form.otherDraft': '{title}, saved {time}',
  'idea.form.discard': 'Clear the draft',
  'idea.form.discarded': 'The draft was cleared. You can still undo this.',
  'idea.form.personalCode': 'The text seems to contain a personal identity code. Remove it before sending.',
  'idea.form.notSaved': 'The idea could not be saved yet. The text is still in the form.',
  'idea.form.withoutPhotos': 'Save without photos',

  // Thanks
  'thanks.code.lead': 'Write the reference down. With it you can see on any device how your idea is doing.',
  'thanks.replyHere': 'A reply written to you appears on this device.',
  'thanks.replyByContact': 'You will be answered at the contact you gave.',
  'thanks.where': 'Where your idea is now',
  'thanks.step.sent': 'Sent',
  'thanks.step.received.later': 'You will see here when the city has received the idea.',
  'thanks.next.heading': 'What happens next',
  'thanks.next.review':
    'The coordinator reads the idea and publishes it. Your contact details are not shown to others.',
  'thanks.next.published':
    'The idea is shown to everyone once it has arrived. Your contact details are not shown to others.',
  'thanks.next.meeting': 'Then {committee} discusses the idea and tells what comes of it.',
  'thanks.open': 'Open the idea',
  'thanks.photosLater': 'Photos are sent after the text.',
  'thanks.slip.how': 'Follow the idea at {address}. Enter the reference there.',
  'thanks.notHere': 'The idea is not on this device. If you have the reference, you can follow the idea with it.',

  // One idea
  'idea.page.yours': 'Your idea',
  'idea.page.given': 'Shared {date}',
  'idea.page.notFound.heading': 'Idea not found',
  'idea.page.notFound.lead':
    'Check the reference. If the idea was written without a connection, it may still be on its way.',
  'idea.page.waiting': 'The coordinator has not read the idea yet. Others will see it once it is published.',
  'idea.page.hidden': 'The idea is not shown in public.',
  'idea.page.reason': 'Reason: {reason}',
  'idea.page.mergedInto': 'Merged with the idea: {title}',
  'idea.page.mergedInto.open': 'Open the merged idea',
  'idea.page.mergedFrom': {
    one: '{n} idea has been merged into this one',
    other: '{n} ideas have been merged into this one',
  },
  'idea.page.mergedFrom.unseen': {
    one: '{n} idea that is not shown here has been merged into this one: {codes}',
    other: '{n} ideas that are not shown here have been merged into this one: {codes}',
  },
  'idea.page.answer.hereOnly': 'The idea is not published. The answer appears only on this device.',
  'idea.page.answer.by': '{role} · {date}',
  'idea.page.photo': 'Photo {number}, added by whoever shared the idea',
  'idea.page.photo.waiting': 'The photo has not arrived yet.',
  'idea.page.photo.open': 'Show photo {number} larger',
  'idea.page.goals': 'Goals',
  'idea.page.position': 'Coordinates {lat}, {lon}',
  'idea.page.share': 'Look at this idea: {title}',
  'idea.page.onBehalf': 'Written for someone else',

  // Support
  'support.waiting': 'Your support is saved. It is sent when the connection returns.',

  // Following by code
  'follow.lead': 'Enter the reference you got when the idea was written down. You will see how the idea is doing.',
  'follow.searching': 'Finding the idea…',
  'follow.offline': 'The reference is not on this device. It is looked up when the connection returns.',
  'follow.several': {
    one: 'This reference has {n} idea. Choose yours.',
    other: 'This reference has {n} ideas. Choose yours.',
  },
  'follow.replyElsewhere': 'Until the idea is published, the answer appears only on the device it was sent from.',
} satisfies TranslationOf<typeof finnish>;
