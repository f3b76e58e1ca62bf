import { expect, test } from 'vitest';
import { xhtmlAsHtml } from './xhtml-as-html';

test.each([
  ['<title/><p class="a" />', '<title></title><p class="a"></p>'],
  ['<br/><img alt="a > b"/>', '<br/><img alt="a > b"/>'],
  [
    '<span epub:type=\'pagebreak\' id="p1"\n title="1"/>x',
    '<span epub:type=\'pagebreak\' id="p1"\n title="1"></span>x',
  ],
  ['<p>a / b</p><a href="x/">y</a>', '<p>a / b</p><a href="x/">y</a>'],
  ['<p><![CDATA[a < b & c]]> d</p>', '<p>a &lt; b &amp; c d</p>'],
])('“%s” is read as XHTML means it', (markup, html) => {
  expect(xhtmlAsHtml(markup)).toBe(html);
});
test.each([
  ['attributes', '<a b="'.repeat(500_000)],
  ['tags', '<a '.repeat(1_000_000)],
  ['blanks', `<a${' '.repeat(1_000_000)}`],
  ['names', `<a ${'b '.repeat(1_000_000)}`],
  ['marked text', '<![CDATA['.repeat(300_000)],
  ['blanks in tags', `<a ${'\n'.repeat(5000)}`.repeat(200)],
])('%s without an end take no time', (_, markup) => {
  const start = performance.now();
  xhtmlAsHtml(markup);
  expect(performance.now() - start).toBeLessThan(1000);
});
