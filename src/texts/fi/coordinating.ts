/** What coordinators do beside ideas: the review, the people and their devices, in Finnish. */
export const coordinating = {
  // What waits for a decision
  'desk.review': 'Tarkistettavat',
  'desk.review.lead': 'Nämä muutokset eivät tulleet voimaan itsestään. Lue ja päätä, tulevatko ne voimaan.',
  'desk.review.empty': 'Mikään ei odota tarkistusta.',
  'desk.review.empty.lead':
    'Tähän tulee muutos, jonka tekijällä ei enää ole roolia tai jonka laite on poistettu käytöstä.',
  'desk.review.made': 'Tehty',
  'desk.review.why': 'Miksi odottaa',
  'desk.review.left': 'Tekijän rooli oli päättynyt, tai muutos saapui yli viikko sen jälkeen.',
  'desk.review.revoked': 'Laite on poistettu käytöstä. Tekijä voi olla joku muu kuin laitteen omistaja.',
  'desk.review.sealed': 'Lähettäjän yhteystietoja ei voitu avata. Jos hyväksyt, idea otetaan vastaan ilman niitä.',
  'desk.review.status': 'Uusi tila',
  'desk.review.into': 'Yhdistetään ideaan',
  'desk.review.accept': 'Hyväksy',
  'desk.review.decline': 'Hylkää',
  'desk.review.accepted': 'Hyväksytty. Muutos tulee voimaan.',
  'desk.review.declined': 'Hylätty. Tekijä saa tiedon.',
  'desk.review.reason': 'Perustelu tekijälle',
  'desk.review.decided': 'Päätetyt',
  'desk.review.wasAccepted': 'Hyväksytty {date}',
  'desk.review.wasDeclined': 'Hylätty {date}',
  'desk.review.failed': 'Muutosta ei voitu enää tehdä, koska kohde oli jo muuttunut. Tekijä saa tiedon.',
  'desk.review.unknown': 'Muutos',

  // Who has joined
  'desk.people': 'Ihmiset ja laitteet',
  'desk.people.lead': 'Kenellä on rooli kaupungissa ja millä laitteilla. Muistiinpanot näkevät vain koordinaattorit.',
  'desk.people.offline': 'Luettelo tarvitsee verkkoyhteyden. Muuten työpöytä toimii ilman verkkoa.',
  'desk.people.failed': 'Mitään ei muutettu. Yritä uudelleen, kun yhteys toimii.',
  'desk.people.noNote': 'Ei muistiinpanoa',
  'desk.people.you': 'sinä',
  'desk.people.since': 'Alkaen {date}',
  'desk.people.device': 'Laite liitetty {date}',
  'desk.people.noDevices': 'Ei laitteita käytössä',
  'desk.people.end': 'Päätä rooli',
  'desk.people.end.ask': 'Päätetäänkö rooli?',
  'desk.people.end.lead':
    'Tiedot, jotka näkee vain tässä roolissa, poistuvat laitteilta seuraavan yhteyden aikana. Ennen päättymistä tehty otetaan vastaan vielä viikon ajan.',
  'desk.people.ended': 'Rooli on päätetty',
  'desk.people.change': 'Vaihda rooli',
  'desk.people.changed': 'Rooli on vaihdettu',
  'desk.people.revoked': 'Laite on poistettu käytöstä',
  'desk.people.revoke.lead':
    'Laite ei enää saa tietoja, jotka näkee vain roolissa, ja ne poistuvat siltä seuraavan yhteyden aikana. Sillä tehdyt muutokset tulevat tarkistettaviksi.',

  // For whom an invitation is
  'desk.invite.note': 'Kenelle kutsu on',
  'desk.invite.note.hint': 'Näkyy vain koordinaattoreille. Poistuu, kun rooli päättyy.',
} as const;
