import { useMemo } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { leadingScope } from '../../domain/meeting/meeting-scopes.ts';
import { decidingScope } from '../../domain/money/money-rules.ts';
import type { Allocation, BudgetLine } from '../../domain/money/records.ts';
import { cityScope } from '../../domain/scope.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';

/** A city's money as it is seen here, and what this person may do with it. */
export interface Money {
  city: City;
  /** The newest year first; development money before operating money. */
  lines: readonly BudgetLine[];
  allocations: readonly Allocation[];
  isCoordinator: boolean;
  /** Whether this person keeps the money of these areas. */
  mayKeep: (areas: readonly string[]) => boolean;
  mayDecide: (line: BudgetLine, areas: readonly string[]) => boolean;
}

/** Lines and allocations of a city; they follow what arrives and what is entered here. */
export function useMoney(city: City): Money {
  const { catalogue } = useApp();
  const version = useCatalogue(() => catalogue.version);
  return useMemo(() => {
    const { scopes } = catalogue;
    const lines = catalogue.all('budgetLine', city.id).filter(({ removed }) => !removed);
    return {
      city,
      lines: lines.sort((a, b) => b.year - a.year || (a.kind < b.kind ? -1 : 1)),
      allocations: catalogue.all('allocation', city.id).sort((a, b) => (a.id < b.id ? 1 : -1)),
      isCoordinator: scopes.includes(cityScope(city.id)),
      mayKeep: (areas) => scopes.includes(leadingScope(city.id, areas)),
      mayDecide: (line, areas) => scopes.includes(decidingScope({ city }, line, areas)),
    };
  }, [catalogue, city, version]);
}

const KIND_KEYS = { development: 'budget.area', operating: 'budget.operating' } as const;

/** What a line is called: "Aluekehittämisraha 2026". */
export const lineName = ({ t }: Translator, { kind, year }: Pick<BudgetLine, 'kind' | 'year'>): string =>
  t('money.line', { kind: t(KIND_KEYS[kind]), year: String(year) });

/** An amount; one that nobody has told is words, never 0. */
export function useAmount(): (cents: number | null) => string {
  const { formatMoney, t } = useTexts();
  return (cents) => (cents === null ? t('money.unknown') : formatMoney(cents));
}
