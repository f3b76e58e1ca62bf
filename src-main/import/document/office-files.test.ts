import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asExpected } from '../fixtures/as-expected';
import { readOdt } from '../open-document/read-odt';
import type { Parsed } from '../parsed';
import { readDoc } from '../word/read-doc';
import { readDocx } from '../word/read-docx';
import { readRtf } from '../word/read-rtf';

const READERS: Readonly<Record<string, (bytes: Uint8Array, name: string) => Promise<Parsed>>> = {
  docx: readDocx,
  doc: readDoc,
  odt: readOdt,
  rtf: readRtf,
};
const FIXTURES = join(import.meta.dirname, '../fixtures');
const GENERATED = join(import.meta.dirname, '../../../../shared/formats/generated');
const cases = readdirSync(FIXTURES).flatMap((name) =>
  Object.keys(READERS)
    .map((format) => ({ name, format, path: join(FIXTURES, name, `source.${format}`) }))
    .filter(({ path }) => existsSync(path)),
);

test.each(cases)('the article “$name” ($format) is read as a person has checked it', async ({ name, format, path }) => {
  const parsed = await READERS[format]?.(readFileSync(path), `${name}.${format}`);
  if (!parsed?.ok) throw new Error(`${format}: ${parsed?.reason}`);
  await expect(asExpected(parsed.value)).toMatchFileSnapshot(join(FIXTURES, name, 'expected.json'));
});
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu) ?? [];
}
const generated = existsSync(GENERATED) ? readdirSync(GENERATED) : [];
const office = generated.filter((name) => Object.hasOwn(READERS, name.replace(/.*\./, '')));

test.skipIf(office.length === 0).each(office)(
  'what two programs write of one text has all its words, in “%s” (skipped where ../shared is absent)',
  async (name) => {
    const markdown = readFileSync(join(GENERATED, 'base.md'), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const words = wordsOf(markdown.replace(/\]\([^)]*\)|\[\^1\]:?|^\|[-|]+\|$/gm, ''));
    const parsed = await READERS[name.replace(/.*\./, '')]?.(readFileSync(join(GENERATED, name)), name);
    if (!parsed?.ok) throw new Error(parsed?.detail);
    const { found, text } = parsed.value;
    const all = [found.title, ...text.blocks.map((block) => `${block.label ?? ''} ${block.text}`)].join('\n');
    const left = new Map<string, number>();
    for (const word of wordsOf(all)) left.set(word, (left.get(word) ?? 0) + 1);
    expect(words.filter((word) => left.set(word, (left.get(word) ?? 0) - 1).get(word) === -1)).toEqual([]);
    expect(found).toMatchObject({
      title: 'Ballistic Missile Transfers: Joint Statement by 48 Countries',
      date: '2024-01-10',
      lang: 'en',
    });
    expect(text.blocks.at(-1)).toMatchObject({ kind: 'footnote', label: '1' });
  },
);
