import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Version, Words } from '../../../src/domain/meeting/records.ts';
import { mergeWords, stretchesBeside, withoutRivals } from '../../../src/domain/meeting/words.ts';

const stands = (text: string, rivals: Version[] = []): Words => ({ text, rivals });
const edit = (text: string, by = 'phone', change = `change-${text}`): Version => ({
  text,
  change,
  by,
  name: by,
  atMs: 1,
});
const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const everything = ({ text, rivals }: Words): Set<string> =>
  new Set([text, ...rivals.map((rival) => rival.text)].flatMap(wordsIn));

describe('what two people wrote at the same time', () => {
  test.each([
    ['the text as it was seen is replaced', 'a', 'a', 'b', 'b', []],
    [
      'different lines are united',
      'yksi\nkaksi\nkolme',
      'YKSI\nkaksi\nkolme',
      'yksi\nkaksi\nKOLME',
      'YKSI\nkaksi\nKOLME',
      [],
    ],
    ['lines side by side are united', 'yksi\nkaksi', 'YKSI\nkaksi', 'yksi\nKAKSI', 'YKSI\nKAKSI', []],
    [
      'words far apart in one line are united',
      'Valot maksavat 1 200 euroa talkoilla.',
      'Valot maksavat noin 1 200 euroa talkoilla.',
      'Valot maksavat 1 200 euroa kesällä.',
      'Valot maksavat noin 1 200 euroa kesällä.',
      [],
    ],
    ['the same words twice are there once', 'a', 'a b', 'a b', 'a b', []],
    [
      'the same sum in two versions stays apart',
      'Maksaa x.',
      'Maksaa 1200.',
      'Maksaa 1150.',
      'Maksaa 1200.',
      ['Maksaa 1150.'],
    ],
    ['two beginnings of an empty text stay apart', '', 'Avaus.', 'Alku.', 'Avaus.', ['Alku.']],
    [
      'a rival holds what was united around it',
      'Alku\n\nMaksaa x.\n\nLoppu',
      'ALKU\n\nMaksaa 1200.\n\nLoppu',
      'Alku\n\nMaksaa 1150.\n\nLOPPU',
      'ALKU\n\nMaksaa 1200.\n\nLOPPU',
      ['ALKU\n\nMaksaa 1150.\n\nLOPPU'],
    ],
    ['deleting a line that another changes stays apart', 'a\nb\nc', 'a\nc', 'a\nb x\nc', 'a\nc', ['a\nb x\nc']],
  ])('%s', (_, base, standing, typed, text, rivals) => {
    const merged = mergeWords(base, stands(standing), edit(typed));
    expect(merged.text).toBe(text);
    expect(merged.rivals.map((rival) => rival.text)).toEqual(rivals);
  });
});

test('an edit that comes twice changes nothing the second time', () => {
  const once = mergeWords('x', stands('ours'), edit('theirs'));
  expect(mergeWords('x', once, edit('theirs'))).toEqual(once);
  expect(mergeWords('x', once, edit('ours', 'other'))).toEqual(once);
});

test('whoever writes on without having heard of the rival makes no second one', () => {
  const first = mergeWords('x', stands('ours'), edit('theirs'));
  const second = mergeWords('theirs', first, edit('theirs and more', 'phone', 'change-2'));
  expect(second.rivals.map(({ text, change }) => [text, change])).toEqual([['theirs and more', 'change-2']]);
  expect(second.text).toBe('ours');
});

test('a rival that somebody chose from is gone, one that nobody had seen stays', () => {
  const one = mergeWords('x', stands('ours'), edit('theirs'));
  const two = mergeWords('x', one, edit('a third', 'tablet'));
  expect(withoutRivals(two, ['change-theirs']).rivals.map(({ text }) => text)).toEqual(['a third']);
});

test('a text of thousands of equal lines is not compared for seconds, and nothing of it is lost', () => {
  const base = 'a\n'.repeat(1600);
  const before = performance.now();
  const merged = mergeWords(base, stands(`${base}ours`), edit(`theirs\n${base}`));
  expect(performance.now() - before).toBeLessThan(1000);
  expect(everything(merged)).toEqual(new Set(['a', 'ours', 'theirs']));
});

/** Lines of words that occur nowhere else, so that each can be looked for. */
const anyText = fc.array(fc.array(fc.constantFrom('ja', 'on', 'valo', 'pylväs', 'talkoot'), { maxLength: 4 }), {
  maxLength: 5,
});
/** Puts new words in, takes others out, at random places. */
const anyEdit = fc.array(
  fc.record({
    at: fc.nat(40),
    deed: fc.constantFrom('insert' as const, 'replace' as const, 'delete' as const, 'newLine' as const),
  }),
  { maxLength: 5 },
);
function edited(text: string, deeds: { at: number; deed: string }[], mark: string): string {
  const parts = text.split(/(?<=\s)/);
  for (const [no, { at, deed }] of deeds.entries()) {
    const place = at % (parts.length + 1);
    if (deed === 'insert') parts.splice(place, 0, `${mark}${no} `);
    if (deed === 'replace') parts.splice(place, 1, `${mark}${no} `);
    if (deed === 'delete') parts.splice(place, 1);
    if (deed === 'newLine') parts.splice(place, 0, `${mark}${no}\n`);
  }
  return parts.join('');
}

test('no word anybody added disappears, whoever was first', () => {
  fc.assert(
    fc.property(anyText, anyEdit, anyEdit, (lines, mine, yours) => {
      const base = lines.map((line) => line.join(' ')).join('\n');
      const [one, two] = [edited(base, mine, 'minun'), edited(base, yours, 'sinun')];
      for (const [standing, typed] of [
        [one, two],
        [two, one],
      ] as const) {
        const merged = mergeWords(base, stands(standing), edit(typed));
        const added = [...wordsIn(one), ...wordsIn(two)].filter((word) => /^(minun|sinun)/.test(word));
        expect([...everything(merged)]).toEqual(expect.arrayContaining(added));
        expect(mergeWords(base, stands(standing), edit(standing))).toEqual(stands(standing));
      }
    }),
    { numRuns: 2000 },
  );
});

test('different lines are always united', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), fc.nat(), (count, first, second) => {
      const lines = Array.from({ length: count }, (_, no) => `rivi ${no} sanoo jotain`);
      const [a, b] = [first % count, (first + 1 + (second % (count - 1))) % count];
      const by = (no: number, text: string) => lines.map((line, at) => (at === no ? text : line)).join('\n');
      const merged = mergeWords(lines.join('\n'), stands(by(a, 'minun uusi')), edit(by(b, 'sinun toinen uusi')));
      const expected = lines.map((line, at) => (at === a ? 'minun uusi' : at === b ? 'sinun toinen uusi' : line));
      expect(merged).toMatchObject({ text: expected.join('\n'), rivals: [] });
    }),
  );
});

test('a device that hears of the edits one by one sees what the server has, and loses no word of a chain of edits', () => {
  const step = fc.record({ by: fc.nat(2), deeds: anyEdit, hears: fc.boolean() });
  fc.assert(
    fc.property(anyText, fc.array(step, { maxLength: 8 }), (lines, steps) => {
      const start = lines.map((line) => line.join(' ')).join('\n');
      let server = stands(start);
      const screens = [start, start, start];
      const alive = new Set<string>();
      for (const [no, { by, deeds, hears }] of steps.entries()) {
        const base = screens[by] as string;
        const typed = edited(base, deeds, `s${no}x`);
        // What its author took out knowingly may go.
        for (const word of wordsIn(base)) if (!wordsIn(typed).includes(word)) alive.delete(word);
        for (const word of wordsIn(typed)) if (word.startsWith(`s${no}x`)) alive.add(word);
        server = mergeWords(base, server, edit(typed, `device-${by}`, `change-${no}`));
        screens[by] = hears ? server.text : typed;
      }
      expect([...everything(server)]).toEqual(expect.arrayContaining([...alive]));
    }),
    { numRuns: 1000 },
  );
});

test('shows which words another version does not have, and is the whole text together', () => {
  const stretches = stretchesBeside('Maksaa 1 200 euroa.', 'Maksaa 1 150 euroa.');
  expect(stretches.filter(({ isOwn }) => isOwn).map(({ words }) => words)).toEqual(['200 ']);
  expect(stretches.map(({ words }) => words).join('')).toBe('Maksaa 1 200 euroa.');
});
