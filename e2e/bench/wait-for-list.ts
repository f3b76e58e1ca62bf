import type { Page } from '@playwright/test';

/** A replay or an import that has not ended by then stands still. */
const PATIENCE_MS = 900_000;

/** Milliseconds since the page's own beginning at which the list first shows a row with words. */
export async function usableAt(page: Page): Promise<number> {
  const at = await page.waitForFunction(
    () => {
      const rows = document.querySelectorAll('[role=listbox] [role=option]');
      return [...rows].some((row) => row.textContent?.trim()) && performance.now();
    },
    undefined,
    { timeout: PATIENCE_MS },
  );
  return Number(await at.jsonValue());
}
/** Milliseconds since the page's beginning at which the sidebar counts all articles. */
export async function completeAt(page: Page, articles: number): Promise<number> {
  const at = await page.waitForFunction(
    (count) => {
      const named = [...document.querySelectorAll('nav button')].find((each) =>
        each.textContent?.startsWith('All articles'),
      );
      return named?.textContent?.replaceAll(/\D/g, '') === String(count) && performance.now();
    },
    articles,
    { timeout: PATIENCE_MS },
  );
  return Number(await at.jsonValue());
}
