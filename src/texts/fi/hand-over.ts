/** Handing what is unsent to another device without network, in Finnish. */
export const handOver = {
  handOver: 'Siirto toiseen laitteeseen',
  'handOver.lead':
    'Kun verkkoa ei ole tai akku on loppumassa, toinen laite voi viedä kirjaukset perille. Siirto ei tarvitse verkkoa.',
  'handOver.open': 'Avaa siirto',
  'handOver.give': 'Anna toiselle laitteelle',
  'handOver.give.lead':
    'Kirjaukset jäävät myös tähän laitteeseen. Kaupunki ottaa ne vastaan vain kerran, vaikka molemmat laitteet lähettävät ne.',
  'handOver.give.private':
    'Ideoiden tekstit näkyvät toisella laitteella. Yhteystiedot on suljettu niin, että vain kaupunki voi avata ne.',
  'handOver.nothing': 'Tällä laitteella ei ole mitään lähettämättä.',
  'handOver.share': 'Jaa tiedostona',
  'handOver.code.show': 'Näytä koodina',
  'handOver.code.hide': 'Piilota koodi',
  'handOver.code.label': 'Koodi, jonka toinen laite lukee kameralla',
  'handOver.code.one':
    'Avaa toisessa laitteessa tämä sama sivu ja valitse Lue koodi kameralla. Kuvat eivät kulje koodissa.',
  'handOver.code.many': {
    one: '{n} koodi. Avaa toisessa laitteessa tämä sama sivu ja valitse Lue koodi kameralla. Kuvat eivät kulje koodissa.',
    other:
      '{n} koodia vuorotellen. Avaa toisessa laitteessa tämä sama sivu, valitse Lue koodi kameralla ja pidä kameraa paikallaan. Kuvat eivät kulje koodissa.',
  },
  'handOver.code.tooMany': 'Kirjauksia on niin paljon, ettei koodi riitä. Jaa ne tiedostona.',
  'handOver.leftOut': {
    one: '{n} kirjaus jäi pois, koska siinä on yhteystietoja, joita ei voitu sulkea. Se lähtee, kun tämä laite pääsee verkkoon.',
    other:
      '{n} kirjausta jäi pois, koska niissä on yhteystietoja, joita ei voitu sulkea. Ne lähtevät, kun tämä laite pääsee verkkoon.',
  },
  'handOver.failed':
    'Tiedostoa ei voitu tehdä tai jakaa. Kaikki on edelleen tallessa tällä laitteella. Kokeile toista tapaa.',
  'handOver.done': 'Tiedosto on valmis. Kirjaukset jäävät tälle laitteelle, kunnes kaupunki on vahvistanut ne.',
  'handOver.take': 'Ota vastaan toiselta laitteelta',
  'handOver.take.lead':
    'Tämä laite vie kirjaukset perille, kun se pääsee verkkoon. Et voi muuttaa niitä, ja kaupunki tarkistaa, keneltä ne tulevat.',
  'handOver.scan': 'Lue koodi kameralla',
  'handOver.scan.lead': 'Osoita kamera toisen laitteen koodiin.',
  'handOver.scan.foreign': 'Tämä koodi ei ole Kyläpöydän siirtokoodi. Etsi toisesta laitteesta Näytä koodina.',
  'handOver.scan.picture': 'Kameran kuva',
  'handOver.scan.reading': 'Koodeja luettu',
  'handOver.scan.progress': 'Luettu {read}/{count}. Pidä kameraa paikallaan.',
  'handOver.scan.done': 'Koodi on luettu.',
  'handOver.taken': {
    one: '{n} kirjaus otettiin vastaan',
    other: '{n} kirjausta otettiin vastaan',
  },
  'handOver.known': {
    one: '{n} kirjaus oli jo tällä laitteella.',
    other: '{n} kirjausta oli jo tällä laitteella.',
  },
  'handOver.photos': {
    one: 'Mukana tuli {n} kuva.',
    other: 'Mukana tuli {n} kuvaa.',
  },
  'handOver.taken.next': 'Ne lähtevät itsestään, kun yhteys toimii.',
  'handOver.carried': 'Toisesta laitteesta, ei vielä vahvistettu',
  'handOver.carried.refused': 'Toisesta laitteesta, ei hyväksytty',
  'handOver.carried.takeUp': 'Ota korjattavaksi',
  'handOver.carried.takeUp.hint': 'Ota tämä korjattavaksi vain, jos kirjaaja ei voi enää itse lähettää sitä.',
} as const;
