import type { Pages } from '../text.ts';

/** The long pages in Finnish: they open without network, so they stand here and not on a city's web site. */
export const pages: Pages = {
  accessibility: {
    title: 'Saavutettavuusseloste',
    lead: 'Tämä seloste koskee Kyläpöytä-palvelua. Se kertoo, miten hyvin palvelu sopii erilaisille käyttäjille ja miten annat siitä palautetta.',
    sections: [
      {
        id: 'who',
        heading: 'Kuka palvelusta vastaa',
        list: ['Kaupunki: {city}', 'Palvelu: Kyläpöytä, versio {version}'],
      },
      {
        id: 'status',
        heading: 'Miten saavutettava palvelu on',
        paragraphs: [
          'Laki digitaalisten palvelujen tarjoamisesta (306/2019) vaatii, että kaikki voivat käyttää julkisia palveluja. Palvelu täyttää suurelta osin lain vaatimat saavutettavuuskriteerit (WCAG 2.1, tasot A ja AA). Tavoitteena on myös uudempi WCAG 2.2, tasot A ja AA.',
          'Tieto perustuu tekijöiden omaan arvioon. Palvelua ei ole vielä testattu apuvälineiden käyttäjien kanssa.',
        ],
      },
      {
        id: 'gaps',
        heading: 'Tunnetut puutteet',
        paragraphs: [
          'Nämä kohdat eivät täytä kaikkia vaatimuksia tai niitä ei ole vielä varmistettu. Lista päivitetään, kun puutteita korjataan.',
        ],
        list: [
          'Asukkaiden lisäämillä kuvilla ei ole omaa sanallista kuvausta, koska palvelu ei pyydä sitä. Idean teksti kertoo yleensä, mistä on kyse (WCAG 1.1.1).',
          'Ideat näkyvät kielellä, jolla ne on kirjoitettu, eikä kieltä ole merkitty. Ruudunlukuohjelma voi lukea muunkielisen idean väärin (WCAG 3.1.2).',
          'Palvelua ei ole vielä kokeiltu puhelimen ruudunlukuohjelmalla eikä puheohjauksella. Siinä voi olla puutteita, joita emme tunne.',
          'Windowsin suurta kontrastia ei ole vielä kokeiltu Windows-tietokoneella.',
        ],
      },
      {
        id: 'outside',
        heading: 'Mitä laki ei koske',
        paragraphs: [
          'Vaatimukset eivät koske sisältöä, jota kaupunki ei itse tuota, rahoita tai valvo. Sellaista voi olla esimerkiksi toisen sivuston linkin takana.',
        ],
      },
      {
        id: 'assessment',
        heading: 'Miten arvio tehtiin',
        paragraphs: [
          'Palvelun tekijät arvioivat saavutettavuuden itse. He käyttivät automaattisia tarkistuksia ja kävivät sivut läpi. Ulkopuolista arviota ei ole tehty.',
        ],
      },
      {
        id: 'other-ways',
        heading: 'Jos et voi käyttää palvelua',
        paragraphs: [
          'Voit kertoa ideasi toimikunnan jäsenelle, joka kirjaa sen puolestasi. Voit myös ottaa yhteyttä kaupunkiin. Yhteystiedot ovat seuraavassa kohdassa.',
        ],
      },
      {
        id: 'feedback',
        heading: 'Anna palautetta saavutettavuudesta',
        paragraphs: [
          'Kerro, jos jokin on vaikeaa tai et saa tietoa itsellesi sopivassa muodossa. Palautteen käsittelee kaupungin koordinaattori. Saat vastauksen 14 päivän kuluessa.',
        ],
        list: ['Yhteystiedot: {contact}'],
      },
      {
        id: 'supervisor',
        heading: 'Saavutettavuuden valvonta',
        paragraphs: [
          'Jos et ole tyytyväinen vastaukseen tai et saa vastausta kahden viikon kuluessa, voit tehdä ilmoituksen valvovalle viranomaiselle.',
        ],
        list: [
          'Liikenne- ja viestintävirasto Traficom',
          'Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö',
          'www.saavutettavuusvaatimukset.fi',
          'saavutettavuus@traficom.fi',
          'Puhelinvaihde: 029\u00A0534\u00A05000',
        ],
      },
      {
        id: 'dates',
        heading: 'Selosteen päivämäärät',
        list: ['Laadittu 21.11.2026', 'Päivitetty 21.11.2026'],
      },
    ],
  },

  privacy: {
    title: 'Tietosuojaseloste',
    lead: 'Tässä kerrotaan, mitä tietoja Kyläpöytä-palveluun tallennetaan sinusta, mihin niitä käytetään ja mitä oikeuksia sinulla on.',
    sections: [
      {
        id: 'register',
        heading: 'Rekisterin nimi',
        paragraphs: ['Kyläpöytä: asukkaiden ideat ja toimikuntien työ.'],
      },
      {
        id: 'controller',
        heading: 'Rekisterinpitäjä',
        paragraphs: ['Rekisterinpitäjä on kaupunginhallitus.'],
        list: ['Kaupunki: {city}'],
      },
      {
        id: 'contact',
        heading: 'Yhteyshenkilö',
        paragraphs: ['Tietojen käsittelystä palvelussa vastaa ja kysymyksiin vastaa kaupungin koordinaattori.'],
        list: ['Yhteystiedot: {contact}'],
      },
      {
        id: 'officer',
        heading: 'Tietosuojavastaava',
        paragraphs: ['Kaupungin tietosuojavastaavan yhteystiedot saat kaupungin verkkosivuilta ja asiakaspalvelusta.'],
      },
      {
        id: 'purpose',
        heading: 'Mihin tietoja käytetään ja millä perusteella',
        paragraphs: [
          'Tietoja käytetään asukkaiden ideoiden kokoamiseen, käsittelyyn ja niihin vastaamiseen sekä toimikuntien työhön.',
          'Peruste on yleistä etua koskeva tehtävä (EU:n yleinen tietosuoja-asetus 2016/679, 6 artiklan 1 kohdan e alakohta).',
          'Yhteystietojasi käytetään luvallasi vain ideaan vastaamiseen.',
        ],
      },
      {
        id: 'contents',
        heading: 'Mitä tietoja tallennetaan',
        list: [
          'Idea: otsikko ja kuvaus sekä alueet, tavoitteet, paikka ja kuvat, jos annat ne.',
          'Yhteystiedot, jos haluat vastauksen: nimi, puhelinnumero tai sähköpostiosoite.',
          'Toisen puolesta kirjattu idea: kirjaaja, idean kertojan nimi, jos hän antaa sen, ja merkintä suullisesta luvasta.',
          'Kannatus: tieto siitä, että laite on kannattanut ideaa. Nimeä ei tallenneta.',
          'Jäsenet ja koordinaattorit: nimi, rooli, alue, laitteet ja tehdyt muutokset.',
          'Laitteen tunniste, jotta sama kirjaus ei tallennu kahteen kertaan.',
        ],
        paragraphs: [
          'Tiedot saadaan sinulta itseltäsi tai siltä, joka kirjaa idean puolestasi. Kuvien piilotiedot, kuten kuvauspaikka, poistetaan laitteellasi ennen lähettämistä.',
        ],
      },
      {
        id: 'public',
        heading: 'Mitä näkyy julkisesti',
        paragraphs: [
          'Julkaistusta ideasta näkyvät otsikko, kuvaus, alueet, tavoitteet, paikka ja kuvat sekä tila perusteluineen, kaupungin vastaus ja kannatusten määrä.',
          'Nimet, yhteystiedot ja kirjaaja eivät näy julkisesti. Koordinaattori lukee ideat ja voi jättää julkaisematta tai piilottaa idean, jossa on henkilötietoja.',
          'Kaupungille saapunut idea on viranomaisen asiakirja, johon sovelletaan julkisuuslakia (621/1999).',
        ],
      },
      {
        id: 'recipients',
        heading: 'Kuka tietoja käsittelee',
        paragraphs: [
          'Yhteystietosi näkevät vain koordinaattori sekä toimikunnan puheenjohtaja, varapuheenjohtaja ja sihteeri.',
          'Tietoja ei luovuteta kolmansille osapuolille. Palvelussa ei ole mainoksia eikä kävijäseurantaa, eikä se hae sisältöä muista palveluista.',
          'Jos toinen organisaatio ylläpitää palvelua kaupungin puolesta, se käsittelee tietoja vain kaupungin ohjeiden mukaan.',
        ],
      },
      {
        id: 'retention',
        heading: 'Kuinka kauan tietoja säilytetään',
        list: [
          'Yhteystiedot poistetaan, kun sinulle on vastattu.',
          'Luonnokset ja lähettämättömät kirjaukset ovat vain laitteella, ellet itse siirrä niitä toiseen laitteeseen. Voit poistaa ne heti.',
          'Kaupungille saapuneet ideat ja niiden käsittelyn tiedot säilytetään kaupungin tiedonohjaussuunnitelman mukaan.',
          'Varmuuskopioista poistetut tiedot häviävät, kun vanhat kopiot poistetaan.',
        ],
      },
      {
        id: 'protection',
        heading: 'Miten tiedot suojataan',
        paragraphs: [
          'Yhteys laitteen ja kaupungin palvelun välillä on salattu. Jokainen näkee vain ne tiedot, joihin hänellä on oikeus, ja kadonnut laite voidaan poistaa käytöstä.',
          'Palvelu näkee laitteen verkko-osoitteen, kun laite ottaa yhteyttä. Osoitetta käytetään vain väärinkäytön estämiseen, eikä sitä liitetä ideoihin.',
          'Palvelu ei tee päätöksiä automaattisesti. Se ehdottaa samanlaisia ideoita, mutta ihminen päättää niiden yhdistämisestä.',
        ],
      },
      {
        id: 'rights',
        heading: 'Oikeutesi',
        paragraphs: ['Tee pyyntö kaupungille. Idean tunnus auttaa löytämään tietosi.'],
        list: [
          'Voit pyytää nähtäväksi tiedot, joita sinusta on.',
          'Voit pyytää, että väärä tieto korjataan tai että tietosi poistetaan.',
          'Voit pyytää, että tietojesi käsittelyä rajoitetaan, tai vastustaa käsittelyä.',
          'Voit milloin tahansa perua luvan yhteystietojesi käyttöön. Silloin ne poistetaan.',
          'Voit valittaa tietosuojavaltuutetulle: tietosuoja.fi.',
        ],
      },
      {
        id: 'cookies',
        heading: 'Evästeet ja laitteelle tallennettavat tiedot',
        paragraphs: [
          'Palvelussa on yksi eväste. Se nimeää laitteen kaupungin palvelulle. Muita evästeitä ei ole, eikä tätäkään käytetä seurantaan.',
          'Sovellus tallentaa laitteelle vain toiminnan kannalta välttämättömiä tietoja.',
        ],
      },
      {
        id: 'dates',
        heading: 'Selosteen päivämäärä',
        list: ['Päivitetty 21.11.2026'],
      },
    ],
  },

  stored: {
    title: 'Mitä tälle laitteelle tallennetaan',
    lead: 'Sovellus tallentaa laitteelle vain toiminnan kannalta välttämättömiä tietoja. Niiden ansiosta se toimii myös ilman verkkoa.',
    sections: [
      {
        id: 'what',
        heading: 'Mitä laitteella on',
        list: [
          'Sovellus itse, jotta se avautuu ilman verkkoa.',
          'Kaupungin julkisia tietoja: ideoita, alueita ja toimikuntia.',
          'Luonnokset ja kirjaukset, joita ei ole vielä lähetetty, kuvineen. Yhteystiedot suljetaan niin, että vain kaupunki voi avata ne.',
          'Kirjaukset, jotka olet ottanut vastaan toisesta laitteesta vietäväksi kaupungille.',
          'Omien ideoidesi tunnukset ja avaimet, joilla näet vastaukset.',
          'Tieto siitä, mitä ideoita kannatat.',
          'Valintasi: kaupunki, alue, kieli, tekstin koko ja ulkoasu.',
          'Jos olet liittynyt jäsenenä: roolisi ja toimikunnan tiedot, jotka saat nähdä.',
          'Yksi eväste, joka nimeää laitteen kaupungin palvelulle.',
        ],
      },
      {
        id: 'not',
        heading: 'Mitä laitteella ei ole',
        paragraphs: ['Laitteelle ei tallenneta mainosten tai kävijäseurannan tietoja eikä mitään muilta sivustoilta.'],
      },
      {
        id: 'how-long',
        heading: 'Kuinka kauan tiedot säilyvät',
        paragraphs: [
          'Tiedot säilyvät, kunnes poistat ne. Jos jäsenyytesi päättyy, toimikunnan tiedot poistetaan laitteelta, kun se saa yhteyden.',
          'Selain voi poistaa tiedot, jos tila loppuu. iPhonessa ja iPadissa Safari voi poistaa ne, jos et käy sivulla viikkoon. Asennettu sovellus säilyttää ne varmemmin.',
        ],
      },
      {
        id: 'who-sees',
        heading: 'Kuka ne voi nähdä',
        paragraphs: [
          'Tiedot voi nähdä jokainen, joka käyttää tätä laitetta. Poista omat tietosi, jos laite ei ole sinun.',
        ],
      },
      {
        id: 'delete',
        heading: 'Miten poistat ne',
        paragraphs: [
          'Avaa sivu Tämä laite ja valitse Poista tietoni tältä laitteelta. Lähetä kirjauksesi ensin, jos haluat niiden päätyvän kaupungille.',
          'Selaimen tietojen tyhjentäminen poistaa samat tiedot, myös lähettämättömät kirjaukset.',
        ],
      },
    ],
  },

  about: {
    title: 'Tietoa palvelusta',
    lead: 'Kyläpöytä on paikka, jossa asukkaat ja toimikunnat kehittävät kotiseutuaan yhdessä.',
    sections: [
      {
        id: 'what',
        heading: 'Mitä voit tehdä',
        list: [
          'Kertoa idean asuinalueellesi tai koko kaupungille.',
          'Kannattaa muiden ideoita.',
          'Seurata, mitä ideoista tulee ja miten kaupunki vastaa.',
        ],
      },
      {
        id: 'path',
        heading: 'Miten idea etenee',
        list: [
          'Kerrot idean ja saat sille tunnuksen.',
          'Koordinaattori lukee idean ja ohjaa sen oikealle alueelle. Samanlaiset ideat yhdistetään.',
          'Toimikunta käsittelee idean.',
          'Idea toteutetaan, esitetään kaupungille tai jätetään toteuttamatta. Syy kerrotaan aina.',
          'Näet tilan ja vastauksen tässä palvelussa.',
        ],
      },
      {
        id: 'without-account',
        heading: 'Ilman tunnuksia ja ilman verkkoa',
        paragraphs: [
          'Idean voi kertoa ilman kirjautumista ja ilman nimeä.',
          'Kun palvelu on kerran avattu, se toimii ilman verkkoyhteyttä. Kirjoittamasi tallentuu laitteelle ja lähetetään, kun yhteys palaa.',
        ],
      },
      {
        id: 'other-ways',
        heading: 'Jos et käytä puhelinta tai tietokonetta',
        paragraphs: ['Kerro ideasi toimikunnan jäsenelle. Hän kirjaa sen puolestasi ja antaa sinulle idean tunnuksen.'],
      },
      {
        id: 'languages',
        heading: 'Kielet',
        paragraphs: [
          'Palvelu toimii suomeksi, ruotsiksi ja englanniksi. Ideoita ei käännetä, vaan ne näkyvät kielellä, jolla ne on kirjoitettu.',
        ],
      },
      {
        id: 'breaks',
        heading: 'Palvelukatkot',
        paragraphs: [
          'Jos kaupungin palvelu on katkolla, voit jatkaa kirjoittamista. Kirjauksesi lähetetään itsestään, kun katko on ohi.',
        ],
      },
      {
        id: 'who',
        heading: 'Kuka palvelusta vastaa',
        list: ['Kaupunki: {city}', 'Yhteystiedot: {contact}'],
      },
      {
        id: 'app',
        heading: 'Sovellus',
        list: ['Versio {version}', 'Käyttölupa: EUPL-1.2'],
      },
    ],
  },
};
