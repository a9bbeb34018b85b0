/** A committee of the example content. Names are invented, first names only; no villager of the sources is among them. */
export interface DemoCommittee {
  area: string;
  seats: number;
  deputies: 'list' | 'personal';
  /** In the order of the roll; a personal deputy stands beside their member. */
  members: readonly { name: string; village: string; deputy?: string; isYouth?: true }[];
  /** In the order they are called. */
  listed?: readonly { name: string; village: string }[];
  chair: string;
  viceChair: string;
  secretary: string;
}

/** One committee of each city; that of Lahti has as many seats as the meeting in a barn (facts.md 7.2, S7). */
export const DEMO_COMMITTEES: Readonly<Record<string, readonly DemoCommittee[]>> = {
  lahti: [
    {
      area: 'itainen',
      seats: 15,
      deputies: 'personal',
      members: [
        { name: 'Anneli', village: 'Nastola', deputy: 'Sisko' },
        { name: 'Aamu', village: 'Rakokivi', deputy: 'Lumi', isYouth: true },
        { name: 'Eero', village: 'Nastola', deputy: 'Toivo' },
        { name: 'Sirpa', village: 'Uusikylä', deputy: 'Oili' },
        { name: 'Irma', village: 'Villähde', deputy: 'Kerttu' },
        { name: 'Kalle', village: 'Uusikylä', deputy: 'Urho' },
        { name: 'Leena', village: 'Rakokivi', deputy: 'Helka' },
        { name: 'Maija', village: 'Nastola', deputy: 'Taimi' },
        { name: 'Olavi', village: 'Uusikylä', deputy: 'Arvo' },
        { name: 'Pekka', village: 'Rakokivi', deputy: 'Tauno' },
        { name: 'Raimo', village: 'Villähde', deputy: 'Onni' },
        { name: 'Salme', village: 'Uusikylä', deputy: 'Vieno' },
        { name: 'Tuula', village: 'Ruuhijärvi', deputy: 'Rauni' },
        { name: 'Veikko', village: 'Nastola', deputy: 'Ilmari' },
        { name: 'Ville', village: 'Rakokivi', deputy: 'Otso' },
      ],
      chair: 'Anneli',
      viceChair: 'Pekka',
      secretary: 'Leena',
    },
  ],
  kouvola: [
    {
      area: 'valkeala',
      seats: 9,
      deputies: 'list',
      members: [
        { name: 'Aune', village: 'Utti' },
        { name: 'Eino', village: 'Tuohikotti' },
        { name: 'Elvi', village: 'Jokela' },
        { name: 'Hannes', village: 'Selänpää' },
        { name: 'Kaisa', village: 'Niinistö' },
        { name: 'Lempi', village: 'Vuohijärvi' },
        { name: 'Martti', village: 'Savero' },
        { name: 'Reino', village: 'Oravala' },
        { name: 'Tyyne', village: 'Harju' },
      ],
      listed: [
        { name: 'Viljo', village: 'Hasula' },
        { name: 'Saima', village: 'Utti' },
        { name: 'Esteri', village: 'Niinistö' },
        { name: 'Jalmari', village: 'Jokela' },
      ],
      chair: 'Kaisa',
      viceChair: 'Reino',
      secretary: 'Elvi',
    },
  ],
};
