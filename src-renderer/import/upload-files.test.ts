import { expect, test } from 'vitest';
import type { UploadedFile } from '#contract/calls';
import { pickedFiles } from './dropped-files';
import { uploadFiles } from './upload-files';

test('a file is handed over whole, in pieces of at most 1 MB', async () => {
  const bytes = Uint8Array.from({ length: 2_000_500 }, (_, n) => n % 251);
  const pieces: Uint8Array[] = [];
  const ends: boolean[] = [];
  const host = {
    upload: async (_file: UploadedFile, piece: Uint8Array, last: boolean) => {
      pieces.push(piece);
      ends.push(last);
      return { ok: true, value: null } as const;
    },
  };
  expect(await uploadFiles(host, 'u', pickedFiles([new File([bytes], 'a.txt')]))).toEqual({ ok: true, value: [] });
  expect(pieces.map(({ length }) => length)).toEqual([1_000_000, 1_000_000, 500]);
  expect(ends).toEqual([false, false, true]);
  const arrived = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
  expect(arrived.findIndex((byte, n) => byte !== n % 251)).toBe(-1);
  expect(arrived.length).toBe(bytes.length);
});
test('an empty file is handed over too, and one that is too large keeps no other back', async () => {
  const seen: string[] = [];
  const host = {
    upload: async ({ path }: UploadedFile) => {
      seen.push(path);
      return path === 'large.txt'
        ? ({ ok: false, reason: 'too-large', detail: '' } as const)
        : ({ ok: true, value: null } as const);
    },
  };
  const files = ['empty.txt', 'large.txt', 'last.txt'].map((name) => new File([], name));
  expect(await uploadFiles(host, 'u', pickedFiles(files))).toEqual({ ok: true, value: ['large.txt'] });
  expect(seen).toEqual(['empty.txt', 'large.txt', 'last.txt']);
});
