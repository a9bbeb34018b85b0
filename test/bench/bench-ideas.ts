import type { Idea } from '../../src/domain/idea.ts';
import { publicScope } from '../../src/domain/scope.ts';

const THINGS = [
  'Frisbeegolfrata',
  'Penkkejä',
  'Valaistus pururadalle',
  'Uusi laituri uimarannalle',
  'Skeittipuisto',
  'Roskakoreja leikkipuistoon',
  'Turvallinen suojatie koululle',
  'Yhteisöpuutarha',
  'Kylätalon katon korjaus',
  'Kesäkahvila torille',
  'Luontopolku lapsille',
  'Kuntoportaat',
  'Pyörätelineitä pysäkille',
  'Ulkojään jäädytys talkoilla',
  'Digineuvontaa kirjastoon',
  'Hidaste kylätielle',
  'Koirapuiston valot',
  'Opasteet vaellusreitille',
  'Talviuintipaikka',
  'Nuorten kesätyöpaikkoja',
];
const PLACES = ['Koria', 'Elimäki', 'Valkeala', 'Jaala', 'Voikkaa', 'Sippola', 'Utti', 'Kaipiainen', 'Verla', 'Anjala'];
const SENTENCES = [
  'Paikka on keskeinen, ja sen ohi kulkee joka päivä satoja ihmisiä.',
  'Talkooväkeä löytyy, kunhan tarvikkeisiin saadaan rahaa.',
  'Nykyinen ratkaisu on vanha ja osin rikki, eikä sitä ole korjattu vuosiin.',
  'Koulu ja päiväkoti ovat vieressä, joten käyttäjiä riittäisi aamusta iltaan.',
  'Myös ikäihmiset ja pyörätuolilla kulkevat pitää ottaa huomioon.',
  'Samanlainen on tehty naapurikuntaan, ja siitä on pidetty kovasti.',
  'Ylläpidosta voisi vastata kylän oma yhdistys yhdessä kaupungin kanssa.',
  'Talvella paikka on pimeä, ja moni jättää siksi lähtemättä.',
];
const AREAS = ['anjalankoski', 'elimaki-koria', 'keskusta', 'kuusankoski-jaala', 'valkeala'];
const GOALS = ['attraction', 'participation', 'activities', 'services', 'prevention', 'doing-together'];
const STATUSES = ['received', 'inReview', 'proposed', 'approved', 'inProgress', 'done'] as const;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DAY_MS = 24 * 60 * 60 * 1000;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A title and a text of 300–500 characters, alike in kind to what residents write; the same for the same number. */
export function wordsOf(number: number): { title: string; text: string } {
  const title = `${at(THINGS, number)} ${at(PLACES, Math.floor(number / 20))} ${Math.floor(number / 200) + 1}`;
  const text = Array.from({ length: 5 + (number % 3) }, (_, turn) => at(SENTENCES, number * 3 + turn * 5)).join(' ');
  return { title, text };
}

/** One published idea of Kouvola; higher numbers are newer. */
export function benchIdea(number: number): Idea {
  const givenAtMs = Date.UTC(2022, 0, 1) + number * 4 * 60 * 60 * 1000;
  const moves = number % STATUSES.length;
  return {
    type: 'idea',
    id: `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    scope: publicScope('kouvola'),
    code: `KOU-${Array.from({ length: 8 }, (_, turn) => LETTERS[(number * 31 + turn * 7) % 32]).join('')}`,
    ...wordsOf(number),
    reach: { areas: [at(AREAS, number)], wholeCity: false },
    goals: [at(GOALS, number), at(GOALS, number + 2)],
    place: { text: at(PLACES, number) },
    photos: [],
    givenAtMs,
    publishedAtMs: givenAtMs + DAY_MS,
    status: STATUSES[moves] ?? 'received',
    steps: STATUSES.slice(0, moves + 1).map((status, turn) => ({
      status,
      atMs: givenAtMs + turn * 20 * DAY_MS,
      ...(turn > 0 ? { reason: 'Aluetoimikunta käsitteli idean kokouksessaan ja vei sen eteenpäin.' } : {}),
    })),
    answers:
      number % 7 === 0 ? [{ atMs: givenAtMs + DAY_MS, text: 'Kiitos ideasta! Kerromme tässä, miten se etenee.' }] : [],
    mergedFrom: [],
    supportCount: (number * 13) % 60,
    setBy: {},
  };
}
