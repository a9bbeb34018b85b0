/** What coordinators do beside ideas: the review, the people and their devices, in Swedish. */
export const coordinating = {
  // What waits for a decision
  'desk.review': 'Att granska',
  'desk.review.lead': 'De här ändringarna trädde inte i kraft av sig själva. Läs och avgör om de ska göra det.',
  'desk.review.empty': 'Inget väntar på granskning.',
  'desk.review.empty.lead':
    'Hit kommer en ändring när den som gjorde den inte längre har en roll eller enheten har tagits ur bruk.',
  'desk.review.made': 'Gjord',
  'desk.review.why': 'Varför den väntar',
  'desk.review.left': 'Rollen hade upphört, eller så kom ändringen fram mer än en vecka efter det.',
  'desk.review.revoked': 'Enheten har tagits ur bruk. Någon annan än enhetens ägare kan ha gjort ändringen.',
  'desk.review.sealed': 'Avsändarens kontaktuppgifter kunde inte öppnas. Om du godkänner tas idén emot utan dem.',
  'desk.review.status': 'Ny status',
  'desk.review.into': 'Slås ihop med idén',
  'desk.review.accept': 'Godkänn',
  'desk.review.decline': 'Avslå',
  'desk.review.accepted': 'Godkänd. Ändringen träder i kraft.',
  'desk.review.declined': 'Avslagen. Den som gjorde ändringen får veta det.',
  'desk.review.reason': 'Motivering till den som gjorde ändringen',
  'desk.review.decided': 'Avgjorda',
  'desk.review.wasAccepted': 'Godkänd {date}',
  'desk.review.wasDeclined': 'Avslagen {date}',
  'desk.review.failed':
    'Ändringen kunde inte längre göras, eftersom det den gäller redan hade ändrats. Den som gjorde den får veta det.',
  'desk.review.unknown': 'Ändring',

  // Who has joined
  'desk.people': 'Personer och enheter',
  'desk.people.lead': 'Vem som har en roll i staden och på vilka enheter. Bara koordinatorerna ser anteckningarna.',
  'desk.people.offline': 'Listan behöver nätförbindelse. I övrigt fungerar arbetsbordet utan nät.',
  'desk.people.failed': 'Inget ändrades. Försök igen när förbindelsen fungerar.',
  'desk.people.noNote': 'Ingen anteckning',
  'desk.people.you': 'du',
  'desk.people.since': 'Från och med {date}',
  'desk.people.device': 'Enheten ansluten {date}',
  'desk.people.noDevices': 'Inga enheter i bruk',
  'desk.people.end': 'Avsluta rollen',
  'desk.people.end.ask': 'Ska rollen avslutas?',
  'desk.people.end.lead':
    'Uppgifter som bara syns i den här rollen tas bort från enheterna vid nästa kontakt. Det som gjorts innan tas emot ännu en vecka.',
  'desk.people.ended': 'Rollen är avslutad',
  'desk.people.change': 'Byt roll',
  'desk.people.changed': 'Rollen är bytt',
  'desk.people.revoked': 'Enheten har tagits ur bruk',
  'desk.people.revoke.lead':
    'Enheten får inte längre uppgifter som bara syns i en roll, och de tas bort från den vid nästa kontakt. Ändringar som görs på den kommer till granskning.',

  // For whom an invitation is
  'desk.invite.note': 'Vem inbjudan är till',
  'desk.invite.note.hint': 'Syns bara för koordinatorerna. Tas bort när rollen upphör.',
} as const;
