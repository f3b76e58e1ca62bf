import { expect, test } from 'vitest';
import { filesAndSize, formatName, keptUnread, size } from './found-words';
import { whatHappened } from './happened-words';
import { stoppedAt } from './stopped-words';
import { became, finished, underWay } from './words';

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
  expect(finished({ what: 'import', state: 'cancelled', refusal: '', done: 0 })).toBe(
    'Cancelled. Nothing was imported.',
  );
  expect(finished({ what: 'import', state: 'cancelled', refusal: '', done: 3 })).toBe(
    'Cancelled. What was kept stays; Undo takes it back.',
  );
});
test('the status bar says what an import is doing', () => {
  expect(underWay({ what: 'import', state: 'looking', done: 0, total: 1 })).toBe('Looking: 1 file so far');
  expect(underWay({ what: 'import', state: 'found', done: 0, total: 30 })).toBe('30 files found, not imported yet');
  expect(underWay({ what: 'import', state: 'reading', done: 3, total: 30 })).toBe('Importing 3 of 30');
});
test('an import that stopped says how far it came, and what to do where its files are not there', () => {
  const stopped = { run: 'r', root: 'corpus', done: 120, total: 600 };
  const sentence = 'The import of corpus stopped at 120 of 600 files.';
  expect(stoppedAt({ ...stopped, files: 'there' })).toBe(sentence);
  expect(stoppedAt({ ...stopped, files: 'handed-over' })).toBe(
    `${sentence} Drop its files again; what is kept is not kept twice.`,
  );
});
test('every doubt about a file is named', () => {
  const file = { outcome: 'attention', reason: 'no-title', doubts: ['no-title', 'no-date'] } as const;
  expect(whatHappened(file, 'a', '')).toBe('No title found: uses the first line. No date found.');
  const { doubts: _, ...old } = file;
  expect(whatHappened(old, 'a', '')).toBe('No title found: uses the first line.');
});
test.each([
  [{ more: 12, fewer: 3, fields: ['title', 'titleFrom'] }, '12 blocks more, 3 fewer; title'],
  [{ more: 1, fewer: 0, fields: [] }, '1 block more'],
  [{ more: 0, fewer: 2, fields: ['date', 'lang'] }, '2 blocks fewer; date, language'],
  [{ more: 0, fewer: 0, fields: [] }, 'The same blocks, others removed'],
] as const)('what a new extraction changed is said in one line: %o', (changed, line) => {
  expect(whatHappened({ outcome: 'new-version', reason: '', changed }, 'a', '')).toBe(line);
});
test('a new text that waits says so before what is new in it', () => {
  const changed = { more: 1, fewer: 2, fields: [] };
  expect(whatHappened({ outcome: 'attention', reason: 'waits', changed }, 'a', '')).toBe(
    'Annotated, so it waits: 1 block more, 2 fewer',
  );
});
test('a new extraction is summed up by what it changed', () => {
  const counts = { found: 300, kept: 284, duplicate: 0, attention: 3, unread: 0, failed: 1, cancelled: false };
  expect(became({ ...counts, files: 300 }, 'extract-again')).toBe(
    '12 changed, 3 left as they are, 1 failed, 284 the same',
  );
});
