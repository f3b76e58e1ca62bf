import { afterEach, expect, test, vi } from 'vitest';
import { testId } from '../archive/journal-fixture';
import { escapeMarkdown } from './escape-markdown';
import { exportOptions, FORMATS } from './export-options';
import { testPassage } from './passage-fixture';
import { writeDocument } from './write-document';

const about = { heading: 'Annotations', archive: 'Archive', now: new Date(0) };
const { signal } = new AbortController();

vi.mock('./escape-markdown', async (original) => {
  const real = await original<typeof import('./escape-markdown')>();
  return { ...real, escapeMarkdown: vi.fn(real.escapeMarkdown) };
});
afterEach(() => vi.mocked(escapeMarkdown).mockClear());

test.each(FORMATS)('a document in %s knows its size and lines, and its quotes are read back', async (format) => {
  const options = exportOptions({ format });
  const { content, bytes, lines, unproved } = await writeDocument(
    [{ ...testPassage, quote: 'é😀' }],
    options,
    about,
    signal,
  );
  expect(content).toContain('é😀');
  expect(bytes).toBe(new TextEncoder().encode(content).length);
  expect(lines).toBe(content.split('\n').length - 1);
  expect(unproved).toBeNull();
});
test('a writer that would misquote is found out before anything is saved', async () => {
  vi.mocked(escapeMarkdown).mockImplementation((line) => line.replace('condemn', 'praise'));
  const { unproved } = await writeDocument([testPassage], exportOptions({}), about, signal);
  expect(unproved).toMatchObject({ why: 'differs', title: 'Title 1', quote: 'condemn *all*' });
});
test('a document that nobody waits for is given up', async () => {
  const many = Array.from({ length: 20_000 }, (_, n) => ({ ...testPassage, annotation: testId(2, n) }));
  const wanted = new AbortController();
  const writing = writeDocument(many, exportOptions({ format: 'json' }), about, wanted.signal);
  wanted.abort();
  await expect(writing).rejects.toThrow('abort');
});
