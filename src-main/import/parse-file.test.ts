import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseFile } from './parse-file';
import type { ParsedMember } from './parsed';

const folder = mkdtempSync(join(tmpdir(), 'parse-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function only(path: string, name: string, maxBytes: number): Promise<ParsedMember> {
  const all: ParsedMember[] = [];
  for await (const member of parseFile({ path, name }, maxBytes)) all.push(member);
  expect(all).toHaveLength(1);
  return all[0] as ParsedMember;
}
async function reasonOf(name: string, content: string | Uint8Array, maxBytes = 1_000): Promise<string> {
  const path = join(folder, 'kept');
  writeFileSync(path, content);
  const { parsed } = await only(path, name, maxBytes);
  return parsed.ok ? 'read' : parsed.reason;
}
test.each([
  ['an empty file', 'a.txt', '', 'empty-file'],
  ['white space', 'a.txt', ' \n\t \r\n', 'empty-file'],
  ['text', 'a.txt', 'The ministers met.', 'read'],
  ['text without an extension', 'README', 'The ministers met.', 'read'],
  ['random bytes', 'a.txt', Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 256), 'not-text'],
  ['a PDF that is called .txt', 'a.txt', '%PDF-1.7\n', 'damaged'],
  ['a page that is called .txt', 'a.txt', '\n<!DOCTYPE html><html><p>Hello', 'read'],
  ['a page in UTF-16', 'a.txt', Buffer.from('\uFEFF<html><body>Hello', 'utf16le'), 'read'],
  ['Markdown', 'a.md', '# Hello\n\nThe ministers met.', 'read'],
  ['RTF', 'a.txt', '{\\rtf1 Hello}', 'read'],
  ['a mail', 'a.txt', 'From: a@example.org\nTo: b@example.org\nSubject: Hello\n\nText', 'read'],
  ['a table', 'a.csv', 'a,b\n1,2\n', 'format-not-read'],
  ['more bytes than the limit', 'a.txt', 'x'.repeat(1_001), 'too-large'],
])('%s (%s) is answered', async (_, name, content, reason) => {
  expect(await reasonOf(name, content)).toBe(reason);
});
test('a file that is not there is gone, a folder is unreadable', async () => {
  expect((await only(join(folder, 'absent'), 'a.txt', 10)).parsed).toMatchObject({ reason: 'gone' });
  expect((await only(folder, 'a.txt', 10)).parsed).toMatchObject({ reason: 'unreadable' });
});
