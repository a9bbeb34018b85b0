import { expect, test } from 'vitest';
import type { DomainRecord } from '../../src/domain/idea.ts';
import { seenMeetings } from '../../src/ui/meetings/seen-meetings.ts';
import { barnMeeting, barnTime } from '../domain/meeting/barn.ts';

const seeing = (...records: object[]) =>
  seenMeetings({ all: (type) => (records as DomainRecord[]).filter((each) => each.type === type) as never }, 'kouvola');

const minutes = {
  type: 'publicMinutes',
  id: `${barnMeeting.id}:minutes`,
  meetingId: barnMeeting.id,
  areas: barnMeeting.areas,
  document: { calledForMs: barnTime('17.00'), place: 'Lato' },
};

test('a meeting whose call was never published is found by its published minutes', () => {
  expect(seeing(minutes)).toEqual([
    { id: barnMeeting.id, areas: barnMeeting.areas, startsAtMs: barnTime('17.00'), place: 'Lato', remote: '' },
  ]);
});

test('for members the meeting itself counts, and it is there once', () => {
  expect(seeing(minutes, { ...barnMeeting, place: 'Koulu' })).toMatchObject([
    { place: 'Koulu', meeting: { id: barnMeeting.id } },
  ]);
});
