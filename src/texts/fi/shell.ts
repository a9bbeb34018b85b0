/** What surrounds every page, and the pages about this device, in Finnish. */
export const shell = {
  // The frame of every page
  'app.name': 'Kyläpöytä',
  'app.title': '{page} – Kyläpöytä',
  'app.titleInCity': '{page} – Kyläpöytä, {city}',
  'app.opening': 'Avataan…',
  'app.loading': 'Haetaan tietoja…',
  'app.saved': 'Tallennettu',
  'app.undone': 'Kumottu',
  'app.copied': 'Kopioitu',
  'app.updated': 'Päivitetty {date}',
  'app.version': 'Versio {version}',
  'app.showMore': 'Näytä lisää',
  'app.showAll': 'Näytä kaikki',
  'app.details': 'Näytä tarkemmin',
  'app.unknown': 'Ei tiedossa',
  'app.tryAgain': 'Yritä uudelleen',
  'app.chosen': 'Valittu',
  'app.fieldProblem': '{field}: {problem}',

  // Finding one's way
  'nav.main': 'Päävalikko',
  'nav.about': 'Tietoa palvelusta',
  'nav.device': 'Tämä laite',
  'nav.follow': 'Seuraa ideaa',
  'nav.stored': 'Mitä tälle laitteelle tallennetaan',
  'menu.here': 'Tällä laitteella',

  // Languages call themselves by their own names
  'language.fi': 'Suomi',
  'language.sv': 'Svenska',
  'language.en': 'English',
  'language.current': 'Kieli: suomi',
  'language.changed': 'Kieli vaihdettiin. Kirjoittamasi säilyi.',

  // Home
  'home.question': 'Mitä koti\u00ADkulmil\u00ADlasi pitäisi tehdä?',
  'home.lead': 'Jokaisen idean lukee {committee}. Et tarvitse tunnuksia etkä verkkoa.',
  'home.yourArea': 'Alueesi',
  'home.changeArea': 'Vaihda alue',
  'home.chooseArea': 'Valitse',
  'home.areaHint': 'Näet ensin oman alueesi ideat. Valinta muistetaan tällä laitteella.',
  'home.whatIs': '{body} – mikä se on?',
  'home.whatIs.more': 'Tutustu alueisiin',
  'home.chart': 'Ideat tilan mukaan. Samat luvut ovat alla luettelossa.',
  'home.latest': 'Uusimmat ideat',
  'home.answered': 'Kaupunki on vastannut',
  'home.mine': 'Omat ideasi',
  'home.newAnswer': 'Sait vastauksen',
  'home.byCode': 'Onko sinulla idean tunnus?',
  'home.empty': 'Ideoita ei ole vielä. Ensimmäinen voi olla sinun.',
  'home.notFetched':
    'Kaupungin tietoja ei ole vielä tällä laitteella. Ne haetaan, kun yhteys palaa. Idean voit kertoa jo nyt.',
  'home.otherWays': 'Voit kertoa ideasi myös {committeeOf} jäsenelle. Hän kirjaa sen puolestasi.',

  // What the first screens say of ideas
  'idea.form.villageCount': { one: '{n} paikka löytyi', other: '{n} paikkaa löytyi' },
  'ideas.count': { one: '{n} idea', other: '{n} ideaa' },
  'idea.form.villageFound': '{village}: {area}',
  'idea.form.villageSearch': 'Hae kylän tai kaupunginosan nimellä',
  'ideas.search.clear': 'Tyhjennä haku',
  'follow.hint': 'Esimerkiksi {code}. Viivasta ja isoista kirjaimista ei tarvitse huolehtia.',
  'follow.invalid': 'Tunnuksessa on jokin merkki väärin. Vertaa sitä lappuun tai näyttöön, josta luet sen.',
  'follow.open': 'Näytä idea',

  // Choosing a city
  'cities.heading': 'Missä asut?',
  'cities.lead': 'Valitse kaupunki. Valinta muistetaan tällä laitteella, ja voit vaihtaa sen milloin tahansa.',
  'cities.areas': { one: '{n} alue', other: '{n} aluetta' },
  'cities.change': 'Vaihda kaupunkia',
  'cities.unknown.heading': 'Kaupunkia ei löytynyt',
  'cities.unknown.lead': 'Tämä kaupunki ei ole mukana Kyläpöydässä. Valitse kaupunki luettelosta.',
  'cities.none': 'Kaupunkeja ei voitu hakea. Yritä uudelleen, kun yhteys palaa.',
  'cities.notChosen': 'ei vielä valittu',

  // Areas and committees
  'areas.villages': 'Kylät ja kaupunginosat',
  'areas.lead': 'Jokaisella alueella on oma {aCommittee}.',
  'areas.ideas': 'Alueen ideat',
  'areas.earlier': 'Aiemmat toimikaudet',
  'areas.links': 'Lisää kaupungin sivuilla',
  'areas.unchecked': 'Kaupunki ei ole vielä vahvistanut, kuuluvatko nämä alueeseen:',
  'areas.population': 'Asukkaita',
  'areas.population.about': 'noin {count} ({year})',
  'areas.population.exact': '{count} ({year})',
  'areas.asOf': 'Tiedot ovat kaupungin sivulta {date}.',
  'areas.unknown.heading': 'Aluetta ei löytynyt',
  'areas.all': 'Kaikki alueet',
  'contact.unset': 'ei vielä annettu',
  'contact.role': '{role}: {contact}',

  // The state line under the rug, and what it says aloud
  'state.label': 'Lähetyksen tila',
  'state.lastContact': 'Yhteys kaupungin palveluun viimeksi {time}',
  'state.neverContact': 'Yhteyttä kaupungin palveluun ei ole vielä ollut',
  'state.needsYou': { one: '{n} kirjaus odottaa sinua', other: '{n} kirjausta odottaa sinua' },

  // Why something has not been sent yet
  'sync.reason.unreachable':
    'Kaupungin palveluun ei juuri nyt saada yhteyttä. Tiedot ovat tallessa, ja yritämme hetken kuluttua uudelleen.',
  'sync.reason.busy': 'Palvelussa on ruuhkaa. Tiedot ovat tallessa, ja lähetämme ne vähän myöhemmin.',
  'sync.reason.photo': 'Teksti on jo perillä. Kuva lähetetään erikseen.',
  'outbox.inReview': 'Odottaa koordinaattorin tarkistusta',
  'device.clear.done': 'Tietosi on poistettu tältä laitteelta.',
  'role.member': 'Jäsen',
  'role.officer': 'Puheenjohtaja tai sihteeri',
  'role.coordinator': 'Koordinaattori',

  // Installing, updating, being without network
  'install.lead': 'Sovellus avautuu aloitusnäytöltä ja toimii ilman verkkoa. Se on maksuton.',
  'install.menu': 'Avaa selaimen valikko ja valitse Asenna sovellus tai Lisää aloitusnäytölle.',
  'install.done': 'Sovellus on asennettu',
  'install.iosKeep': 'Asennettu sovellus säilyttää tietosi varmemmin kuin selaimen välilehti.',
  'update.lead': 'Päivitys kestää hetken, ja kirjoittamasi säilyy.',
  'update.late': 'Päivitys odottaa vielä. Sulje sovellus ja avaa se uudelleen. Kirjoittamasi säilyy.',
  'storage.newer': 'Sovelluksesta on uudempi versio',
  'storage.newer.lead':
    'Tietosi ovat tallessa, mitään ei poisteta. Avaa sivu uudelleen, niin voit jatkaa uudemmalla versiolla.',
  'storage.lost': 'Tallennustilaan ei juuri nyt päästä',
  'storage.lost.lead': 'Kirjoittamasi on tässä näytöllä. Pidä sivu auki, yritämme koko ajan uudelleen.',
  'offline.pageMissing': 'Tätä sivua ei ole vielä haettu tälle laitteelle. Se avautuu, kun yhteys palaa.',
  'offline.asOf': 'Tiedot haettu {time}',

  // When a page is not there or stops
  'notFound.heading': 'Sivua ei löytynyt',
  'notFound.lead': 'Osoite voi olla kirjoitettu väärin tai sivu on poistunut. Aloita etusivulta tai hae ideoista.',
  'crash.heading': 'Sivu pysähtyi',
  'crash.lead': 'Tallennetut tiedot ovat tallessa tällä laitteella. Avaa sivu uudelleen.',
  'crash.reload': 'Avaa uudelleen',
  // The long words again, for heads: they may break
  'heading.accessibility': 'Saavutettavuus\u00ADseloste',
  'heading.privacy': 'Tietosuoja\u00ADseloste',
  'footer.label': 'Tietoa palvelusta',
  'join.done.heading': 'Laite on liitetty',
  'join.done.role': 'Roolisi tällä laitteella: {role}',
  'join.signedOut': 'Käyttö tällä laitteella päättyi',
  'home.hidden': 'Ei näy julkisesti',
} as const;
