import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, type DifferenceRow, type Span } from './compare-texts';
import { restated } from './statement-fixture';

const NOTHING: readonly Span[] = [];
function spansOf(row: DifferenceRow, side: 'here' | 'there'): readonly Span[] {
  if (side === 'here') return row.kind === 'only-there' ? NOTHING : row.here;
  return row.kind === 'only-here' ? NOTHING : row.there;
}
/** Rows as one line each: what changed in brackets. */
function shown(here: readonly string[], there: readonly string[]): string[] {
  const marked = (spans: readonly Span[]): string =>
    spans.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
  return compareTexts(here, there).map((row) => {
    if (row.kind === 'same') return `= ${marked(row.here)}`;
    return `${row.kind}: ${[spansOf(row, 'here'), spansOf(row, 'there')]
      .filter((spans) => spans !== NOTHING)
      .map(marked)
      .join(' | ')}`;
  });
}
function sideOf(rows: readonly DifferenceRow[], side: 'here' | 'there'): string[] {
  return rows
    .map((row) => spansOf(row, side))
    .filter((spans) => spans !== NOTHING)
    .map((spans) => spans.map(({ text }) => text).join(''));
}
const word = fc.constantFrom(
  'we',
  'the',
  'members',
  'of',
  'this',
  'board',
  'welcome',
  '2031',
  '湖面',
  'Ms',
  '’',
  ', ',
  '\u00a0',
  '—',
);
const block = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme' }),
);
const blocks = fc.array(block, { maxLength: 6 }).map((texts) => texts.map((text) => text.replaceAll('\n', ' ')));

test('a changed word is marked, the rest of the paragraph is not', () => {
  expect(shown(['We welcome the report.', 'We thank all.'], ['We welcome this report.', 'We thank all.'])).toEqual([
    'changed: We welcome [the ]report. | We welcome [this ]report.',
    '= We thank all.',
  ]);
});
test('a paragraph that only one has stands alone, and the others stay beside their like', () => {
  const shared = ['We welcome the report of the panel.', 'We thank the chair for all her work.'];
  expect(
    shown(shared, ['From our reporter', ...shared.slice(0, 1), 'Advertisement by a bank', ...shared.slice(1)]),
  ).toEqual([
    'only-there: [From our reporter]',
    '= We welcome the report of the panel.',
    'only-there: [Advertisement by a bank]',
    '= We thank the chair for all her work.',
  ]);
});
test('merged paragraphs, curly quotes and long dashes are no change', () => {
  const rows = compareTexts(['“We agree” – all of us.', 'It’s late.'], ['"We agree" - all of us. It\'s late.']);
  expect(rows.map(({ kind }) => kind)).toEqual(['same']);
  expect(sideOf(rows, 'here')).toEqual(['“We agree” – all of us.\nIt’s late.']);
});
test('a rewritten sentence is marked as one, without lost words between', () => {
  expect(
    shown(
      ['Before that we met the crews. Then the lake rose.'],
      ['Before that nobody saw the fleet. Then the lake rose.'],
    ),
  ).toEqual([
    'changed: Before that [we met the crews]. Then the lake rose. | Before that [nobody saw the fleet]. Then the lake rose.',
  ]);
});
test('Chinese is compared by characters', () => {
  expect(shown(['湖面下降了十四米'], ['湖面下降了二十米'])).toEqual([
    'changed: 湖面下降了十[四]米 | 湖面下降了[二]十米',
  ]);
});
test('what stands in the rows of one side is that side, whole', () => {
  fc.assert(
    fc.property(blocks, blocks, (here, there) => {
      const rows = compareTexts(here, there);
      expect(sideOf(rows, 'here').join('\n')).toBe(here.join('\n'));
      expect(sideOf(rows, 'there').join('\n')).toBe(there.join('\n'));
      for (const row of rows)
        if (row.kind === 'same') expect([...row.here, ...row.there].some((span) => span.changed)).toBe(false);
    }),
  );
});
test('equal texts have no difference', () => {
  fc.assert(
    fc.property(blocks, (texts) => {
      expect(compareTexts(texts, texts).map(({ kind }) => kind)).toEqual(texts.map(() => 'same'));
    }),
  );
});
test('a long text is compared in a moment, and one that was rewritten through and through in a bounded time', () => {
  const paragraphs = Array.from({ length: 80 }, (_, n) =>
    restated(
      [
        ['12', `${n}`],
        ['lake', `lake${n}`],
      ],
      { title: '' },
    ).text.replaceAll('\n', ' '),
  );
  const edited = paragraphs.map((text, n) => (n % 3 === 0 ? text.replace('concerned', 'worried') : text));
  const began = Date.now();
  expect(compareTexts(paragraphs, edited).filter(({ kind }) => kind === 'changed')).toHaveLength(27);
  const shuffled = paragraphs.map((text) => text.split(' ').reverse().join(' '));
  compareTexts(paragraphs, shuffled);
  compareTexts(['a b '.repeat(5_000)], ['b a a '.repeat(4_000)]);
  expect(Date.now() - began).toBeLessThan(3_000);
});
