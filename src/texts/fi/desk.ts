/** The coordinator's desk, in Finnish. */
export const desk = {
  // The desk and its lists
  'desk.inbox': 'Saapuneet',
  'desk.all': 'Kaikki ideat',
  'desk.hiddenOnes': 'Piilotetut',
  'desk.publishedOnes': 'Julkaistut',
  'desk.list.empty': 'Luettelossa ei ole ideoita.',
  'desk.notHere':
    'Ideaa ei ole työpöydälläsi. Se on voinut siirtyä toiselle alueelle, tai sitä ei ole vielä haettu tälle laitteelle.',
  'desk.noText': 'Ideassa on vain otsikko.',
  'desk.lists': 'Työpöydän luettelot',
  'desk.forCoordinators':
    'Työpöytä on kaupungin koordinaattoreille. Liity koordinaattorin kutsulla, niin näet saapuneet ideat.',
  'desk.offline': 'Työpöytä toimii ilman verkkoa. Muutokset lähetetään, kun yhteys palaa.',
  'desk.select': 'Valitse idea luettelosta.',
  'desk.inbox.empty': 'Kaikki saapuneet ideat on käsitelty.',
  'desk.inbox.empty.lead': 'Uusi idea ilmestyy tähän itsestään.',
  'desk.arrived': { one: '{n} uusi idea saapui', other: '{n} uutta ideaa saapui' },
  'desk.search': 'Hae otsikosta, tekstistä tai tunnuksella',
  'desk.search.elsewhere': {
    one: '{n} osuma muissa luetteloissa',
    other: '{n} osumaa muissa luetteloissa',
  },
  'desk.unknownArea': 'Alue ei tiedossa',
  'desk.noGoal': 'Ei tavoitetta',
  'desk.visibility.waiting': 'Ei vielä julkaistu',
  'desk.visibility.hidden': 'Piilotettu',

  // Publishing and hiding
  'desk.publish': 'Julkaise',
  'desk.publishNext': 'Julkaise ja avaa seuraava',
  'desk.publish.lead': 'Idea näkyy kaikille. Yhteystiedot ja nimet eivät näy.',
  'desk.publish.check': 'Lue ensin, ettei tekstissä tai kuvissa ole kenenkään henkilötietoja.',
  'desk.published': 'Idea on julkaistu',
  'desk.hide': 'Piilota',
  'desk.hide.reason': 'Miksi idea piilotetaan?',
  'desk.hide.reason.hint': 'Lähettäjä näkee perustelun.',
  'desk.hide.personal': 'Tekstissä tai kuvassa on henkilötietoja',
  'desk.hide.offensive': 'Teksti loukkaa muita',
  'desk.hide.advert': 'Teksti on mainos',
  'desk.hide.notIdea': 'Tämä ei ole idea alueelle',
  'desk.hide.other': 'Muu syy',
  'desk.hidden': 'Idea on piilotettu',
  'desk.unhide': 'Palauta näkyviin',
  'desk.unhide.waiting': 'Peru piilotus',
  'desk.unhidden': 'Idea näkyy taas kaikille',
  'desk.unhidden.waiting': 'Piilotus on peruttu. Idea odottaa julkaisemista.',

  // Correcting
  'desk.correct': 'Korjaa alue ja tavoitteet',
  'desk.correct.lead': 'Asukkaan kirjoittama teksti ei muutu.',
  'desk.correct.none': 'Jos alue ei ole tiedossa, jätä kaikki valitsematta.',
  'desk.correct.notYours': 'Idea siirtyisi pois sinulta. Pyydä koordinaattoria siirtämään se.',
  'desk.corrected': 'Alue ja tavoitteet on korjattu',

  // Merging
  'desk.merge.lead': 'Molemmat tekstit ja kannatukset säilyvät. Lähettäjä näkee, mihin idea yhdistettiin.',
  'desk.merge.into': 'Mihin ideaan yhdistetään?',
  'desk.merge.find': 'Yhdistä muuhun ideaan',
  'desk.merge.stays': 'Tämä idea jää näkyviin',
  'desk.merge.goes': 'Tämä idea yhdistetään',
  'desk.merged': 'Ideat on yhdistetty',
  'desk.notSame': 'Merkittiin, että ideat eivät ole sama',

  // Moving along the statuses
  'desk.status.change': 'Muuta tila',
  'desk.status.choose': 'Valitse ensin uusi tila.',
  'desk.status.reason.hint': 'Näkyy kaikille. Kerro lyhyesti, mitä seuraavaksi tapahtuu.',
  'desk.status.reason.missing': 'Kirjoita perustelu. Asukkaat haluavat tietää, miksi tila muuttui.',
  'desk.status.changed': 'Tila on muutettu: {status}',
  'desk.status.current': 'Tila nyt: {status}',

  // Answering
  'desk.answer.hint':
    'Vastaus näkyy idean lähettäjälle ja julkaistun idean sivulla kaikille. Älä kirjoita tähän kenenkään nimeä tai yhteystietoja.',
  'desk.answer.write': 'Kirjoita vastaus',
  'desk.answer.empty': 'Kirjoita vastaus ensin.',
  'desk.answered': 'Vastaus on tallennettu',

  // What the city did not accept
  'desk.refused.words': 'Kirjoitit:',
  'desk.refused.wanted': 'Valitsit: {status}',
  'desk.refused.discarded': 'Poistettu lähettämättä',

  // Who awaits a call or an e-mail
  'desk.replies.empty': 'Kukaan ei odota vastausta juuri nyt.',
  'desk.replies.waited': { one: 'Odottanut {n} päivän', other: 'Odottanut {n} päivää' },
  'desk.replies.today': 'Saapui tänään',
  'desk.replies.call': 'Soita numeroon {phone}',
  'desk.replies.write': 'Kirjoita osoitteeseen {email}',
  'desk.replies.here': 'Lukee vastauksen omalta laitteeltaan',
  'desk.replied.lead': 'Yhteystiedot poistetaan pysyvästi kaupungilta ja kaikilta laitteilta.',
  'desk.replied.ask': 'Poistetaanko yhteystiedot?',
  'desk.replied.keep': 'Säilytä yhteystiedot',
  'desk.replied.done': 'Merkitty vastatuksi. Yhteystiedot on poistettu.',
  'desk.contact.heading': 'Lähettäjän yhteystiedot',
  'desk.contact.sealed':
    'Yhteystiedot on suljettu kaupungin avaimella. Ne avautuvat, kun idea on saapunut kaupungille; jos se on jo siellä, niitä ei voitu avata.',
  'desk.contact.who':
    'Näkyvät vain koordinaattorille sekä {committeeOf} puheenjohtajalle, varapuheenjohtajalle ja sihteerille.',
  'desk.contact.deleted': 'Yhteystiedot poistettiin {date}',

  // Where an idea came from
  'desk.origin': 'Mistä idea tuli',
  'desk.origin.anonymous': 'Ilman nimeä',
  'desk.origin.onBehalf': 'Kirjattu toisen puolesta',
  'desk.origin.consent': 'Suullinen lupa {date}',

  // What has been done to an idea
  'desk.history': 'Muutokset',
  'desk.history.submitted': 'Idea saapui',
  'desk.history.published': 'Idea julkaistiin',
  'desk.history.hidden': 'Idea piilotettiin',
  'desk.history.corrected': 'Alue tai tavoite korjattiin',
  'desk.history.status': 'Tila muutettiin: {status}',
  'desk.history.merged': 'Yhdistettiin ideaan: {title}',
  'desk.history.answered': 'Ideaan vastattiin',
  'desk.history.contactDeleted': 'Yhteystiedot poistettiin',

  // Invitations and devices
  'desk.invite': 'Kutsu mukaan',
  'desk.invite.role': 'Rooli',
  'desk.invite.create': 'Tee kutsu',
  'desk.invite.made': 'Kutsu on valmis',
  'desk.invite.lead': 'Kutsu toimii kerran. Anna se vain sille, jolle se on tarkoitettu.',
  'desk.invite.link': 'Kutsulinkki',
  'desk.invite.offline': 'Kutsun tekeminen tarvitsee verkkoyhteyden.',
} as const;
