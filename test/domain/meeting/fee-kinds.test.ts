import { describe, expect, test } from 'vitest';
import type { DomainRecord } from '../../../src/domain/idea.ts';
import type { DataOf } from '../../../src/domain/kinds.ts';
import { changesSince, isOutdated } from '../../../src/domain/meeting/fee-changes.ts';
import { feeListIdOf, feesSend } from '../../../src/domain/meeting/fee-kinds.ts';
import { feesOf } from '../../../src/domain/meeting/fees.ts';
import type { FeeList } from '../../../src/domain/meeting/records.ts';
import { applyChange } from '../../../src/protocol/apply-change.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { aMeeting, aRoll, aRoster, at, BARN, factsWith, type Sat, TEST_RULES } from './fee-world.ts';

type Sending = DataOf<'fees.send'>;

const meeting = aMeeting();
const feesWith = (seats: readonly (readonly Sat[])[] = BARN, rules = TEST_RULES) =>
  feesOf(meeting, aRoll(seats), aRoster(), rules, factsWith());

function sendingOf(more: Partial<Sending> = {}): Sending {
  const { rows, totalCents } = feesWith();
  return JSON.parse(JSON.stringify({ area: 'valkeala', version: 1, rows, totalCents, ...more })) as Sending;
}

function send(data: Sending, before: DomainRecord[] = [meeting]) {
  const act = { id: 'change', by: 'device', record: meeting.id, data, atMs: at('20.00'), city: testCity };
  const records = new Map(before.map((record) => [record.id, record]));
  return applyChange({ kind: feesSend as never, act: { ...act, data: feesSend.schema.parse(data) } }, records);
}
function sent(data: Sending, before?: DomainRecord[]): FeeList {
  const outcome = send(data, before);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.records[0] as FeeList;
}

describe('sending a list', () => {
  test('freezes it among the officers of the committee, whatever happens to the roll later', () => {
    const list = sent(sendingOf({ submitBy: '2026-12-07' }));
    expect(list).toMatchObject({
      type: 'feeList',
      id: feeListIdOf(testCity, meeting.id, 'valkeala', 1),
      scope: 'officers/kouvola/valkeala',
      meetingId: meeting.id,
      version: 1,
      totalCents: 99_750,
      sentAtMs: at('20.00'),
      submitBy: '2026-12-07',
    });
    expect(list.rows).toEqual(feesWith().rows);
  });

  test('a list of nobody says why', () => {
    expect(sent(sendingOf({ rows: [], totalCents: null, none: 'notQuorate' }))).toMatchObject({ none: 'notQuorate' });
    expect(send(sendingOf({ none: 'notQuorate' }))).toEqual({ kind: 'refused', reason: 'wrong-sum' });
  });

  test.each<[string, Partial<Sending>]>([
    ['the total is a cent too much', { totalCents: 99_751 }],
    ['a total stands where an amount is unknown', { rows: feesWith(BARN, { ...TEST_RULES, memberCents: null }).rows }],
    ['the total is missing', { totalCents: null }],
    ['a row is not what its steps come to', { rows: sendingOf().rows.map((row) => ({ ...row, cents: 9500 })) }],
    ['somebody stands there twice', { rows: [...sendingOf().rows, ...sendingOf().rows], totalCents: 199_500 }],
  ])('is refused when %s', (_, more) => {
    expect(send(sendingOf(more))).toEqual({ kind: 'refused', reason: 'wrong-sum' });
  });

  test('of two who send at once the second is told; whoever had seen the first adds a version beside it', () => {
    const first = sent(sendingOf());
    expect(send(sendingOf(), [meeting, first])).toEqual({ kind: 'refused', reason: 'fees-sent-meanwhile' });
    expect(send(sendingOf({ version: 3 }), [meeting, first])).toEqual({
      kind: 'refused',
      reason: 'fees-sent-meanwhile',
    });
    const second = sent(sendingOf({ version: 2 }), [meeting, first]);
    expect(second.id).not.toBe(first.id);
  });

  test('only for a committee that met', () => {
    expect(send(sendingOf({ area: 'elimaki-koria' }))).toEqual({ kind: 'refused', reason: 'unknown-area' });
  });

  test('the id of a list stays short enough for the wire, also with the longest meeting id', () => {
    const longest = '0190b6a0-7e2c-7c3a-9d5e-1f2a3b4c5d6e';
    expect(feeListIdOf(testCity, longest, 'elimaki-koria', 9999)).toMatch(/^[\w:-]{1,60}$/);
  });

  test('the log keeps neither names nor persons', () => {
    const kept = JSON.stringify(feesSend.withoutPersonal?.(sendingOf()));
    expect(kept).not.toMatch(/member \d|deputy \d/);
    expect(kept).toContain('14250');
  });
});

describe('a roll corrected after sending', () => {
  test('that says the same asks for nothing', () => {
    const list = sent(sendingOf());
    expect(changesSince(list, feesWith())).toEqual([]);
    expect(isOutdated(list, feesWith())).toBe(false);
  });

  test('tells who came, who went, whose amount and whose times are others now', () => {
    const seats = BARN.map((seat, index): readonly Sat[] => {
      if (index === 1) return [['member 2', '17.15']];
      if (index === 2) return [];
      if (index === 9) return [['member 10', '17.40']];
      return index === 10 ? [['member 11', '18.00']] : seat;
    });
    const now = feesWith(seats);
    const list = sent(sendingOf());
    expect(
      changesSince(list, now).map((change) =>
        change.kind === 'changed' ? [change.what, change.after.name] : [change.kind, change.row.name],
      ),
    ).toEqual([
      ['times', 'member 2'],
      ['removed', 'member 3'],
      ['removed', 'deputy 1'],
      ['amount', 'member 10'],
      ['added', 'member 11'],
    ]);
    expect(isOutdated(list, now)).toBe(true);
  });

  test('also tells when only the reason why nobody earns is another', () => {
    const none = sent(sendingOf({ rows: [], totalCents: null, none: 'noRecord' }));
    expect(isOutdated(none, { rows: [], totalCents: null, none: 'noRecord', warnings: [] })).toBe(false);
    expect(isOutdated(none, { rows: [], totalCents: null, none: 'cancelled', warnings: [] })).toBe(true);
  });
});
