import type { City } from '../domain/city.ts';
import { lahtiAreas } from './lahti-areas.ts';
import {
  lahtiAbout,
  lahtiBoards,
  lahtiGoals,
  lahtiIntro,
  lahtiNoun,
  lahtiPartnerTypes,
  lahtiTasks,
} from './lahti-words.ts';
import { cityBoard } from './organs.ts';
import { unknownFees, unknownRetention } from './unknown.ts';

const ALL_AREAS = lahtiAreas.map(({ id }) => id);

/**
 * Lahti's partnership tables, from the city's page of 2021 and its later news. Comments name the row of facts.md that a
 * value comes from; `null` is what no source tells. Swedish and English wording is ours.
 */
export const lahti: City = {
  id: 'lahti',
  names: { fi: 'Lahti', sv: 'Lahtis', en: 'Lahti' }, // 5.3
  phrases: {
    official: { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' },
    in: { fi: 'Lahdessa', sv: 'i Lahtis', en: 'in Lahti' },
    of: { fi: 'Lahden', sv: 'Lahtis', en: 'Lahti’s' },
  },
  languageStatus: 'fi', // 0.9
  languages: ['fi', 'sv', 'en'],
  updatedOn: null,
  // Woad, with the rug's yarns; ours until the city names its own.
  look: {
    hue: 252,
    chroma: 0.085,
    yarns: ['#f0a85a', '#d9d3c3', '#6f9bc9'],
    plain: '#1f3d63',
    plainLight: '#a5c6f0',
  },
  codePrefix: 'LAH',
  body: {
    type: 'toimikunta', // L11
    isMunicipalOrgan: null, // 8.5
    hasDecisionPower: false, // L4
    noun: lahtiNoun,
  },
  intro: lahtiIntro,
  about: lahtiAbout,
  areas: lahtiAreas,
  // 5.2; by the end of August 2024 it was 121 202.
  populations: [
    { year: 2023, count: 120_700, isApproximate: true, part: null, source: 'Wikipedia' },
    { year: 2024, count: 121_337, isApproximate: false, part: null, source: 'https://kunnat.pihkala.info/kunta/398' },
  ],
  populationShares: [],
  organs: [cityBoard, lahtiBoards],
  steering: [
    {
      organId: 'kaupunginhallitus', // L16
      task: {
        fi: 'Päättää jäsenistä ja tarkemmista tehtävistä',
        sv: 'Beslutar om ledamöterna och de närmare uppgifterna',
        en: 'Decides on the members and the exact tasks',
      },
      from: null,
      to: null,
      statedOn: null,
    },
  ],
  formerBodies: [
    {
      id: 'nastolan-aluejohtokunta', // L18; its matters moved to the eastern table (1.2)
      names: { fi: 'Nastolan aluejohtokunta', sv: 'Nastola områdesdirektion', en: 'Nastola area board' },
      areaId: null,
      from: null,
      to: '2021-07-31',
      successorAreaIds: ['itainen'],
    },
  ],
  terms: [
    {
      id: '2021', // L6, L17; the day in September is not said
      labels: { fi: 'Syyskuusta 2021 alkaen', sv: 'Från september 2021', en: 'From September 2021' },
      from: null,
      to: null,
      lengthMonths: 24,
      startsByArea: [],
      members: { min: 10, max: 15 }, // L7
      deputies: { mode: null, max: 15 }, // L7
      elected: { mode: 'max', who: 'electedOfficial', count: 2 }, // L7
      minAge: null,
      appointedBy: 'kaupunginhallitus', // L16
      appointedOn: null,
    },
    {
      id: '2023-2025', // 1.2
      labels: { fi: '5.6.2023–31.5.2025', sv: '5.6.2023–31.5.2025', en: '5 June 2023 – 31 May 2025' },
      from: '2023-06-05',
      to: '2025-05-31',
      lengthMonths: 24, // L6
      startsByArea: [],
      members: { min: 15, max: 15 },
      deputies: { mode: null, max: 15 }, // 1.4
      elected: null,
      minAge: null,
      appointedBy: 'kaupunginhallitus',
      appointedOn: '2023-06-05',
    },
    {
      id: '2025-2027', // 1.2; deputies and elected officials are open (8.3)
      labels: { fi: '1.6.2025–31.5.2027', sv: '1.6.2025–31.5.2027', en: '1 June 2025 – 31 May 2027' },
      from: '2025-06-01',
      to: '2027-05-31',
      lengthMonths: 24, // L6
      startsByArea: [],
      members: { min: 20, max: 20 },
      deputies: { mode: null, max: null },
      elected: null,
      minAge: 13, // 1.4: "over 13" read as 13 or older
      appointedBy: null,
      appointedOn: null,
    },
  ],
  // 1.2
  recruitments: [
    {
      termId: '2021',
      areaIds: ALL_AREAS,
      opens: '2021-03-29',
      closes: '2021-04-25',
      nominationsByArea: null,
      applicants: null,
    },
    {
      termId: '2023-2025',
      areaIds: ALL_AREAS,
      opens: null,
      closes: null,
      nominationsByArea: null,
      applicants: 163,
    },
    {
      termId: '2025-2027',
      areaIds: ALL_AREAS,
      opens: '2025-03-03',
      closes: '2025-03-31',
      nominationsByArea: null,
      applicants: null,
    },
  ],
  quorum: { rule: 'moreThanHalf', quorumBase: 'setSeats' }, // 0.4, L11, 3.2
  chair: { from: 'members', electedBy: 'members', viceChair: null }, // L8
  meetings: { everyMonths: 2, noticeDays: null, record: null, checking: null, remote: null }, // L10
  goals: lahtiGoals,
  tasks: lahtiTasks,
  partnerTypes: lahtiPartnerTypes,
  statuses: ['received', 'inReview', 'proposed', 'approved', 'inProgress', 'done', 'rejected', 'merged'],
  recipients: ['kaupunginhallitus', 'lautakunnat'], // L5
  escalation: null,
  budgetLines: [
    {
      id: 'operating', // L14; amount, year and who approves a purchase are open (8.3)
      year: null,
      kind: 'operating',
      amountCents: null,
      split: null,
      power: null,
      decidedBy: null,
    },
  ],
  grantsAllowed: false, // L14
  coFunding: true, // 1.3
  fees: { ...unknownFees, paid: true }, // L12
  moderation: 'before',
  retention: unknownRetention,
  contacts: [
    {
      role: 'coordinator', // L9
      titles: {
        fi: 'Kumppanuuspöytien koordinaattori',
        sv: 'Koordinator för partnerskapsborden',
        en: 'Coordinator of the partnership tables',
      },
      email: null,
      phone: null,
      address: null,
    },
  ],
  links: [
    {
      id: 'tables', // 1.2
      url: 'https://www.lahti.fi/kaupunki-ja-paatoksenteko/osallistu-ja-vaikuta/osallisuusmalli/kumppanuuspoydat',
      titles: {
        fi: 'Kumppanuuspöydät Lahden sivuilla',
        sv: 'Partnerskapsborden på Lahtis webbplats (på finska)',
        en: 'The partnership tables on Lahti’s website (in Finnish)',
      },
      language: 'fi',
    },
  ],
  // The app's own way; the city's telephone and office are not known.
  nonDigital: {
    texts: {
      fi: 'Voit kertoa ideasi myös kumppanuuspöydän jäsenelle. Hän kirjaa sen puolestasi.',
      sv: 'Du kan också berätta din idé för en ledamot i partnerskapsbordet, som skriver in den åt dig.',
      en: 'You can also tell your idea to a member of the partnership table, who will write it down for you.',
    },
    phone: null,
    address: null,
  },
  accessibilityContact: null,
  controller: null,
  dataProtectionOfficer: null,
  openDataLicence: null,
  mapUrl: null, // L1: a map exists, its address is not in the sources
};
