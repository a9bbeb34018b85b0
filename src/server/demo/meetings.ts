/** A meeting of the example content: its matters are example ideas by their titles. Days are counted from now. */
export interface DemoMeeting {
  area: string;
  /** Days from now: negative for a meeting that was held. */
  inDays: number;
  clock: string;
  /** The day its call was published. */
  calledInDays: number;
  place: string;
  remote: string;
  matters: readonly { idea: string; preparation: string }[];
}

/** One meeting that was and one that comes, of the committee that each city's example content has. */
export const DEMO_MEETINGS: Readonly<Record<string, readonly DemoMeeting[]>> = {
  kouvola: [
    {
      area: 'valkeala',
      inDays: -15,
      clock: '17:30',
      calledInDays: -24,
      place: 'Utin kylätalo',
      remote: '',
      matters: [
        {
          idea: 'Iltavalot Niinistön koulun pihalle',
          preparation: 'Kaupunki omistaa koulun. Päätetään, esitetäänkö valoja kaupungille.',
        },
        { idea: 'Hidaste Utin raitille', preparation: 'Kuullaan, mitä nopeusmittaus kertoi.' },
      ],
    },
    {
      area: 'valkeala',
      inDays: 9,
      clock: '17:30',
      calledInDays: -1,
      place: 'Valkealan kirkonkylä, kirjaston kokoustila',
      remote: 'Etäyhteyden saa sihteeriltä ennen kokousta.',
      matters: [
        { idea: 'Kesätori Tuohikottiin', preparation: 'Sovitaan päivistä ja siitä, kuka kutsuu tuottajat.' },
        {
          idea: 'Kirjastoautolle pysäkki Hillosensalmelle',
          preparation: 'Kirjasto on luvannut vastata ennen kokousta.',
        },
      ],
    },
  ],
  lahti: [
    {
      area: 'itainen',
      inDays: -12,
      clock: '18:00',
      calledInDays: -20,
      place: 'Nastolan kirkonkylä, seurakuntatalo',
      remote: '',
      matters: [
        { idea: 'Rakokiven koululle iltakäyttöä', preparation: 'Keskustellaan siitä, keitä tilaan kutsutaan.' },
        { idea: 'Ruuhijärven rantaan sauna talkoilla', preparation: 'Sovitaan talkoopäivä.' },
      ],
    },
    {
      area: 'itainen',
      inDays: 11,
      clock: '18:00',
      calledInDays: -2,
      place: 'Uudenkylän kylätalo',
      remote: '',
      matters: [
        { idea: 'Karistonrantaan talviluistelureitti', preparation: 'Kuullaan, mitä reitin hoito vaatii.' },
        {
          idea: 'Nastolan kirkonkylälle yhteinen olohuone',
          preparation: 'Katsotaan, miten tila on lähtenyt käyttöön.',
        },
      ],
    },
  ],
};
