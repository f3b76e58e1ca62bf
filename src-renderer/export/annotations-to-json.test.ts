import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsToJson, readAnnotationsJson } from './annotations-to-json';
import type { CitedPassage } from './cited-passage';
import { anyPassages, testPassage } from './passage-fixture';
import { verifyInPiece } from './verify-quotes';

const about = { archive: 'Öffentlich "1"', now: new Date('2026-11-24T12:00:00Z') };

function written(passages: readonly CitedPassage[]): string {
  return [...annotationsToJson(passages, about)].map(({ text }) => text).join('');
}
test('passages come back unchanged', () => {
  fc.assert(
    fc.property(anyPassages, (passages) => {
      expect(readAnnotationsJson(written(passages))).toEqual({
        ok: true,
        value: { format: 1, exportedAt: '2026-11-24T12:00:00.000Z', archive: about.archive, passages },
      });
      expect([...annotationsToJson(passages, about)].map(verifyInPiece).filter((found) => found !== null)).toEqual([]);
    }),
  );
});
test('the file is indented throughout, so that versions of it can be compared', () => {
  const file = written([testPassage, testPassage]);
  expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, 2)}\n`);
});
test.each([
  ['not JSON', '{', 'not-json'],
  ['of a later format', '{"format":2,"exportedAt":"","archive":"","passages":[]}', 'other-format'],
  [
    'without a field of a passage',
    '{"format":1,"exportedAt":"","archive":"","passages":[{"quote":"x"}]}',
    'other-format',
  ],
])('a file that is %s is refused', (_, file, reason) => {
  expect(readAnnotationsJson(file)).toMatchObject({ ok: false, reason });
});
