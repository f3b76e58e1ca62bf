import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFormats } from './count-formats';

function count(...names: string[]) {
  const formats = countFormats();
  for (const relative of names) formats.add({ relative, bytes: 10 });
  return formats.all();
}
test('files are counted by kind, whatever the spelling, the most first', () => {
  expect(count('a.HTM', 'b/c.wpd', 'd.html', 'e.xhtml', 'f.txt', 'g.TEXT')).toEqual([
    { format: 'html', files: 3, bytes: 30, read: true },
    { format: 'txt', files: 2, bytes: 20, read: true },
    { format: 'wpd', files: 1, bytes: 10, read: false },
  ]);
});
test.each(['README', 'folder.d/README', 'Statement No. 4 of the delegation', 'a.b c', '.', 'a.'])(
  '“%s” has no extension, and its content decides',
  (name) => {
    expect(count(name)).toEqual([{ format: '', files: 1, bytes: 10, read: true }]);
  },
);
test.each('txt html md mhtml eml mbox pdf doc docx odt rtf epub zip warc wacz'.split(' '))('%s is read', (format) => {
  expect(count(`a.${format}`)).toEqual([{ format, files: 1, bytes: 10, read: true }]);
});
test('however odd the names, every file is counted and the list stays short', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]\.[a-z0-9]{1,3}$/), { maxLength: 300 }), (names) => {
      const formats = count(...names);
      expect(formats.reduce((sum, { files }) => sum + files, 0)).toBe(names.length);
      expect(formats.length).toBeLessThanOrEqual(61);
    }),
  );
});
