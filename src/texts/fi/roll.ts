/** The roll of a meeting and checking in to it, in Finnish. */
export const roll = {
  // The screen
  'roll.seat': 'Paikka',
  'roll.counted': 'Läsnä {present}/{total}',
  'roll.noDecisions': 'Asioista voi keskustella, mutta ei päättää.',
  'roll.notHere': 'Kokousta ei ole tällä laitteella',
  'roll.notHere.lead':
    'Läsnäolon näkevät ja merkitsevät ne, jotka kokoontuvat. Liity jäsenen kutsulla, tai avaa sovellus kerran verkossa.',
  'roll.noSeats': 'Kokouksen päivälle ei ole kirjattu jäseniä',
  'roll.noSeats.lead':
    'Koordinaattori kirjaa toimikauden, jäsenet ja varajäsenet. Muut osallistujat voit merkitä jo nyt.',
  'roll.cancelled': 'Kokous on peruttu. Uudet merkinnät eivät tule voimaan.',
  'roll.tooFar':
    'Kokous on kutsuttu koolle: {when}. Merkintää ei tallennettu, koska aika on liian kaukana siitä. Tarkista laitteen kello ja kokouksen aika.',
  'roll.saved.lead': 'Merkinnät tallentuvat tälle laitteelle ja lähtevät, kun verkko toimii.',
  'roll.undone': 'Merkintä on kumottu',
  'roll.withdrawn': 'Merkintä on peruttu',
  'roll.by': '{name}, {time}',
  'roll.by.unknown': 'Nimetön laite',

  // Seats
  'roll.correct': 'Korjaa',
  'roll.close': 'Sulje',
  'roll.trace': 'Merkinnät',
  'roll.takeBack': 'Peru merkintä',
  'roll.addTime': 'Lisää saapuminen tai poistuminen',
  'roll.arrival': 'Saapui',
  'roll.departure': 'Poistui',
  'roll.time': 'Kellonaika',
  'roll.time.arrived': 'Saapumisaika',
  'roll.time.left': 'Poistumisaika',
  'roll.times': 'Kellonajat',
  'roll.onSite': 'Paikan päällä',
  'roll.deputy.none': 'Tälle paikalle ei ole vapaata varajäsentä.',
  'roll.deputy.order': '{order}. varajäsen',
  'roll.deputy.here': 'paikalla',
  'roll.disputed.choose': 'Tämä pitää paikkansa',
  'roll.disputed.lead': 'Paikkaa ei lasketa läsnä olevaksi, ennen kuin valitset. Molemmat merkinnät jäävät talteen.',

  // The meeting
  'roll.session.opened': 'Kokous avattiin klo {time}',
  'roll.session.closed': 'Kokous päättyi klo {time}',
  'roll.session.breakBegan': 'Tauko alkoi klo {time}',
  'roll.session.breakEnded': 'Tauko päättyi klo {time}',
  'roll.breakEnd': 'Päätä tauko',
  'roll.reopen': 'Jatka kokousta',
  'roll.reopened': 'Kokous jatkuu',
  'roll.chair.hint': 'Puheenjohtaja on tästä hetkestä alkaen.',
  'roll.chair.none': 'Merkitse ensin, kuka on läsnä.',
  'roll.item.opened': 'Käsittely alkoi klo {time}',
  'roll.item.closed': 'Käsittely päättyi klo {time}',
  'roll.item.open': 'Ota käsittelyyn',
  'roll.item.again': 'Ota uudelleen käsittelyyn',
  'roll.item.close': 'Päätä käsittely',

  // Conflict of interest
  'roll.conflict.who': 'Kuka on esteellinen?',
  'roll.conflict.hint': 'Paikka on tyhjä vain tämän asian ajan. Hän palaa paikalleen itsestään, kun asia päättyy.',
  'roll.conflict.choose': 'Valitse, kuka on esteellinen',
  'roll.conflict.chooseItem': 'Valitse asia',
  'roll.conflict.reason': 'Miksi hän on esteellinen?',
  'roll.conflict.reason.hint': 'Esimerkiksi yhdistyksen hallituksen jäsen. Peruste kirjataan päätökseen.',
  'roll.conflict.save': 'Merkitse esteelliseksi',

  // Other attendees
  'roll.others.role': 'Missä roolissa?',
  'roll.others.name': 'Osallistujan nimi',
  'roll.others.add': 'Lisää osallistuja',
  'roll.others.deputies': 'Varajäsen ilman paikkaa',
  'roll.others.all': { one: 'Näytä kaikki ({n})', other: 'Näytä kaikki ({n})' },

  // Searching and checking in
  'roll.find': 'Hae nimellä, tai kirjoita numero ja paina Enter',
  'roll.find.short': 'Nimi, tai numero ja Enter',
  'roll.find.notOnDay':
    '{name} ei ole jäsen eikä varajäsen kokouksen päivänä. Jäsenyys: {from}–{to}. Hän voi olla mukana muuna osallistujana.',
  'roll.scan': 'Lue koodi',
  'roll.scan.stop': 'Sulje kamera',
  'roll.scan.lead': 'Näytä kameralle jäsenen puhelimen koodi. Voit lukea monta peräkkäin.',
  'roll.scan.picture': 'Kameran kuva',
  'roll.scan.foreign': 'Tämä koodi ei ole tästä kokouksesta. Mitään ei merkitty.',
  'roll.camera-denied': 'Kameraa ei saa käyttää. Salli kamera selaimen asetuksista, tai kirjoita jäsenen numero.',
  'roll.camera-missing': 'Kamera ei auennut. Kirjoita jäsenen numero.',
  'roll.checkIn.already': '{name} on jo merkitty läsnä olevaksi.',
  'roll.checkIn.left': '{name} on poistunut kokouksesta. Jos hän palasi, paina hänen kohdaltaan Saapui nyt.',
  'roll.checkIn.disputed': '{name}: merkinnät eroavat. Valitse ensin oikea.',
  'roll.checkIn.closed': 'Kokous on päättynyt. Mitään ei merkitty.',
  'roll.checkIn.unknown': 'Tällä numerolla tai koodilla ei ole jäsentä. Mitään ei merkitty.',
  'checkIn.heading': 'Ilmoittaudu kokoukseen',
  'checkIn.lead': 'Näytä koodi sihteerille, tai kerro hänelle numerosi.',
  'checkIn.code': 'Koodi: {name}',
  'checkIn.number': '{name}, numero',
  'checkIn.there': 'Sinut on merkitty läsnä olevaksi.',
  'checkIn.nobody': 'Tällä laitteella ei ole omaa koodia',
  'checkIn.nobody.lead':
    'Kerro nimesi sihteerille. Koodin saat, kun koordinaattori on kutsunut sinut jäsenenä tälle laitteelle.',

  // What cannot be true
  'roll.problem.leftBeforeArrived': 'Poistumista ei lasketa. Korjaa aika tai lisää saapuminen.',
  'roll.problem.overlap':
    'Samalla paikalla on yhtä aikaa {name} ja {others}. Jäsen pitää paikkansa. Peru väärä merkintä.',
  'roll.problem.twoSeats':
    '{name} on merkitty kahdelle paikalle. Ensin merkitty paikka on voimassa. Peru väärä merkintä.',
  'roll.problem.wrongDeputy':
    '{name} ei ole tämän paikan varajäsen. Häntä ei lasketa läsnä olevaksi tällä paikalla. Peru merkintä, ja kutsu hänet oikealle paikalle.',
  'roll.problem.notInTerm':
    '{name} ei ole jäsen eikä varajäsen kokouksen päivänä. Häntä ei lasketa läsnä olevaksi, mutta hän on muissa osallistujissa. Jos jäsenyys puuttuu, koordinaattori voi kirjata sen.',
  'roll.problem.chairWithoutSeat':
    'Puheenjohtajana on {name}, joka ei ole jäsenen paikalla. Vaihda puheenjohtaja tai merkitse hänet läsnä olevaksi.',
  'roll.problem.orderSkipped': '{name} kutsuttiin ennen varajäseniä, jotka ovat luettelossa edellä: {others}.',
  'roll.problem.outsideMeeting': '{name}: merkintä ei osu kokouksen aikaan. Korjaa aika tai peru merkintä.',
  'roll.problem.itemOutside': 'Asian käsittely on merkitty kokouksen ulkopuolelle. Korjaa aika tai peru merkintä.',
  'roll.problem.closedBeforeOpened':
    'Päättyminen on merkitty ennen alkua. Sitä ei lasketa. Korjaa aika tai peru merkintä.',
} as const;
