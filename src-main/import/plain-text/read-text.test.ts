import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import { textOf } from '#text/text-of';
import { readText } from './read-text';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const SAMPLE = join(import.meta.dirname, '../../../../shared/samples/000_ad06d08ba3232ebe.txt');

async function draftOf(bytes: Uint8Array, name: string): Promise<ArticleDraft> {
  const draft = await readText(bytes, name);
  if (!draft.ok) throw new Error(draft.detail);
  return draft.value;
}
/** A draft as a person checks it: what was found, then one line a block, kept and removed. */
/** As `asExpected` of the other readers, without the levels of headings. */
function asExpected({ found, text, doubts }: ArticleDraft): string {
  const kept = text.blocks.map(
    ({ kind, label, text: words }) => `${[kind, label].filter(Boolean).join(' ')}: ${words}`,
  );
  const removed = text.removed.flatMap(({ after, rule, blocks }) =>
    blocks.map((block) => `${after} ${rule}: ${block.text}`),
  );
  return `${JSON.stringify({ found, doubts, kept, removed }, null, 2)}\n`;
}
const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'source.txt')));

test.each(cases)('the article “%s” is read as a person has checked it', async (name) => {
  const draft = await draftOf(readFileSync(join(FIXTURES, name, 'source.txt')), `${name}.txt`);
  await expect(asExpected(draft)).toMatchFileSnapshot(join(FIXTURES, name, 'expected.json'));
});
test.each(cases)('no line of “%s” is lost: each is kept or removed by a named rule', async (name) => {
  const bytes = readFileSync(join(FIXTURES, name, 'source.txt'));
  const { text } = await draftOf(bytes, name);
  const labelled = text.blocks.map((block) => ({ text: `${block.label ?? ''} ${block.text}` }));
  const all = textOf([...labelled, ...text.removed.flatMap(({ blocks }) => blocks)]);
  const words = (of: string): string[] => (of.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
  expect(words(all)).toEqual(words(bytes.toString('utf8')));
});
test.skipIf(!existsSync(SAMPLE))(
  'the sample page gives its title, date, source, category and three paragraphs (skipped where ../shared is absent)',
  async () => {
    const { found, text } = await draftOf(readFileSync(SAMPLE), '000_ad06d08ba3232ebe.txt');
    expect(found).toMatchObject({
      title: 'Ballistic Missile Transfers: Joint Statement by 48 Countries',
      date: '2024-01-10',
      dateFrom: { by: 'title', sure: 'sure' },
      source: 'diplomatie.gouv.fr',
      category: 'Awareness',
      type: 'joint statement',
      lang: 'en',
    });
    expect(text.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(textOf(text.blocks)).not.toMatch(/Home Awareness|Related Articles|Swede|France on mute/);
  },
);
test('a text that is its title and nothing else keeps it as its body', async () => {
  const { found, text } = await draftOf(Buffer.from('Roads open'), 'roads.txt');
  expect([found.title, text.blocks.map((block) => block.text)]).toEqual(['Roads open', ['Roads open']]);
});
test('a text without a title takes the name of its file, and says so', async () => {
  const { found, doubts } = await draftOf(
    Buffer.from('The roads are open again, said the minister of the lake.'),
    'a b/Roads 2021.txt',
  );
  expect(found).toMatchObject({ title: 'Roads 2021', titleFrom: { by: 'file', sure: 'guess' } });
  expect(doubts).toContain('no-title');
});
const OWN_SAMPLE = join(import.meta.dirname, '../../../resources/sample');

test.each([
  [
    'arabic-statement',
    'بيان الرابطة الإقليمية لموانئ الجنوب بشأن إغلاق مضيق كارسوند',
    '2024-03-06',
    'statement',
    'الرابطة الإقليمية لموانئ الجنوب',
  ],
  [
    'council-resolution',
    'Resolution 7 (2024): Freedom of navigation in the Strait of Karsund',
    '2024-04-09',
    'resolution',
    'Council of the Northern Passages',
  ],
  [
    'french-communique',
    'Communiqué final de la réunion ministérielle consacrée au détroit de Karsund',
    '2024-03-21',
    'communiqué',
    'Groupe de contact sur la liberté de navigation',
  ],
  [
    'german-press-release',
    'Lindhaven nimmt umgeleitete Schiffe auf',
    '2024-03-04',
    'press release',
    'Hafenbehörde Lindhaven',
  ],
  [
    'harbour-fund-press-release',
    'Harbour Fund Opens with Grants for Twelve Small Ports',
    '2019-06-12',
    'press release',
    'Harbour Fund',
  ],
  ['japanese-statement', 'カールスンド海峡の閉鎖に関する議長声明', '2024-03-08', 'statement', '海峡利用国会議'],
  [
    'readout-of-call',
    'Readout of the Foreign Minister’s Call with the Secretary-General of the Council of the Northern Passages',
    '2024-03-11',
    'readout',
    'Ministry of Foreign Affairs of Sundmark',
  ],
  [
    'straits-joint-statement',
    'Closing of the Strait of Karsund: Joint Statement by 31 Countries',
    '2024-03-14',
    'joint statement',
    undefined,
  ],
])('the sample “%s” gives its title, date, kind and issuer', async (name, title, date, type, issuer) => {
  const { found } = await draftOf(readFileSync(join(OWN_SAMPLE, `${name}.txt`)), `${name}.txt`);
  expect(found).toMatchObject({ title, date, type, issuers: issuer === undefined ? [] : [issuer] });
});
