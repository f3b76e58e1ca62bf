import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Block } from '#contract/text';
import { test } from '../hosts/app';
import { expectNothing } from '../pages/axe';
import { keepArticles } from '../pages/keep-article';
import { makePdf } from '../pages/make-pdf';
import {
  articleList,
  closeReport,
  inbox,
  openArticle,
  openStraits,
  reader,
  STRAITS,
  STRAITS_TITLE,
} from '../pages/verbatim';

/** A page of our own that tries everything; canary.test must never be asked for anything. */
const HOSTILE = `<!doctype html><html manifest="http://canary.test/m"><head><title>Statement on the hostile page</title>
<base href="http://canary.test/"><meta http-equiv="refresh" content="0;url=http://canary.test/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src *">
<link rel="stylesheet" href="http://canary.test/a.css"><link rel="dns-prefetch" href="//canary.test"><link rel="icon" href="/i">
<style>@import url(http://canary.test/b.css); body { background: url(http://canary.test/c.png); color: rgb(0, 0, 128) }
h1 { background: \\75rl(http://canary.test/escaped.png) }
@font-face { font-family: x; src: url(http://canary.test/x.woff2) } p { font-family: x }</style>
<script>document.documentElement.dataset.pwned = 1; top.__pwned = 1</script><script src="http://canary.test/d.js"></script></head>
<body onload="top.__pwned = 2" background="http://canary.test/bg.png"><article><h1>Statement on the hostile page</h1>
<p>The first paragraph says that nothing of this page may run, whatever the page tries, and that its words are read all the same.</p>
<p><img src="http://canary.test/e.png" onerror="top.__pwned = 3" srcset="http://canary.test/e2.png 2x"> The second paragraph holds a picture that must not be fetched from anywhere.</p>
<img alt="dot" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==">
<iframe src="http://canary.test/f.html"></iframe><object data="http://canary.test/g.swf"></object><embed src="http://canary.test/h">
<svg><script>top.__pwned = 4</script><image href="http://canary.test/i.png"/><a><text y="20">drawn link</text>
<set attributeName="href" to="http://canary.test/set"/></a><style>&lt;/style&gt;&lt;img src=x onerror=top.__pwned=9&gt;</style></svg>
<math href="http://canary.test/math"><mtext>sum</mtext></math>
<video src="http://canary.test/j.mp4" autoplay poster="http://canary.test/p.png"></video>
<p onclick="top.__pwned = 5">The third paragraph shows &lt;script&gt;top.__pwned = 6&lt;/script&gt; as words, since words are what it is.</p>
<form action="http://canary.test/l"><input autofocus onfocus="top.__pwned = 7"><button formaction="http://canary.test/n">Send the form</button></form>
<a href="javascript:top.__pwned = 8">A link that runs a script</a> <a href="http://canary.test/away" ping="http://canary.test/ping">A link that leads away</a>
<a href="http://canary.test/top" target="_top">A link to the top</a><template shadowrootmode="open"><img src="http://canary.test/s.png"></template>
</article></body></html>`;

/** A zip archive of one file, stored as it is. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const [path, bytes] = [Buffer.from(name), Buffer.from(content)];
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt32LE(crc32(bytes), 10);
  about.writeUInt32LE(bytes.length, 14);
  about.writeUInt32LE(bytes.length, 18);
  about.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, bytes]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, Buffer.alloc(14), path]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}
function original(page: Page): Locator {
  return page.getByRole('region', { name: 'Original', exact: true });
}
test('O shows the text as it stands in the file, and Escape goes back @electron', async ({ open, folder }) => {
  const { page } = await openStraits(open, folder);
  await page.keyboard.press('o');
  await expect(original(page)).toBeFocused();
  await expect(original(page).getByText('straits.txt')).toHaveText(`straits.txt, ${Buffer.byteLength(STRAITS)} bytes`);
  await expect(original(page).locator('pre')).toHaveText(STRAITS, { useInnerText: false });
  expect(await original(page).locator('pre').allTextContents()).toEqual([STRAITS]);
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('original');
  await page.keyboard.press('Enter');
  await expect(original(page)).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: 'What was removed' })).toBeVisible();
  await page.getByText('Original file', { exact: true }).click();
  await expect(original(page)).toBeVisible();
  await page.keyboard.press('o');
  await page.keyboard.press('i');
  await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: 'Show the original' }).click();
  await expect(original(page)).toBeFocused();
});
test('a page is shown as it was saved; no script of it runs, nothing is fetched, nothing leads away @electron', async ({
  open,
  folder,
}) => {
  const from = await inbox(folder, { 'hostile.html': HOSTILE });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  const { origin } = new URL(page.url());
  const asked: string[] = [];
  const forbidden: string[] = [];
  const isForeign = (url: string): boolean => !url.startsWith(origin) && !url.startsWith('data:');
  page.on('requestfinished', (request) => {
    if (isForeign(request.url())) asked.push(request.url());
  });
  page.on('requestfailed', (request) => {
    if (!isForeign(request.url())) return;
    // What the policy forbids is told as a request too, though none is made.
    if (request.failure()?.errorText === 'csp') forbidden.push(request.url());
    else asked.push(request.url());
  });
  const opened: string[] = [];
  page.context().on('page', (other) => opened.push(other.url()));
  await openArticle(page, 'Statement on the hostile page');
  await page.keyboard.press('o');
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', '');
  const inside = frame.contentFrame();
  await expect(inside.getByText('The third paragraph shows <script>top.__pwned = 6</script> as words')).toBeVisible();
  await expect(inside.locator('body')).toHaveCSS('color', 'rgb(0, 0, 128)');
  await expect(inside.locator('script, iframe, object, embed, link, base, video, template, a[href], set')).toHaveCount(
    0,
  );
  await expect(inside.locator('meta')).toHaveCount(2);
  for (const words of ['A link that runs a script', 'A link that leads away', 'A link to the top', 'Send the form'])
    await inside.getByText(words).click();
  await inside.getByText('The third paragraph').click();
  await inside.locator('input').first().press('Enter');
  await page.waitForTimeout(500);
  const urls = page.frames().map((each) => each.url());
  expect(urls).toEqual([page.url(), 'about:srcdoc']);
  await expect(inside.getByText('A link that leads away')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
  await expect(inside.locator('html')).not.toHaveAttribute('data-pwned');
  expect(await inside.getByAltText('dot').evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1);
  expect([asked, opened]).toEqual([[], []]);
  // The application's own scheme counts as secure, so what is asked of elsewhere is too.
  expect(forbidden.map((url) => url.replace('https:', 'http:'))).toEqual(['http://canary.test/escaped.png']);
});
const LINES = Array.from({ length: 12 }, (_, place) => `Page ${place + 1} of the treaty`);
const block = (text: string, page: string): Block => ({ kind: 'paragraph', text, page, sentences: [text.length] });
/** Whether anything blue is drawn on a page. */
async function isDrawn(page: Page, number: number): Promise<boolean> {
  return await original(page)
    .locator(`[data-page="${number}"] canvas`)
    .evaluate((canvas: HTMLCanvasElement) => {
      if (canvas.width === 0) return false;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      for (let at = 0; at < data.length; at += 4) if ((data[at + 2] ?? 0) > 180 && (data[at] ?? 0) < 80) return true;
      return false;
    });
}
test('a PDF is shown page by page beside its text, first the page that was being read', async ({ open, archive }) => {
  const bytes = makePdf(LINES, { roman: 2 });
  const labels = ['i', 'ii', ...Array.from({ length: 10 }, (_, place) => String(place + 1))];
  const blocks = LINES.map((line, place) =>
    block(`${line}. ${'The parties agree on it. '.repeat(20)}`, labels[place] ?? ''),
  );
  await keepArticles(archive, [{ bytes, name: 'treaty.pdf', title: 'The treaty', blocks }]);
  const { page } = await open();
  const asked: string[] = [];
  const { origin } = new URL(page.url());
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  await articleList(page).getByRole('option').click();
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText('The treaty');
  for (let step = 0; step < 6; step++) await page.keyboard.press(']');
  await page.keyboard.press('o');
  await expect(original(page).getByText(/^treaty\.pdf, [\d,]+ bytes$/)).toBeVisible();
  await expect(original(page).getByRole('status')).toHaveText('Page 7 of 12 (p. 5)');
  await expect.poll(() => isDrawn(page, 7)).toBe(true);
  await expect(original(page).locator('[data-page="7"] p')).toContainText('Page 7 of the treaty.');
  expect(await isDrawn(page, 1)).toBe(false);
  await original(page).getByRole('button', { name: 'Next page' }).click();
  await expect(original(page).getByRole('status')).toHaveText('Page 8 of 12 (p. 6)');
  await expect.poll(() => isDrawn(page, 8)).toBe(true);
  const width = async (): Promise<number> =>
    (await original(page).locator('[data-page="8"] canvas').boundingBox())?.width ?? 0;
  const fit = await width();
  await original(page).getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(width).toBeGreaterThan(fit * 1.2);
  await original(page).getByRole('button', { name: 'Fit to width' }).click();
  await expect.poll(width).toBe(fit);
  await original(page).focus();
  await page.keyboard.press('PageDown');
  await expect(original(page).getByRole('status')).toHaveText('Page 9 of 12 (p. 7)');
  await page.keyboard.press('Home');
  await expect(original(page).getByRole('status')).toHaveText('Page 1 of 12 (p. i)');
  await expect.poll(() => isDrawn(page, 1)).toBe(true);
  await expect.poll(() => isDrawn(page, 8)).toBe(false);
  expect(asked).toEqual([]);
});
test('what Verbatim shows no pages of, and a file that is gone, are told in a sentence', async ({ open, archive }) => {
  const blocks = [block('The parties agree.', '')];
  await keepArticles(archive, [
    { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), name: 'letter.doc', title: 'A letter', blocks },
    { bytes: Buffer.from('%PDF-1.7 torn'), name: 'torn.pdf', title: 'A torn page', blocks },
    { bytes: Buffer.from('gone'), name: 'gone.txt', title: 'A lost note', blocks },
  ]);
  const lost = createHash('sha256').update('gone').digest('hex');
  await rm(join(archive, 'originals', lost.slice(0, 2), lost));
  const { page } = await open();
  await openArticle(page, 'A letter');
  await page.keyboard.press('o');
  await expect(original(page).getByText('Verbatim shows no pages of this format.')).toBeVisible();
  await expect(original(page).getByText(join(archive, 'originals'))).toBeVisible();
  await page.keyboard.press('o');
  for (const [title, sentence] of [
    ['A torn page', 'The original cannot be shown'],
    ['A lost note', 'The original is not in the archive’s folder.'],
  ] as const) {
    await openArticle(page, title);
    await page.keyboard.press('o');
    await expect(original(page).getByRole('alert')).toContainText(sentence);
  }
});
test('a page and a PDF inside a zip are shown as well', async ({ open, folder, archive }) => {
  const member = 'deep/treaty.pdf';
  const blocks = [block('The parties agree.', '2')];
  const bytes = zipOf(member, makePdf(LINES));
  await keepArticles(archive, [{ bytes, name: 'treaties.zip', member, title: 'The treaty', blocks }]);
  const from = await inbox(folder, { 'saved.zip': zipOf('deep/hostile.html', Buffer.from(HOSTILE)) });
  const { page } = await open({ args: ['--import', from] });
  await closeReport(page);
  await openArticle(page, 'The treaty');
  await page.keyboard.press('o');
  await expect(original(page).getByText('treaty.pdf', { exact: true })).toBeVisible();
  await expect(original(page).getByRole('status')).toHaveText('Page 2 of 12');
  await expect.poll(() => isDrawn(page, 2)).toBe(true);
  await openArticle(page, 'Statement on the hostile page');
  await page.keyboard.press('o');
  await expect(original(page).getByText('hostile.html')).toBeVisible();
  await expect(page.locator('iframe').contentFrame().getByText('The third paragraph')).toBeVisible();
});
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in originals, ${colorScheme}`, async ({ open, archive, folder }) => {
    await keepArticles(archive, [
      { bytes: makePdf(LINES), name: 'treaty.pdf', title: 'The treaty', blocks: [block('The parties agree.', '1')] },
    ]);
    const from = await inbox(folder, { 'straits.txt': STRAITS, 'hostile.html': HOSTILE });
    const { page } = await open({ host: 'browser', args: ['--import', from] });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await closeReport(page);
    for (const title of ['The treaty', STRAITS_TITLE, 'Statement on the hostile page']) {
      await openArticle(page, title);
      await page.keyboard.press('o');
      await expect(original(page).locator('[data-drawn], pre, iframe').first()).toBeVisible();
      await expectNothing(page, title);
      await page.keyboard.press('o');
    }
  });
