import { expect, test } from 'vitest';
import { type MadeEntry, zipOf } from './fixtures/zip-of';
import type { ParsedMember } from './parsed';
import { readDocuments } from './read-documents';

const STATEMENT = 'Statement on the roads\n\n4 May 2019\n\nThe ministers open the roads to all.';
const UNDATED = 'Statement on the roads\n\nThe ministers open the roads to all who wish to travel.';

async function read(bytes: Uint8Array, name: string, only?: string): Promise<ParsedMember[]> {
  const all: ParsedMember[] = [];
  for await (const member of readDocuments({ bytes, name }, { only })) all.push(member);
  return all;
}
function became({ member, parsed }: ParsedMember): string {
  const what = parsed.ok ? ['read', ...parsed.value.doubts].join(' ') : parsed.reason;
  return `${member}: ${what}`;
}
async function outcomes(entries: readonly MadeEntry[], only?: string): Promise<string[]> {
  return (await read(zipOf(entries), 'a.zip', only)).map(became);
}
function nested(depth: number): Buffer {
  const inner = depth === 0 ? Buffer.from(STATEMENT) : nested(depth - 1);
  return Buffer.from(zipOf([{ name: depth === 0 ? 'a.txt' : 'inner.zip', content: inner }]));
}

test('a container gives each of its documents, and one that fails costs only itself', async () => {
  expect(
    await outcomes([
      { name: '2019/a.txt', content: STATEMENT },
      { name: '2019/b.txt', content: STATEMENT, crc: 1 },
      { name: 'c.png', content: '\x89PNG' },
      { name: 'd.txt', content: STATEMENT },
    ]),
  ).toEqual(['2019/a.txt: read', '2019/b.txt: damaged', 'c.png: format-not-read', 'd.txt: read']);
});
test('what an import of the folder would pass over is passed over in an archive', async () => {
  expect(
    await outcomes([
      { name: '__MACOSX/._a.txt', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: 'page.html', content: `<html><title>Roads</title><p>${STATEMENT}` },
      { name: 'page_files/menu.txt', content: STATEMENT },
    ]),
  ).toEqual([expect.stringMatching(/^page\.html: read/)]);
});
test('containers are read in one another, to a depth that no honest one has', async () => {
  expect((await read(nested(2), 'a.zip')).map(became)).toEqual(['inner.zip/inner.zip/a.txt: read']);
  expect((await read(nested(9), 'a.zip')).map(became)).toEqual([expect.stringMatching(/inner\.zip: too-deep$/)]);
});
test('only the document that is asked for is answered', async () => {
  const entries = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, content: STATEMENT }));
  expect(await outcomes(entries, 'b.txt')).toEqual(['b.txt: read']);
});
test('an archive without documents is empty, one that ends early is damaged', async () => {
  expect(await outcomes([])).toEqual([': empty-file']);
  const whole = zipOf([{ name: 'a.txt', content: STATEMENT }]);
  expect((await read(whole.subarray(0, whole.length - 30), 'a.zip')).map(became)).toEqual([': damaged']);
});
test('a name that promises another format is reported, not obeyed', async () => {
  const page = Buffer.from(`<!doctype html><html><title>Roads</title><p>${STATEMENT}</p></html>`);
  expect((await read(page, 'roads.doc')).map(became)).toEqual([expect.stringContaining('other-format')]);
  expect((await read(page, 'roads.htm')).map(became)).not.toEqual([expect.stringContaining('other-format')]);
  expect((await read(page, 'roads')).map(became)).not.toEqual([expect.stringContaining('other-format')]);
});
test('an article without a date is kept with that doubt', async () => {
  expect((await read(Buffer.from(UNDATED), 'a.txt')).map(became)).toEqual([': read no-date']);
});
