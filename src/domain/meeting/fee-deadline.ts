import type { FeeRules } from '../city-money.ts';
import type { Day } from '../committee/records.ts';

/** The next day by which a list has to be with the city, and when it is paid; what comes later waits for the next one. */
export const nextDeadline = (
  { deadlines }: Pick<FeeRules, 'deadlines'>,
  today: Day,
): FeeRules['deadlines'][number] | undefined =>
  deadlines.filter(({ submitBy }) => submitBy >= today).sort((a, b) => (a.submitBy < b.submitBy ? -1 : 1))[0];
