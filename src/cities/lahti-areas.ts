import type { Area } from '../domain/city.ts';
import { sourced, sourcedCodes, unchecked } from './places.ts';

/**
 * The areas of Lahti's four partnership tables (L1). How its districts fall to them stands only on the city's map: most
 * are to be checked (5.2). No numbers of residents: those found are of statistical areas with other boundaries.
 */
export const lahtiAreas: Area[] = [
  {
    id: 'etelainen',
    names: { fi: 'Eteläinen alue', sv: 'Södra området', en: 'Southern area' },
    phrases: {
      in: { fi: 'eteläisellä alueella', sv: 'i det södra området', en: 'in the southern area' },
      to: { fi: 'eteläiselle alueelle', sv: 'till det södra området', en: 'to the southern area' },
    },
    codePrefix: 'ETE',
    committee: {
      titles: {
        fi: 'Eteläinen kumppanuus\u00ADpöytä',
        sv: 'Södra partnerskaps\u00ADbordet',
        en: 'Southern partnership table',
      },
      fi: {
        nominative: 'eteläinen kumppanuuspöytä',
        genitive: 'eteläisen kumppanuuspöydän',
        inessive: 'eteläisessä kumppanuuspöydässä',
        illative: 'eteläiseen kumppanuuspöytään',
        allative: 'eteläiselle kumppanuuspöydälle',
      },
      sv: { definite: 'södra partnerskapsbordet', genitive: 'södra partnerskapsbordets' },
      en: 'southern partnership table',
    },
    villages: [
      ...sourced('Laune'),
      ...unchecked('Liipola', 'Renkomäki', 'Nikkilä', 'Ämmälä', 'Patomäki', 'Hennala', 'Jokimaa', 'Kerinkallio'),
    ],
    postalCodes: [],
    populations: [],
  },
  {
    id: 'itainen',
    names: { fi: 'Itäinen alue', sv: 'Östra området', en: 'Eastern area' },
    phrases: {
      in: { fi: 'itäisellä alueella', sv: 'i det östra området', en: 'in the eastern area' },
      to: { fi: 'itäiselle alueelle', sv: 'till det östra området', en: 'to the eastern area' },
    },
    codePrefix: 'ITA',
    committee: {
      titles: {
        fi: 'Itäinen kumppanuus\u00ADpöytä',
        sv: 'Östra partnerskaps\u00ADbordet',
        en: 'Eastern partnership table',
      },
      fi: {
        nominative: 'itäinen kumppanuuspöytä',
        genitive: 'itäisen kumppanuuspöydän',
        inessive: 'itäisessä kumppanuuspöydässä',
        illative: 'itäiseen kumppanuuspöytään',
        allative: 'itäiselle kumppanuuspöydälle',
      },
      sv: { definite: 'östra partnerskapsbordet', genitive: 'östra partnerskapsbordets' },
      en: 'eastern partnership table',
    },
    villages: [
      ...sourced('Nastola', 'Villähde', 'Ruuhijärvi', 'Uusikylä', 'Okkeri'),
      ...unchecked('Rakokivi', 'Ahtiala', 'Myllypohja', 'Karisto', 'Koiskala', 'Kytölä'),
    ],
    postalCodes: sourcedCodes('15540', '15550', '15560', '15580', '16100', '16160'),
    populations: [],
  },
  {
    id: 'pohjoinen',
    names: { fi: 'Pohjoinen alue', sv: 'Norra området', en: 'Northern area' },
    phrases: {
      in: { fi: 'pohjoisella alueella', sv: 'i det norra området', en: 'in the northern area' },
      to: { fi: 'pohjoiselle alueelle', sv: 'till det norra området', en: 'to the northern area' },
    },
    codePrefix: 'POH',
    committee: {
      titles: {
        fi: 'Pohjoinen kumppanuus\u00ADpöytä',
        sv: 'Norra partnerskaps\u00ADbordet',
        en: 'Northern partnership table',
      },
      fi: {
        nominative: 'pohjoinen kumppanuuspöytä',
        genitive: 'pohjoisen kumppanuuspöydän',
        inessive: 'pohjoisessa kumppanuuspöydässä',
        illative: 'pohjoiseen kumppanuuspöytään',
        allative: 'pohjoiselle kumppanuuspöydälle',
      },
      sv: { definite: 'norra partnerskapsbordet', genitive: 'norra partnerskapsbordets' },
      en: 'northern partnership table',
    },
    villages: unchecked('Mukkula', 'Kivimaa', 'Kiveriö', 'Niemi', 'Kilpiäinen', 'Pesäkallio', 'Soltti'),
    postalCodes: [],
    populations: [],
  },
  {
    id: 'keskusta',
    names: { fi: 'Keskustan alue', sv: 'Centrumområdet', en: 'City centre area' },
    phrases: {
      in: { fi: 'keskustan alueella', sv: 'i centrumområdet', en: 'in the city centre area' },
      to: { fi: 'keskustan alueelle', sv: 'till centrumområdet', en: 'to the city centre area' },
    },
    codePrefix: 'KES',
    committee: {
      titles: {
        fi: 'Keskustan alueen kumppanuus\u00ADpöytä',
        sv: 'Centrumområdets partnerskaps\u00ADbord',
        en: 'City centre partnership table',
      },
      fi: {
        nominative: 'keskustan alueen kumppanuuspöytä',
        genitive: 'keskustan alueen kumppanuuspöydän',
        inessive: 'keskustan alueen kumppanuuspöydässä',
        illative: 'keskustan alueen kumppanuuspöytään',
        allative: 'keskustan alueen kumppanuuspöydälle',
      },
      sv: { definite: 'centrumområdets partnerskapsbord', genitive: 'centrumområdets partnerskapsbords' },
      en: 'city centre partnership table',
    },
    villages: [
      ...sourced('Keski-Lahti'),
      ...unchecked('Paavola', 'Kartano', 'Ankkuri', 'Asemantausta', 'Sopenkorpi', 'Salpausselkä'),
    ],
    postalCodes: [],
    populations: [],
  },
];
