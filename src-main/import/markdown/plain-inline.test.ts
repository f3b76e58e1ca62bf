import { expect, test } from 'vitest';
import { plainInline } from './plain-inline';

test.each([
  ['**bold** and *slanted* and ~~gone~~', 'bold and slanted and gone'],
  ['***both*** and __strong__ _slanted_', 'both and strong slanted'],
  ['snake_case_name, 2 * 3 * 4', 'snake_case_name, 2 * 3 * 4'],
  ['[words](https://a.example "title") and [words][ref]', 'words and words'],
  ['[![picture](a.png)](https://a.example)', 'picture'],
  ['<https://a.example>', 'https://a.example'],
  ['`<b>` and `a*b*c`', '<b> and a*b*c'],
  ['a <b onclick="x()">tag</b> &amp; &lt;i&gt;', 'a tag & <i>'],
  ['a < b and c > d', 'a < b and c > d'],
  ['\\*not slanted\\*', '*not slanted*'],
  ['<script>alert(1)</script>words', 'words'],
])('%s is read as “%s”', (markdown, text) => {
  expect(plainInline(markdown)).toBe(text);
});
