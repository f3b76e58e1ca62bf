import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Axe finds nothing on what the page shows now; `screen` names it where it does. */
export async function expectNothing(page: Page, screen: string): Promise<void> {
  // Legacy mode: the other one opens a page of its own, which a single-window host closes.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  );
  expect(found, screen).toEqual([]);
}
