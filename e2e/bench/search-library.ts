import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildArchive } from './build-archive';
import { COMMON_WORDS, VOCABULARY } from './make-texts';
import { openWindow } from './open-window';
import { quantile, round } from './quantile';
import { makeRandom, type Random } from './random';
import type { Report, Row } from './report';
import type { Room } from './room';
import { startHost } from './start-host';
import { completeAt } from './wait-for-list';

/** Indexing that has not ended by then stands still. */
const PATIENCE_MS = 900_000;
/** Queries of each kind. */
const QUERIES = 30;
/** Words that are typed letter by letter: each is six queries or more. */
const TYPED_WORDS = 10;
/** The results are shown when the list has not changed for this long; the time itself is not counted. */
const QUIET_MS = 250;
/** Words so frequent that many articles have them, and such that few have. */
const RANKS = { from: 20, to: 3_000 };

interface Taken {
  /** From the input event to the last change of the list. */
  readonly shown: number;
  /** What the list's head says that the worker took; at least 1, whole milliseconds. */
  readonly worker: number;
}
/** Puts a query into the search field as a keystroke does, and waits until the list stands still. */
function ask(page: Page, query: string): Promise<Taken> {
  return page.evaluate(
    async ({ text, quiet }) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      const pane = document.querySelector('section[aria-label="Articles"]');
      if (!field || !pane) throw new Error('There is no search field or no list.');
      let last = 0;
      const watch = new MutationObserver(() => {
        last = performance.now();
      });
      watch.observe(pane, { childList: true, subtree: true, characterData: true, attributes: true });
      const began = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      do await new Promise((later) => setTimeout(later, 20));
      while (performance.now() - Math.max(last, began) < quiet);
      watch.disconnect();
      const head = /([\d,]+) ms$/.exec(pane.querySelector('header')?.textContent ?? '')?.[1] ?? '0';
      return { shown: Math.max(0, last - began), worker: Number(head.replace(',', '')) };
    },
    { text: query, quiet: QUIET_MS },
  );
}
function rareWord(random: Random): string {
  return VOCABULARY[random.between(RANKS.from, RANKS.to)] ?? '';
}
/** Each list is typed one after the other; between two lists the field is emptied. */
function queriesOf(random: Random): Readonly<Record<string, readonly (readonly string[])[]>> {
  const many = (make: () => readonly string[], length = QUERIES): string[][] =>
    Array.from({ length }, () => [...make()]);
  return {
    'a word': many(() => [rareWord(random)]),
    'three words': many(() => [`${random.pick(COMMON_WORDS)} ${rareWord(random)} ${rareWord(random)}`]),
    'two letters': many(() => [rareWord(random).slice(0, 2)]),
    'letter by letter': many(() => {
      const word = rareWord(random);
      return Array.from(word, (_, place) => word.slice(0, place + 1));
    }, TYPED_WORDS),
  };
}
async function measure(page: Page, queries: readonly (readonly string[])[]): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const typed of queries) {
    for (const query of typed) taken.push(await ask(page, query));
    await ask(page, '');
  }
  return taken;
}
async function searchOne(room: Room, articles: number): Promise<Row[]> {
  const archive = join(room.folder, `archive-${articles}`);
  await buildArchive(archive, articles);
  const host = await startHost({ ...room, archive });
  const window = await openWindow({ ...room, profile: join(room.folder, `profile-${articles}`) });
  try {
    const { page } = window;
    const began = Date.now();
    await page.goto(host.url);
    await completeAt(page, articles);
    // A search waits until every article is indexed.
    await page.getByRole('searchbox').fill('peace');
    await page
      .getByRole('listbox', { name: 'Search results' })
      .getByRole('option')
      .filter({ hasText: 'peace' })
      .first()
      .waitFor({ timeout: PATIENCE_MS });
    const ready = round((Date.now() - began) / 1000);
    await ask(page, '');
    const rows: Row[] = [];
    for (const [kind, queries] of Object.entries(queriesOf(makeRandom(articles)))) {
      const taken = await measure(page, queries);
      const [shown, worker] = [taken.map((each) => each.shown), taken.map((each) => each.worker)];
      rows.push({
        articles,
        query: kind,
        asked: taken.length,
        'shown p50 ms': round(quantile(shown, 0.5)),
        'shown p95 ms': round(quantile(shown, 0.95)),
        'worker p50 ms': quantile(worker, 0.5),
        'worker p95 ms': quantile(worker, 0.95),
        'replayed and indexed s': ready,
      });
    }
    return rows;
  } finally {
    await window.context.close();
    await host.stop('SIGTERM');
  }
}
/** Queries in the real search field, from the input event to the results that stand still. */
export async function benchSearch(room: Room, sizes: readonly number[]): Promise<Report> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await searchOne(room, size)));
  return { bench: 'search', rows, notes: [], passed: true };
}
