import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Open, OpenOptions } from '../hosts/app';
import type { OpenApp } from '../hosts/open-app';

/** A page saved as text, made up by us: breadcrumb, doubled title with its date, category, body, source, teasers. */
export const STRAITS = `Home Awareness Joint Statement on the Example Straits (Jan 10, 2024)
Awareness

Joint Statement on the Example Straits (Jan 10, 2024)

We condemn in the strongest terms the closing of the straits to ships of all flags. The closing harms trade and the people who live from it, and it breaks the promises that were made in the treaty of the straits.

We urge all states to respond and to keep the peace. We call on the parties to open the straits at once and to talk with each other without delay, as the council has asked them to do.

We thank the harbour towns, which took the stranded crews in. We will meet again in the spring to see what has been done.

This article is originally published on example.org

Related Articles

Awareness

Something else entirely

While other things happen elsewhere, nobody reads teasers...`;
export const STRAITS_TITLE = 'Joint Statement on the Example Straits';
export const HARBOUR = `Press release on the harbour fund

3 March 2023

The harbour fund gives the towns on the coast forty million for new quays. The first quay will be built in the north, where storms have broken the old one.

The ministers welcome the plan and ask for a report within a year.`;

/** Writes files below a folder of the test; answers the folder. */
export async function inbox(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = join(folder, 'inbox');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}
export function articleList(page: Page): Locator {
  return page.getByRole('listbox', { name: 'All articles' });
}
export function results(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Search results' });
}
export function reader(page: Page): Locator {
  return page.getByRole('region', { name: 'Article', exact: true });
}
export function report(page: Page): Locator {
  return page.getByRole('region', { name: 'Import', exact: true });
}
/** Waits until an import has ended, and closes its report. */
export async function closeReport(page: Page): Promise<void> {
  await expect(report(page).getByText('Done.')).toBeVisible();
  await page.getByRole('button', { name: 'Close the report' }).click();
}
export async function openArticle(page: Page, title: string | RegExp): Promise<void> {
  await articleList(page).getByRole('option', { name: title }).click();
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(title);
}
/** Opens Verbatim with STRAITS imported, its report closed, and the article open. */
export async function openStraits(open: Open, folder: string, options: OpenOptions = {}): Promise<OpenApp> {
  const from = await inbox(folder, { 'straits.txt': STRAITS });
  const app = await open({ ...options, args: ['--import', from] });
  await closeReport(app.page);
  await openArticle(app.page, STRAITS_TITLE);
  return app;
}
/** Selects words of the open text, as a drag of the mouse would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const whole = nodes.map(({ data }) => data).join('');
    const from = whole.indexOf(wanted);
    if (from < 0) throw new Error(`The text has no “${wanted}”.`);
    const pointAt = (offset: number): [Text, number] => {
      let before = 0;
      for (const node of nodes) {
        if (offset <= before + node.length) return [node, offset - before];
        before += node.length;
      }
      throw new Error('Behind the end of the text.');
    };
    getSelection()?.setBaseAndExtent(...pointAt(from), ...pointAt(from + wanted.length));
  }, words);
}
export function popover(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Annotate passage' });
}
/** Annotates words of the open text with tags and a note, by keyboard once they are selected. */
export async function annotate(page: Page, words: string, tags: readonly string[], note: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('a');
  await expect(popover(page)).toBeVisible();
  for (const tag of tags) {
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
  }
  await popover(page).getByRole('textbox', { name: /^Note/ }).fill(note);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(popover(page)).toBeHidden();
}
/** The words of every mark in the open text, one string for each annotation, in reading order. */
export async function marked(page: Page): Promise<string[]> {
  return page.locator('article').evaluate((article) => {
    const words = new Map<string, string>();
    for (const mark of article.querySelectorAll<HTMLElement>('[data-annotations]'))
      for (const id of mark.dataset.annotations?.split(' ') ?? [])
        words.set(id, (words.get(id) ?? '') + (mark.textContent ?? ''));
    return [...words.values()];
  });
}
