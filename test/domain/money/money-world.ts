import type { DomainRecord } from '../../../src/domain/idea.ts';
import { type DataOf, type KindName, kindOf } from '../../../src/domain/kinds.ts';
import type { Allocation, Balance, BudgetLine } from '../../../src/domain/money/records.ts';
import { applyChange, type Outcome } from '../../../src/protocol/apply-change.ts';
import { testCity } from '../../fixtures/test-city.ts';

export const LINE = 'budget-2026-development';

/** What the city file says of its areas, in thousandths, as the coordinator splits by. */
export const PEOPLE: DataOf<'budget.split'> = {
  areas: Object.entries(testCity.populationShares[0]?.perMilleByArea ?? {}).map(([area, people]) => ({ area, people })),
  population: { year: 2014, source: 'kouvola.fi', isExample: true },
};

export const aLine = (more: Partial<DataOf<'budget.open'>> = {}): DataOf<'budget.open'> => ({
  year: 2026,
  kind: 'development',
  power: 'decides',
  amountCents: 100_000_00,
  split: 'population',
  ...more,
});

export const aProposal = (more: Partial<DataOf<'allocation.propose'>> = {}): DataOf<'allocation.propose'> => ({
  line: LINE,
  areas: ['valkeala'],
  kind: 'purchase',
  title: 'Penkit uimarannalle',
  cents: 500_00,
  ideaIds: [],
  ...more,
});

/** The records of a city as one judge sees them, without permissions; what is refused changes nothing. */
export class MoneyWorld {
  records = new Map<string, DomainRecord>();
  city = testCity;
  #made = 0;

  try<K extends KindName>(kind: K, record: string, data: DataOf<K>, more: { unsent?: true } = {}): Outcome {
    const id = `c${++this.#made}`;
    const act = { id, by: 'device', record, atMs: 1000 + this.#made, city: this.city, data, ...more };
    const outcome = applyChange({ kind: kindOf(kind) as never, act }, this.records);
    if (outcome.kind === 'applied') for (const each of outcome.records) this.records.set(each.id, each);
    return outcome;
  }

  /** The same, in one word: applied, or why not. */
  do<K extends KindName>(kind: K, record: string, data: DataOf<K>, more: { unsent?: true } = {}): string {
    const outcome = this.try(kind, record, data, more);
    return outcome.kind === 'refused' ? outcome.reason : 'applied';
  }

  /** A line of a hundred thousand euros, split. */
  begin(): this {
    this.do('budget.open', LINE, aLine());
    this.do('budget.split', LINE, PEOPLE);
    return this;
  }

  get allocations(): Allocation[] {
    return [...this.records.values()].filter((record) => record.type === 'allocation');
  }
  line(id = LINE): BudgetLine {
    return this.records.get(id) as BudgetLine;
  }
  allocation(id: string): Allocation {
    return this.records.get(id) as Allocation;
  }
  balance(id = LINE): Balance {
    return this.records.get(`${id}:balance`) as Balance;
  }
}
