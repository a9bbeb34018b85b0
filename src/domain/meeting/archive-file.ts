import { toCsv } from '../csv.ts';
import type { MinutesVersion } from './minutes-records.ts';
import type { AgendaItem, Call, Mark, Meeting } from './records.ts';
import type { OtherRow, Roll } from './roll.ts';

/** All that is known of one meeting here, but for fee lists: those are payroll's vouchers and go there. */
export interface MeetingParts {
  meeting: Meeting;
  call: Call | undefined;
  items: readonly AgendaItem[];
  marks: readonly Mark[];
  minutes: readonly MinutesVersion[];
}

/** A meeting as one file for the city's archive: records as they stand, and every mark, superseded ones included. */
export interface MeetingFile {
  format: 'kylapoyta-meeting';
  version: 1;
  city: string;
  /** When the file was made, as machines write it. */
  madeAt: string;
  meeting: Meeting;
  call: Call | null;
  items: AgendaItem[];
  marks: Mark[];
  minutes: MinutesVersion[];
}

/** The file's content; the same parts in any order give the same file. */
export function meetingFile(city: string, { meeting, call, ...parts }: MeetingParts, madeAt: string): MeetingFile {
  const byId = <T extends { id: string }>(records: readonly T[]): T[] =>
    [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    format: 'kylapoyta-meeting',
    version: 1,
    city,
    madeAt,
    meeting,
    call: call ?? null,
    items: byId(parts.items),
    marks: byId(parts.marks),
    minutes: byId(parts.minutes),
  };
}

/** The words of a roll as a table. */
export interface RollSheetWords {
  columns: Record<'seat' | 'name' | 'role' | 'arrived' | 'left', string>;
  role: (role: 'member' | 'deputy' | OtherRow['role']) => string;
  absent: string;
  when: (atMs: number) => string;
}

/**
 * The roll for a spreadsheet: a line for each time somebody sat in a seat or was in the room, and one for each seat that
 * stayed empty. Why somebody was away is not told (facts.md 3.4).
 */
export function rollCsv({ rows, others }: Pick<Roll, 'rows' | 'others'>, words: RollSheetWords): string {
  const { seat, name, role, arrived, left } = words.columns;
  const until = (toMs: number | null) => (toMs === null ? '' : words.when(toMs));
  const seats = rows.flatMap(({ seat: own, segments }) =>
    segments.length === 0
      ? [[own.name, own.name, words.role('member'), words.absent, '']]
      : segments.map((each) => [
          own.name,
          each.name,
          words.role(each.isDeputy ? 'deputy' : 'member'),
          words.when(each.fromMs),
          until(each.toMs),
        ]),
  );
  const guests = others.flatMap((other) =>
    other.segments.map(({ fromMs, toMs }) => ['', other.name, words.role(other.role), words.when(fromMs), until(toMs)]),
  );
  return toCsv([[seat, name, role, arrived, left], ...seats, ...guests]);
}
