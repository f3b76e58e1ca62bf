import { expect, test } from 'vitest';
import { became, filesAndSize, finished, formatName, keptUnread, size, underWay, whatHappened } from './words';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_540, '1.5 kB'],
  [38_000_000, '38 MB'],
  [1_234_000_000, '1.2 GB'],
  [5e15, '5,000 TB'],
])('%d bytes are written %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
test('what was found is said in one line, and what is not read yet in another', () => {
  expect(filesAndSize(405, 38_000_000)).toBe('405 files, 38 MB');
  expect(filesAndSize(1, 1)).toBe('1 file, 1 byte');
  const format = (name: string, files: number) => ({ format: name, files, bytes: 0, read: false });
  expect(keptUnread([format('pdf', 8), format('doc', 4)])).toBe(
    'Will be kept but not read yet: 12 (PDF 8, Word 97–2003 4).',
  );
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => format(name, 1));
  expect(keptUnread(many)).toBe('Will be kept but not read yet: 8 (.a 1, .b 1, .c 1, .d 1, .e 1, .f 1, 2 more kinds).');
});
test('a kind without a word of ours is called by its extension, even one that every object knows', () => {
  expect(formatName('xyz')).toBe('.xyz');
  expect(formatName('constructor')).toBe('.constructor');
});
test('an import of the past says what became of its files', () => {
  const none = { found: 0, kept: 0, duplicate: 0, attention: 0, unread: 0, failed: 0, cancelled: false };
  expect(became(none)).toBe('No files');
  expect(became({ ...none, kept: 286, duplicate: 1, failed: 2, cancelled: true })).toBe(
    '286 kept, 1 duplicate, 2 failed, cancelled',
  );
  expect(became({ ...none, kept: 1, versions: 2, duplicate: 3 })).toBe('1 kept, 2 new versions, 3 duplicates');
  expect(became(null)).toBe('Ended early.');
});
test.each([
  ['new-version', '', 'New version of “A”.'],
  ['new-version', 'waits', 'Newer version kept, annotations stay on the old one: “A”.'],
  ['new-version', 'older', 'Older version kept, the later one is shown: “A”.'],
  ['new-version', 'ends-early', /^New version of “A”\. The file ends in the middle\./],
  ['reprint', '', 'Reprint of “A”. Kept and linked.'],
  ['duplicate', '', 'Same file as “A”. Not kept twice.'],
  ['duplicate', 'same-text', 'Same text as “A”. Nothing is new in it.'],
] as const)('of a file that is %s %s the report says %s', (outcome, reason, sentence) => {
  expect(whatHappened({ outcome, reason }, 'A', '')).toMatch(sentence);
});
test('a cancelled import says whether anything stays', () => {
  expect(finished({ state: 'cancelled', refusal: '', done: 0 })).toBe('Cancelled. Nothing was imported.');
  expect(finished({ state: 'cancelled', refusal: '', done: 3 })).toBe(
    'Cancelled. What was kept stays; Undo takes it back.',
  );
});
test('the status bar says what an import is doing', () => {
  expect(underWay({ state: 'looking', done: 0, total: 1 })).toBe('Looking: 1 file so far');
  expect(underWay({ state: 'found', done: 0, total: 30 })).toBe('30 files found, not imported yet');
  expect(underWay({ state: 'reading', done: 3, total: 30 })).toBe('Importing 3 of 30');
});
