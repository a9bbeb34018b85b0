import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdeaSubmission } from '../../src/domain/idea-kinds.ts';
import { foldPlain } from '../../src/domain/plain-text.ts';
import { checkDraft } from '../../src/ui/ideas/check-draft.ts';
import { draftFromSubmission, freshDraft, parseDraft, writtenIdea } from '../../src/ui/ideas/idea-draft.ts';
import { listAddress, readWish } from '../../src/ui/ideas/list-wish.ts';
import { findHits } from '../../src/ui/ideas/mark-hits.tsx';
import { hasPersonalCode } from '../../src/ui/ideas/personal-code.ts';
import { testCity } from '../fixtures/test-city.ts';

describe('a draft', () => {
  test('reads whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parseDraft(stored))).toEqual(Object.keys(freshDraft()));
      }),
    );
  });

  test('gives contact details only with the part they belong to', () => {
    const typed = { title: 'A', phone: '040 1234567', consent: true, authorName: 'N', authorPhone: '050 1234567' };
    const contactOf = (parts: object) => writtenIdea(parseDraft({ ...typed, ...parts }), testCity).contact;
    expect(contactOf({})).toBeUndefined();
    expect(contactOf({ wantsReply: true })).toEqual({ phone: '040 1234567', consent: true });
    expect(contactOf({ onBehalf: true })).toEqual({ name: 'N', consent: false });
    expect(contactOf({ onBehalf: true, wantsReply: true })).toEqual({
      name: 'N',
      phone: '050 1234567',
      consent: false,
    });
    expect(contactOf({ fromPaper: true, paperConsent: true })).toEqual({ name: 'N', consent: true });
  });

  test('leaves out areas and goals that the city no longer has', () => {
    const draft = parseDraft({ title: 'A', areas: ['valkeala', 'gone'], goals: ['gone'] });
    expect(writtenIdea(draft, testCity)).toMatchObject({ reach: { areas: ['valkeala'] }, goals: [] });
  });

  test('made from a submission gives the same submission again', () => {
    const submissions = fc.record({
      title: fc.constant('Penkki rannalle'),
      text: fc.constantFrom('', 'Pimeää\n\ntalvella'),
      reach: fc.constantFrom(
        { areas: [], wholeCity: false },
        { areas: [], wholeCity: true },
        { areas: ['valkeala', 'anjalankoski'], wholeCity: false },
      ),
      goals: fc.subarray(testCity.goals.map(({ id }) => id)),
      place: fc.constantFrom(undefined, { text: 'Koria' }, { text: '', lat: 60.84512, lon: 26.5932 }),
      photos: fc.constantFrom([], [{ hash: 'a'.repeat(64), width: 4, height: 3 }]),
      who: fc.constantFrom<Partial<IdeaSubmission>>(
        { wantsReply: false, fromPaper: false },
        { wantsReply: true, fromPaper: false },
        { wantsReply: true, fromPaper: false, contact: { email: 'a@example.fi', consent: true } },
        {
          wantsReply: false,
          fromPaper: false,
          onBehalf: { spokenConsent: true },
          contact: { name: 'N', consent: false },
        },
        { wantsReply: true, fromPaper: true, contact: { name: 'N', phone: '040 1234567', consent: true } },
      ),
    });
    fc.assert(
      fc.property(submissions, ({ who, place, ...rest }) => {
        const given = { ...rest, ...(place ? { place } : {}), ...who } as IdeaSubmission;
        expect(writtenIdea(draftFromSubmission(given), testCity)).toEqual(given);
      }),
    );
  });

  test('is checked in the order of the form, and an empty one lacks only its title', () => {
    expect(checkDraft(freshDraft())).toEqual([{ field: 'title', kind: 'missing' }]);
    const wrong = parseDraft({ text: 'x'.repeat(5001), wantsReply: true, email: 'ei', phone: '1' });
    expect(checkDraft(wrong).map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      'title missing',
      'text too-long',
      'phone odd-phone',
      'email odd-email',
      'consent no-consent',
    ]);
  });
});

test('a personal identity code is told from other numbers by its check character', () => {
  expect(hasPersonalCode('Tunnus on 131052-308T.')).toBe(true);
  expect(hasPersonalCode('131052-308t')).toBe(true);
  expect(hasPersonalCode('131052-308U')).toBe(false);
  expect(hasPersonalCode('soita 0131052-308T9')).toBe(false);
});

describe('marks', () => {
  test('cut a title without losing a letter, and every mark is what was searched', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aäåöo pPöÖ'), maxLength: 12 });
    fc.assert(
      fc.property(words, words, (title, query) => {
        const runs = findHits(title, query);
        expect(runs.map(({ text }) => text).join('')).toBe(title);
        const letters = new Set(foldPlain(query));
        for (const { text, hit } of runs)
          if (hit) expect([...foldPlain(text)].every((each) => letters.has(each))).toBe(true);
      }),
    );
  });

  test('follow the rules of the search', () => {
    const hitsOf = (title: string, query: string) =>
      findHits(title, query)
        .filter(({ hit }) => hit)
        .map(({ text }) => text);
    expect(hitsOf('Katupölyt ja pölkyt', 'pol')).toEqual(['pöl', 'pöl']);
    expect(hitsOf('Katupölyt ja pölkyt', 'pö')).toEqual(['pö']);
    expect(hitsOf('Polku', 'pöl')).toEqual([]);
    expect(hitsOf('Polku', '')).toEqual([]);
  });
});

test('an address keeps what is looked for', () => {
  const wish = readWish(
    new URLSearchParams('q=pöl&area=valkeala&area=whole-city&status=done&sort=mostSupported'),
    testCity,
  );
  expect(wish).toEqual({
    words: 'pöl',
    areas: ['valkeala', 'whole-city'],
    goals: [],
    statuses: ['done'],
    sort: 'mostSupported',
  });
  const address = listAddress('kouvola', wish);
  expect(readWish(new URL(address, 'http://localhost').searchParams, testCity)).toEqual(wish);
  expect(listAddress('kouvola')).toBe('/kouvola/ideas');
});
