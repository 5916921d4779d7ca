import { defineConfig } from 'vitest/config';

/** Rules stand beside their file; what crosses rooms stands in test/. Journeys on the real app are Playwright's. */
const rules = [...['shared', 'electron', 'renderer'].map((room) => `${room}/**/*.test.{ts,tsx}`), 'build/**/*.test.mjs'];
const crossing = ['property', 'fault', 'harness', 'engine', 'contract'].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    passWithNoTests: false,
    testTimeout: 30_000, // Argon2 and sealed backups are slow by design, and CI shares two cores
    hookTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'laws', include: ['test/laws/**/*.test.ts'], testTimeout: 90_000 } },
      { extends: true, test: { name: 'rules', include: [...rules, ...crossing] } },
    ],
  },
});
