/** The roll of a meeting and checking in to it, in English. */
export const roll = {
  // The screen
  'roll.seat': 'Seat',
  'roll.counted': 'Present {present}/{total}',
  'roll.noDecisions': 'Items can be discussed but not decided.',
  'roll.notHere': 'The meeting is not on this device',
  'roll.notHere.lead':
    "Attendance is seen and recorded by those who meet. Join with a member's invitation, or open the app once with a network.",
  'roll.noSeats': 'No members have been entered for the day of the meeting',
  'roll.noSeats.lead': 'The coordinator enters the term, members and deputies. You can record other attendees already.',
  'roll.cancelled': 'The meeting was cancelled. New marks will not count.',
  'roll.tooFar':
    'The meeting is called for {when}. The mark was not saved, because its time is too far from that. Check the clock of the device and the time of the meeting.',
  'roll.saved.lead': 'Marks are saved on this device and sent when there is a network.',
  'roll.undone': 'The mark has been undone',
  'roll.withdrawn': 'The mark has been taken back',
  'roll.by': '{name}, {time}',
  'roll.by.unknown': 'Unnamed device',

  // Seats
  'roll.correct': 'Correct',
  'roll.close': 'Close',
  'roll.trace': 'Marks',
  'roll.takeBack': 'Take the mark back',
  'roll.addTime': 'Add an arrival or departure',
  'roll.arrival': 'Arrived',
  'roll.departure': 'Left',
  'roll.time': 'Time',
  'roll.time.arrived': 'Time of arrival',
  'roll.time.left': 'Time of leaving',
  'roll.times': 'Times',
  'roll.onSite': 'On site',
  'roll.deputy.none': 'There is no free deputy for this seat.',
  'roll.deputy.order': 'Deputy number {order}',
  'roll.deputy.here': 'is here',
  'roll.disputed.choose': 'This one is right',
  'roll.disputed.lead': 'The seat is not counted as present until you choose. Both marks are kept.',

  // The meeting
  'roll.session.opened': 'Meeting opened at {time}',
  'roll.session.closed': 'Meeting closed at {time}',
  'roll.session.breakBegan': 'Break began at {time}',
  'roll.session.breakEnded': 'Break ended at {time}',
  'roll.breakEnd': 'End the break',
  'roll.reopen': 'Continue the meeting',
  'roll.reopened': 'The meeting continues',
  'roll.chair.hint': 'Chairs from now on.',
  'roll.chair.none': 'First record who is present.',
  'roll.item.opened': 'Taken up at {time}',
  'roll.item.closed': 'Ended at {time}',
  'roll.item.open': 'Take up',
  'roll.item.again': 'Take up again',
  'roll.item.close': 'End the item',

  // Conflict of interest
  'roll.conflict.who': 'Who is disqualified?',
  'roll.conflict.hint': 'The seat is empty for this item only. The person comes back when the item ends.',
  'roll.conflict.choose': 'Choose who is disqualified',
  'roll.conflict.chooseItem': 'Choose the item',
  'roll.conflict.reason': 'Why is the person disqualified?',
  'roll.conflict.reason.hint':
    'For example a board member of the association. The reason is recorded with the decision.',
  'roll.conflict.save': 'Record the conflict',

  // Other attendees
  'roll.others.role': 'In which role?',
  'roll.others.name': 'Name of the attendee',
  'roll.others.add': 'Add attendee',
  'roll.others.deputies': 'Deputy without a seat',
  'roll.others.all': { one: 'Show all ({n})', other: 'Show all ({n})' },

  // Searching and checking in
  'roll.find': 'Search by name, or type a number and press Enter',
  'roll.find.short': 'Name, or number and Enter',
  'roll.find.notOnDay':
    '{name} is neither a member nor a deputy on the day of the meeting. Their membership: {from}–{to}. They may take part as another attendee.',
  'roll.scan': 'Read a code',
  'roll.scan.stop': 'Close the camera',
  'roll.scan.lead': "Show the code on the member's phone to the camera. You can read many in a row.",
  'roll.scan.picture': 'Picture of the camera',
  'roll.scan.foreign': 'This code is not from this meeting. Nothing was recorded.',
  'roll.camera-denied': "The camera may not be used. Allow it in the browser's settings, or type the member's number.",
  'roll.camera-missing': "The camera did not open. Type the member's number.",
  'roll.checkIn.already': '{name} is already recorded as present.',
  'roll.checkIn.left': '{name} has left the meeting. If they came back, press Arrived now in their row.',
  'roll.checkIn.disputed': '{name}: marks differ. First choose the right one.',
  'roll.checkIn.closed': 'The meeting has ended. Nothing was recorded.',
  'roll.checkIn.unknown': 'No member has this number or code. Nothing was recorded.',
  'checkIn.heading': 'Check in to the meeting',
  'checkIn.lead': 'Show the code to the secretary, or tell them your number.',
  'checkIn.code': 'Code: {name}',
  'checkIn.number': '{name}, number',
  'checkIn.there': 'You are recorded as present.',
  'checkIn.nobody': 'This device has no code of its own',
  'checkIn.nobody.lead':
    'Tell the secretary your name. You get a code once the coordinator has invited you as a member on this device.',

  // What cannot be true
  'roll.problem.leftBeforeArrived': 'The departure does not count. Correct the time or add the arrival.',
  'roll.problem.overlap':
    '{name} and {others} are in the same seat at once. The member keeps it. Take the wrong mark back.',
  'roll.problem.twoSeats': '{name} is recorded in two seats. The first one counts. Take the wrong mark back.',
  'roll.problem.wrongDeputy':
    '{name} is not a deputy for this seat and is not counted in it. Take the mark back and call them into the right seat.',
  'roll.problem.notInTerm':
    '{name} is neither a member nor a deputy on the day of the meeting. They are not counted as present but stand among the other attendees. If a membership is missing, the coordinator can enter it.',
  'roll.problem.chairWithoutSeat':
    "{name} chairs without sitting in a member's seat. Change the chair or record them as present.",
  'roll.problem.orderSkipped': '{name} was called before deputies who come first on the list: {others}.',
  'roll.problem.outsideMeeting': '{name}: the mark lies outside the meeting. Correct the time or take the mark back.',
  'roll.problem.itemOutside': 'An item is recorded outside the meeting. Correct the time or take the mark back.',
  'roll.problem.closedBeforeOpened':
    'An end is recorded before the beginning. It does not count. Correct the time or take the mark back.',
} as const;
