import { expect, test } from 'vitest';
import { kouvola } from '../../src/cities/kouvola.ts';
import { lahti } from '../../src/cities/lahti.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { bodyWords } from '../../src/texts/body-words.ts';
import { glossary } from '../../src/texts/fi/glossary.ts';
import { glossaryMore } from '../../src/texts/fi/glossary-more.ts';
import { createTranslator, type Translator } from '../../src/texts/translate.ts';
import { ALL_KEYS, ALL_TEXTS, formsOf } from './all-texts.ts';

const inEveryLanguage = (say: (texts: Translator) => string): string[] =>
  LANGUAGES.map((language) => say(createTranslator(language, ALL_TEXTS[language])));

test('sentences call the committees what the city calls them', () => {
  const saying = ({ body }: typeof kouvola) =>
    inEveryLanguage(({ language, t }) => t('thanks.next.meeting', bodyWords(language, body.noun)));
  expect(saying(kouvola)).toEqual([
    'Sitten aluetoimikunta käsittelee idean ja kertoo, mitä siitä tulee.',
    'Sedan behandlar områdeskommittén idén och berättar vad det blir av den.',
    'Then the area committee discusses the idea and tells what comes of it.',
  ]);
  expect(saying(lahti)).toEqual([
    'Sitten kumppanuuspöytä käsittelee idean ja kertoo, mitä siitä tulee.',
    'Sedan behandlar partnerskapsbordet idén och berättar vad det blir av den.',
    'Then the partnership table discusses the idea and tells what comes of it.',
  ]);
});

test('what belongs to them and one of them stand in their own forms', () => {
  const { noun } = lahti.body;
  expect(inEveryLanguage(({ language, t }) => t('home.otherWays', bodyWords(language, noun)))).toEqual([
    'Voit kertoa ideasi myös kumppanuuspöydän jäsenelle. Hän kirjaa sen puolestasi.',
    'Du kan också berätta din idé för någon av partnerskapsbordets ledamöter. Ledamoten skriver in den åt dig.',
    'You can also tell your idea to a member of the partnership table, who will write it down for you.',
  ]);
  expect(inEveryLanguage(({ language, t }) => t('areas.lead', bodyWords(language, noun)))).toEqual([
    'Jokaisella alueella on oma kumppanuuspöytä.',
    'I varje område finns ett partnerskapsbord.',
    'Each area has a partnership table of its own.',
  ]);
});

test('no text but the glossary calls them by a name of its own', () => {
  const named = LANGUAGES.flatMap((language) =>
    ALL_KEYS.filter((key) => !Object.hasOwn(glossary, key) && !Object.hasOwn(glossaryMore, key))
      .flatMap((key) => formsOf(ALL_TEXTS[language][key]))
      .map((sentence) => sentence.replaceAll(/\{\w+\}/g, ''))
      .filter((sentence) => /toimikun|kumppanuus|kommitt|partnerskap|committee|partnership/i.test(sentence)),
  );
  expect(named).toEqual([]);
});
