import { defineConfig } from '@playwright/test';

/** Journeys on the real app. `npm test -- --only journeys` brings the runtime and the display that they need. */
const report = process.env['KEMAI_REPORT'];

/** Journeys that are walked in both languages: one for each part of the client file. The others are about what lies below words. */
const inBothLanguages = /@both/;

export default defineConfig<{ readonly language: string }>({
  outputDir: 'test-results/journeys',
  timeout: 120_000, // a machine of two processors derives keys and starts windows slowly; no journey asserts its speed
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0, // a journey that passes now and then tells nothing
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  projects: [
    { name: 'app', testDir: 'test/e2e/journeys' },
    { name: 'app-en', testDir: 'test/e2e/journeys', grep: inBothLanguages, use: { language: 'en' } },
    { name: 'packaged', testDir: 'test/e2e/packaged' },
  ],
});
