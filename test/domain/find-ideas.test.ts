import { expect, test } from 'vitest';
import { findIdeas, type IdeaWish, WHOLE_CITY } from '../../src/domain/find-ideas.ts';
import type { Idea } from '../../src/domain/idea.ts';

const anIdea = (title: string, more: Partial<Idea> = {}): Idea => ({
  type: 'idea',
  id: title,
  scope: 'public/kouvola',
  code: 'ELI-7QK4P2XJ',
  title,
  text: '',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  givenAtMs: 1,
  status: 'received',
  steps: [],
  answers: [],
  mergedFrom: [],
  supportCount: 0,
  setBy: {},
  ...more,
});
const all: IdeaWish = { words: '', areas: [], goals: [], statuses: [], sort: 'newest' };
const titles = (ideas: Idea[], wish: Partial<IdeaWish>) =>
  findIdeas(ideas, { ...all, ...wish }).map(({ title }) => title);

const ideas = [
  anIdea('Penkki äidin puistoon'),
  anIdea('Pururadan valot'),
  anIdea('Aidat kuntoon'),
  anIdea('Åkerön polku'),
];

test.each([
  ['p', ['Penkki äidin puistoon', 'Pururadan valot', 'Åkerön polku']],
  ['pu', ['Penkki äidin puistoon', 'Pururadan valot']],
  ['rata', []],
  ['rada', ['Pururadan valot']],
  ['PENKKI puis', ['Penkki äidin puistoon']],
  ['ä', ['Penkki äidin puistoon']],
  ['aidi', ['Penkki äidin puistoon']],
  ['aida', ['Aidat kuntoon']],
  ['åke', ['Åkerön polku']],
  ['eli-7qk4', ideas.map(({ title }) => title)],
  ['   ', ideas.map(({ title }) => title)],
  ['<b>', []],
])('%j finds %j', (words, expected) => {
  expect(titles(ideas, { words })).toEqual(expected);
});

test('filters meet, and each of several values is enough', () => {
  const some = [
    anIdea('a', { status: 'done', goals: ['g1'] }),
    anIdea('b', { status: 'done', goals: ['g2'], reach: { areas: [], wholeCity: true } }),
    anIdea('c', { reach: { areas: ['x', 'y'], wholeCity: false } }),
  ];
  expect(titles(some, { statuses: ['done'] })).toEqual(['a', 'b']);
  expect(titles(some, { statuses: ['done'], goals: ['g2', 'g3'] })).toEqual(['b']);
  expect(titles(some, { areas: ['y', WHOLE_CITY] })).toEqual(['b', 'c']);
});

test('merged ideas leave the plain list and are found when looked for', () => {
  const some = [anIdea('kept'), anIdea('merged away', { status: 'merged' })];
  expect(titles(some, {})).toEqual(['kept']);
  expect(titles(some, { words: 'merged' })).toEqual(['merged away']);
  expect(titles(some, { statuses: ['merged'] })).toEqual(['merged away']);
});

test('the most supported come first, of equals the newest', () => {
  const some = [
    anIdea('new', { supportCount: 1, givenAtMs: 9 }),
    anIdea('old', { supportCount: 1, givenAtMs: 2 }),
    anIdea('liked', { supportCount: 5 }),
  ];
  expect(titles(some, { sort: 'mostSupported' })).toEqual(['liked', 'new', 'old']);
});
