import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFile } from './name-file';

test.each([
  ['Statements on the Straits.md', 'Statements on the Straits.md'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a/b: "c"?.csv', 'a-b- -c--.csv'],
  ['CON.txt', '_CON.txt'],
  ['ends with dots...', 'ends with dots'],
  ['Erkla\u0308rung.md', 'Erkl\u00e4rung.md'],
  ['', 'export'],
  ['...', 'export'],
])('%s becomes %s', (wanted, name) => {
  expect(nameFile(wanted)).toBe(name);
});
test('any name becomes one that every system takes, and naming twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
      const name = nameFile(wanted);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(name).toMatch(/^[^<>:"/\\|?*]*[^<>:"/\\|?*. ]$/);
      expect(nameFile(name)).toBe(name);
    }),
  );
});
