import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../hosts/places';

/** Where the page believes the lent fonts to lie: its own origin, since its policy allows no other. */
const PLACE = '/lent-fonts/';
const PACKAGES = ['noto-sans-jp', 'noto-naskh-arabic'];

/**
 * Lends the page the scripts that the Chromium from npm has no glyphs for, as a researcher's own system would.
 * For pictures only: the app asks the system for these fonts and ships none.
 */
export async function lendFonts(page: Page): Promise<void> {
  const folders = PACKAGES.map((name) => join(ROOT, 'node_modules', '@fontsource-variable', name));
  const sheets = await Promise.all(folders.map((folder) => readFile(join(folder, 'index.css'), 'utf8')));
  await page.route(`**${PLACE}*`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const folder = folders.find((each) => name.startsWith(basename(each)));
    if (folder) await route.fulfill({ path: join(folder, 'files', name), contentType: 'font/woff2' });
    else await route.abort();
  });
  const lent = '"Noto Sans JP Variable", "Noto Naskh Arabic Variable"';
  await page.addStyleTag({
    content: `${sheets.join('\n').replaceAll('./files/', PLACE)}
:root { --sans: "Inter Variable", ${lent}, sans-serif; --serif: "Source Serif 4 Variable", ${lent}, serif;
  --mono: ui-monospace, "DejaVu Sans Mono", ${lent}, monospace; }`,
  });
}
