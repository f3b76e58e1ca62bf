import { defineConfig } from '@playwright/test';

/** Takes the README's pictures of the built app (`npm run screenshots`); no test of anything. */
export default defineConfig({
  testDir: '.',
  globalSetup: '../hosts/unpack-chromium.ts',
  outputDir: '../../.cache/pictures',
  timeout: 120_000,
  workers: 1,
  reporter: 'list',
  use: { locale: 'en-GB' },
  projects: [{ name: 'pictures', metadata: { host: 'browser' } }],
});
