import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWord } from './fold';

test('every folded position points into the source, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      const { text, offsets } = fold(source);
      expect(offsets).toHaveLength(text.length + 1);
      expect(offsets.at(-1)).toBe(source.length);
      expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
    }),
  );
});
test.each([
  ['Résumé', 'resume'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['İstanbul', 'istanbul'],
  ['ﬁnal', 'final'],
  ['ΠΌΛΙΣ', 'πολισ'],
  ['πόλις', 'πολισ'],
  ['日', '日'],
  ['⽇', '日'],
])('%s is found as %s', (written, folded) => {
  expect(foldWord(written)).toBe(folded);
  expect(fold(written).text).toBe(folded);
});
