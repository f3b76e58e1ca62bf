import { expect, test } from 'vitest';
import { previewLines } from './preview-lines';

test('the preview tells headings, citations and tags of Markdown apart, and nothing in data', () => {
  const content = '## Title\n\n> quote\n>\n> — “Title”, ¶1\n\nTags: #a\n';
  const kinds = previewLines(content, 'markdown').map(({ kind }) => kind);
  expect(kinds).toEqual(['heading', 'plain', 'plain', 'plain', 'citation', 'plain', 'tags']);
  expect(previewLines('# a\r\nb\r\n', 'csv')).toEqual([
    { kind: 'plain', text: '# a' },
    { kind: 'plain', text: 'b' },
  ]);
});
test('a long document is shown by its first 200 lines', () => {
  const shown = previewLines('line\n'.repeat(1_000), 'markdown');
  expect(shown).toHaveLength(200);
  expect(shown.at(-1)).toEqual({ kind: 'plain', text: 'line' });
});
