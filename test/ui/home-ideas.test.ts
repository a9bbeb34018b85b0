import { expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import { lastWordMs, lookAtIdeas } from '../../src/ui/home/home-ideas.ts';

let count = 0;

function anIdea(changed: Partial<Idea> = {}): Idea {
  count += 1;
  return {
    type: 'idea',
    id: `idea-${count}`,
    scope: 'public/kouvola',
    code: 'KOU-7QK4P2XS',
    title: `Idea ${count}`,
    text: '',
    reach: { areas: ['valkeala'], wholeCity: false },
    goals: [],
    photos: [],
    givenAtMs: 1_000 - count,
    status: 'received',
    steps: [{ status: 'received', atMs: 1_000 - count }],
    answers: [],
    mergedFrom: [],
    supportCount: 0,
    setBy: {},
    ...changed,
  };
}

test('ideas that wait, are hidden or were merged are not counted', () => {
  const waiting = anIdea({ scope: 'committee/kouvola/valkeala' });
  const merged = anIdea({ status: 'merged' });
  const seen = lookAtIdeas([waiting, merged, anIdea(), anIdea({ status: 'done' })], undefined);
  expect(seen.count).toBe(2);
  expect(seen.counts).toEqual([
    { status: 'received', count: 1 },
    { status: 'done', count: 1 },
  ]);
});

test('an area shows its own ideas and those of the whole city', () => {
  const elsewhere = anIdea({ reach: { areas: ['keskusta'], wholeCity: false } });
  const everywhere = anIdea({ reach: { areas: [], wholeCity: true } });
  const here = anIdea();
  expect(lookAtIdeas([elsewhere, everywhere, here], 'valkeala').latest).toEqual([everywhere, here]);
  expect(lookAtIdeas([elsewhere, everywhere, here], undefined).count).toBe(3);
});

test('what has come of ideas stands by the last word of the city, answers included', () => {
  const answered = anIdea({ answers: [{ atMs: 9_000, text: 'Kiitos.' }] });
  const done = anIdea({
    status: 'done',
    steps: [
      { status: 'received', atMs: 10 },
      { status: 'done', atMs: 5_000 },
    ],
  });
  const untouched = anIdea({ status: 'inReview' });
  expect(lookAtIdeas([untouched, done, answered], undefined).answered).toEqual([answered, done]);
  expect(lastWordMs(answered)).toBe(9_000);
});
