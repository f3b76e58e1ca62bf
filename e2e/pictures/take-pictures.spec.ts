import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../hosts/app';
import { ROOT } from '../hosts/places';
import { expectNothing } from '../pages/axe';
import { keepArticles } from '../pages/keep-article';
import { makePdf } from '../pages/make-pdf';
import {
  annotate,
  articleList,
  closeReport,
  HARBOUR,
  inbox,
  openArticle,
  popover,
  reader,
  report,
  results,
  STRAITS,
  selectWords,
} from '../pages/verbatim';
import { zipOf } from '../pages/zip-of';
import { lendFonts } from './lend-fonts';

/** PICTURES names a folder for all pictures, to look at; without it only those of the README are taken. */
const FOLDER = process.env.PICTURES ?? join(ROOT, 'docs', 'pictures');
const OF_THE_README =
  'reader-light empty-light import-light annotate-dark search-light removed-light original-light compare-light annotations-light export-light palette-dark keys-light reader-dark'.split(
    ' ',
  );
const TITLE = 'Closing of the Strait of Karsund: Joint Statement by 31 Countries';

/** A morning's work on the joint statement. */
const REMARKS = [
  [
    'We condemn in the strongest terms the decision of the Government of Varenia',
    'position/condemn',
    'Top of the ladder: the government is named.',
  ],
  ['a strait used for international navigation', 'legal-basis/unclos', 'The words of Article 37.'],
  ['We call on Varenia to reopen the strait without delay and without conditions', 'position/call-on', ''],
  ['We urge all states bordering the strait', 'position/urge', ''],
] as const;
const OVERLAP =
  'the Government of Varenia, announced on February 27, 2024, to close the Strait of Karsund to foreign shipping, as well as the boarding of three merchant vessels';

interface Sitting {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}
const SITTINGS: readonly Sitting[] = [
  { name: 'light', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'wide', width: 1920, height: 1080, colorScheme: 'light' },
  { name: 'wide-dark', width: 1920, height: 1080, colorScheme: 'dark' },
];
async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES && !OF_THE_README.includes(name)) return;
  // The pointer rests where nothing reacts to it.
  await page.mouse.move(4, 700);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
for (const { name, width, height, colorScheme } of SITTINGS)
  test(`pictures, ${name}`, async ({ open }) => {
    const first = await open();
    const { page } = first;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lendFonts(page);
    await expect(page.getByRole('heading', { name: 'An empty archive' })).toBeVisible();
    await shoot(page, `empty-${name}`);
    await page.getByRole('button', { name: 'Open the sample archive' }).click();
    await expect(report(page).getByText('Done.')).toBeVisible();
    await shoot(page, `import-sample-${name}`);
    await closeReport(page);
    await openArticle(page, TITLE);
    for (const [words, tag, note] of REMARKS) await annotate(page, words, [tag], note);
    await selectWords(page, OVERLAP);
    await page.keyboard.press('a');
    await page.keyboard.type('safety/');
    await shoot(page, `annotate-${name}`);
    await page.keyboard.type('crews');
    await page.keyboard.press('Enter');
    await popover(page).getByRole('textbox', { name: /^Note/ }).fill('The crews come before the cargo here.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(popover(page)).toBeHidden();
    await shoot(page, `reader-${name}`);
    await page.keyboard.press('i');
    await shoot(page, `inspector-${name}`);
    await page.keyboard.press('i');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('compare');
    await page.keyboard.press('Enter');
    await expect(page.getByText('4 statements are the same')).toBeVisible();
    await page.keyboard.press('j');
    await shoot(page, `compare-sample-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await shoot(page, `removed-${name}`);
    await page.keyboard.press('o');
    await shoot(page, `original-text-${name}`);
    await page.keyboard.press('o');
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('strait');
    await expect(results(page).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await shoot(page, `search-${name}`);
    await page.keyboard.press('ControlOrMeta+Shift+a');
    await shoot(page, `annotations-${name}`);
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await expect(page.getByText('Every quote was read back')).toBeVisible();
    await shoot(page, `export-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('strait');
    await shoot(page, `palette-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+,');
    await shoot(page, `settings-${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await shoot(page, `keys-${name}`);
  });

/** A treaty of twelve pages, the first two numbered i and ii. */
const PAGES = Array.from({ length: 12 }, (_, place) => `Page ${place + 1} of the treaty`);
const LABELS = ['i', 'ii', ...Array.from({ length: 10 }, (_, place) => String(place + 1))];
const RULES = 'The parties keep the narrows open to ships of all flags, in peace and in war, by day and by night. ';
/** A statement that came out on a page, and what the page said a week later. */
function pageOf(last: string): string {
  return `<!doctype html><html lang="en"><head><title>Statement on the pilots of Brennick</title>
<link rel="canonical" href="https://brennick.example/pilots"><meta property="article:published_time" content="2024-01-10T09:00:00Z">
</head><body><article><h1>Statement on the pilots of Brennick</h1>
<p>We condemn in the strongest terms the detention of two pilots at Brennick. They brought ships of all flags through the narrows for twenty years.</p>
<p>${last}</p></article></body></html>`;
}
/** STRAITS as a newspaper printed it, with words of its own. */
const PRINTED = STRAITS.split('\n\n')
  .slice(2, 5)
  .map((text) => text.replace('condemn', 'deplore').replace('at once', 'without delay').replace('stranded ', ''));
const COURIER = `<!doctype html><html lang="en"><head><title>What the council said about the straits</title>
<link rel="canonical" href="https://courier.example/straits"><meta property="article:published_time" content="2024-01-12T09:00:00Z">
</head><body><article><h1>What the council said about the straits</h1>
<p>The council spoke late on Wednesday; we print its words in full.</p>
${PRINTED.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
const FORMATS = join(ROOT, 'e2e', 'fixtures', 'formats');
const LONG = '2019/press office/outgoing/2019-05-04-joint-statement-on-the-dredging-of-the-approaches-to-lindow-final';
/** Every result a file can have, and several doubts at one. */
async function mixedInbox(folder: string): Promise<string> {
  await cp(FORMATS, join(folder, 'inbox', 'formats'), { recursive: true });
  await cp(join(ROOT, 'resources', 'sample'), join(folder, 'inbox', 'sample'), { recursive: true });
  const latin = Buffer.from(
    'Le pr\xe9sident salue la d\xe9cision des \xe9tats riverains, d\xe9j\xe0 annonc\xe9e.',
    'latin1',
  );
  return await inbox(folder, {
    'courier.html': COURIER,
    'straits.txt': STRAITS,
    'again/copy of straits.txt': STRAITS,
    'harbour.txt': HARBOUR,
    'pilots.html': pageOf('We ask for their release.'),
    'batch.zip': zipOf(
      {
        [`${LONG}.txt`]: HARBOUR.replaceAll('harbour fund', 'dredging fund').replace('3 March 2023', ''),
        'locked.txt': 'x',
      },
      ['locked.txt'],
    ),
    'communique.txt': latin,
    'ledger-1987.wpd': 'WPC old',
    'empty.txt': '',
    'letter.docx': Buffer.from('PK\x03\x04 torn'),
  });
}
const difference = (page: Page): Locator => page.getByRole('region', { name: 'Compare', exact: true });
/** Compares the open article with a reprint, and goes to the first change. */
async function compare(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('compare');
  await page.keyboard.press('Enter');
  await expect(difference(page).getByText(/^\d+ changes?$/)).toBeVisible();
  await page.keyboard.press('j');
}
/** Opens an article wherever the list stands. */
async function goTo(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(title);
  await page.getByRole('group', { name: 'Articles' }).getByRole('option').first().click();
  await expect(reader(page).getByRole('heading', { level: 1 })).toContainText(title);
}
async function importInbox(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+i');
  const chooser = page.getByRole('dialog', { name: 'Import a folder' });
  await chooser.getByRole('button', { name: 'inbox' }).click();
  await chooser.getByRole('button', { name: 'Import this folder' }).click();
  const found = page.getByRole('region', { name: 'What was found' });
  await expect(found.or(report(page).getByText('Done.'))).toBeVisible();
  if (await found.isVisible()) await page.keyboard.press('Enter');
  await expect(report(page).getByText('Done.')).toBeVisible({ timeout: 20_000 });
}
for (const { name, width, height, colorScheme } of SITTINGS)
  test(`pictures of an inbox, ${name}`, async ({ open, folder, archive }) => {
    test.skip(!process.env.PICTURES && name !== 'light', 'None of them is in the README.');
    const blocks = PAGES.map((line, place) => {
      const text = `${line}. ${RULES.repeat(8).trim()}`;
      return { kind: 'paragraph', text, page: LABELS[place] ?? '', sentences: [text.length] } as const;
    });
    const bytes = makePdf(PAGES, { roman: 2 });
    await keepArticles(archive, [{ bytes, name: 'treaty.pdf', title: 'Treaty on the Narrows', blocks }]);
    await mixedInbox(folder);
    const { page } = await open({ host: 'browser' });
    page.setDefaultTimeout(8_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = async (screen: string): Promise<void> => {
      await shoot(page, `${screen}-${name}`);
      if (width === 1280) await expectNothing(page, screen);
      if (name !== 'light' || !process.env.PICTURES) return;
      await page.emulateMedia({ forcedColors: 'active' });
      await shoot(page, `${screen}-forced`);
      await page.emulateMedia({ forcedColors: 'none' });
    };
    await lendFonts(page);
    await expect(articleList(page).getByRole('option')).toBeVisible();
    await importInbox(page);
    await expect(report(page).getByRole('tab', { name: /^Reprint/ })).toBeVisible({ timeout: 20_000 });
    await look('import');
    const pdf = report(page).getByRole('row', { name: /canal\.pdf/ });
    await pdf.getByRole('button', { name: 'Open' }).click();
    await expect(reader(page)).toContainText('They thank the engineers');
    await page.keyboard.press('o');
    await expect(page.locator('[data-drawn]').first()).toBeVisible();
    await look('original');
    await page.keyboard.press('o');
    await goTo(page, 'Joint Statement on the Example Straits');
    await expect(page.getByText('Also published')).toBeVisible();
    await compare(page);
    await look('compare');
    await page.keyboard.press('Escape');
    if (!process.env.PICTURES) return;
    await goTo(page, 'Statement on the pilots of Brennick');
    await annotate(page, 'condemn in the strongest terms', ['position/condemn'], 'Top of the ladder.');
    await inbox(folder, { 'pilots.html': pageOf('We ask for their release, and thank the consul.') });
    await rm(join(folder, 'inbox', 'formats'), { recursive: true });
    await importInbox(page);
    await look('report-again');
    await closeReport(page);
    await goTo(page, 'Statement on the pilots of Brennick');
    await page.keyboard.press('i');
    await look('newer');
    await page.keyboard.press('i');
    await goTo(page, 'Treaty on the Narrows');
    for (let step = 0; step < 6; step++) await page.keyboard.press(']');
    await look('pages');
    await page.keyboard.press('o');
    await expect(page.locator('[data-drawn]').first()).toBeVisible();
    await look('original-pdf');
    await page.keyboard.press('o');
    await goTo(page, TITLE);
    await expect(page.getByText('Also published')).toBeVisible();
    await page.keyboard.press('i');
    await look('also-published');
    await page.keyboard.press('i');
    await page.keyboard.press('r');
    await page
      .getByRole('button', { name: /^Put back/ })
      .first()
      .click();
    await look('put-back');
    await page.keyboard.press('Escape');
    await goTo(page, 'Statement on the pilots');
    await page.keyboard.press('o');
    await expect(page.locator('iframe')).toBeVisible();
    await look('original-page');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'formats 17' }).click();
    const canal = page.getByRole('listbox').getByRole('option', { name: /Northern Canal/ });
    await canal.first().click();
    await look('canal');
    await page.keyboard.press('i');
    await look('canal-inspector');
    await page.keyboard.press('i');
    await compare(page);
    await look('difference');
    await page.keyboard.press('Escape');
    await canal.nth(1).click({ modifiers: ['ControlOrMeta'] });
    await canal.nth(2).click({ modifiers: ['ControlOrMeta'] });
    await page.keyboard.press('i');
    await look('several');
    await page.keyboard.press('i');
    await page.keyboard.press('Escape');
    for (const [script, title] of [
      ['arabic', 'بيان الرابطة'],
      ['japanese', 'カールスンド'],
    ] as const) {
      await goTo(page, title);
      await page.keyboard.press('i');
      await look(script);
      await page.keyboard.press('r');
      await look(`${script}-removed`);
      await page.keyboard.press('o');
      await look(`${script}-original`);
      await page.keyboard.press('o');
      await page.keyboard.press('i');
    }
    await page.keyboard.press('/');
    await page.keyboard.type('canal');
    await expect(
      results(page)
        .getByText(/reprints? of the same text/)
        .first(),
    ).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await look('folded');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Extract all articles again');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Extract again' }).getByText('Done.')).toBeVisible();
    await look('extract-again');
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'All imports' }).click();
    await look('imports');
    const many = Array.from({ length: 2000 }, (_, n) => [`${1000 + n}.txt`, HARBOUR.replace('forty', String(n + 40))]);
    await rm(join(folder, 'inbox'), { recursive: true });
    await inbox(folder, Object.fromEntries(many));
    await page.keyboard.press('ControlOrMeta+Shift+i');
    await page.getByRole('dialog').getByRole('button', { name: 'inbox' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Import this folder' }).click();
    await expect(page.getByRole('region', { name: 'What was found' })).toBeVisible();
    await look('found');
    await page.keyboard.press('Enter');
    await expect(report(page).getByRole('row').nth(4)).toBeVisible();
    await shoot(page, `running-${name}`);
    await report(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('region', { name: 'A stopped import' })).toBeVisible();
    await look('stopped');
    await page.getByRole('button', { name: 'Close the report' }).click();
    await look('stopped-library');
  });
