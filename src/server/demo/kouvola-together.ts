import type { DemoIdea } from '../demo-content.ts';

const ofTwoAreas: DemoIdea[] = [
  {
    title: 'Kimppakyytejä kylien välille',
    text: 'Bussi kulkee harvoin, mutta autoja menee samaan suuntaan joka päivä. Yhteinen kyytipörssi naapurikylille.',
    goals: ['cooperation', 'services'],
    place: 'Sippola–Utti',
    day: 91,
    supporters: 21,
    steps: [[70, 'inReview', 'Kahden alueen toimikunnat käsittelevät idean yhdessä.']],
  },
  {
    title: 'Ratsastusreitti kahden alueen metsiin',
    text: 'Talleja on molemmin puolin rajaa. Merkitty reitti pitäisi hevoset pois laduilta.',
    goals: ['cooperation', 'activities'],
    day: 45,
    supporters: 8,
  },
];

const ofTheWholeCity: DemoIdea[] = [
  {
    title: 'Kylien yhteinen tapahtumakalenteri',
    text: 'Nyt tapahtumat ovat kymmenellä eri sivulla. Yhdestä paikasta näkisi, mitä omalla kylällä ja naapurissa tapahtuu.',
    goals: ['communication', 'cooperation'],
    day: 142,
    supporters: 36,
    steps: [
      [123, 'inReview', 'Aluetoimikunnat keskustelivat ideasta yhteisessä kokouksessa.'],
      [80, 'approved', 'Kalenteri tehdään alueiden yhteisellä rahalla.'],
      [25, 'inProgress', 'Kalenteria kokeillaan ensin kahdella alueella.'],
    ],
  },
  {
    title: 'Kesätöitä nuorille omalla kylällä',
    text: 'Nuori voisi hoitaa kylän kukat, rannan ja ilmoitustaulun. Kaikki hyötyvät, eikä työmatkaa ole.',
    goals: ['work', 'optimism'],
    day: 115,
    supporters: 33,
    steps: [
      [100, 'inReview', 'Aluetoimikunnat kysyivät kyliltä, mitä työtä olisi tarjolla.'],
      [53, 'approved', 'Jokainen alue palkkaa ensi kesänä kaksi nuorta.'],
    ],
    answers: [[52, 'Haku alkaa keväällä. Kylät voivat jo nyt kertoa, mitä työtä niillä on.']],
  },
  {
    title: 'Lainattavat talkoovälineet kirjastoihin',
    text: 'Raivaussahaa, lautasia sadalle ja pitkiä pöytiä tarvitaan kerran vuodessa. Ne voisi lainata, ettei joka yhdistys osta omia.',
    goals: ['doing-together', 'cooperation'],
    day: 308,
    supporters: 28,
    steps: [
      [291, 'inReview', 'Aluetoimikunnat kysyivät yhdistyksiltä, mitä ne tarvitsevat.'],
      [260, 'approved', 'Välineet hankitaan viidelle alueelle.'],
      [189, 'done', 'Välineet voi varata kirjaston tiskiltä.'],
    ],
    answers: [[188, 'Listan välineistä saa kirjastosta. Kerro, jos jotakin puuttuu.']],
  },
  {
    title: 'Tapahtumajulisteet joka kylän kauppaan',
    text: 'Vanhemmat ihmiset lukevat kaupan seinän, eivät nettiä.',
    goals: ['communication'],
    day: 5,
    waiting: true,
    fromPaper: true,
  },
];

const ofAnUnknownArea: DemoIdea[] = [
  {
    title: 'Hiekoitus jyrkälle polulle koulun taakse',
    text: 'Lapset liukastelevat siinä joka aamu. En tiedä, mihin alueeseen tämä kuuluu.',
    goals: ['prevention'],
    day: 3,
    waiting: true,
  },
];

/** Example ideas for several areas of Kouvola, for all of it, and for an area their author did not know. */
export const kouvolaTogetherIdeas = { ofTwoAreas, ofTheWholeCity, ofAnUnknownArea } as const;
