import type { Area } from '../domain/city.ts';
import { sourced, sourcedCodes, unchecked, uncheckedCodes } from './places.ts';

/**
 * Kouvola's five areas (K1, K2): the old municipalities, with Jaala in Kuusankoski's (5.1). Their committees are named
 * as on the city's page of 2.2.2024, with the genitive throughout. Swedish and English names are ours; Elimä is general
 * knowledge. Villages and numbers: facts.md 5.1.
 */
export const kouvolaAreas: Area[] = [
  {
    id: 'anjalankoski',
    names: { fi: 'Anjalankoski', sv: 'Anjalankoski', en: 'Anjalankoski' },
    phrases: {
      in: { fi: 'Anjalankosken alueella', sv: 'i området Anjalankoski', en: 'in the Anjalankoski area' },
      to: { fi: 'Anjalankosken alueelle', sv: 'till området Anjalankoski', en: 'to the Anjalankoski area' },
    },
    codePrefix: 'ANJ',
    committee: {
      titles: {
        fi: 'Anjalankosken alue\u00ADtoimikunta',
        sv: 'Anjalankoski områdes\u00ADkommitté',
        en: 'Anjalankoski area committee',
      },
      fi: {
        nominative: 'Anjalankosken aluetoimikunta',
        genitive: 'Anjalankosken aluetoimikunnan',
        inessive: 'Anjalankosken aluetoimikunnassa',
        illative: 'Anjalankosken aluetoimikuntaan',
        allative: 'Anjalankosken aluetoimikunnalle',
      },
      sv: { definite: 'Anjalankoski områdeskommitté', genitive: 'Anjalankoski områdeskommittés' },
      en: 'Anjalankoski area committee',
    },
    villages: [
      ...sourced('Anjalankoski', 'Myllykoski', 'Inkeroinen', 'Keltakangas', 'Anjala', 'Sippola', 'Kaipiainen'),
      ...unchecked('Ummeljoki', 'Ahvio', 'Muhniemi', 'Liikkala', 'Ruotila', 'Saaramaa', 'Enäjärvi'),
      // In Valkeala or here: both are found until the city tells.
      ...unchecked('Tirva'),
    ],
    postalCodes: uncheckedCodes(
      '46400',
      '46430',
      '46450',
      '46570',
      '46710',
      '46730',
      '46750',
      '46800',
      '46810',
      '46860',
      '46900',
      '46910',
      '46950',
      '46960',
    ),
    populations: [
      {
        year: 2008,
        count: 16_379,
        isApproximate: false,
        part: null,
        source: 'https://enwikipedia.net/wiki/Anjalankoski',
      },
    ],
  },
  {
    id: 'elimaki-koria',
    names: { fi: 'Elimäki-Koria', sv: 'Elimä-Koria', en: 'Elimäki-Koria' },
    phrases: {
      in: { fi: 'Elimäki-Korian alueella', sv: 'i området Elimä-Koria', en: 'in the Elimäki-Koria area' },
      to: { fi: 'Elimäki-Korian alueelle', sv: 'till området Elimä-Koria', en: 'to the Elimäki-Koria area' },
    },
    codePrefix: 'ELI',
    committee: {
      titles: {
        fi: 'Elimäki-Korian alue\u00ADtoimikunta',
        sv: 'Elimä-Koria områdes\u00ADkommitté',
        en: 'Elimäki-Koria area committee',
      },
      fi: {
        nominative: 'Elimäki-Korian aluetoimikunta',
        genitive: 'Elimäki-Korian aluetoimikunnan',
        inessive: 'Elimäki-Korian aluetoimikunnassa',
        illative: 'Elimäki-Korian aluetoimikuntaan',
        allative: 'Elimäki-Korian aluetoimikunnalle',
      },
      sv: { definite: 'Elimä-Koria områdeskommitté', genitive: 'Elimä-Koria områdeskommittés' },
      en: 'Elimäki-Koria area committee',
    },
    villages: [...sourced('Elimäki', 'Koria'), ...unchecked('Löytty', 'Raussila', 'Ratula', 'Moisio', 'Mustila')],
    postalCodes: uncheckedCodes('45610', '47110', '47150', '47200', '47260'),
    populations: [{ year: 2008, count: 8_300, isApproximate: true, part: null, source: null }],
  },
  {
    id: 'keskusta',
    names: { fi: 'Kouvolan keskusta-alue', sv: 'Kouvola centrumområde', en: 'Kouvola city centre area' },
    phrases: {
      in: { fi: 'Kouvolan keskusta-alueella', sv: 'i Kouvola centrumområde', en: 'in the Kouvola city centre area' },
      to: { fi: 'Kouvolan keskusta-alueelle', sv: 'till Kouvola centrumområde', en: 'to the Kouvola city centre area' },
    },
    codePrefix: 'KES',
    committee: {
      titles: {
        fi: 'Keskusta-alueen alue\u00ADtoimikunta',
        sv: 'Centrumområdets områdes\u00ADkommitté',
        en: 'City centre area committee',
      },
      fi: {
        nominative: 'Keskusta-alueen aluetoimikunta',
        genitive: 'Keskusta-alueen aluetoimikunnan',
        inessive: 'Keskusta-alueen aluetoimikunnassa',
        illative: 'Keskusta-alueen aluetoimikuntaan',
        allative: 'Keskusta-alueen aluetoimikunnalle',
      },
      sv: { definite: 'centrumområdets områdeskommitté', genitive: 'centrumområdets områdeskommittés' },
      en: 'city centre area committee',
    },
    villages: sourced(
      'Kouvolan keskusta',
      'Kangas',
      'Kaunisnurmi',
      'Sarkola',
      'Vahtero',
      'Käpylä',
      'Tornionmäki',
      'Lehtomäki',
      'Kankaro',
      'Mielakka',
      'Tykkimäki',
      'Korjala',
      'Eskolanmäki',
    ),
    postalCodes: sourcedCodes('45100', '45120', '45130', '45150', '45160', '45200'),
    populations: [
      {
        year: 2015,
        count: 30_185,
        isApproximate: false,
        part: null,
        source: 'https://fi.wikipedia.org/wiki/Kouvolan_suuralue',
      },
    ],
  },
  {
    id: 'kuusankoski-jaala',
    names: { fi: 'Kuusankoski-Jaala', sv: 'Kuusankoski-Jaala', en: 'Kuusankoski-Jaala' },
    phrases: {
      in: { fi: 'Kuusankoski-Jaalan alueella', sv: 'i området Kuusankoski-Jaala', en: 'in the Kuusankoski-Jaala area' },
      to: {
        fi: 'Kuusankoski-Jaalan alueelle',
        sv: 'till området Kuusankoski-Jaala',
        en: 'to the Kuusankoski-Jaala area',
      },
    },
    codePrefix: 'KUU',
    committee: {
      titles: {
        fi: 'Kuusankoski-Jaalan alue\u00ADtoimikunta',
        sv: 'Kuusankoski-Jaala områdes\u00ADkommitté',
        en: 'Kuusankoski-Jaala area committee',
      },
      fi: {
        nominative: 'Kuusankoski-Jaalan aluetoimikunta',
        genitive: 'Kuusankoski-Jaalan aluetoimikunnan',
        inessive: 'Kuusankoski-Jaalan aluetoimikunnassa',
        illative: 'Kuusankoski-Jaalan aluetoimikuntaan',
        allative: 'Kuusankoski-Jaalan aluetoimikunnalle',
      },
      sv: { definite: 'Kuusankoski-Jaala områdeskommitté', genitive: 'Kuusankoski-Jaala områdeskommittés' },
      en: 'Kuusankoski-Jaala area committee',
    },
    villages: [
      // The source says "Keskusta"; with the name of the old town nobody takes it for Kouvola's centre.
      ...sourced(
        'Kuusankosken keskusta',
        'Kuusankoski',
        'Jaala',
        'Kotiharju',
        'Ruhjonmäki',
        'Maunuksela',
        'Sairaalamäki',
      ),
      ...sourced('Pilkanmaa', 'Voikkaa'),
      ...unchecked('Naukio', 'Kyöperilä', 'Kymintehdas', 'Tähtee'),
      ...unchecked('Jaalan kirkonkylä', 'Kimola', 'Huhdasjärvi', 'Verla', 'Uimila'),
    ],
    postalCodes: [
      ...sourcedCodes('45700', '45720', '45740', '45750', '45810', '45910'),
      ...uncheckedCodes('47650', '47710', '47760', '47850'),
    ],
    populations: [
      {
        year: 2008,
        count: 19_739,
        isApproximate: false,
        part: 'Kuusankoski',
        source: 'https://mapio.net/wiki/Q985564-de/',
      },
      { year: 2008, count: 1_800, isApproximate: true, part: 'Jaala', source: null },
    ],
  },
  {
    id: 'valkeala',
    names: { fi: 'Valkeala', sv: 'Valkeala', en: 'Valkeala' },
    phrases: {
      in: { fi: 'Valkealan alueella', sv: 'i området Valkeala', en: 'in the Valkeala area' },
      to: { fi: 'Valkealan alueelle', sv: 'till området Valkeala', en: 'to the Valkeala area' },
    },
    codePrefix: 'VAL',
    committee: {
      titles: {
        fi: 'Valkealan alue\u00ADtoimikunta',
        sv: 'Valkeala områdes\u00ADkommitté',
        en: 'Valkeala area committee',
      },
      fi: {
        nominative: 'Valkealan aluetoimikunta',
        genitive: 'Valkealan aluetoimikunnan',
        inessive: 'Valkealan aluetoimikunnassa',
        illative: 'Valkealan aluetoimikuntaan',
        allative: 'Valkealan aluetoimikunnalle',
      },
      sv: { definite: 'Valkeala områdeskommitté', genitive: 'Valkeala områdeskommittés' },
      en: 'Valkeala area committee',
    },
    villages: [
      ...sourced('Valkeala', 'Valkealan kirkonkylä', 'Niinistö', 'Jokela', 'Kääpälä'),
      ...unchecked('Utti', 'Savero', 'Tuohikotti', 'Vekaranjärvi', 'Oravala', 'Harju', 'Selänpää', 'Hasula'),
      ...unchecked('Vuohijärvi', 'Hillosensalmi', 'Tirva'),
    ],
    postalCodes: uncheckedCodes(
      '45330',
      '45360',
      '45370',
      '45410',
      '45460',
      '45940',
      '46110',
      '46140',
      '46230',
      '46430',
      '47810',
      '47830',
      '47900',
      '47910',
    ),
    populations: [
      {
        year: 2003,
        count: 11_238,
        isApproximate: false,
        part: null,
        source: 'https://perceptiopt.com/%D0%92%D0%B0%D0%BB%D0%BA%D0%B5%D0%B0%D0%BB%D0%B0',
      },
      {
        year: 2022,
        count: 5_735,
        isApproximate: false,
        part: 'Valkealan taajama',
        source: 'https://wikiwand.com/fi/Valkeala_(taajama)',
      },
    ],
  },
];
