import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from './escape-markdown';

test('what was escaped reads back as it was', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('\\', '*', '_', '#', '>', '-', '1', '.', ' ', 'a', '`', '<', '&') }),
  );
  fc.assert(
    fc.property(line, (text) => {
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
    }),
  );
});
test.each([
  ['1. first', '1\\. first'],
  ['- item', '\\- item'],
  ['# no heading', '\\# no heading'],
  ['a *b* _c_ [d](e) <f> &amp;', 'a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\&amp;'],
  ['Resolutions 1718 (2006).', 'Resolutions 1718 (2006).'],
])('%s is written so that it shows as it is', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});
