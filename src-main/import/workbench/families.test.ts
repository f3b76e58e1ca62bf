import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { Families } from '#text/family/families';
import { familyArticle } from '#text/family/family-article';
import { type Reading, readingOf } from '#text/family/reading-of';
import { parseHere } from '../fixtures/parse-here';

const DEV = join(import.meta.dirname, '../../../../shared/families/dev');
const linesOf = <Line>(name: string): Line[] =>
  readFileSync(join(DEV, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

test.skipIf(!existsSync(DEV))(
  'reprints and versions join their statement, and what only looks alike does not (skipped where ../shared is absent)',
  async () => {
    const clusters = linesOf<{ files: { file: string }[] }>('clusters.jsonl').map(({ files }) =>
      files.map(({ file }) => file),
    );
    const pairs = linesOf<{ a: string; b: string }>('hard_negatives.jsonl');
    const readings = new Map<string, Reading>();
    const families = new Families(async (id) => readings.get(id));
    const parse = parseHere();
    for (const name of new Set([...clusters.flat(), ...pairs.flatMap(({ a, b }) => [a, b])])) {
      await parse({ path: join(DEV, 'files', name), name: basename(name) }, ({ parsed }) => {
        if (parsed.ok) readings.set(name, readingOf(familyArticle(parsed.value.found, parsed.value.text.blocks)));
      });
      const reading = readings.get(name);
      if (reading) await families.put(name, reading);
    }
    const variants = clusters.flatMap(([first = '', ...rest]) =>
      rest.filter((name) => readings.has(name)).map((name) => [first, name] as const),
    );
    const joined = variants.filter(([first, name]) => families.familyOf(first).includes(name));
    expect(joined.length / variants.length).toBeGreaterThanOrEqual(0.95);
    expect(pairs.filter(({ a, b }) => families.familyOf(a).includes(b)).length).toBeLessThanOrEqual(1);
  },
  30_000,
);
