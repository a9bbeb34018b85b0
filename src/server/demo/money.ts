import type { AllocationType, BudgetLine } from '../../domain/money/records.ts';

/** Money for one thing in the example content. Days are counted back from now; nobody in it is real. */
export interface DemoAllocation {
  area: string;
  kind: AllocationType;
  title: string;
  proposedEuros: number;
  proposedDaysAgo: number;
  /** Missing while nobody has decided. */
  decided?: { euros: number; daysAgo: number };
  payments?: readonly { title: string; euros: number; daysAgo: number }[];
  coFunding?: readonly { funder: string; euros: number; isInKind: boolean }[];
}

/** A line of this year and what is done with it. */
export interface DemoLine extends Pick<BudgetLine, 'kind' | 'power' | 'split'> {
  /** null: the city has told no amount, and the example makes none up. */
  euros: number | null;
  allocations: readonly DemoAllocation[];
}

/** The lines that the city files tell of, with purchases and events like those the sources name. */
export const DEMO_MONEY: Readonly<Record<string, readonly DemoLine[]>> = {
  kouvola: [
    {
      kind: 'development',
      power: 'decides',
      split: 'population',
      euros: 100_000,
      allocations: [
        {
          area: 'valkeala',
          kind: 'purchase',
          title: 'Penkit ja roskikset uimarannalle',
          proposedEuros: 3200,
          proposedDaysAgo: 210,
          decided: { euros: 2900, daysAgo: 190 },
          payments: [{ title: 'Penkit', euros: 2140, daysAgo: 150 }],
          coFunding: [{ funder: 'Kylän talkooväki', euros: 400, isInKind: true }],
        },
        {
          area: 'keskusta',
          kind: 'other',
          title: 'Liikennepuiston kesä',
          proposedEuros: 12_000,
          proposedDaysAgo: 260,
          decided: { euros: 11_000, daysAgo: 240 },
          payments: [{ title: 'Ohjaajat', euros: 8600, daysAgo: 80 }],
          coFunding: [{ funder: 'Esimerkkisäätiö', euros: 3000, isInKind: false }],
        },
        {
          area: 'kuusankoski-jaala',
          kind: 'event',
          title: 'Lasten rakentelukerho',
          proposedEuros: 4500,
          proposedDaysAgo: 200,
          decided: { euros: 4500, daysAgo: 180 },
          payments: [{ title: 'Tarvikkeet', euros: 1860, daysAgo: 100 }],
        },
        {
          area: 'anjalankoski',
          kind: 'purchase',
          title: 'Frisbeegolfradan korit',
          proposedEuros: 7400,
          proposedDaysAgo: 170,
          decided: { euros: 7000, daysAgo: 150 },
          payments: [{ title: 'Korit', euros: 6720, daysAgo: 90 }],
          coFunding: [{ funder: 'Esimerkki-Saha Oy', euros: 900, isInKind: true }],
        },
        {
          area: 'elimaki-koria',
          kind: 'event',
          title: 'Auringonkukkapelto',
          proposedEuros: 1200,
          proposedDaysAgo: 190,
          decided: { euros: 1200, daysAgo: 175 },
          payments: [{ title: 'Siemenet ja kyntö', euros: 980, daysAgo: 140 }],
        },
        {
          area: 'valkeala',
          kind: 'event',
          title: 'Kyläilta Tuohikotissa',
          proposedEuros: 350,
          proposedDaysAgo: 12,
        },
      ],
    },
    { kind: 'operating', power: 'decides', split: 'shared', euros: 20_000, allocations: [] },
  ],
  lahti: [
    {
      kind: 'operating',
      power: 'proposes',
      split: 'shared',
      euros: null,
      allocations: [
        {
          area: 'itainen',
          kind: 'event',
          title: 'Pönttötalkoot',
          proposedEuros: 600,
          proposedDaysAgo: 160,
          decided: { euros: 500, daysAgo: 140 },
          payments: [{ title: 'Laudat ja naulat', euros: 463, daysAgo: 120 }],
        },
        { area: 'itainen', kind: 'event', title: 'Torin syntymäpäivät', proposedEuros: 900, proposedDaysAgo: 20 },
      ],
    },
  ],
};
