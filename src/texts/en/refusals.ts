import type { refusals as finnish } from '../fi/refusals.ts';
import type { TranslationOf } from '../text.ts';

/** Why something was not accepted: what happened, what is safe, what to do next., in English. */
export const refusals = {
  // The city's service judged a change
  'refused.not-understood':
    'The city’s service did not understand this entry. It is safe on this device. Update the app and send again, or export the entry to a file.',
  'refused.forbidden':
    'You do not have permission for this change. What you wrote is safe. Ask the coordinator to make the change.',
  'refused.other-content':
    'This entry has already arrived with other content. That one did not change, and your version is safe. Send it as a new entry.',
  'refused.no-such-record': 'What this belongs to was not found. What you wrote is safe. Enter it anew or delete it.',
  'refused.exists':
    'There is already an entry with the same reference. It did not change, and what you wrote is safe. Send this as a new entry.',
  'refused.stale':
    'Someone else changed the status first. Their change stands, and your reason is safe. See the new status and change it if still needed.',
  'refused.gone': 'This has been deleted. What you wrote is safe on this device. Export it to a file or delete it.',
  'refused.hidden-since':
    'The idea was hidden after you published it or showed it again. It is not shown. Read why it was hidden, and do the same again if it can be shown.',
  'refused.already-there': 'This has already arrived, and nothing was lost. You do not need to do anything.',
  'refused.merged':
    'The idea has been merged with another. What you wrote is safe. Open the merged idea and make the change there.',
  'refused.already-decided':
    'Another coordinator decided about this first. That decision stands. You do not need to do anything.',
  'refused.declined':
    'The coordinator read this and did not accept it. What you wrote is safe on this device. Edit it and send it again, export it to a file or delete it.',
  'refused.too-long': 'The text is too long. All of it is safe. Shorten it and send again.',
  'refused.empty-title': 'The idea has no title. The rest of the text is safe. Write a title and send again.',
  'refused.unknown-city':
    'The city is no longer part of Kyläpöytä. What you wrote is safe. Export it to a file or contact the city.',
  'refused.unknown-area':
    "The area you chose no longer exists. What you wrote is safe. Choose the area again or choose I don't know my area.",
  'refused.unknown-goal':
    'The goal you chose no longer exists. What you wrote is safe. Choose the goal again or leave it out.',
  'refused.unknown-status':
    'The status you chose is not used in this city. Your reason is safe. Choose another status and send again.',
  'refused.too-many-photos': 'There are too many photos. The text and photos are safe. Remove some and send again.',
  'refused.missing-reason': 'The reason or the reply is empty. Nothing changed. Write it and send again.',
  'refused.missing-consent':
    'Permission to use the contact details is missing. The idea and the details are safe. Mark the permission or remove the details, and send again.',
  'refused.missing-name': 'The name is missing. The other details are safe. Write the name and save again.',
  'refused.ends-before-start':
    'The last day is before the first. What you wrote is safe, but nothing changed. Correct the days and save again.',
  'refused.cancelled':
    'The meeting was cancelled, so the mark does not count. It is kept on this device. Ask the chair whether the meeting was held.',
  'refused.far-from-meeting':
    'The time of the mark is more than a day and a half from the meeting. The mark is kept. Check the clock of the device and mark again.',
  'refused.meeting-cancelled':
    'The meeting is cancelled, so it can no longer be changed. What you wrote is kept. If it is held after all, take the cancelling back first.',
  'refused.absurd-time':
    'The meeting’s time is more than a year ago or more than two years ahead. Everything else is kept. Check the day and the time.',
  'refused.missing-place':
    'The meeting has neither a place nor a way to take part remotely. The agenda is kept. Add the place and publish the call again.',
  'refused.item-without-title': 'The item has no title. The rest of the text is safe. Write a title and send again.',
  'refused.item-decided':
    'A decision on this item has already been recorded. It stands and nothing was lost. Undo the decision first if you want to change it or remove the item.',
  'refused.same-idea': 'An idea cannot be merged with itself. Nothing changed. Choose another idea.',
  'refused.fees-sent-meanwhile':
    'Somebody else sent the fee list of this meeting first. That list is with the city. Open the list and send a new version if something still needs correcting.',
  'refused.wrong-sum':
    'The rows and the total of the fee list did not agree, and the list was not accepted. The attendance is safe. Open the fees and send the list again.',
  'refused.not-approved-yet':
    'The minutes or the memo have not been approved yet, so the meeting was not marked as handed over. Nothing is lost. Approve them first, then mark the hand-over.',
  'refused.missing-archive':
    'Where the meeting was handed over to is missing. Nothing is lost. Write the name of the archive or the recipient and save again.',
  'refused.review':
    'The coordinator reads this before it is accepted. Your entry is safe. You do not need to do anything.',
  'refused.unknown':
    'The city could not accept this. Your entry is safe on this device. Try again later or export the entry to a file.',

  // Minutes
  'refused.minutes-locked':
    'The minutes have already been checked and locked. What you wrote is kept. Ask the chair or the secretary to open them for correction.',
  'refused.no-quorum':
    'There was no quorum, so the decision was not recorded. Its words are kept. The item can be decided at the next meeting.',
  'refused.unsettled':
    'There are two versions of the text and neither has been chosen. Both are kept. First choose which one stands.',
  'refused.missing-decision':
    'The words of the decision are missing. Nothing changed. Write the decision and record it again.',
  'refused.too-many-votes':
    'There were more votes than people present. The decision was not recorded and its words are kept. Check the votes.',
  'refused.was-not-present':
    'The person was not present at the meeting and cannot do this. What you wrote is kept. Check the attendance.',
  'refused.not-checker': 'Others check these minutes. Nothing changed. See who were chosen to check them.',
  'refused.not-checked':
    'The minutes have not been checked yet, so they were not published. Nothing was lost. Publish them once the checkers have approved them.',
  'refused.newer-minutes':
    'There is a newer version of the minutes. What you wrote is kept. Read the new version and do the same there.',

  // Money
  'refused.budget-exceeded':
    'There was no longer enough money in the budget, because somebody else allocated some of it first or too little was left for what has been decided. Your entry is safe. See what remains and enter it again with a smaller amount.',
  'refused.grant-not-allowed':
    'Grants are not awarded from this money, so this was not entered. Your entry is safe. Choose a purchase, an event or something else.',
  'refused.missing-amount': 'The amount is missing. Everything else is safe. Write the amount in euros and save again.',
  'refused.missing-title': 'The title or the name is missing. Everything else is safe. Write it and save again.',
  'refused.missing-source':
    'The source of the population figures is missing. The split was not saved. Write where the figures come from and split again.',
  'refused.not-whole-euros': 'Whole euros are shared by population. Nothing changed. Write the budget without cents.',
  'refused.no-population':
    'No area has any inhabitants, so the money cannot be shared by them. Nothing changed. Check the population figures.',
  'refused.not-split':
    'The budget has not been shared between the areas yet. Your entry is safe. Ask the coordinator to split it and enter it again then.',
  'refused.money-committed':
    'Decisions have been made from this budget, so it can neither be removed nor shared in another way. Nothing changed. Make those decisions void first.',
  'refused.already-allocated':
    'Somebody else entered the funding for this first. That entry stands and the money was not allocated twice. Your entry is safe: compare the amounts and correct them if they differ.',
  'refused.payment-exceeds':
    'The payments would be more than the funding decision. The payment was not entered, and your entry is safe. Make another decision for more money.',
  'refused.has-payments':
    'Payments have been made from this decision, so it cannot be made void. Nothing changed. Make the payments void first.',
  'refused.settled':
    'The funding decision has already been marked as fully paid. The payment is safe on this device. Make another decision for more money.',
  'refused.voided':
    'The entry has already been made void. What you wrote is safe. Make a new entry if money is still needed.',

  // The whole sending was put off
  'refused.update-required':
    'This version is too old to fetch new information. Your entries are safe and are sent all the same. Update the app to see what is new.',
  'refused.too-large':
    'There was too much to send at once. Everything is safe and is sent in smaller parts. You do not need to do anything.',
  'refused.rate-limited':
    'A lot has been sent from this network in a short time. Your entries are safe. They are sent by themselves in a while.',
  'refused.captive-portal':
    'This network asks you to log in. Your entries are safe on this device. Open its login page and accept the terms.',
  'refused.server-unreachable':
    'The city’s service cannot be reached right now. Your entries are safe on this device. They are sent by themselves when the connection works.',
  'refused.clock':
    'This device’s clock is wrong. Your entries are safe, and times are corrected when they are sent. You can set the clock in the device’s settings.',

  // Joining
  'refused.invitation-unknown':
    'The invitation was not found. Nothing changed on this device. Check the code or ask the coordinator for a new invitation.',
  'refused.invitation-used':
    'The invitation has already been used. Nothing changed on this device. Ask the coordinator for a new one, and say so if it was not you who used it.',
  'refused.invitation-expired':
    'The invitation has expired. Nothing changed on this device. Ask the coordinator for a new one.',
  'refused.revoked':
    'This device has been taken out of use, and what only your role could see has been deleted from it. Your unsent entries are safe, and the coordinator reads them. If you still need the device, ask for a new invitation.',
  'refused.last-coordinator':
    'You are the city’s only coordinator. Nothing was changed. Invite another coordinator first.',

  // Photos
  'refused.photo-too-large':
    'The photo is too large. The text and other photos are safe. Take a smaller photo or leave it out.',
  'refused.photo-broken':
    'The photo could not be opened. The text and other photos are safe. Take it again or choose another.',
  'refused.photo-type':
    'The file is not a photo that can be added. The text and other photos are safe. Choose a photo, for example JPEG or PNG.',

  // This device
  'refused.storage-full':
    'This device’s storage is full. What was saved earlier is safe, and your text is still in the form. Free some space or leave the photos out, and save again.',
  'refused.database-closed':
    'This device’s storage did not respond. What was saved earlier is safe, and your text is still in the form. Try again or open the page again.',

  // Hand-over between devices
  'refused.hand-over-unreadable':
    'This is not a Kyläpöytä hand-over file, or it was cut on the way. Nothing was taken in. Ask for the file again.',
  'refused.hand-over-newer':
    'The file was made with a newer app. Nothing was taken in. Update the app on this device and try again.',
  'refused.hand-over-tampered':
    'The hand-over was changed on the way. Nothing of it was taken in. Ask for a new one directly from the other device.',
  'refused.hand-over-city':
    'The hand-over is for a city this device does not know. Nothing was taken in. Open the app once with a network and try again.',
  'refused.hand-over-own': 'These entries were made on this device and are here already. You need not do anything.',
  'refused.hand-over-empty':
    'There was nothing in the hand-over, and nothing was taken in. Check that the other device has something unsent.',
  'refused.camera-denied':
    'The camera may not be used. Allow it in the settings of the browser, or import from a file.',
  'refused.camera-missing': 'The camera did not open. Import from a file.',
  'refused.bundle-unreadable':
    'The city’s service did not understand this hand-over. It is safe on this device. Ask for a new one from the device it was made on.',
  'refused.bundle-city':
    'This hand-over belongs to a city that this service does not serve. It is safe on this device.',
  'refused.bundle-signature':
    'The city could not make sure whom this hand-over comes from and took nothing of it. Ask for a new one from the device it was made on.',

  // Statements and proposals
  'refused.absurd-day':
    'That day has not come yet, or is more than two years away. Everything else is saved. Check the day.',
  'refused.missing-sender':
    'It is not said who asked for the statement. Everything else is saved. Write who did and save again.',
  'refused.missing-recipient':
    'The recipient is missing, or the city has none like it. The text is saved. Choose a recipient and try again.',
  'refused.missing-text':
    'Nothing has been written yet, so it could not be approved. Nothing changed. Write the text and mark it approved again.',
  'refused.missing-answer': 'The answer is empty. Nothing changed. Write what was answered and save again.',
  'refused.newer-text':
    'Somebody else changed the text just before it was approved, so it was not marked approved. What both wrote is saved. Read the text and mark it approved again.',
  'refused.not-decided':
    'No decision or proposal has been recorded on this item yet. Nothing changed. Record it first.',
  'refused.not-approved':
    'The text is not marked approved, so it was not marked sent. It is saved. First mark in which meeting it was approved.',
  'refused.not-sent':
    'This is not marked sent, so no answer can be recorded. What you wrote is saved. Mark it sent first.',
  'refused.statement-approved':
    'The text has been approved in a meeting and is not changed any more. What you wrote is saved. Ask the chair or the secretary to take the approval back if it must still be corrected.',
  'refused.statement-sent':
    'This has been sent and is not changed any more. What you wrote is saved. Make a new one if there is more to say.',
  'refused.statement-withdrawn':
    'This has been withdrawn, so it did not change. What you wrote is saved. Restore it first if work on it goes on.',
  'refused.statement-made':
    'A statement or proposal has been made of this item already, perhaps on another device. It is saved. You need not do anything.',
} satisfies TranslationOf<typeof finnish>;
