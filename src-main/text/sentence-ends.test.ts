import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceEnds } from './sentence-ends';

function sentences(text: string): string[] {
  const ends = sentenceEnds(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
}
const CASES: readonly (readonly string[])[] = [
  ['We condemn the launch.', 'We call for restraint.'],
  ['The ministers met on Jan. 10 in Rome.', 'They agreed.'],
  ['The U.N. Charter binds all.', 'It was signed in 1945.'],
  ['We turn to the U.N.', 'The Council must act.'],
  ['Under No. 1718 of the list, trade is banned.', 'So be it.'],
  ['Resolutions 1718 (2006), 1874 (2009). and 2270 (2016) were violated.', 'We deplore it.'],
  ['As Art. 5 says, an attack on one is an attack on all.', 'We agree.'],
  ['Mr. J. R. Smith spoke.', 'Dr. Ortiz answered.'],
  ['1. Affirms the principle.', 'It stands.'],
  ['Согласно п. 3 соглашения, стороны договорились.', 'Работа продолжается.'],
  ['Das Treffen am 10. Januar war kurz.', 'Es gab keine Erklärung.'],
  ['我们强烈谴责。', '我们呼吁克制。'],
  ['Did they agree?', 'No.', 'They did not.'],
  ['It was signed by Harry S. Lund and P. D. Ortiz.', 'It holds.'],
  ['The forum Roads Call! is open.', 'All may come.'],
  ['“Open the gate!” he said.', 'It was opened.'],
  ['Los EE. UU. firmaron el acuerdo.', 'Entró en vigor.'],
  ['გზები ღიაა.', 'კარიბჭე დაკეტილია.'],
  ['They agreed. ***'],
  ['. So it was said.', 'It was so.'],
];
test.each(CASES.map((parts) => [parts.join(' '), parts] as const))('sentences of “%s”', (text, parts) => {
  expect(sentences(text)).toEqual(parts);
});
test('sentences end in ascending order, the last at the end, and rejoin the text', () => {
  const word = fc.constantFrom(
    'U.N.',
    'Jan.',
    '10',
    'The',
    'the',
    '1.',
    '。',
    'Art.',
    '? ',
    '!',
    ' ',
    '\u{1f600}',
    '…',
    '"',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        const ends = sentenceEnds(text);
        const slices = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
        expect(slices.join('')).toBe(text);
        expect(slices.every((slice) => slice !== '')).toBe(true);
        expect(ends.at(-1) ?? 0).toBe(text.length);
      },
    ),
  );
});
test('an empty text has no sentences', () => {
  expect(sentenceEnds('')).toEqual([]);
});
