/** Handing what is unsent to another device without network, in English. */
export const handOver = {
  handOver: 'Hand over to another device',
  'handOver.lead':
    'Where there is no network, or the battery is running low, another device can take what you wrote to the city. No network is needed.',
  'handOver.open': 'Open the hand-over',
  'handOver.give': 'Give to another device',
  'handOver.give.lead':
    'Everything also stays on this device. The city takes each entry only once, even if both devices send it.',
  'handOver.give.private':
    'The texts of the ideas can be seen on the other device. Contact details are sealed so that only the city can open them.',
  'handOver.nothing': 'Nothing on this device is unsent.',
  'handOver.share': 'Share as a file',
  'handOver.code.show': 'Show as a code',
  'handOver.code.hide': 'Hide the code',
  'handOver.code.label': 'A code for the camera of the other device',
  'handOver.code.one':
    'Open this same page on the other device and choose Read the code with the camera. Photos do not travel in the code.',
  'handOver.code.many': {
    one: '{n} code. Open this same page on the other device and choose Read the code with the camera. Photos do not travel in the code.',
    other:
      '{n} codes in turn. Open this same page on the other device, choose Read the code with the camera and hold the camera still. Photos do not travel in the code.',
  },
  'handOver.code.tooMany': 'There is too much for a code. Share it as a file.',
  'handOver.leftOut': {
    one: '{n} entry was left out because it has contact details that could not be sealed. It will be sent when this device has a network.',
    other:
      '{n} entries were left out because they have contact details that could not be sealed. They will be sent when this device has a network.',
  },
  'handOver.failed': 'The file could not be made or shared. Everything is still safe on this device. Try another way.',
  'handOver.done': 'The file is ready. Everything stays on this device until the city has confirmed it.',
  'handOver.take': 'Receive from another device',
  'handOver.take.lead':
    'This device takes the entries to the city when it has a network. You cannot change them, and the city checks whom they come from.',
  'handOver.scan': 'Read the code with the camera',
  'handOver.scan.lead': 'Point the camera at the code on the other device.',
  'handOver.scan.foreign': 'This is not a Kyläpöytä hand-over code. Look for Show as a code on the other device.',
  'handOver.scan.picture': 'Camera picture',
  'handOver.scan.reading': 'Codes read',
  'handOver.scan.progress': '{read}/{count} read. Hold the camera still.',
  'handOver.scan.done': 'The code has been read.',
  'handOver.taken': {
    one: '{n} entry received',
    other: '{n} entries received',
  },
  'handOver.known': {
    one: '{n} entry was already on this device.',
    other: '{n} entries were already on this device.',
  },
  'handOver.photos': {
    one: '{n} photo came along.',
    other: '{n} photos came along.',
  },
  'handOver.taken.next': 'They will be sent on their own once the connection works.',
  'handOver.carried': 'From another device, not yet confirmed',
  'handOver.carried.refused': 'From another device, not accepted',
  'handOver.carried.takeUp': 'Take over and correct',
  'handOver.carried.takeUp.hint': 'Take it over only if its writer can no longer send it.',
} as const;
