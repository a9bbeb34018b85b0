/** The roll of a meeting and checking in to it, in Swedish. */
export const roll = {
  // The screen
  'roll.seat': 'Plats',
  'roll.counted': 'Närvarande {present}/{total}',
  'roll.noDecisions': 'Ärenden kan diskuteras men inte avgöras.',
  'roll.notHere': 'Mötet finns inte på den här enheten',
  'roll.notHere.lead':
    'Närvaron ser och antecknar de som sammanträder. Anslut med en ledamots inbjudan, eller öppna appen en gång med nätverk.',
  'roll.noSeats': 'Inga ledamöter är införda för mötesdagen',
  'roll.noSeats.lead':
    'Koordinatorn för in mandatperioden, ledamöterna och ersättarna. Övriga deltagare kan du anteckna redan nu.',
  'roll.cancelled': 'Mötet är inställt. Nya anteckningar gäller inte.',
  'roll.tooFar':
    'Mötet är sammankallat: {when}. Anteckningen sparades inte, för tiden ligger för långt därifrån. Kontrollera enhetens klocka och mötets tid.',
  'roll.saved.lead': 'Anteckningarna sparas på den här enheten och skickas när nätverket fungerar.',
  'roll.undone': 'Anteckningen är ångrad',
  'roll.withdrawn': 'Anteckningen är återtagen',
  'roll.by': '{name}, {time}',
  'roll.by.unknown': 'Enhet utan namn',

  // Seats
  'roll.correct': 'Rätta',
  'roll.close': 'Stäng',
  'roll.trace': 'Anteckningar',
  'roll.takeBack': 'Återta anteckningen',
  'roll.addTime': 'Lägg till ankomst eller avgång',
  'roll.arrival': 'Anlände',
  'roll.departure': 'Avlägsnade sig',
  'roll.time': 'Klockslag',
  'roll.time.arrived': 'Ankomsttid',
  'roll.time.left': 'Tid för avgång',
  'roll.times': 'Klockslag',
  'roll.onSite': 'På plats',
  'roll.deputy.none': 'Det finns ingen ledig ersättare för den här platsen.',
  'roll.deputy.order': '{order}:e ersättaren',
  'roll.deputy.here': 'är här',
  'roll.disputed.choose': 'Den här stämmer',
  'roll.disputed.lead': 'Platsen räknas inte som närvarande förrän du väljer. Båda anteckningarna bevaras.',

  // The meeting
  'roll.session.opened': 'Mötet öppnades kl. {time}',
  'roll.session.closed': 'Mötet avslutades kl. {time}',
  'roll.session.breakBegan': 'Pausen började kl. {time}',
  'roll.session.breakEnded': 'Pausen slutade kl. {time}',
  'roll.breakEnd': 'Avsluta pausen',
  'roll.reopen': 'Fortsätt mötet',
  'roll.reopened': 'Mötet fortsätter',
  'roll.chair.hint': 'Ordförande från och med nu.',
  'roll.chair.none': 'Anteckna först vem som är närvarande.',
  'roll.item.opened': 'Behandlingen började kl. {time}',
  'roll.item.closed': 'Behandlingen slutade kl. {time}',
  'roll.item.open': 'Ta upp',
  'roll.item.again': 'Ta upp på nytt',
  'roll.item.close': 'Avsluta behandlingen',

  // Conflict of interest
  'roll.conflict.who': 'Vem är jävig?',
  'roll.conflict.hint':
    'Platsen är tom bara under det här ärendet. Personen kommer tillbaka av sig själv när ärendet är slut.',
  'roll.conflict.choose': 'Välj vem som är jävig',
  'roll.conflict.chooseItem': 'Välj ärende',
  'roll.conflict.reason': 'Varför är personen jävig?',
  'roll.conflict.reason.hint': 'Till exempel medlem i föreningens styrelse. Grunden antecknas i beslutet.',
  'roll.conflict.save': 'Anteckna jäv',

  // Other attendees
  'roll.others.role': 'I vilken roll?',
  'roll.others.name': 'Deltagarens namn',
  'roll.others.add': 'Lägg till deltagare',
  'roll.others.deputies': 'Ersättare utan plats',
  'roll.others.all': { one: 'Visa alla ({n})', other: 'Visa alla ({n})' },

  // Searching and checking in
  'roll.find': 'Sök med namn, eller skriv numret och tryck på Enter',
  'roll.find.short': 'Namn, eller nummer och Enter',
  'roll.find.notOnDay':
    '{name} är varken ledamot eller ersättare på mötesdagen. Uppdraget: {from}–{to}. Personen kan vara med som övrig deltagare.',
  'roll.scan': 'Läs en kod',
  'roll.scan.stop': 'Stäng kameran',
  'roll.scan.lead': 'Visa koden på ledamotens telefon för kameran. Du kan läsa flera efter varandra.',
  'roll.scan.picture': 'Kamerans bild',
  'roll.scan.foreign': 'Den här koden hör inte till det här mötet. Inget antecknades.',
  'roll.camera-denied':
    'Kameran får inte användas. Tillåt kameran i webbläsarens inställningar, eller skriv ledamotens nummer.',
  'roll.camera-missing': 'Kameran öppnades inte. Skriv ledamotens nummer.',
  'roll.checkIn.already': '{name} är redan antecknad som närvarande.',
  'roll.checkIn.left': '{name} har avlägsnat sig. Om personen kom tillbaka, tryck på Anlände nu på raden.',
  'roll.checkIn.disputed': '{name}: anteckningarna skiljer sig. Välj först den rätta.',
  'roll.checkIn.closed': 'Mötet är avslutat. Inget antecknades.',
  'roll.checkIn.unknown': 'Det finns ingen ledamot med det här numret eller den här koden. Inget antecknades.',
  'checkIn.heading': 'Anmäl dig till mötet',
  'checkIn.lead': 'Visa koden för sekreteraren, eller säg ditt nummer.',
  'checkIn.code': 'Kod: {name}',
  'checkIn.number': '{name}, nummer',
  'checkIn.there': 'Du är antecknad som närvarande.',
  'checkIn.nobody': 'Den här enheten har ingen egen kod',
  'checkIn.nobody.lead':
    'Säg ditt namn till sekreteraren. Du får en kod när koordinatorn har bjudit in dig som ledamot på den här enheten.',

  // What cannot be true
  'roll.problem.leftBeforeArrived': 'Avgången räknas inte. Rätta tiden eller lägg till ankomsten.',
  'roll.problem.overlap':
    '{name} och {others} har samma plats samtidigt. Ledamoten behåller platsen. Återta den felaktiga anteckningen.',
  'roll.problem.twoSeats': '{name} är antecknad på två platser. Den första gäller. Återta den felaktiga anteckningen.',
  'roll.problem.wrongDeputy':
    '{name} är inte ersättare för den här platsen. Personen räknas inte som närvarande där. Återta anteckningen och kalla personen till rätt plats.',
  'roll.problem.notInTerm':
    '{name} är varken ledamot eller ersättare på mötesdagen. Personen räknas inte som närvarande, men finns bland övriga deltagare. Om uppdraget saknas kan koordinatorn skriva in det.',
  'roll.problem.chairWithoutSeat':
    'Ordförande är {name}, som inte sitter på en ledamots plats. Byt ordförande eller anteckna personen som närvarande.',
  'roll.problem.orderSkipped': '{name} kallades in före ersättare som står tidigare på listan: {others}.',
  'roll.problem.outsideMeeting':
    '{name}: anteckningen ligger utanför mötestiden. Rätta tiden eller återta anteckningen.',
  'roll.problem.itemOutside':
    'Behandlingen av ett ärende är antecknad utanför mötestiden. Rätta tiden eller återta anteckningen.',
  'roll.problem.closedBeforeOpened':
    'Ett slut är antecknat före början. Det räknas inte. Rätta tiden eller återta anteckningen.',
} as const;
