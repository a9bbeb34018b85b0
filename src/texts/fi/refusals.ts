/** Why something was not accepted: what happened, what is safe, what to do next., in Finnish. */
export const refusals = {
  // The city's service judged a change
  'refused.not-understood':
    'Kaupungin palvelu ei ymmärtänyt tätä kirjausta. Se on tallessa tällä laitteella. Päivitä sovellus ja lähetä uudelleen tai vie kirjaus tiedostoon.',
  'refused.forbidden':
    'Sinulla ei ole oikeutta tähän muutokseen. Kirjoittamasi on tallessa. Pyydä koordinaattoria tekemään muutos.',
  'refused.other-content':
    'Tämä kirjaus on jo perillä erilaisena. Perillä oleva ei muuttunut, ja sinun versiosi on tallessa. Lähetä se uutena kirjauksena.',
  'refused.no-such-record':
    'Kohdetta, johon tämä kuuluu, ei löytynyt. Kirjoittamasi on tallessa. Kirjaa se uutena tai poista se.',
  'refused.exists':
    'Samalla tunnuksella on jo kirjaus. Se ei muuttunut, ja kirjoittamasi on tallessa. Lähetä tämä uutena kirjauksena.',
  'refused.stale':
    'Joku muu ehti muuttaa tilan ensin. Hänen muutoksensa on voimassa, ja perustelusi on tallessa. Katso uusi tila ja muuta sitä, jos vielä tarvitsee.',
  'refused.gone': 'Kohde on poistettu. Kirjoittamasi on tallessa tällä laitteella. Vie se tiedostoon tai poista se.',
  'refused.hidden-since':
    'Idea piilotettiin sen jälkeen, kun julkaisit sen tai palautit sen näkyviin. Sitä ei näytetä. Lue piilotuksen syy ja tee sama uudelleen, jos idea voi näkyä.',
  'refused.already-there': 'Tämä on jo perillä, eikä mitään kadonnut. Sinun ei tarvitse tehdä mitään.',
  'refused.merged':
    'Idea on yhdistetty toiseen ideaan. Kirjoittamasi on tallessa. Avaa yhdistetty idea ja tee muutos siihen.',
  'refused.already-decided':
    'Toinen koordinaattori ehti päättää tästä ensin. Hänen päätöksensä on voimassa. Sinun ei tarvitse tehdä mitään.',
  'refused.declined':
    'Koordinaattori luki tämän eikä ottanut sitä vastaan. Kirjoittamasi on tallessa tällä laitteella. Muokkaa sitä ja lähetä uudelleen, vie se tiedostoon tai poista se.',
  'refused.too-long': 'Teksti on liian pitkä. Se on kokonaan tallessa. Lyhennä sitä ja lähetä uudelleen.',
  'refused.empty-title': 'Idean lyhyt otsikko puuttuu. Muu teksti on tallessa. Kirjoita otsikko ja lähetä uudelleen.',
  'refused.unknown-city':
    'Kaupunki ei ole enää mukana Kyläpöydässä. Kirjoittamasi on tallessa. Vie se tiedostoon tai ota yhteyttä kaupunkiin.',
  'refused.unknown-area':
    'Valitsemaasi aluetta ei enää ole. Kirjoittamasi on tallessa. Valitse alue uudelleen tai valitse En tiedä aluettani.',
  'refused.unknown-goal':
    'Valitsemaasi tavoitetta ei enää ole. Kirjoittamasi on tallessa. Valitse tavoite uudelleen tai jätä se pois.',
  'refused.unknown-status':
    'Valitsemaasi tilaa ei ole käytössä tässä kaupungissa. Perustelusi on tallessa. Valitse toinen tila ja lähetä uudelleen.',
  'refused.too-many-photos': 'Kuvia on liikaa. Teksti ja kuvat ovat tallessa. Poista kuvia ja lähetä uudelleen.',
  'refused.missing-reason': 'Perustelu tai vastaus on tyhjä. Mikään ei muuttunut. Kirjoita teksti ja lähetä uudelleen.',
  'refused.missing-consent':
    'Lupa yhteystietojen käyttöön puuttuu. Idea ja yhteystiedot ovat tallessa. Merkitse lupa tai poista yhteystiedot ja lähetä uudelleen.',
  'refused.missing-name': 'Nimi puuttuu. Muut tiedot ovat tallessa. Kirjoita nimi ja tallenna uudelleen.',
  'refused.ends-before-start':
    'Viimeinen päivä on ennen ensimmäistä. Kirjaamasi on tallessa, mutta mikään ei muuttunut. Korjaa päivät ja tallenna uudelleen.',
  'refused.cancelled':
    'Kokous on peruttu, joten merkintä ei tullut voimaan. Se on tallessa tällä laitteella. Kysy puheenjohtajalta, pidettiinkö kokous.',
  'refused.far-from-meeting':
    'Merkinnän aika on yli puolentoista vuorokauden päässä kokouksesta. Merkintä on tallessa. Tarkista laitteen kello ja merkitse uudelleen.',
  'refused.meeting-cancelled':
    'Kokous on peruttu, joten sitä ei voi enää muuttaa. Kirjoittamasi on tallessa. Peru ensin peruutus, jos kokous pidetään.',
  'refused.absurd-time':
    'Kokouksen aika on yli vuoden takana tai yli kahden vuoden päässä. Muut tiedot ovat tallessa. Tarkista päivä ja kellonaika.',
  'refused.missing-place':
    'Kokouksella ei ole paikkaa eikä tapaa osallistua etänä. Esityslista on tallessa. Lisää paikka ja julkaise kutsu uudelleen.',
  'refused.item-without-title':
    'Asialta puuttuu otsikko. Muu teksti on tallessa. Kirjoita otsikko ja lähetä uudelleen.',
  'refused.item-decided':
    'Asiasta on jo kirjattu päätös. Se on voimassa, eikä mitään kadonnut. Kumoa päätös ensin, jos haluat muuttaa sitä tai poistaa asian.',
  'refused.same-idea': 'Ideaa ei voi yhdistää itseensä. Mikään ei muuttunut. Valitse toinen idea.',
  'refused.fees-sent-meanwhile':
    'Joku muu ehti toimittaa tämän kokouksen palkkioluettelon ensin. Hänen luettelonsa on tallessa kaupungilla. Avaa luettelo ja toimita uusi versio, jos jokin on vielä korjattava.',
  'refused.wrong-sum':
    'Palkkioluettelon rivit ja summa eivät täsmänneet, eikä luetteloa otettu vastaan. Läsnäolot ovat tallessa. Avaa palkkiot ja toimita luettelo uudelleen.',
  'refused.not-approved-yet':
    'Pöytäkirjaa tai muistiota ei ole vielä hyväksytty, joten kokousta ei merkitty luovutetuksi. Mitään ei kadonnut. Hyväksykää se ensin ja merkitse luovutus sitten.',
  'refused.missing-archive':
    'Tieto siitä, minne kokous luovutettiin, puuttuu. Mitään ei kadonnut. Kirjoita arkiston tai vastaanottajan nimi ja tallenna uudelleen.',
  'refused.review':
    'Koordinaattori lukee tämän ennen kuin se otetaan vastaan. Kirjauksesi on tallessa. Sinun ei tarvitse tehdä mitään.',
  'refused.unknown':
    'Kaupunki ei voinut ottaa tätä vastaan. Kirjauksesi on tallessa tällä laitteella. Yritä myöhemmin uudelleen tai vie kirjaus tiedostoon.',

  // Minutes
  'refused.minutes-locked':
    'Pöytäkirja on jo tarkastettu ja lukittu. Kirjoittamasi on tallessa. Pyydä puheenjohtajaa tai sihteeriä avaamaan se korjattavaksi.',
  'refused.no-quorum':
    'Kokous ei ollut päätösvaltainen, joten päätöstä ei kirjattu. Päätöksen sanat ovat tallessa. Asia voidaan päättää seuraavassa kokouksessa.',
  'refused.unsettled':
    'Tekstistä on kaksi versiota, eikä kumpaakaan ole valittu. Molemmat ovat tallessa. Valitse ensin, kumpi jää voimaan.',
  'refused.missing-decision': 'Päätöksen sanat puuttuvat. Mikään ei muuttunut. Kirjoita päätös ja kirjaa se uudelleen.',
  'refused.too-many-votes':
    'Ääniä oli enemmän kuin läsnä olleita. Päätöstä ei kirjattu, ja sen sanat ovat tallessa. Tarkista äänimäärät.',
  'refused.was-not-present':
    'Henkilö ei ollut läsnä kokouksessa, joten hän ei voi tehdä tätä. Kirjoittamasi on tallessa. Tarkista läsnäolo.',
  'refused.not-checker':
    'Tämän pöytäkirjan tarkastavat muut. Mikään ei muuttunut. Tarkista, ketkä on valittu pöytäkirjantarkastajiksi.',
  'refused.not-checked':
    'Pöytäkirjaa ei ole vielä tarkastettu, joten sitä ei julkaistu. Mitään ei kadonnut. Julkaise se, kun tarkastajat ovat hyväksyneet sen.',
  'refused.newer-minutes':
    'Pöytäkirjasta on tehty uudempi versio. Kirjoittamasi on tallessa. Lue uusi versio ja tee sama siihen.',

  // Money
  'refused.budget-exceeded':
    'Määrärahassa ei ollut enää näin paljon rahaa, koska joku muu ehti varata siitä ensin tai siitä jäi liian vähän jo päätettyyn. Kirjaamasi on tallessa. Katso, mitä on jäljellä, ja kirjaa uudelleen pienemmällä summalla.',
  'refused.grant-not-allowed':
    'Tästä rahasta ei myönnetä avustuksia, joten tätä ei kirjattu. Kirjaamasi on tallessa. Valitse hankinta, tapahtuma tai muu.',
  'refused.missing-amount': 'Summa puuttuu. Muut tiedot ovat tallessa. Kirjoita summa euroina ja tallenna uudelleen.',
  'refused.missing-title': 'Otsikko tai nimi puuttuu. Muut tiedot ovat tallessa. Kirjoita se ja tallenna uudelleen.',
  'refused.missing-source':
    'Asukaslukujen lähde puuttuu. Jakoa ei tallennettu. Kirjoita, mistä luvut ovat, ja jaa uudelleen.',
  'refused.not-whole-euros':
    'Asukasluvun mukaan jaetaan kokonaisia euroja. Mikään ei muuttunut. Kirjoita määräraha ilman senttejä.',
  'refused.no-population':
    'Yhdelläkään alueella ei ole asukkaita, joten rahaa ei voi jakaa niiden mukaan. Mikään ei muuttunut. Tarkista asukasluvut.',
  'refused.not-split':
    'Määrärahaa ei ole vielä jaettu alueille. Kirjaamasi on tallessa. Pyydä koordinaattoria jakamaan se ja kirjaa sitten uudelleen.',
  'refused.money-committed':
    'Määrärahasta on jo päätetty, joten sitä ei voi poistaa eikä jakaa toisin. Mikään ei muuttunut. Mitätöi ensin siitä tehdyt päätökset.',
  'refused.already-allocated':
    'Joku muu ehti kirjata tästä rahoituksen ensin. Hänen kirjauksensa on voimassa, eikä rahaa varattu kahdesti. Kirjaamasi on tallessa: vertaa summia ja korjaa, jos ne eroavat.',
  'refused.payment-exceeds':
    'Maksut olisivat enemmän kuin rahoituspäätös. Maksua ei kirjattu, ja kirjaamasi on tallessa. Tehkää lisärahasta uusi päätös.',
  'refused.has-payments':
    'Päätöksestä on jo maksettu, joten sitä ei voi mitätöidä. Mikään ei muuttunut. Mitätöi ensin maksut.',
  'refused.settled':
    'Rahoituspäätös on jo merkitty kokonaan maksetuksi. Maksu on tallessa tällä laitteella. Tehkää lisärahasta uusi päätös.',
  'refused.voided': 'Kirjaus on jo mitätöity. Kirjoittamasi on tallessa. Tee uusi kirjaus, jos rahaa tarvitaan vielä.',

  // The whole sending was put off
  'refused.update-required':
    'Tämä versio on liian vanha hakemaan uusia tietoja. Kirjauksesi ovat tallessa ja lähetetään silti. Päivitä sovellus, niin näet uudet tiedot.',
  'refused.too-large':
    'Lähetettävää oli liikaa yhdellä kertaa. Kaikki on tallessa ja lähetetään pienemmissä osissa. Sinun ei tarvitse tehdä mitään.',
  'refused.rate-limited':
    'Tästä verkosta on lähetetty paljon lyhyessä ajassa. Kirjauksesi ovat tallessa. Ne lähetetään hetken kuluttua itsestään.',
  'refused.captive-portal':
    'Verkko vaatii kirjautumisen. Kirjauksesi ovat tallessa tällä laitteella. Avaa verkon kirjautumissivu ja hyväksy ehdot.',
  'refused.server-unreachable':
    'Kaupungin palveluun ei juuri nyt saada yhteyttä. Kirjauksesi ovat tallessa tällä laitteella. Ne lähetetään itsestään, kun yhteys toimii.',
  'refused.clock':
    'Laitteen kello on väärässä. Kirjauksesi ovat tallessa, ja ajat korjataan lähetettäessä. Voit korjata kellon laitteen asetuksista.',

  // Joining
  'refused.invitation-unknown':
    'Kutsua ei löytynyt. Mikään ei muuttunut tällä laitteella. Tarkista koodi tai pyydä koordinaattorilta uusi kutsu.',
  'refused.invitation-used':
    'Kutsu on jo käytetty. Mikään ei muuttunut tällä laitteella. Pyydä koordinaattorilta uusi kutsu, ja kerro, jos et itse käyttänyt tätä.',
  'refused.invitation-expired':
    'Kutsu on vanhentunut. Mikään ei muuttunut tällä laitteella. Pyydä koordinaattorilta uusi kutsu.',
  'refused.revoked':
    'Tämä laite on poistettu käytöstä, ja tiedot, jotka näit vain roolissasi, on poistettu siltä. Lähettämättömät kirjauksesi ovat tallessa, ja koordinaattori lukee ne. Jos tarvitset laitetta vielä, pyydä uusi kutsu.',
  'refused.last-coordinator':
    'Olet kaupungin ainoa koordinaattori. Mikään ei muuttunut. Kutsu ensin toinen koordinaattori.',

  // Photos
  'refused.photo-too-large':
    'Kuva on liian suuri. Teksti ja muut kuvat ovat tallessa. Ota kuva pienempänä tai jätä se pois.',
  'refused.photo-broken':
    'Kuvaa ei voitu avata. Teksti ja muut kuvat ovat tallessa. Ota kuva uudelleen tai valitse toinen.',
  'refused.photo-type':
    'Tiedosto ei ole kuva, jonka voi lisätä. Teksti ja muut kuvat ovat tallessa. Valitse valokuva, esimerkiksi JPEG tai PNG.',

  // This device
  'refused.storage-full':
    'Laitteen tallennustila on täynnä. Aiemmin tallennettu on tallessa, ja tekstisi on vielä lomakkeella. Vapauta tilaa tai jätä kuvat pois ja tallenna uudelleen.',
  'refused.database-closed':
    'Laitteen muisti ei vastannut. Aiemmin tallennettu on tallessa, ja tekstisi on vielä lomakkeella. Yritä uudelleen tai avaa sivu uudelleen.',

  // Hand-over between devices
  'refused.hand-over-unreadable':
    'Tämä ei ole Kyläpöydän siirtotiedosto, tai se on katkennut matkalla. Mitään ei otettu vastaan. Pyydä tiedosto uudelleen.',
  'refused.hand-over-newer':
    'Tiedosto on tehty uudemmalla sovelluksella. Mitään ei otettu vastaan. Päivitä sovellus tällä laitteella ja yritä uudelleen.',
  'refused.hand-over-tampered':
    'Siirtoa on muutettu matkalla. Siitä ei otettu vastaan mitään. Pyydä uusi siirto suoraan toiselta laitteelta.',
  'refused.hand-over-city':
    'Siirrossa on kaupunki, jota tämä laite ei tunne. Siitä ei otettu vastaan mitään. Avaa sovellus kerran verkossa ja yritä uudelleen.',
  'refused.hand-over-own':
    'Nämä kirjaukset on tehty tällä laitteella, ja ne ovat täällä jo. Sinun ei tarvitse tehdä mitään.',
  'refused.hand-over-empty':
    'Siirrossa ei ollut yhtään kirjausta, eikä mitään otettu vastaan. Tarkista toisesta laitteesta, että siinä on jotain lähettämättä.',
  'refused.camera-denied': 'Kameraa ei saa käyttää. Salli kamera selaimen asetuksista tai tuo kirjaukset tiedostosta.',
  'refused.camera-missing': 'Kamera ei auennut. Tuo kirjaukset tiedostosta.',
  'refused.bundle-unreadable':
    'Kaupungin palvelu ei ymmärtänyt tätä siirtoa. Se on tallessa tällä laitteella. Pyydä uusi siirto laitteelta, jolla se tehtiin.',
  'refused.bundle-city': 'Tämä siirto kuuluu kaupungille, jota tämä palvelu ei hoida. Se on tallessa tällä laitteella.',
  'refused.bundle-signature':
    'Kaupunki ei voinut varmistaa, keneltä tämä siirto tulee, eikä ottanut siitä mitään. Pyydä uusi siirto laitteelta, jolla se tehtiin.',

  // Statements and proposals
  'refused.absurd-day':
    'Päivä on vielä edessä tai yli kahden vuoden päässä. Muut tiedot ovat tallessa. Tarkista päivä.',
  'refused.missing-sender':
    'Tieto siitä, kuka lausuntoa pyysi, puuttuu. Muut tiedot ovat tallessa. Kirjoita pyytäjä ja tallenna uudelleen.',
  'refused.missing-recipient':
    'Vastaanottaja puuttuu, tai kaupungin tiedoissa ei ole sellaista. Teksti on tallessa. Valitse vastaanottaja ja yritä uudelleen.',
  'refused.missing-text':
    'Tekstiä ei ole vielä kirjoitettu, joten sitä ei voitu hyväksyä. Mikään ei muuttunut. Kirjoita teksti ja merkitse se hyväksytyksi uudelleen.',
  'refused.missing-answer': 'Vastaus on tyhjä. Mikään ei muuttunut. Kirjoita, mitä vastattiin, ja tallenna uudelleen.',
  'refused.newer-text':
    'Joku muu muutti tekstiä juuri ennen hyväksymistä, joten sitä ei merkitty hyväksytyksi. Molempien sanat ovat tallessa. Lue teksti ja merkitse se hyväksytyksi uudelleen.',
  'refused.not-decided': 'Asiasta ei ole vielä kirjattu päätöstä tai esitystä. Mikään ei muuttunut. Kirjaa se ensin.',
  'refused.not-approved':
    'Tekstiä ei ole vielä merkitty hyväksytyksi, joten sitä ei merkitty lähetetyksi. Se on tallessa. Merkitse ensin, missä kokouksessa se hyväksyttiin.',
  'refused.not-sent':
    'Tätä ei ole merkitty lähetetyksi, joten siihen ei voi kirjata vastausta. Kirjoittamasi on tallessa. Merkitse se ensin lähetetyksi.',
  'refused.statement-approved':
    'Teksti on jo hyväksytty kokouksessa, eikä sitä enää muuteta. Kirjoittamasi on tallessa. Pyydä puheenjohtajaa tai sihteeriä perumaan hyväksyntä, jos tekstiä on vielä korjattava.',
  'refused.statement-sent':
    'Tämä on jo lähetetty, eikä sitä enää muuteta. Kirjoittamasi on tallessa. Tee uusi, jos jotain on vielä sanottava.',
  'refused.statement-withdrawn':
    'Tämä on peruttu, joten se ei muuttunut. Kirjoittamasi on tallessa. Palauta se ensin, jos sitä jatketaan.',
  'refused.statement-made':
    'Asiasta on jo tehty lausunto tai esitys, ehkä toisella laitteella. Se on tallessa. Sinun ei tarvitse tehdä mitään.',
} as const;
