import type { City } from '../city.ts';
import type { Day } from '../committee/records.ts';
import { held } from '../idea-rules.ts';
import type { Act, Records } from '../kind.ts';
import type { Counter, RunningNumber, Statement } from './records.ts';

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/**
 * The id of what counts the numbers of these committees in the year of a day. Areas are named as in the codes of ideas:
 * three letters that never change.
 */
export function counterIdOf({ areas }: Pick<City, 'areas'>, ids: readonly string[], day: Day): string {
  const prefixes = ids.map((id) => areas.find((area) => area.id === id)?.codePrefix ?? id).sort();
  return `number:${prefixes.join('-')}:${yearOf(day)}`;
}

/**
 * Gives a statement the next number of its year, unless it has one: the statement with what counts. Only the server
 * gives numbers, one after the other, so that two devices without network never give the same; a device shows the
 * statement without one until it hears.
 */
export function numbered(act: Act<unknown>, records: Records, statement: Statement, on: Day): (Statement | Counter)[] {
  if (act.onDevice || statement.number) return [statement];
  const id = counterIdOf(act.city, statement.areas, on);
  const number: RunningNumber = { year: yearOf(on), no: (held(records, 'counter', id)?.last ?? 0) + 1 };
  return [
    { ...statement, number },
    { type: 'counter', id, scope: statement.scope, last: number.no },
  ];
}
