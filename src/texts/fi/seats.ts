/** Terms, members, deputies and offices of committees, in Finnish. */
export const seats = {
  seats: 'Jäsenet ja kaudet',
  'seats.lead':
    'Kirjaa toimikaudet, jäsenet, varajäsenet ja tehtävät. Kaikki tallentuu tälle laitteelle. Pyydetty tarkoittaa, että kaupunki ei ole vielä vahvistanut kirjausta.',

  // Terms
  'seats.term.add': 'Lisää toimikausi',
  'seats.term.edit': 'Muokkaa toimikautta',
  'seats.term.none': 'Toimikautta ei ole vielä kirjattu',
  'seats.term.none.lead': 'Jäsenet kuuluvat toimikauteen. Aloita siitä.',
  'seats.term.ofCity': 'Kaupungin ilmoittama kausi',
  'seats.term.ofCity.hint': 'Kausi täyttää kentät niillä tiedoilla, jotka kaupunki on kertonut. Voit korjata ne.',
  'seats.term.other': 'Muu kausi',
  'seats.term.label': 'Kauden nimi',
  'seats.term.label.hint': 'Esimerkiksi 2026–2029',
  'seats.term.saved': 'Toimikausi {name} on kirjattu',
  'seats.number': 'Paikkoja',
  'seats.deputies': 'Varajäsenet',
  'seats.deputies.none': 'Ei varajäseniä',
  'seats.deputies.list': 'Luettelon järjestyksessä',
  'seats.deputies.personal': 'Jokaisella jäsenellä omansa',

  // Members
  'seats.add': 'Lisää jäseniä',
  'seats.addDeputies': 'Lisää varajäseniä',
  'seats.add.hint': 'Enter tallentaa ja siirtyy seuraavaan. Nimeen voi myös liittää monta riviä: nimi; kylä',
  'seats.add.hint.personal':
    'Enter tallentaa ja siirtyy seuraavaan. Nimeen voi myös liittää monta riviä: nimi; kylä; varajäsen',
  'seats.saveAndNext': 'Tallenna ja kirjaa seuraava',
  'seats.deputy.add': 'Lisää varajäsen',
  'seats.name': 'Nimi',
  'seats.from': 'Ensimmäinen päivä',
  'seats.to': 'Viimeinen päivä',
  'seats.order': 'Järjestysnumero',
  'seats.represents': 'Yhteisö, jota edustaa',
  'seats.councillor': 'Valtuutettu',
  'seats.electedOfficial': 'Luottamushenkilö',
  'seats.youth': 'Nuoren kokouspalkkio',
  'seats.youth.note': 'Tämän näkevät vain puheenjohtajat, sihteeri ja koordinaattorit.',
  'seats.vacant': { one: '{n} paikka täyttämättä', other: '{n} paikkaa täyttämättä' },
  'seats.others': { one: '{n} muu tällä kaudella', other: '{n} muuta tällä kaudella' },
  'seats.added': '{name} on kirjattu',
  'seats.addedMany': { one: '{n} henkilö on kirjattu', other: '{n} henkilöä on kirjattu' },
  'seats.corrected': 'Tiedot on korjattu: {name}',
  'seats.remove': 'Poista vahingossa kirjattu',
  'seats.remove.hint': 'Jos joku jättää paikkansa, kirjaa viimeinen päivä. Poista vain se, mikä kirjattiin vahingossa.',
  'seats.removed': 'Kirjaus on poistettu: {name}',
  'seats.back': 'Palautettu ennalleen',

  // Offices
  'seats.offices': 'Tehtävät',
  'seats.office.none': 'Ei valittu',
  'seats.office.choose': 'Valitse',
  'seats.office.change': 'Vaihda',
  'seats.office.who': 'Kuka hoitaa tehtävää?',
  'seats.office.else': 'Joku muu',
  'seats.office.saved': '{office}: {name}',

  // On its way, and joining
  'seats.state': 'Tila',
  'seats.requested': 'Pyydetty',
  'seats.refused': {
    one: 'Kaupunki ei ottanut vastaan {n} kirjausta.',
    other: 'Kaupunki ei ottanut vastaan {n} kirjausta.',
  },
  'seats.refused.open': 'Katso lähettämättömät',
  'seats.invite': 'Kutsu laitteelle',
  'seats.invite.lead': 'Kun {name} liittyy tällä kutsulla, hänen laitteensa tietää, kuka hän on. Rooli: {role}.',

  // What does not fit
  'seats.level.error': 'Korjattavaa',
  'seats.level.warning': 'Huomaa. Voit silti jatkaa.',
  'seats.deputyLimit': { one: 'Varajäseniä voi olla enintään {n}', other: 'Varajäseniä voi olla enintään {n}' },
  'seats.noDeputies': 'Tällä kaudella ei ole varajäseniä',
  'seats.twoSeats': 'Samalla henkilöllä voi olla vain yksi paikka kerrallaan',
  'seats.twoInOffice': 'Puheenjohtajia voi olla vain yksi kerrallaan',
  'seats.deputyWithoutMember': 'Varajäsenellä ei ole jäsentä, jota sijaistaa',
  'seats.outsideTerm': 'Päivät ovat toimikauden ulkopuolella',
  'seats.termsOverlap': 'Toimikaudet ovat päällekkäin. Voimassa on myöhemmin alkanut.',
} as const;
