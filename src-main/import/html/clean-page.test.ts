import { expect, test } from 'vitest';
import { cleanPage } from './clean-page';

const HEAD =
  '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; font-src data:">';
/** What is left of a body. */
function bodyOf(markup: string): string {
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(cleanPage(markup))?.[1] ?? '';
}
test('the policy comes before anything of the page, which cannot soften it', () => {
  const page = cleanPage(
    '<html lang=en><meta http-equiv=Content-Security-Policy content="default-src *"><base href=/x><style>p{color:red}</style><p>One.',
  );
  expect(page).toBe(
    `<!doctype html><html lang="en"><head>${HEAD}<style>p{color:red}</style></head><body><p>One.</p></body></html>`,
  );
});
test.each([
  ['a script', '<p>a<script>alert(1)</script>b', '<p>ab</p>'],
  ['an event', '<p onclick="x()" ONLOAD=y>a', '<p>a</p>'],
  ['a frame', '<iframe src=//x></iframe><object data=//x></object><embed src=//x>a', 'a'],
  ['a link', '<a href="javascript:x" target=_top ping=//x>a</a>', '<a>a</a>'],
  ['a form', '<form action=//x><button formaction=//x autofocus>a</button></form>', '<form><button>a</button></form>'],
  ['a picture from elsewhere', '<img src=//x/y.png srcset="//x 2x" alt="A map">', '<img alt="A map">'],
  ['a picture of its own', '<img src="data:image/png;base64,AA==">', '<img src="data:image/png;base64,AA==">'],
  ['a page as a picture', '<img src="data:text/html,x">', '<img>'],
  [
    'an animated link',
    '<svg><a><set attributeName=href to=//x /><text>a</text></a></svg>',
    '<svg><a><text>a</text></a></svg>',
  ],
  ['a hidden tree', '<div><template shadowrootmode=open><img src=//x></template>a</div>', '<div>a</div>'],
  ['what scripts would replace', '<noscript><img src=//x></noscript>a', 'a'],
  ['markup that is words', '<p>a &lt;b&gt; &amp;amp; "c"', '<p>a &lt;b&gt; &amp;amp; &quot;c&quot;</p>'],
  ['an attribute with quotes', `<p title='a"><script>b'>c`, '<p title="a&quot;&gt;&lt;script&gt;b">c</p>'],
  [
    'a style in a drawing',
    '<svg><style>&lt;/style&gt;&lt;img src=//x&gt;</style></svg>',
    '<svg><style>&lt;/style&gt;&lt;img src=//x&gt;</style></svg>',
  ],
  [
    'a style from elsewhere',
    '<p style="background:url( //x/y.png );color:red">a',
    '<p style="background:none;color:red">a</p>',
  ],
  [
    'a style of its own',
    `<p style="background:url('data:image/png;base64,AA')">a`,
    `<p style="background:url('data:image/png;base64,AA')">a</p>`,
  ],
  ['lines', '<pre>\n\na\n  b</pre>', '<pre>\n\na\n  b</pre>'],
  ['what is never markup', '<xmp><b>a</b></xmp>', '<pre>\n&lt;b&gt;a&lt;/b&gt;</pre>'],
])('%s is made harmless', (_name, markup, left) => {
  expect(bodyOf(markup)).toBe(left);
});
test('a style sheet brings no other', () => {
  const page = cleanPage('<style>@import url(//x); @import "y"; b{background:url(//x) } @media (width<9px){}</style>a');
  expect(page).toContain('<style>  b{background:none } @media (width<9px){}</style>');
});
test('cleaning what was cleaned changes nothing', () => {
  const once = cleanPage(
    '<title>t</title><body bgcolor=red><p>a</p><table><tr><td>b</table><svg viewBox="0 0 1 1"><path d=M0/></svg>',
  );
  expect(cleanPage(once)).toBe(once);
});
test('a page nested without end is no trouble', () => {
  expect(bodyOf(`${'<div>'.repeat(50_000)}a`)).toContain('a');
});
