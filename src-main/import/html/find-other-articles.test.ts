import { expect, test } from 'vitest';
import { findOtherArticles } from './find-other-articles';
import { textIn } from './page-element';
import { parsePage } from './parse-page';
import { weighProse } from './weigh-prose';

const PROSE = `<p>${'The roads are open again, the ministers said on Friday at the lake. '.repeat(6)}</p>`;
const OWN = `<article><h1>Roads are open</h1>${PROSE}<article>a letter</article></article>`;
function othersOf(page: string): string[] {
  const { root } = parsePage(page);
  return [...findOtherArticles(root, ['Roads are open - The Courier'], weighProse(root))].map((each) => textIn(each));
}
test.each([
  ['an article beside the one with the title', `${OWN}<article>A bridge</article>`, ['A bridge']],
  [
    'articles in an article beside it',
    `${OWN}<article>A bridge<article>A gate</article></article>`,
    ['A bridge A gate', 'A gate'],
  ],
  ['none around it and none inside', `<article>${OWN}</article>`, []],
  [
    'none where the title stands outside',
    `<h1>Roads are open</h1><article>${PROSE}</article><article>Part 2</article>`,
    [],
  ],
  [
    'none where its article is only a head',
    `<article><h1>Roads are open</h1></article><article>${PROSE}</article>`,
    [],
  ],
])('of other pages is %s', (_, page, others) => {
  expect(othersOf(page)).toEqual(others);
});
