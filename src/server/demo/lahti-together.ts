import type { DemoIdea } from '../demo-content.ts';

const ofTwoAreas: DemoIdea[] = [
  {
    title: 'Pyörätie Karistosta Mukkulaan yhtenäiseksi',
    text: 'Reitti katkeaa kahdesti autotielle. Yhtenäisenä se olisi kaupungin paras työmatkareitti.',
    goals: ['vitality', 'dialogue'],
    place: 'Karisto–Mukkula',
    day: 89,
    supporters: 30,
    steps: [
      [71, 'inReview', 'Kaksi kumppanuuspöytää käsittelee idean yhdessä.'],
      [31, 'proposed', 'Pöydät esittivät puuttuvia osia lautakunnalle.'],
    ],
  },
];

const ofTheWholeCity: DemoIdea[] = [
  {
    title: 'Asukasilta jokaisessa kaupunginosassa kerran vuodessa',
    text: 'Yksi ilta, jolloin virkamiehet ja asukkaat istuvat samaan pöytään. Muistiinpanot kaikkien luettaviksi.',
    goals: ['dialogue', 'community'],
    day: 179,
    supporters: 35,
    steps: [
      [162, 'inReview', 'Kumppanuuspöydät keskustelivat ideasta yhdessä.'],
      [122, 'approved', 'Illat järjestetään pöytien ja kaupungin yhteistyönä.'],
      [38, 'inProgress', 'Kaksi iltaa on pidetty, seuraavat ovat keväällä.'],
    ],
    answers: [[37, 'Iltojen muistiinpanot saa luettaviksi pöydän koordinaattorilta.']],
  },
  {
    title: 'Lahjoita lelu -piste kaikkiin kirjastoihin',
    text: 'Ehjä lelu löytää uuden leikkijän, eikä kenenkään tarvitse ostaa uutta.',
    goals: ['community'],
    day: 44,
    supporters: 18,
  },
  {
    title: 'Selkokieliset tiedotteet rakennustöistä',
    text: 'Kun katu suljetaan, siitä pitäisi kertoa niin, että jokainen ymmärtää, miten pääsee kotiin.',
    goals: ['dialogue'],
    day: 67,
    supporters: 22,
    steps: [[49, 'inReview', 'Kumppanuuspöydät keräävät esimerkkejä hyvistä ja huonoista tiedotteista.']],
  },
];

const ofAnUnknownArea: DemoIdea[] = [
  {
    title: 'Peili risteykseen, josta ei näe tulijaa',
    text: 'Risteys on päiväkodin lähellä, mutta en tiedä, mihin alueeseen se kuuluu.',
    goals: ['pleasantness'],
    day: 2,
    waiting: true,
  },
];

/** Example ideas for several areas of Lahti, for all of it, and for an area their author did not know. */
export const lahtiTogetherIdeas = { ofTwoAreas, ofTheWholeCity, ofAnUnknownArea } as const;
