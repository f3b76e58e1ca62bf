import { expect, test } from 'vitest';
import { isTitle, saidInPdf } from './said-in-pdf';

test.each([
  ['Statement on the Harbour', true],
  ['共同声明', true],
  ['Microsoft Word - harbour.doc', false],
  ['A_L.632.pdf', false],
  ['10811.exe', false],
  ['untitled', false],
  ['Document1', false],
  ['n1621234_e', false],
  ['https://example.org/', false],
])('“%s” is a title: %s', (text, is) => {
  expect(isTitle(text)).toBe(is);
});
function authors(Author: string): readonly string[] {
  return saidInPdf({ info: { Author }, metadata: null }).authors;
}
test('people and bodies are authors, accounts are none', () => {
  expect(authors('Ann Lee; Bo Chan')).toEqual(['Ann Lee', 'Bo Chan']);
  expect(authors('Ministry of Harbours')).toEqual(['Ministry of Harbours']);
  for (const account of ['admin', 'Zvi.Muskal', 'jbell', 'user1', 'a@example.org', 'OFFICE\\ann']) {
    expect(authors(account)).toEqual([]);
  }
});
test('the XMP packet comes first, and a language is a tag', () => {
  const fields: Readonly<Record<string, unknown>> = {
    'dc:title': 'On Ships',
    'dc:creator': ['Ann Lee'],
    'dc:language': 'fr-FR',
  };
  const said = saidInPdf({
    info: { Title: 'Other', Language: 'x' },
    metadata: { get: (name) => fields[name] ?? null },
  });
  expect([said.title, said.authors, said.lang, said.date]).toEqual(['On Ships', ['Ann Lee'], 'fr-FR', '']);
});
