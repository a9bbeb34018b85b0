import { expect, expectTypeOf, test } from 'vitest';
import { IDEA_STATUSES } from '../../src/domain/idea.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { loadPages, loadTexts } from '../../src/texts/load.ts';
import { createTranslator, type PlainTextKey } from '../../src/texts/translate.ts';
import { ALL_PAGES, ALL_TEXTS } from './all-texts.ts';

const fi = createTranslator('fi', ALL_TEXTS.fi);
const sv = createTranslator('sv', ALL_TEXTS.sv);
const en = createTranslator('en', ALL_TEXTS.en);

test('says a text of its language', () => {
  expect([fi, sv, en].map(({ t }) => t('idea.new'))).toEqual(['Kerro idea', 'Berätta din idé', 'Share an idea']);
});

test('chooses the form by the count', () => {
  const counted = (n: number) => [fi, sv, en].map(({ t }) => t('support.count', { n }));
  expect(counted(0)).toEqual(['0 kannatusta', '0 stöd', '0 supporters']);
  expect(counted(1)).toEqual(['1 kannatus', '1 stöd', '1 supporter']);
  expect(counted(25)).toEqual(['25 kannatusta', '25 stöd', '25 supporters']);
});

test('fills in values, numbers as the language writes them', () => {
  expect(fi.t('quorum.missing', { present: 7, needed: 8 })).toBe('Kokous ei ole päätösvaltainen: läsnä 7, tarvitaan 8');
  expect(fi.t('unsent.count', { n: 1200 })).toBe('1\u00A0200 lähettämättä');
  expect(en.t('unsent.count', { n: 1200 })).toBe('1,200 not sent');
});

test('what is filled in stays as it is, even when it looks like a placeholder or a pattern', () => {
  expect(fi.t('deputy.replaces', { name: '{time} $& <b>' })).toBe('Sijaistaa jäsentä {time} $& <b>');
});

test('keeps the word and the time on one line', () => {
  expect(fi.t('arrived', { time: '17.40' })).toBe('Saapui klo\u00A017.40');
  expect(sv.t('arrived', { time: '17.40' })).toBe('Anlände kl.\u00A017.40');
});

test('fills in a paragraph of a long page', () => {
  expect(fi.fill('Kaupunki: {city}', { city: 'Kouvola' })).toBe('Kaupunki: Kouvola');
});

test('explains a reason, also one that this release does not know', () => {
  expect(fi.explainRefusal('stale')).toBe(fi.t('refused.stale'));
  expect(fi.explainRefusal('made-up-tomorrow')).toBe(fi.t('refused.unknown'));
  expect(fi.explainRefusal('__proto__')).toBe(fi.t('refused.unknown'));
});

test('every status of an idea has its word', () => {
  expect(IDEA_STATUSES.map((status) => fi.t(`status.${status}`))).not.toContain(undefined);
});

test('the compiler asks for every value, and for no other', () => {
  const wrong = [
    // @ts-expect-error The count is missing.
    () => fi.t('support.count'),
    // @ts-expect-error A count is a number.
    () => fi.t('support.count', { n: '3' }),
    // @ts-expect-error This text has no placeholders.
    () => fi.t('idea.new', { n: 3 }),
    // @ts-expect-error There is no such text.
    () => fi.t('idea.nwe'),
    // @ts-expect-error One of two values is missing.
    () => fi.t('quorum.ok', { present: 8 }),
  ];
  expect(wrong).toHaveLength(5);
  const label: PlainTextKey = 'idea.new';
  expectTypeOf(fi.t(label)).toBeString();
});

test.each(LANGUAGES)('loads the texts and the long pages of one language: %s', async (language) => {
  expect(await loadTexts(language)).toBe(ALL_TEXTS[language]);
  expect(await loadPages(language)).toBe(ALL_PAGES[language]);
});
