import type { City, NamedText } from '../domain/city.ts';
import type { Organ } from '../domain/city-names.ts';
import type { Localized } from '../domain/language.ts';

/** What Lahti calls its committees; no official Swedish or English name is known (facts.md 6). */
export const lahtiNoun: City['body']['noun'] = {
  titles: {
    singular: { fi: 'Kumppanuus\u00ADpöytä', sv: 'Partnerskaps\u00ADbord', en: 'Partnership table' },
    plural: { fi: 'Kumppanuus\u00ADpöydät', sv: 'Partnerskaps\u00ADbord', en: 'Partnership tables' },
  },
  fi: {
    singular: {
      nominative: 'kumppanuuspöytä',
      genitive: 'kumppanuuspöydän',
      partitive: 'kumppanuuspöytää',
      inessive: 'kumppanuuspöydässä',
      illative: 'kumppanuuspöytään',
      adessive: 'kumppanuuspöydällä',
      allative: 'kumppanuuspöydälle',
    },
    plural: {
      nominative: 'kumppanuuspöydät',
      genitive: 'kumppanuuspöytien',
      partitive: 'kumppanuuspöytiä',
      inessive: 'kumppanuuspöydissä',
      illative: 'kumppanuuspöytiin',
      adessive: 'kumppanuuspöydillä',
      allative: 'kumppanuuspöydille',
    },
  },
  sv: {
    singular: { indefinite: 'partnerskapsbord', definite: 'partnerskapsbordet', genitive: 'partnerskapsbordets' },
    withArticle: 'ett partnerskapsbord',
    plural: { indefinite: 'partnerskapsbord', definite: 'partnerskapsborden', genitive: 'partnerskapsbordens' },
  },
  en: { singular: 'partnership table', withArticle: 'a partnership table', plural: 'partnership tables' },
};

/** S3 */
export const lahtiIntro: Localized = {
  fi: 'Kumppanuuspöydissä asukkaat ja alueen toimijat tekevät yhdessä Lahdesta ja omasta asuinympäristöstään entistä parempaa paikkaa.',
  sv: 'Vid partnerskapsborden gör invånare och lokala aktörer tillsammans staden Lahtis och sin egen närmiljö till en bättre plats.',
  en: 'At the partnership tables, residents and local actors work together to make Lahti and their own surroundings a better place.',
};

/** What residents read about the tables, also without network. */
export const lahtiAbout: NamedText[] = [
  {
    id: 'partners', // L1, L2, L15
    texts: {
      fi: 'Kumppanuuspöytiä on neljä: eteläinen, itäinen, pohjoinen ja keskustan alue. Niihin kutsutaan eri-ikäisiä ja -taustaisia asukkaita sekä alueella toimivia yhdistyksiä, järjestöjä, oppilaitoksia, yrityksiä, seurakuntia ja yhteisöjä.',
      sv: 'Det finns fyra partnerskapsbord: ett för södra, ett för östra och ett för norra området och ett för centrumområdet. Till dem inbjuds invånare i olika åldrar och med olika bakgrund samt föreningar, organisationer, läroanstalter, företag, församlingar och sammanslutningar i området.',
      en: 'There are four partnership tables: southern, eastern, northern and city centre. They bring together residents of different ages and backgrounds and the associations, organisations, schools, companies, parishes and communities of the area.',
    },
  },
  {
    id: 'dialogue', // L3, L4
    texts: {
      fi: 'Toiminta perustuu avoimeen, luottamukselliseen vuorovaikutukseen ja yhteistyöhön. Se on epäpoliittista, eikä kumppanuuspöydillä ole päätösvaltaa.',
      sv: 'Verksamheten bygger på öppen och förtroendefull växelverkan och samarbete. Den är opolitisk, och partnerskapsborden har ingen beslutanderätt.',
      en: 'The work is based on open, confidential dialogue and cooperation. It is non-political, and the tables have no decision power.',
    },
  },
  {
    id: 'meetings', // L8, L9, L10
    texts: {
      fi: 'Pöydät kokoontuvat noin joka toinen kuukausi. Jäsenet valitsevat joukostaan puheenjohtajan, ja toimintaa järjestävät kaupungin koordinaattorit.',
      sv: 'Borden sammanträder ungefär varannan månad. Ledamöterna väljer en ordförande inom sig, och stadens koordinatorer ordnar verksamheten.',
      en: 'The tables meet about every second month. The members choose a chair from among themselves, and the city’s coordinators organise the work.',
    },
  },
  {
    id: 'money', // L12, L13, L14
    texts: {
      fi: 'Pöydillä on toimintarahaa alueensa vireyden ja hyvinvoinnin edistämiseen, mutta ne eivät voi myöntää avustuksia yhteisöille. Kokouksista maksetaan kaupungin kokouspalkkiokäytännön mukainen korvaus; muu toiminta on vapaaehtoista.',
      sv: 'Borden har verksamhetspengar för att främja livskraft och välbefinnande i området, men de kan inte bevilja bidrag till sammanslutningar. För möten betalas ersättning enligt stadens praxis; annan verksamhet är frivillig.',
      en: 'The tables have operating money for the vitality and wellbeing of their area, but they cannot award grants to communities. Meetings are compensated by the city’s meeting-fee practice; everything else is voluntary.',
    },
  },
  {
    id: 'nastola', // L18
    texts: {
      fi: 'Nastolan aluejohtokunta jatkoi heinäkuun 2021 loppuun, minkä jälkeen kumppanuuspöydät korvasivat sen.',
      sv: 'Nastola områdesdirektion fortsatte till slutet av juli 2021, varefter partnerskapsborden ersatte den.',
      en: 'The area board of Nastola continued until the end of July 2021, after which the partnership tables replaced it.',
    },
  },
];

/** What the tables are for (L3). */
export const lahtiGoals: NamedText[] = [
  { id: 'community', texts: { fi: 'Yhteisöllisyys', sv: 'Gemenskap', en: 'Sense of community' } },
  { id: 'pleasantness', texts: { fi: 'Viihtyisyys', sv: 'Trivsel', en: 'Pleasant surroundings' } },
  { id: 'vitality', texts: { fi: 'Elinvoimaisuus', sv: 'Livskraft', en: 'Vitality' } },
  {
    id: 'dialogue',
    texts: { fi: 'Vuoropuhelu koko kaupungissa', sv: 'Dialog i hela staden', en: 'Dialogue in the whole city' },
  },
];

/** L5 */
export const lahtiTasks: NamedText[] = [
  {
    id: 'projects',
    texts: {
      fi: 'Osallistua kaupungin ja alueellisten hankkeiden yhteiskehittämiseen',
      sv: 'Delta i gemensam utveckling av stadens och områdets projekt',
      en: 'Take part in developing the city’s and the area’s projects together',
    },
  },
  {
    id: 'statements',
    texts: {
      fi: 'Antaa kannanottoja ja lausuntoja kaupunkia ja omaa aluetta koskevista merkittävistä suunnitelmista',
      sv: 'Ge ställningstaganden och utlåtanden om betydande planer som gäller staden och det egna området',
      en: 'Give positions and statements on significant plans that concern the city and the area',
    },
  },
  {
    id: 'proposals',
    texts: {
      fi: 'Tehdä esityksiä kaupunginhallitukselle ja lautakunnille alueensa palvelujen kehittämiseksi',
      sv: 'Göra framställningar till stadsstyrelsen och nämnderna för att utveckla områdets service',
      en: 'Make proposals to the city board and the municipal boards for developing the area’s services',
    },
  },
  {
    id: 'dialogue',
    texts: {
      fi: 'Käydä vuoropuhelua ja osallistua alueensa palveluiden kehittämiseen, ideointiin, määrärahojen kohdentamiseen, säästökohteiden valintaan ja päätöksentekoon',
      sv: 'Föra dialog och delta i att utveckla områdets service, ta fram idéer, rikta anslag, välja sparobjekt och i beslutsfattandet',
      en: 'Take part in the dialogue on the area’s services: developing them, finding ideas, allocating budgets, choosing savings and making decisions',
    },
  },
  {
    id: 'events',
    texts: {
      fi: 'Järjestää ja mahdollistaa paikallisia asukastilaisuuksia yhdessä kaupungin tai muiden toimijoiden kanssa',
      sv: 'Ordna och möjliggöra lokala invånarträffar tillsammans med staden eller andra aktörer',
      en: 'Arrange and enable local residents’ events together with the city or others',
    },
  },
];

/** Who sits at a table or stands behind its members (L2). */
export const lahtiPartnerTypes: NamedText[] = [
  { id: 'resident', texts: { fi: 'Asukas', sv: 'Invånare', en: 'Resident' } },
  { id: 'association', texts: { fi: 'Yhdistys', sv: 'Förening', en: 'Association' } },
  { id: 'organisation', texts: { fi: 'Järjestö', sv: 'Organisation', en: 'Organisation' } },
  { id: 'school', texts: { fi: 'Oppilaitos', sv: 'Läroanstalt', en: 'School' } },
  { id: 'company', texts: { fi: 'Yritys', sv: 'Företag', en: 'Company' } },
  { id: 'parish', texts: { fi: 'Seurakunta', sv: 'Församling', en: 'Parish' } },
  { id: 'community', texts: { fi: 'Yhteisö', sv: 'Sammanslutning', en: 'Community' } },
];

/** Proposals go to the board or to any of the municipal boards (L5). */
export const lahtiBoards: Organ = {
  id: 'lautakunnat',
  titles: { fi: 'Lautakunnat', sv: 'Nämnderna', en: 'Municipal boards' },
  fi: { nominative: 'lautakunnat', genitive: 'lautakuntien', allative: 'lautakunnille' },
  sv: { definite: 'nämnderna', genitive: 'nämndernas' },
  en: 'the municipal boards',
};
