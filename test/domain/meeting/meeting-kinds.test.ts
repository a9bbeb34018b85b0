import { describe, expect, test } from 'vitest';
import type { City } from '../../../src/domain/city.ts';
import type { DomainRecord } from '../../../src/domain/idea.ts';
import { type DataOf, type KindName, kindOf } from '../../../src/domain/kinds.ts';
import { agendaTemplate } from '../../../src/domain/meeting/agenda-template.ts';
import { atHelsinki } from '../../../src/domain/meeting/day.ts';
import { isLateCall } from '../../../src/domain/meeting/meeting-rules.ts';
import type { AgendaItem, Call, Meeting } from '../../../src/domain/meeting/records.ts';
import type { Reason } from '../../../src/domain/reason.ts';
import { applyChange } from '../../../src/protocol/apply-change.ts';
import { testCity } from '../../fixtures/test-city.ts';

type World = ReadonlyMap<string, DomainRecord>;
const NOW_MS = atHelsinki('2026-11-20', '12:00');
const PLAN: DataOf<'meeting.plan'> = {
  areas: ['valkeala'],
  record: 'minutes',
  startsAtMs: atHelsinki('2026-11-24', '17:30'),
  place: 'Koulun ruokala',
  remote: '',
  items: agendaTemplate(testCity).map(({ kind, titles }) => ({ kind, title: titles.fi })),
};
const city: City = { ...testCity, meetings: { ...testCity.meetings, noticeDays: 4 } };

/** Does something at a moment; a reason instead of records where it is refused. */
function outcome<K extends KindName>(world: World, kind: K, record: string, data: DataOf<K>, atMs = NOW_MS) {
  const act = { id: `${kind} ${atMs}`, by: 'device', record, data, atMs, city };
  return applyChange({ kind: kindOf(kind) as never, act }, world);
}
function done<K extends KindName>(world: World, kind: K, record: string, data: DataOf<K>, atMs = NOW_MS): World {
  const result = outcome(world, kind, record, data, atMs);
  if (result.kind === 'refused') throw new Error(result.reason);
  return new Map([...world, ...result.records.map((each) => [each.id, each] as const)]);
}
function refusal(...[world, kind, record, data]: Parameters<typeof outcome>): Reason | undefined {
  const result = outcome(world, kind, record, data);
  return result.kind === 'refused' ? result.reason : undefined;
}
const planned = (more: Partial<DataOf<'meeting.plan'>> = {}) =>
  done(new Map(), 'meeting.plan', 'm', { ...PLAN, ...more });
const meetingIn = (world: World) => world.get('m') as Meeting;
const callIn = (world: World) => world.get('m:call') as Call | undefined;
const item = (world: World, id = 'm:i01') => world.get(id) as AgendaItem;
const publish = (world: World, atMs = NOW_MS, items: DataOf<'meeting.publishCall'>['items'] = []) =>
  done(world, 'meeting.publishCall', 'm', { items }, atMs);

describe('planning', () => {
  test('lays out the agenda of the template beside the meeting, in its order', () => {
    const world = planned();
    expect(meetingIn(world)).toMatchObject({
      scope: 'committee/kouvola/valkeala',
      areas: ['valkeala'],
      place: PLAN.place,
    });
    const items = [...world.values()].filter((record) => record.type === 'item');
    expect(items.map(({ id, order, title }) => [id, order, title]).slice(0, 2)).toEqual([
      ['m:i01', 10, 'Kokouksen avaus'],
      ['m:i02', 20, 'Laillisuus ja päätösvaltaisuus'],
    ]);
    expect(new Set(items.map(({ scope, meetingId }) => `${scope} ${meetingId}`))).toEqual(
      new Set(['committee/kouvola/valkeala m']),
    );
  });

  test('of several committees belongs to the members of all', () => {
    expect(meetingIn(planned({ areas: ['valkeala', 'anjalankoski'] })).scope).toBe('joint/kouvola');
    expect(meetingIn(planned({ areas: ['valkeala', 'valkeala'] })).scope).toBe('committee/kouvola/valkeala');
  });

  test.each<[string, Partial<DataOf<'meeting.plan'>>, Reason]>([
    ['no area', { areas: [] }, 'unknown-area'],
    ['an area that there is not', { areas: ['kuu'] }, 'unknown-area'],
    ['a time long ago', { startsAtMs: atHelsinki('1970-01-01', '12:00') }, 'absurd-time'],
    ['a time far away', { startsAtMs: atHelsinki('2062-01-01', '12:00') }, 'absurd-time'],
    ['an item without words', { items: [{ kind: 'matter', title: ' \n' }] }, 'item-without-title'],
    ['a place that is a novel', { place: 'a'.repeat(201) }, 'too-long'],
  ])('with %s is refused', (_, more, reason) => {
    expect(refusal(new Map(), 'meeting.plan', 'm', { ...PLAN, ...more })).toBe(reason);
  });
});

describe('the notice period', () => {
  const startsAtMs = PLAN.startsAtMs;
  test.each([
    ['four midnights before, late in the evening', '2026-11-20', '23:59', false],
    ['a minute later, three midnights before', '2026-11-21', '00:00', true],
    ['long before', '2026-11-01', '12:00', false],
    ['after the beginning', '2026-11-24', '17:30', true],
  ])('%s', (_, day, clock, isLate) => {
    expect(isLateCall(city, atHelsinki(day, clock), startsAtMs)).toBe(isLate);
  });

  test('counts the days of the October change as days', () => {
    const start = atHelsinki('2026-10-27', '08:00');
    expect(isLateCall(city, atHelsinki('2026-10-23', '23:30'), start)).toBe(false);
    expect(isLateCall(city, atHelsinki('2026-10-24', '00:30'), start)).toBe(true);
  });

  test('that nobody has set makes only a call after the beginning late', () => {
    expect(isLateCall(testCity, startsAtMs - 1, startsAtMs)).toBe(false);
    expect(isLateCall(testCity, startsAtMs, startsAtMs)).toBe(true);
  });
});

describe('a call', () => {
  const LATE_MS = atHelsinki('2026-11-23', '09:00');

  test('says what the meeting says, and when it was published', () => {
    const world = publish(planned(), NOW_MS, [
      { kind: 'matter', title: ' Valot ', preparation: 'Pylväät.', links: [] },
    ]);
    expect(callIn(world)).toMatchObject({
      scope: 'public/kouvola',
      startsAtMs: PLAN.startsAtMs,
      place: 'Koulun ruokala',
      publishedAtMs: NOW_MS,
      isLate: false,
      items: [{ title: 'Valot', preparation: 'Pylväät.' }],
    });
    expect(meetingIn(world).call).toEqual({ atMs: NOW_MS, isLate: false });
  });

  test('that came in time stays in time when its agenda is published again, and is late for an earlier day', () => {
    const again = publish(publish(planned()), LATE_MS);
    expect(callIn(again)).toMatchObject({ publishedAtMs: NOW_MS, isLate: false, changedAtMs: LATE_MS, changes: 1 });
    const moved = done(again, 'meeting.correct', 'm', { startsAtMs: atHelsinki('2026-11-25', '17:30') }, LATE_MS);
    expect(callIn(moved)?.startsAtMs).toBe(PLAN.startsAtMs);
    expect(callIn(publish(moved, LATE_MS + 1))).toMatchObject({ publishedAtMs: LATE_MS + 1, isLate: true });
  });

  test('published earlier but told later does not replace the newer one', () => {
    const newer = publish(planned(), LATE_MS, [{ kind: 'matter', title: 'Uusi', preparation: '', links: [] }]);
    expect(callIn(publish(newer, NOW_MS))?.items).toHaveLength(1);
  });

  test('names only ideas that everybody may read, by their own words', () => {
    const link = { kind: 'idea' as const, id: 'i', title: 'Vanha otsikko' };
    const items = [{ kind: 'matter' as const, title: 'Valot', preparation: '', links: [link] }];
    const idea = { type: 'idea', id: 'i', title: 'Valot pururadalle', code: 'VAL-1' };
    const withIdea = (scope: string) => new Map([...planned(), ['i', { ...idea, scope } as DomainRecord]]);
    expect(callIn(publish(withIdea('public/kouvola'), NOW_MS, items))?.items[0]?.links).toEqual([
      { kind: 'idea', id: 'i', title: 'Valot pururadalle', code: 'VAL-1' },
    ]);
    expect(callIn(publish(withIdea('committee/kouvola/valkeala'), NOW_MS, items))?.items[0]?.links).toEqual([]);
    expect(callIn(publish(planned(), NOW_MS, items))?.items[0]?.links).toEqual([]);
  });

  test('needs a place, or a way to take part from elsewhere', () => {
    expect(refusal(planned({ place: ' ' }), 'meeting.publishCall', 'm', { items: [] })).toBe('missing-place');
    expect(callIn(publish(planned({ place: '', remote: 'Linkki lähetetään.' })))?.remote).toBe('Linkki lähetetään.');
  });
});

describe('cancelling', () => {
  const cancelled = (world: World) => done(world, 'meeting.cancel', 'm', { reason: 'Koulu on kiinni.' });

  test('stands on the meeting and on its published call, and can be taken back', () => {
    const world = cancelled(publish(planned()));
    expect(meetingIn(world).cancelled?.reason).toBe('Koulu on kiinni.');
    expect(callIn(world)).toMatchObject({ cancelled: { reason: 'Koulu on kiinni.' }, changes: 1 });
    const back = done(world, 'meeting.uncancel', 'm', {});
    expect(meetingIn(back).cancelled).toBeUndefined();
    expect(callIn(back)).toMatchObject({ changes: 2 });
    expect(callIn(back)?.cancelled).toBeUndefined();
    expect(callIn(cancelled(planned()))).toBeUndefined();
  });

  test('needs a reason and ends planning', () => {
    expect(refusal(planned(), 'meeting.cancel', 'm', { reason: ' ' })).toBe('missing-reason');
    const world = cancelled(planned());
    expect(refusal(world, 'meeting.cancel', 'm', { reason: 'Taas.' })).toBe('already-there');
    expect(refusal(world, 'meeting.correct', 'm', { place: 'Muualla' })).toBe('meeting-cancelled');
    expect(refusal(world, 'meeting.publishCall', 'm', { items: [] })).toBe('meeting-cancelled');
    const item = { meetingId: 'm', kind: 'matter' as const, title: 'Valot', preparation: '', links: [], order: 55 };
    expect(refusal(world, 'agenda.addItem', 'x', item)).toBe('meeting-cancelled');
    expect(refusal(planned(), 'meeting.uncancel', 'm', {})).toBe('already-there');
  });
});

describe('the agenda', () => {
  const ADD = { meetingId: 'm', kind: 'matter' as const, title: 'Valot', preparation: '', links: [], order: 55 };

  test('takes matters in, with their meeting’s scope', () => {
    const world = done(planned(), 'agenda.addItem', 'x', ADD);
    expect(item(world, 'x')).toMatchObject({ title: 'Valot', scope: 'committee/kouvola/valkeala', order: 55 });
    expect(refusal(planned(), 'agenda.addItem', 'x', { ...ADD, title: '' })).toBe('item-without-title');
    expect(refusal(new Map(), 'agenda.addItem', 'x', ADD)).toBe('no-such-record');
  });

  test('keeps the later of two corrections, field by field', () => {
    const later = done(planned(), 'agenda.correctItem', 'm:i01', { title: 'Avaus' }, NOW_MS + 2);
    const both = done(later, 'agenda.correctItem', 'm:i01', { title: 'Alku', order: 15 }, NOW_MS + 1);
    expect(item(both)).toMatchObject({ title: 'Avaus', order: 15 });
  });

  test('gives an item back that was removed, whichever came last', () => {
    const removed = done(planned(), 'agenda.removeItem', 'm:i01', {}, NOW_MS + 2);
    expect(item(removed).removed).toBe(true);
    expect(item(done(removed, 'agenda.restoreItem', 'm:i01', {}, NOW_MS + 1)).removed).toBe(true);
    expect(item(done(removed, 'agenda.restoreItem', 'm:i01', {}, NOW_MS + 3)).removed).toBeUndefined();
  });

  test('does not let go of what has been decided', () => {
    const world = planned();
    const decided = { ...item(world), decided: { atMs: 1, present: [], needed: 4, total: 7, dissents: [] } };
    expect(refusal(new Map([['m:i01', decided]]), 'agenda.removeItem', 'm:i01', {})).toBe('item-decided');
  });
});
