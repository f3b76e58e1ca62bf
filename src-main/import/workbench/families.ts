import { Families } from '#text/family/families';
import { familyArticle } from '#text/family/family-article';
import { type Reading, readingOf } from '#text/family/reading-of';
import { readAskedFiles } from './read-asked-files';

// JSON lines {id, path} in, one JSON line {ids} a family of two or more out: the app's reading and grouping, for measuring.
const readings = new Map<string, Reading>();
await readAskedFiles(import.meta.url, (id, { member, parsed }) => {
  if (parsed.ok)
    readings.set(
      member === '' ? String(id) : `${id}#${member}`,
      readingOf(familyArticle(parsed.value.found, parsed.value.text.blocks)),
    );
});
const families = new Families(async (id) => readings.get(id));
for (const [id, reading] of readings) await families.put(id, reading);
for (const ids of families.all()) process.stdout.write(`${JSON.stringify({ ids })}\n`);
