import { expect, test } from 'vitest';
import type { DomainRecord } from '../../../src/domain/idea.ts';
import type { Act } from '../../../src/domain/kind.ts';
import { hashOfText, statementApprove } from '../../../src/domain/voice/draft-kinds.ts';
import { counterIdOf } from '../../../src/domain/voice/numbering.ts';
import { aStatement } from '../../fixtures/a-statement.ts';
import { testCity as city } from '../../fixtures/test-city.ts';

const ON = '2026-11-21';
const statement = aStatement({ text: { text: 'Kannatamme.', rivals: [] } });
const data = { areas: statement.areas, on: ON, hash: hashOfText('Kannatamme.') };
const act: Act<typeof data> = { id: 'c', by: 'd', record: statement.id, data, atMs: Date.UTC(2026, 10, 21), city };
const counter = { type: 'counter' as const, id: counterIdOf(city, ['valkeala'], ON), scope: statement.scope, last: 7 };
const records = (...held: DomainRecord[]) => new Map(held.map((record) => [record.id, record]));

test('only the server gives numbers: a device shows what is approved without one, accepted or not', () => {
  const approved = { ...statement, approved: { on: ON } };
  const given = { year: 2026, no: 8 };
  expect(statementApprove.effect(act, records(statement, counter))).toEqual([
    { ...approved, number: given },
    { ...counter, last: 8 },
  ]);
  for (const unsent of [true, false]) {
    const shown = statementApprove.effect({ ...act, unsent, onDevice: true }, records(statement, counter));
    expect(shown).toEqual([approved]);
  }
});

test('committees that speak together have one counter, in whatever order they are named', () => {
  expect(counterIdOf(city, ['valkeala', 'keskusta'], ON)).toBe(counterIdOf(city, ['keskusta', 'valkeala'], ON));
  expect(counterIdOf(city, ['valkeala'], ON)).toBe('number:VAL:2026');
  expect(counterIdOf(city, ['valkeala'], '2027-01-01')).toBe('number:VAL:2027');
});
