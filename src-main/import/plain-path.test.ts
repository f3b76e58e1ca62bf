import { expect, test } from 'vitest';
import { zipOf } from './fixtures/zip-of';
import { plainName, plainPath } from './plain-path';
import { readDocuments } from './read-documents';

test('a path that a report can show stays as it is', () => {
  for (const path of ['2019/a b.txt', 'https://example.org/a?b=c#d', '声明/يناير\u200f.pdf', ''])
    expect(plainPath(path)).toBe(path);
});
test('what breaks or turns a line is replaced, and two paths stay two', () => {
  expect(plainPath('a\u0000b.txt')).toMatch(/^a\ufffdb\.txt~[0-9a-f]{8}$/);
  expect(plainPath('\u202etxt.exe')).toMatch(/^\ufffdtxt\.exe~/);
  expect(plainPath('a\u0000b')).not.toBe(plainPath('a\u0001b'));
  const long = 'x'.repeat(10_000_000);
  expect(plainPath(`${long}1`).length).toBeLessThan(2_000);
  expect(plainPath(`${long}1`)).not.toBe(plainPath(`${long}2`));
});
test('a name keeps its extension', () => {
  expect(plainName(`${'x'.repeat(70_000)}\n.pdf`)).toMatch(/^x{250}\ufffd\.pdf$/);
});
test('a document is found again by its plain path', async () => {
  const names = ['a\nb.txt', 'c.txt', `${'d'.repeat(60_000)}.txt`];
  const bytes = zipOf(names.map((name) => ({ name, content: 'The ministers open the roads.' })));
  const read = async (only?: string): Promise<string[]> => {
    const members: string[] = [];
    for await (const { member, parsed } of readDocuments({ bytes, name: 'a.zip' }, { only }))
      if (parsed.ok) members.push(member);
    return members;
  };
  const members = await read();
  expect(members).toHaveLength(3);
  for (const member of members) expect(await read(member)).toEqual([member]);
});
