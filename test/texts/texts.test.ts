import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/domain/kinds.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { REASONS } from '../../src/domain/reason.ts';
import { coordinating } from '../../src/texts/fi/coordinating.ts';
import { desk } from '../../src/texts/fi/desk.ts';
import { fees } from '../../src/texts/fi/fees.ts';
import { glossary } from '../../src/texts/fi/glossary.ts';
import { glossaryMore } from '../../src/texts/fi/glossary-more.ts';
import { handOver } from '../../src/texts/fi/hand-over.ts';
import { ideas } from '../../src/texts/fi/ideas.ts';

import { meetingCall } from '../../src/texts/fi/meeting-call.ts';

import { minutes } from '../../src/texts/fi/minutes.ts';

import { money } from '../../src/texts/fi/money.ts';
import { refusals } from '../../src/texts/fi/refusals.ts';
import { roll } from '../../src/texts/fi/roll.ts';
import { seats } from '../../src/texts/fi/seats.ts';
import { shell } from '../../src/texts/fi/shell.ts';
import { shellMore } from '../../src/texts/fi/shell-more.ts';
import { voice } from '../../src/texts/fi/voice.ts';
import { ALL_KEYS, ALL_PAGES, ALL_TEXTS, formsOf, placeholdersOf, sentencesOf } from './all-texts.ts';

test('no key stands in two files', () => {
  const keys = [
    glossary,
    glossaryMore,
    shell,
    shellMore,
    seats,
    voice,
    ideas,
    desk,
    fees,
    coordinating,
    handOver,
    meetingCall,
    minutes,
    money,
    refusals,
    roll,
  ].flatMap((file) => Object.keys(file));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys.toSorted()).toEqual(ALL_KEYS.toSorted());
});

test('every kind of change has its name in the outbox', () => {
  expect(Object.keys(KINDS).filter((kind) => !ALL_KEYS.some((key) => key === `outbox.kind.${kind}`))).toEqual([]);
});

test('every reason of the rules has its sentence', () => {
  expect(REASONS.filter((reason) => !Object.hasOwn(refusals, `refused.${reason}`))).toEqual([]);
});

test('every refusal says what happened, what is safe and what to do', () => {
  for (const language of LANGUAGES) {
    const texts: Record<string, unknown> = ALL_TEXTS[language];
    const short = Object.keys(refusals).filter((key) => (String(texts[key]).match(/[.!?](?= |$)/g)?.length ?? 0) < 2);
    expect(short).toEqual([]);
  }
});

describe.each(LANGUAGES)('texts: %s', (language) => {
  const texts = ALL_TEXTS[language];

  test('have exactly the Finnish keys', () => {
    expect(Object.keys(texts).toSorted()).toEqual(ALL_KEYS.toSorted());
  });

  test('are never empty or padded', () => {
    expect(ALL_KEYS.filter((key) => formsOf(texts[key]).some((form) => !/^\S(.*\S)?$/.test(form)))).toEqual([]);
  });

  test('have the placeholders that Finnish has', () => {
    const differing = ALL_KEYS.filter((key) => {
      const finnish = placeholdersOf(formsOf(ALL_TEXTS.fi[key])[0]!).join();
      return formsOf(texts[key]).some((form) => placeholdersOf(form).join() !== finnish);
    });
    expect(differing).toEqual([]);
  });

  test('have both forms wherever something is counted, and only there', () => {
    const counting = ALL_KEYS.filter((key) => formsOf(texts[key]).some((form) => form.includes('{n}')));
    expect(ALL_KEYS.filter((key) => typeof texts[key] !== 'string')).toEqual(counting);
  });

  test('hold no markup', () => {
    expect(everySentence(language).filter((sentence) => /[<>]|&\w+;/.test(sentence))).toEqual([]);
  });

  test('speak plainly', () => {
    expect(everySentence(language).filter((sentence) => TECHNICAL[language].test(sentence))).toEqual([]);
  });

  test('thank with the only exclamation mark', () => {
    expect(everySentence(language).filter((sentence) => sentence.includes('!'))).toEqual([texts['idea.thanks']]);
  });
});

/** Words that mean nothing to most people, or that frighten (look.md, Wording). The glossary's own are not among them. */
const TECHNICAL = {
  fi: /synkron|offline|online|välimuist|virhe|palvelin|tietokan|lokaali|päätelai|käyttöliitty|IndexedDB|localStorage|HTTP|JSON|\bAPI\b|token/i,
  sv: /synkron|offline|online|\bcache|cacheminne|\bfel(kod|meddelande)|\bserver|databas|gränssnitt|IndexedDB|localStorage|HTTP|JSON|\bAPI\b|token/i,
  en: /\bsync|\bcache|\berror|\bserver|database|interface|IndexedDB|localStorage|HTTP|JSON|\bAPI\b|token/i,
};

function everySentence(language: keyof typeof ALL_TEXTS): string[] {
  const pages = Object.values(ALL_PAGES[language]).flatMap(sentencesOf);
  return [...Object.values(ALL_TEXTS[language]).flatMap(formsOf), ...pages];
}
