import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../find-chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.tmp/e2e',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../.tmp/reports/e2e.json' }]],
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
  },
});
