import type { City } from '../domain/city.ts';
import { kouvolaAreas } from './kouvola-areas.ts';
import {
  kouvolaAbout,
  kouvolaGoals,
  kouvolaIntro,
  kouvolaNoun,
  kouvolaSections,
  kouvolaTasks,
} from './kouvola-words.ts';
import { cityBoard, cityCouncil } from './organs.ts';
import { unknownFees, unknownRetention } from './unknown.ts';

/**
 * Kouvola's area committees, from the city's pages of 25.8.2020 and 2.2.2024. Comments name the row of facts.md that a
 * value comes from; `null` is what no source tells. Swedish and English wording is ours.
 */
export const kouvola: City = {
  id: 'kouvola',
  names: { fi: 'Kouvola', sv: 'Kouvola', en: 'Kouvola' },
  phrases: {
    official: { fi: 'Kouvolan kaupunki', sv: 'Kouvola stad', en: 'City of Kouvola' },
    in: { fi: 'Kouvolassa', sv: 'i Kouvola', en: 'in Kouvola' },
    of: { fi: 'Kouvolan', sv: 'Kouvolas', en: 'Kouvola’s' },
  },
  languageStatus: 'fi', // 0.9
  languages: ['fi', 'sv', 'en'],
  updatedOn: '2024-02-02', // K28
  // Spruce, with the rug's yarns; ours until the city names its own.
  look: {
    hue: 163,
    chroma: 0.06,
    yarns: ['#f4b93e', '#c2492f', '#86b79a'],
    plain: '#1d4235',
    plainLight: '#9ccdb6',
  },
  codePrefix: 'KOU',
  body: {
    type: 'toimikunta', // 1.4
    isMunicipalOrgan: null, // 8.5
    hasDecisionPower: true, // K7
    noun: kouvolaNoun,
  },
  intro: kouvolaIntro,
  about: kouvolaAbout,
  areas: kouvolaAreas,
  // 5.1
  populations: [
    { year: 2013, count: 87_168, isApproximate: false, part: null, source: 'Wikipedia' },
    { year: 2016, count: 85_808, isApproximate: false, part: null, source: 'kouvola.fi' },
    { year: 2022, count: 79_434, isApproximate: false, part: null, source: 'Wikipedia' },
    // Another copy of the same page says 78 876.
    { year: 2023, count: 78_880, isApproximate: true, part: null, source: 'Wikipedia' },
  ],
  populationShares: [
    {
      // Derived from the sums planned in 2018 (5.1); not official for any year's money.
      year: 2014,
      perMilleByArea: {
        keskusta: 352,
        'kuusankoski-jaala': 243,
        anjalankoski: 178,
        valkeala: 134,
        'elimaki-koria': 93,
      },
      source: 'https://kouvolansanomat.fi/uutiset/lahella/e6da3d64-a4b6-459a-b561-535fe1d6ef8a',
      isExample: true,
    },
  ],
  organs: [cityCouncil, cityBoard, ...kouvolaSections],
  // K5: one after the other; from when to when is not said, only on which day the page said so.
  steering: [
    {
      organId: 'tulevaisuusjaosto',
      task: {
        fi: 'Kehittää ja seuraa mallia',
        sv: 'Utvecklar och följer modellen',
        en: 'Develops and follows the model',
      },
      from: null,
      to: null,
      statedOn: '2020-08-25',
    },
    {
      organId: 'elinvoimajaosto',
      task: {
        fi: 'Tukee ja ohjaa aluetoimintaa',
        sv: 'Stöder och styr områdesarbetet',
        en: 'Supports and steers the area work',
      },
      from: null,
      to: null,
      statedOn: '2024-02-02',
    },
  ],
  formerBodies: [],
  terms: [
    {
      // K15: a pilot in two areas, the others a year later.
      id: 'ensimmainen',
      labels: { fi: 'Ensimmäinen kausi', sv: 'Den första perioden', en: 'The first term' },
      from: null,
      to: null,
      lengthMonths: null,
      startsByArea: [
        { areaId: 'anjalankoski', labels: { fi: 'syksy 2018', sv: 'hösten 2018', en: 'autumn 2018' }, from: null },
        { areaId: 'valkeala', labels: { fi: 'syksy 2018', sv: 'hösten 2018', en: 'autumn 2018' }, from: null },
        { areaId: 'elimaki-koria', labels: { fi: 'kesä 2019', sv: 'sommaren 2019', en: 'summer 2019' }, from: null },
        { areaId: 'keskusta', labels: { fi: 'kesä 2019', sv: 'sommaren 2019', en: 'summer 2019' }, from: null },
        {
          areaId: 'kuusankoski-jaala',
          labels: { fi: 'kesä 2019', sv: 'sommaren 2019', en: 'summer 2019' },
          from: null,
        },
      ],
      // City page of 18.3.2019; seven (K11) was the size in use in 2020.
      members: { min: 7, max: 11 },
      deputies: { mode: null, max: null },
      elected: { mode: 'forbid', who: 'councillor' }, // K11
      minAge: null,
      appointedBy: null,
      appointedOn: null,
    },
    {
      id: '2022-2025', // K12; its first and last day are not said
      labels: { fi: '2022–2025', sv: '2022–2025', en: '2022–2025' },
      from: null,
      to: null,
      lengthMonths: 48, // 1.3: the council's four years
      startsByArea: [],
      members: { min: 7, max: 11 },
      deputies: { mode: null, max: 'members' },
      elected: { mode: 'forbid', who: 'councillor' }, // K11
      minAge: null,
      appointedBy: 'kaupunginvaltuusto', // K13
      appointedOn: '2021-12-13',
    },
  ],
  recruitments: [
    {
      termId: 'ensimmainen', // K15
      areaIds: ['anjalankoski', 'valkeala'],
      opens: null,
      closes: null,
      nominationsByArea: null,
      applicants: 40,
    },
    {
      termId: 'ensimmainen', // K15
      areaIds: ['elimaki-koria', 'keskusta', 'kuusankoski-jaala'],
      opens: null,
      closes: null,
      nominationsByArea: null,
      applicants: 55,
    },
    {
      termId: '2022-2025', // K14
      areaIds: ['anjalankoski', 'elimaki-koria', 'keskusta', 'kuusankoski-jaala', 'valkeala'],
      opens: '2021-07-22',
      closes: '2021-09-09',
      nominationsByArea: { anjalankoski: 14, 'elimaki-koria': 11, keskusta: 22, 'kuusankoski-jaala': 27, valkeala: 15 },
      applicants: null,
    },
  ],
  quorum: { rule: 'moreThanHalf', quorumBase: 'setSeats' }, // 0.4, 3.2
  chair: { from: null, electedBy: null, viceChair: true }, // 1.3: vice chairs exist
  meetings: { everyMonths: null, noticeDays: null, record: null, checking: null, remote: null },
  goals: kouvolaGoals,
  tasks: kouvolaTasks,
  // K10, K20, K24
  partnerTypes: [
    { id: 'company', texts: { fi: 'Yritys', sv: 'Företag', en: 'Company' } },
    { id: 'foundation', texts: { fi: 'Säätiö', sv: 'Stiftelse', en: 'Foundation' } },
    { id: 'organisation', texts: { fi: 'Järjestö', sv: 'Organisation', en: 'Organisation' } },
  ],
  statuses: ['received', 'inReview', 'proposed', 'approved', 'inProgress', 'done', 'rejected', 'merged'],
  recipients: ['kaupunginhallitus', 'elinvoimajaosto'], // K5, K6
  escalation: { decidedBy: 'kaupunginhallitus', thresholdCents: null }, // K6
  budgetLines: [
    {
      id: '2020-development', // K7, K8
      year: 2020,
      kind: 'development',
      amountCents: 100_000_00,
      split: 'population',
      power: 'decides',
      decidedBy: null,
    },
    {
      id: '2020-operating', // K7, K9; how it is shared is not said
      year: 2020,
      kind: 'operating',
      amountCents: 20_000_00,
      split: null,
      power: 'decides',
      decidedBy: null,
    },
  ],
  grantsAllowed: null,
  coFunding: true, // K10
  fees: unknownFees,
  moderation: 'before',
  retention: unknownRetention,
  contacts: [
    {
      role: 'participation-coordinator', // K23
      titles: { fi: 'Osallisuuskoordinaattori', sv: 'Delaktighetskoordinator', en: 'Participation coordinator' },
      email: null,
      phone: null,
      address: null,
    },
  ],
  links: [
    {
      id: 'committees', // 0, common assumptions
      url: 'https://www.kouvola.fi/kouvolankaupunki/osallistu-ja-vaikuta/aluetoimikunnat/tietoa-aluetoimikunnista/',
      titles: {
        fi: 'Tietoa aluetoimikunnista',
        sv: 'Om områdeskommittéerna (på finska)',
        en: 'About the area committees (in Finnish)',
      },
      language: 'fi',
    },
    {
      id: 'service-model', // K3
      url: 'https://bit.ly/2Qo3NYw',
      titles: {
        fi: 'Palvelumalli PM2030',
        sv: 'Servicemodellen PM2030 (på finska)',
        en: 'Service model PM2030 (in Finnish)',
      },
      language: 'fi',
    },
  ],
  // The app's own way; the city's telephone and office are not known.
  nonDigital: {
    texts: {
      fi: 'Voit kertoa ideasi myös aluetoimikunnan jäsenelle. Hän kirjaa sen puolestasi.',
      sv: 'Du kan också berätta din idé för en ledamot i områdeskommittén, som skriver in den åt dig.',
      en: 'You can also tell your idea to a member of the area committee, who will write it down for you.',
    },
    phone: null,
    address: null,
  },
  accessibilityContact: null,
  controller: null,
  dataProtectionOfficer: null,
  openDataLicence: null,
  mapUrl: null,
};
