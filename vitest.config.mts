import { defineConfig } from 'vitest/config';

/** Rules stand beside their file; what crosses rooms stands in test/. Journeys on the real app are Playwright's. */
const rules = [...['shared', 'electron', 'renderer'].map((room) => `${room}/**/*.test.{ts,tsx}`), 'build/**/*.test.mjs'];
/** By what is left out, so that a new folder of tests is never forgotten. */
const elsewhere = ['test/laws/**', 'test/e2e/**', 'test/bench/**', '**/node_modules/**'];

export default defineConfig({
  test: {
    passWithNoTests: false,
    testTimeout: 30_000, // Argon2 and sealed backups are slow by design, and CI shares two cores
    hookTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'laws', include: ['test/laws/**/*.test.ts'], testTimeout: 90_000 } },
      { extends: true, test: { name: 'rules', include: [...rules, 'test/**/*.test.{ts,tsx}'], exclude: elsewhere } },
    ],
  },
});
