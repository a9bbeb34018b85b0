import type { City, NamedText } from '../domain/city.ts';
import type { Organ } from '../domain/city-names.ts';
import type { Localized } from '../domain/language.ts';

/** What Kouvola calls its committees; no official Swedish or English name is known (facts.md 6). */
export const kouvolaNoun: City['body']['noun'] = {
  titles: {
    singular: { fi: 'Alue\u00ADtoimikunta', sv: 'Områdes\u00ADkommitté', en: 'Area committee' },
    plural: { fi: 'Alue\u00ADtoimikunnat', sv: 'Områdes\u00ADkommittéer', en: 'Area committees' },
  },
  fi: {
    singular: {
      nominative: 'aluetoimikunta',
      genitive: 'aluetoimikunnan',
      partitive: 'aluetoimikuntaa',
      inessive: 'aluetoimikunnassa',
      illative: 'aluetoimikuntaan',
      adessive: 'aluetoimikunnalla',
      allative: 'aluetoimikunnalle',
    },
    plural: {
      nominative: 'aluetoimikunnat',
      genitive: 'aluetoimikuntien',
      partitive: 'aluetoimikuntia',
      inessive: 'aluetoimikunnissa',
      illative: 'aluetoimikuntiin',
      adessive: 'aluetoimikunnilla',
      allative: 'aluetoimikunnille',
    },
  },
  sv: {
    singular: { indefinite: 'områdeskommitté', definite: 'områdeskommittén', genitive: 'områdeskommitténs' },
    withArticle: 'en områdeskommitté',
    plural: {
      indefinite: 'områdeskommittéer',
      definite: 'områdeskommittéerna',
      genitive: 'områdeskommittéernas',
    },
  },
  en: { singular: 'area committee', withArticle: 'an area committee', plural: 'area committees' },
};

/** K17 */
export const kouvolaIntro: Localized = {
  fi: 'Aluetoimikunnissa asukkaat kehittävät omaa aluettaan, sen toimintaa ja palveluita, demokratiaa ja yrittäjyyttä.',
  sv: 'I områdeskommittéerna utvecklar invånarna sitt eget område, dess verksamhet och service, demokratin och företagsamheten.',
  en: 'In the area committees, residents develop their own area: its activities and services, democracy and enterprise.',
};

/** What residents read about the committees, also without network. */
export const kouvolaAbout: NamedText[] = [
  {
    id: 'areas', // K1, K2
    texts: {
      fi: 'Aluetoimikuntia on viisi. Aluejaon lähtökohtana ovat tilastolliset suuralueet.',
      sv: 'Det finns fem områdeskommittéer. Indelningen utgår från de statistiska storområdena.',
      en: 'There are five area committees. The division into areas is based on statistical major areas.',
    },
  },
  {
    id: 'model', // K3, K4, K24
    texts: {
      fi: 'Aluetoimikunnat toteuttavat palvelumallia PM2030. Mallin laati valtuustoryhmien edustajien työryhmä, mukana olivat strategiajohtaja ja viranhaltijoita, ja valtuusto hyväksyi sen. Aluetoiminta on osa kaupungin hyvinvointiohjelmaa.',
      sv: 'Områdeskommittéerna genomför servicemodellen PM2030. Modellen utarbetades av en arbetsgrupp med företrädare för fullmäktigegrupperna, strategidirektören och tjänsteinnehavare, och fullmäktige godkände den. Områdesarbetet är en del av stadens välfärdsprogram.',
      en: 'The area committees carry out the service model PM2030. It was prepared by a working group of the council groups together with the strategy director and city officials, and approved by the council. The work is part of the city’s wellbeing programme.',
    },
  },
  {
    id: 'voice', // K18, K19
    texts: {
      fi: 'Aluetoimikunnat tuntevat alueensa ja siellä toimijat. Ne ovat alueensa ääni ja keräävät ideoita kunnan kehittämiseksi.',
      sv: 'Områdeskommittéerna känner sitt område och dem som verkar där. De är områdets röst och samlar in idéer för att utveckla kommunen.',
      en: 'The area committees know their area and the people active there. They are the voice of the area and collect ideas for developing the municipality.',
    },
  },
  {
    id: 'members', // K16
    texts: {
      fi: 'Jäsenet ovat eri-ikäisiä kaupunkilaisia eri puolilta aluetta, ja heillä on osaamista elämän eri alueilta.',
      sv: 'Ledamöterna är stadsbor i olika åldrar från olika delar av området, med kunnande från livets olika områden.',
      en: 'The members are of different ages, come from different parts of the area and bring skills from different walks of life.',
    },
  },
  {
    id: 'money', // K6, K7, K10
    texts: {
      fi: 'Aluekehittäminen saa kunnalta määrärahoja ja päätösvaltaa. Isommista hankkeista päättää kaupunginhallitus. Ulkopuoliset, esimerkiksi alueen yritykset, voivat osallistua tapahtumien ja muun toiminnan kustannuksiin.',
      sv: 'Områdesutvecklingen får anslag och beslutanderätt av kommunen. Större projekt avgörs av stadsstyrelsen. Utomstående, till exempel företag i området, kan delta i kostnaderna för evenemang och annan verksamhet.',
      en: 'The municipality gives the area work budgets and the power to decide. Bigger projects are decided by the city board. Others, such as local companies, may share the costs of events and other activities.',
    },
  },
  {
    id: 'results', // K20
    texts: {
      fi: 'Paljon on saatu aikaan: tapahtumia, harrastefutista, talkoita, auringonkukkapeltoja ja Kopibotit-legokerho lapsille. Liikennepuisto on pidetty avoinna yritysten, säätiön ja aluetoimikunnan yhteistyönä.',
      sv: 'Mycket har åstadkommits: evenemang, motionsfotboll, talko, solrosåkrar och legoklubben Kopibotit för barn. Trafikparken har hållits öppen i samarbete mellan företag, en stiftelse och områdeskommittén.',
      en: 'Much has been done: events, hobby football, voluntary work days, sunflower fields and the Lego club Kopibotit for children. The traffic park has stayed open thanks to companies, a foundation and the area committee working together.',
    },
  },
  {
    id: 'together', // K21, K22
    texts: {
      fi: 'Alueet tekevät yhteistyötä, ja hankeideoita on toteutettu useammalla alueella. Aluekeskuksiin perustetaan yhteisöllisiä tiloja kaikille ikäryhmille, ja niissä toimintaa tarjotaan myös digitaalisesti.',
      sv: 'Områdena samarbetar, och projektidéer har genomförts i flera områden. I områdescentrumen inrättas gemensamma lokaler för alla åldersgrupper, med verksamhet också digitalt.',
      en: 'The areas work together, and project ideas have been carried out in more than one of them. Community spaces for all ages are being set up in the area centres, with activities online as well.',
    },
  },
  {
    id: 'future', // K25, K26
    texts: {
      fi: 'Kaupungin rooli muuttuu yhä enemmän mahdollistajaksi, ja säästöjä syntyy pienillä teoilla. Uutta valtuustokautta varten toiminnan vaikutukset arvioidaan, ja uusi valtuusto päättää, miten jatketaan.',
      sv: 'Stadens roll blir allt mer att möjliggöra, och små insatser ger besparingar. Inför en ny fullmäktigeperiod bedöms verksamhetens effekter, och det nya fullmäktige beslutar hur arbetet fortsätter.',
      en: 'The city becomes more and more an enabler, and small deeds bring savings. For a new council term the effects of the work are assessed, and the new council decides how to continue.',
    },
  },
];

/** The thirteen goals of the area work, in the city's order (K27). */
export const kouvolaGoals: NamedText[] = [
  {
    id: 'attraction',
    texts: {
      fi: 'Kaupungin sisäinen vetovoima',
      sv: 'Stadens inre dragningskraft',
      en: 'Attractiveness within the city',
    },
  },
  {
    id: 'participation',
    texts: {
      fi: 'Asukkaiden osallisuus ja vaikuttamismahdollisuudet',
      sv: 'Invånarnas delaktighet och möjligheter att påverka',
      en: 'Residents’ participation and influence',
    },
  },
  {
    id: 'character',
    texts: { fi: 'Alueen omaleimaisuus', sv: 'Områdets särprägel', en: 'The area’s own character' },
  },
  {
    id: 'communication',
    texts: { fi: 'Avoin viestintä', sv: 'Öppen kommunikation', en: 'Open communication' },
  },
  {
    id: 'fairness',
    texts: {
      fi: 'Kaupunginosien tasapuolisuus',
      sv: 'Jämlikhet mellan stadsdelarna',
      en: 'Fairness between districts',
    },
  },
  {
    id: 'optimism',
    texts: {
      fi: 'Tulevaisuususko, innostava ilmapiiri ja myönteisten asioiden esilletuonti',
      sv: 'Framtidstro, inspirerande stämning och lyft för det positiva',
      en: 'Faith in the future, an inspiring atmosphere and bringing out good things',
    },
  },
  {
    id: 'doing-together',
    texts: {
      fi: 'Uudenlaiset yhdessä tekemisen tavat',
      sv: 'Nya sätt att göra saker tillsammans',
      en: 'New ways of doing things together',
    },
  },
  {
    id: 'activities',
    texts: {
      fi: 'Asukkaille mielenkiintoinen toiminta',
      sv: 'Verksamhet som intresserar invånarna',
      en: 'Activities that interest residents',
    },
  },
  {
    id: 'premises',
    texts: { fi: 'Tilojen käyttöaste', sv: 'Lokalernas användningsgrad', en: 'Better use of premises' },
  },
  {
    id: 'services',
    texts: {
      fi: 'Sähköiset ja liikkuvat palvelut',
      sv: 'Elektroniska och ambulerande tjänster',
      en: 'Digital and travelling services',
    },
  },
  {
    id: 'work',
    texts: {
      fi: 'Uudet työtilaisuudet ja yritystoiminta',
      sv: 'Nya arbetstillfällen och företagsverksamhet',
      en: 'New jobs and businesses',
    },
  },
  { id: 'prevention', texts: { fi: 'Ennaltaehkäisy', sv: 'Förebyggande arbete', en: 'Prevention' } },
  {
    id: 'cooperation',
    texts: {
      fi: 'Toimijoiden yhteistyö ja verkostoituminen',
      sv: 'Samarbete och nätverk mellan aktörer',
      en: 'Cooperation and networking',
    },
  },
];

export const kouvolaTasks: NamedText[] = [
  {
    id: 'development', // K17
    texts: {
      fi: 'Edistää ja tukea alueensa kehittämishankkeita ja hyvinvointia',
      sv: 'Främja och stödja utvecklingsprojekt och välbefinnande i området',
      en: 'Promote and support development projects and wellbeing in the area',
    },
  },
  {
    id: 'culture', // K17
    texts: {
      fi: 'Edistää ja tukea paikallista toimintaa ja kulttuuria',
      sv: 'Främja och stödja lokal verksamhet och kultur',
      en: 'Promote and support local activities and culture',
    },
  },
  {
    id: 'voice', // K18
    texts: {
      fi: 'Kertoa alueen kommentit esimerkiksi lausuntoihin',
      sv: 'Framföra områdets kommentarer till exempel i utlåtanden',
      en: 'Give the area’s comments, for example in statements',
    },
  },
  {
    id: 'ideas', // K19
    texts: {
      fi: 'Kerätä ideoita kunnan kehittämiseksi',
      sv: 'Samla in idéer för att utveckla kommunen',
      en: 'Collect ideas for developing the municipality',
    },
  },
  {
    id: 'cooperation', // K21
    texts: {
      fi: 'Tehdä yhteistyötä muiden alueiden kanssa',
      sv: 'Samarbeta med de andra områdena',
      en: 'Work together with the other areas',
    },
  },
];

/** The sections that have steered the area work, one after the other (K5). */
export const kouvolaSections: Organ[] = [
  {
    id: 'elinvoimajaosto',
    titles: { fi: 'Elinvoimajaosto', sv: 'Livskraftssektionen', en: 'Vitality section' },
    fi: { nominative: 'elinvoimajaosto', genitive: 'elinvoimajaoston', allative: 'elinvoimajaostolle' },
    sv: { definite: 'livskraftssektionen', genitive: 'livskraftssektionens' },
    en: 'the vitality section',
  },
  {
    id: 'tulevaisuusjaosto',
    titles: { fi: 'Tulevaisuusjaosto', sv: 'Framtidssektionen', en: 'Future section' },
    fi: { nominative: 'tulevaisuusjaosto', genitive: 'tulevaisuusjaoston', allative: 'tulevaisuusjaostolle' },
    sv: { definite: 'framtidssektionen', genitive: 'framtidssektionens' },
    en: 'the future section',
  },
];
