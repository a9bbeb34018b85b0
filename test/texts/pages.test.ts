import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import type { Page, Pages } from '../../src/texts/text.ts';
import { ALL_PAGES, ALL_TEXTS, placeholdersOf, sentencesOf } from './all-texts.ts';

describe.each(LANGUAGES)('long pages: %s', (language) => {
  const pages = ALL_PAGES[language];
  const words = (page: keyof Pages): string => sentencesOf(pages[page]).join('\n').replaceAll('\u00A0', ' ');

  test('are built like the Finnish ones', () => {
    expect(Object.values(pages).map(shapeOf)).toEqual(Object.values(ALL_PAGES.fi).map(shapeOf));
  });

  test('are called as on the controls that open them', () => {
    const { accessibility, privacy, stored, about } = pages;
    const texts = ALL_TEXTS[language];
    expect([accessibility.title, privacy.title]).toEqual([texts.accessibility, texts.privacy]);
    expect([stored.title, about.title]).toEqual([texts['nav.stored'], texts['nav.about']]);
  });

  test('use a name only where it needs no ending', () => {
    const everything = Object.values(pages).flatMap(sentencesOf);
    const withNames = everything.filter((sentence) => /\{(city|contact)\}/.test(sentence));
    expect(withNames.filter((sentence) => !/^[^{}]+: \{\w+\}$/.test(sentence))).toEqual([]);
  });

  test('the accessibility statement holds what the law asks for (facts.md 4)', () => {
    const statement = words('accessibility');
    for (const fact of [
      '306/2019',
      'WCAG 2.1',
      '14',
      'Traficom',
      'saavutettavuus@traficom.fi',
      '029 534 5000',
      '21.11.2026',
    ])
      expect(statement).toContain(fact);
    const ids = pages.accessibility.sections.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['status', 'gaps', 'assessment', 'feedback', 'supervisor', 'dates']));
    expect(pages.accessibility.sections.find(({ id }) => id === 'gaps')?.list?.length).toBeGreaterThan(0);
  });

  test('the privacy notice follows the structure of a register (facts.md 3.4)', () => {
    const ids = pages.privacy.sections.map(({ id }) => id);
    expect(ids.slice(0, 6)).toEqual(['register', 'controller', 'contact', 'officer', 'purpose', 'contents']);
    expect(ids).toEqual(expect.arrayContaining(['public', 'recipients', 'retention', 'rights', 'cookies']));
    expect(words('privacy')).toContain(String(ALL_TEXTS[language]['cookies.info']));
  });

  test('the page about stored data names the control that deletes it', () => {
    expect(words('stored')).toContain(String(ALL_TEXTS[language]['privacy.deleteMine']));
    expect(words('stored')).toContain(String(ALL_TEXTS[language]['nav.device']));
  });
});

const shapeOf = (page: Page) =>
  page.sections.map(({ id, paragraphs = [], list = [] }) => [
    id,
    paragraphs.map(placeholdersOf),
    list.map(placeholdersOf),
  ]);
