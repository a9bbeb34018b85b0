/** Handing what is unsent to another device without network, in Swedish. */
export const handOver = {
  handOver: 'Överföring till en annan enhet',
  'handOver.lead':
    'När nätet saknas eller batteriet håller på att ta slut kan en annan enhet föra fram det du skrivit. Överföringen behöver inget nät.',
  'handOver.open': 'Öppna överföringen',
  'handOver.give': 'Ge till en annan enhet',
  'handOver.give.lead':
    'Anteckningarna finns kvar också på den här enheten. Staden tar emot dem bara en gång, även om båda enheterna skickar dem.',
  'handOver.give.private':
    'Idéernas texter syns på den andra enheten. Kontaktuppgifterna är förseglade så att bara staden kan öppna dem.',
  'handOver.nothing': 'Det finns inget oskickat på den här enheten.',
  'handOver.share': 'Dela som fil',
  'handOver.code.show': 'Visa som kod',
  'handOver.code.hide': 'Dölj koden',
  'handOver.code.label': 'Kod som den andra enheten läser med kameran',
  'handOver.code.one':
    'Öppna samma sida på den andra enheten och välj Läs koden med kameran. Bilder följer inte med koden.',
  'handOver.code.many': {
    one: '{n} kod. Öppna samma sida på den andra enheten och välj Läs koden med kameran. Bilder följer inte med koden.',
    other:
      '{n} koder i tur och ordning. Öppna samma sida på den andra enheten, välj Läs koden med kameran och håll kameran stilla. Bilder följer inte med koden.',
  },
  'handOver.code.tooMany': 'Anteckningarna är så många att koden inte räcker till. Dela dem som fil.',
  'handOver.leftOut': {
    one: '{n} anteckning lämnades utanför, eftersom den har kontaktuppgifter som inte kunde förseglas. Den skickas när den här enheten får nät.',
    other:
      '{n} anteckningar lämnades utanför, eftersom de har kontaktuppgifter som inte kunde förseglas. De skickas när den här enheten får nät.',
  },
  'handOver.failed':
    'Filen kunde inte skapas eller delas. Allt finns fortfarande kvar på den här enheten. Prova ett annat sätt.',
  'handOver.done': 'Filen är klar. Anteckningarna finns kvar på den här enheten tills staden har bekräftat dem.',
  'handOver.take': 'Ta emot från en annan enhet',
  'handOver.take.lead':
    'Den här enheten för fram anteckningarna när den får nät. Du kan inte ändra dem, och staden kontrollerar vem de kommer från.',
  'handOver.scan': 'Läs koden med kameran',
  'handOver.scan.lead': 'Rikta kameran mot koden på den andra enheten.',
  'handOver.scan.foreign': 'Det här är ingen överföringskod från Kyläpöytä. Välj Visa som kod på den andra enheten.',
  'handOver.scan.picture': 'Kamerans bild',
  'handOver.scan.reading': 'Lästa koder',
  'handOver.scan.progress': '{read}/{count} lästa. Håll kameran stilla.',
  'handOver.scan.done': 'Koden är läst.',
  'handOver.taken': {
    one: '{n} anteckning togs emot',
    other: '{n} anteckningar togs emot',
  },
  'handOver.known': {
    one: '{n} anteckning fanns redan på den här enheten.',
    other: '{n} anteckningar fanns redan på den här enheten.',
  },
  'handOver.photos': {
    one: '{n} bild följde med.',
    other: '{n} bilder följde med.',
  },
  'handOver.taken.next': 'De skickas av sig själva när förbindelsen fungerar.',
  'handOver.carried': 'Från en annan enhet, ännu inte bekräftat',
  'handOver.carried.refused': 'Från en annan enhet, inte godkänt',
  'handOver.carried.takeUp': 'Ta över och rätta',
  'handOver.carried.takeUp.hint': 'Ta över bara om den som skrev inte längre kan skicka själv.',
} as const;
