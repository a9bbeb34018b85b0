import { stemmer } from '@orama/stemmers/finnish';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import { createSimilarIndex, similarIdeas } from '../../src/domain/similar-ideas.ts';

const PLACES = ['Elimäki', 'Koria', 'Utti', 'Kouvola', 'Kuusankoski', 'Jaala', 'Valkeala', 'Hillosensalmi'];

function anIdea(title: string, more: Partial<Idea> = {}): Idea {
  return {
    type: 'idea',
    id: title,
    scope: 'public/kouvola',
    code: 'KOU-00000000',
    title,
    text: '',
    reach: { areas: [], wholeCity: false },
    goals: [],
    photos: [],
    givenAtMs: 0,
    status: 'received',
    steps: [],
    answers: [],
    mergedFrom: [],
    supportCount: 0,
    setBy: {},
    ...more,
  };
}

const OTHERS = [
  'Kesäteatteri Valkealaan',
  'Nuorisotila auki viikonloppuisin',
  'Yhteislaulua torilla',
  'Auringonkukkapelto',
  'Kirjastoauton pysäkki Raussilaan',
].map((title) => anIdea(title));

const anIndex = (...ideas: Idea[]) => {
  const index = createSimilarIndex(stemmer, PLACES);
  index.follow([...OTHERS, ...ideas]);
  return index;
};
const titlesLike = (idea: Idea, ...ideas: Idea[]) =>
  anIndex(idea, ...ideas)
    .find(idea)
    .map((hint) => hint.idea.title);

describe('what may be the same', () => {
  test.each([
    ['Frisbeegolf Korialle', 'Frisbeegolfrata Koriaan'],
    ['Valaistus Elimäen pururadalle', 'Pururadan valot Elimäelle'],
    ['Lisää penkkejä rantaan', 'Penkki rannalle'],
    ['Pyörätie Uttiin', 'Pyörätie Utista Kouvolaan'],
    ['Laavun katto vuotaa Hillosensalmella', 'Hillosensalmen laavun katon korjaus'],
    ['Latu Jaalaan', 'Hiihtolatuja Jaalaan'],
    ['Skeittipuisto Kuusankoskelle', 'Skeittiramppi Kuusankoskelle'],
    ['Koirapuisto Koriaan', 'Koira-aitaus Korialle'],
    ['Hiekoitus kävelyteille', 'Kävelytiet hiekoitettava'],
  ])('%s ~ %s, both ways', (one, other) => {
    expect(titlesLike(anIdea(one), anIdea(other))).toEqual([other]);
    expect(titlesLike(anIdea(other), anIdea(one))).toEqual([one]);
  });

  test.each([
    ['Penkki rannalle', 'Pyörätie Uttiin'],
    ['Penkki Elimäelle', 'Kota Elimäelle'],
    ['Leikkipuisto Koriaan', 'Koirapuisto Koriaan'],
    ['Lisää valoja', 'Lisää kokouksia'],
    ['Uimarannan kunnostus', 'Laiturin kunnostus'],
    ['Kunnostus', 'Kunnostus'],
  ])('%s and %s are not', (one, other) => {
    expect(titlesLike(anIdea(one, { id: 'one' }), anIdea(other))).toEqual([]);
  });

  test('the most alike comes first, and three are enough', () => {
    const titles = ['Frisbeegolfrata', 'Frisbeegolfrata Koriaan', 'Frisbeegolf', 'Frisbeegolfradan talkoot Koriassa'];
    const hints = anIndex(...titles.map((title) => anIdea(title))).find(anIdea('Frisbeegolf Korialle'));
    expect(hints).toHaveLength(3);
    expect(hints[0]?.idea.title).toBe('Frisbeegolfrata Koriaan');
    expect(hints.map(({ likeness }) => likeness)).toEqual(hints.map(({ likeness }) => likeness).sort((a, b) => b - a));
  });

  test('the same words for different areas are less alike', () => {
    const reach = (area: string) => ({ reach: { areas: [area], wholeCity: false } });
    const bench = anIdea('Penkki Uttiin', reach('valkeala'));
    expect(titlesLike(bench, anIdea('Penkki Jaalaan', reach('kuusankoski-jaala')))).toEqual([]);
    expect(titlesLike(bench, anIdea('Penkkejä Uttiin', reach('valkeala')))).toEqual(['Penkkejä Uttiin']);
  });

  test('merged and hidden ideas are not offered', () => {
    const merged = anIdea('Penkkejä rannalle', { mergedInto: { id: 'x', code: 'KOU-00000000' } });
    const hidden = anIdea('Penkit rannalle', { hidden: { reason: 'Mainos', atMs: 1 } });
    expect(titlesLike(anIdea('Penkki rannalle'), merged, hidden)).toEqual([]);
  });
});

describe('the index', () => {
  test('takes in a bite at a time and says when nothing is left', () => {
    const index = createSimilarIndex(stemmer);
    expect([index.follow(OTHERS, 2), index.follow(OTHERS, 2), index.follow(OTHERS, 2)]).toEqual([false, false, true]);
    expect(index.find(anIdea('Kesäteatteri', { id: 'new' }))).toHaveLength(1);
  });

  test('forgets what is gone and sees what changed', () => {
    const bench = anIdea('Penkki rannalle');
    const index = anIndex(bench);
    const like = () => index.find(anIdea('Penkkejä rantaan')).map(({ idea }) => idea);
    const supported = { ...bench, supportCount: 7 };
    index.follow([...OTHERS, supported]);
    expect(like()).toEqual([supported]);
    index.follow(OTHERS);
    expect(like()).toEqual([]);
  });

  test('finds the same whatever the order and the bites in which ideas came', () => {
    const words = fc.constantFrom(
      'penkki',
      'rannalle',
      'frisbeegolfrata',
      'koriaan',
      'valot',
      'pururadalle',
      'jaalaan',
    );
    const titles = fc.uniqueArray(
      fc.array(words, { minLength: 1, maxLength: 4 }).map((each) => each.join(' ')),
      {
        minLength: 2,
        maxLength: 12,
      },
    );
    const hintsOf = (ideas: Idea[], bite: number) => {
      const index = createSimilarIndex(stemmer, PLACES);
      while (!index.follow(ideas, bite));
      return ideas.map((idea) =>
        index
          .find(idea, 50)
          .map((hint) => `${hint.idea.id} ${hint.likeness.toFixed(6)}`)
          .sort(),
      );
    };
    fc.assert(
      fc.property(titles, fc.integer({ min: 1, max: 5 }), (all, bite) => {
        const ideas = all.map((title) => anIdea(title));
        expect(hintsOf(ideas.toReversed(), bite).toReversed()).toEqual(hintsOf(ideas, 1000));
      }),
    );
  });

  test('stays quick with ten thousand ideas', () => {
    const things = ['penkki', 'pururata', 'uimaranta', 'laavu', 'leikkipuisto', 'katuvalo', 'latu', 'silta', 'kota'];
    const ideas = Array.from({ length: 10_000 }, (_, n) =>
      anIdea(`${things[n % things.length]} ${PLACES[n % PLACES.length]} ${(n % 997).toString(36)}tie`, { id: `${n}` }),
    );
    const index = createSimilarIndex(stemmer, PLACES);
    const startedMs = performance.now();
    index.follow(ideas);
    for (const idea of ideas.slice(0, 200)) index.find(idea);
    // About 0.5 s on two shared cores; comparing all pairs would take a minute.
    expect(performance.now() - startedMs).toBeLessThan(5000);
  });
});

test('similar ideas of a list are found without keeping an index', () => {
  const bench = anIdea('Penkki rannalle');
  expect(similarIdeas(anIdea('Lisää penkkejä rantaan'), [...OTHERS, bench], stemmer).map(({ idea }) => idea)).toEqual([
    bench,
  ]);
});
