import { defineConfig } from '@playwright/test';
import { findElectron } from './hosts/places';

const electron = findElectron() ? [{ name: 'electron', metadata: { host: 'electron' }, grep: /@electron/ }] : [];

/** Every journey runs in the browser host; those that concern Electron also on the stand-in, and on Electron where it is. */
export default defineConfig({
  testDir: 'journeys',
  globalSetup: './hosts/unpack-chromium.ts',
  outputDir: '../.cache/test-results',
  // Slow machines run these too.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: { locale: 'en-GB' },
  projects: [
    { name: 'browser-host', metadata: { host: 'browser' } },
    { name: 'standin', metadata: { host: 'standin' }, grep: /@electron/ },
    ...electron,
  ],
});
