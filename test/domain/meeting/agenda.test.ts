import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citySchema } from '../../../src/domain/city.ts';
import { inOrder, ordersToMove } from '../../../src/domain/meeting/agenda.ts';
import { agendaTemplate } from '../../../src/domain/meeting/agenda-template.ts';
import { testCity } from '../../fixtures/test-city.ts';

describe('the template of an agenda', () => {
  const kindsOf = (city: Parameters<typeof agendaTemplate>[0]) => agendaTemplate(city).map(({ kind }) => kind);

  test('is in the order of municipal practice', () => {
    expect(kindsOf(testCity)).toEqual([
      'opening',
      'legality',
      'checkers',
      'agenda',
      'previousMinutes',
      'notices',
      'other',
      'next',
      'closing',
    ]);
  });

  test.each([
    ['checkers', 'previousMinutes'],
    ['nextMeeting', 'checkers'],
  ] as const)('with minutes approved by %s has no %s', (checking, left) => {
    expect(kindsOf({ meetings: { ...testCity.meetings, checking } })).not.toContain(left);
  });

  test('is the city’s own where its file has one', () => {
    const agenda = [{ kind: 'opening', titles: { fi: 'Alku', sv: 'Början', en: 'Start' } }];
    const city = citySchema.parse({ ...testCity, meetings: { ...testCity.meetings, agenda } });
    expect(agendaTemplate(city)).toEqual(agenda);
    const broken = { ...testCity, meetings: { ...testCity.meetings, agenda: [{ ...agenda[0], kind: 'song' }] } };
    expect(citySchema.safeParse(broken).error?.issues[0]?.path).toEqual(['meetings', 'agenda', 0, 'kind']);
  });
});

describe('moving an item', () => {
  const anyAgenda = fc
    .uniqueArray(fc.stringMatching(/^[a-f]{1,3}$/), { minLength: 1, maxLength: 9 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.constantFrom(0, 10, 10.5, 20, 30).map((order) => ({ id, order })))))
    .map(inOrder);

  test('brings it to its place and leaves the others as they stood, however their numbers lie', () => {
    fc.assert(
      fc.property(anyAgenda, fc.nat(8), fc.nat(8), (agenda, from, to) => {
        const moved = agenda[from % agenda.length];
        const place = to % agenda.length;
        if (!moved) return;
        const wanted = agenda.filter((item) => item !== moved);
        wanted.splice(place, 0, moved);
        const orders = new Map(ordersToMove(agenda, moved.id, place).map(({ id, order }) => [id, order]));
        const result = inOrder(agenda.map((item) => ({ ...item, order: orders.get(item.id) ?? item.order })));
        expect(result.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      }),
    );
  });

  test('changes one number, as long as there is room', () => {
    const agenda = ['a', 'b', 'c'].map((id, index) => ({ id, order: (index + 1) * 10 }));
    expect(ordersToMove(agenda, 'c', 0)).toEqual([{ id: 'c', order: 0 }]);
    expect(ordersToMove(agenda, 'a', 1)).toEqual([{ id: 'a', order: 25 }]);
    expect(ordersToMove(agenda, 'a', 0)).toEqual([]);
  });
});
