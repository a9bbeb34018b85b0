import { describe, expect, test } from 'vitest';
import { helsinkiDay } from '../../../src/domain/meeting/day.ts';
import { inRegisterOrder, isOverdue, stageOf, waitingFor } from '../../../src/domain/voice/due.ts';
import type { Statement } from '../../../src/domain/voice/records.ts';
import { aStatement } from '../../fixtures/a-statement.ts';

const REQUEST = { from: 'Kaupunkisuunnittelu', receivedOn: '2026-11-02' };
const APPROVED = { approved: { on: '2026-11-20' } };
const SENT = { ...APPROVED, sent: { on: '2026-11-21' } };
const ANSWERED = { ...SENT, answer: { on: '2026-12-01', text: 'Kiitos.' } };
const WRITTEN = { text: { text: 'Vastustamme.', rivals: [] } };
const WITHDRAWN = { withdrawn: { atMs: 0, reason: 'Kahdesti' } };

describe('where a statement stands', () => {
  test.each<[Partial<Statement>, ReturnType<typeof stageOf>]>([
    [{ request: REQUEST }, 'requested'],
    [{ request: REQUEST, ...WRITTEN }, 'draft'],
    [{}, 'draft'],
    [APPROVED, 'approved'],
    [SENT, 'sent'],
    [ANSWERED, 'answered'],
    [{ ...ANSWERED, ...WITHDRAWN }, 'withdrawn'],
  ])('%j is %s', (parts, stage) => expect(stageOf(aStatement(parts))).toBe(stage));
});

describe('what is waited for', () => {
  const dueOn = '2026-11-30';
  test('on its day there is still time, from midnight in Helsinki on there is none', () => {
    const statement = aStatement({ request: REQUEST, dueOn });
    const lastMinute = Date.UTC(2026, 10, 30, 21, 59);
    const [onTime, late] = [lastMinute, lastMinute + 60_000].map((atMs) => waitingFor(statement, helsinkiDay(atMs)));
    expect([onTime?.daysLeft, isOverdue(onTime)]).toEqual([0, false]);
    expect([late?.daysLeft, isOverdue(late)]).toEqual([-1, true]);
    expect(late).toMatchObject({ whose: 'ours', on: dueOn });
  });

  test('an approved one is still to be sent; a sent one waits for others, until they answer', () => {
    const days = { dueOn, answerDueOn: '2026-12-31' };
    expect(waitingFor(aStatement({ ...APPROVED, ...days }), '2026-12-01')).toMatchObject({
      whose: 'ours',
      daysLeft: -1,
    });
    expect(waitingFor(aStatement({ ...SENT, ...days }), '2027-01-01')).toMatchObject({ whose: 'theirs', daysLeft: -1 });
    expect(waitingFor(aStatement({ ...ANSWERED, ...days }), '2027-01-01')).toBeUndefined();
    expect(waitingFor(aStatement({ ...SENT, ...days, ...WITHDRAWN }), '2027-01-01')).toBeUndefined();
  });

  test('nothing is late where nobody has set a day', () => {
    expect(isOverdue(waitingFor(aStatement({ request: REQUEST }), '2099-01-01'))).toBe(false);
    expect(isOverdue(waitingFor(aStatement(SENT), '2099-01-01'))).toBe(false);
  });
});

test('the register begins with what is overdue longest, then what is due next, then the newest', () => {
  const statements = [
    aStatement({ id: 'old', ...SENT, number: { year: 2026, no: 1 } }),
    aStatement({ id: 'draft' }),
    aStatement({ id: 'late-answer', ...SENT, answerDueOn: '2026-11-20' }),
    aStatement({ id: 'soon', dueOn: '2026-12-05' }),
    aStatement({ id: 'new', ...SENT, number: { year: 2026, no: 2 } }),
    aStatement({ id: 'late-draft', dueOn: '2026-11-01' }),
  ];
  expect(inRegisterOrder(statements, '2026-11-22').map(({ id }) => id)).toEqual([
    'late-draft',
    'late-answer',
    'soon',
    'draft',
    'new',
    'old',
  ]);
});
