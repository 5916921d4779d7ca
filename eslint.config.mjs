/** The laws that a linter can hold (root README, "The laws"), and the type-checked basics. */
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Files that a tool only reads when they export by default. */
const configs = ['*.config.{ts,mts,mjs}', '.dependency-cruiser.cjs', 'build/after-pack.mjs'];

const useGate = 'Only electron/ipc/gate.ts names ipcMain: declare an ask in shared/<idea>/asks.ts and answer it in electron/engine/handlers.ts.';
const usePreload = 'Only electron/ipc/preload.ts names ipcRenderer: in the window, call the engine through renderer/data/engine.ts.';

/** @param {string} name @param {string} message */
const neverNamed = (name, message) => [
  { selector: `Identifier[name='${name}']`, message },
  // A string reaches the same thing: electron['ipcMain'].
  { selector: `MemberExpression > Literal[value='${name}']`, message },
];

const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'No enum: write a union of literals, with an `as const` list where it is walked through.',
};
const ipcMain = neverNamed('ipcMain', useGate);
const ipcRenderer = neverNamed('ipcRenderer', usePreload);

export default defineConfig(
  { ignores: ['dist/', 'release/', '.tsbuild/', 'node_modules/', 'test-results/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared', 'electron', 'renderer', 'test'].map((folder) => `${folder}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/require-await': 'off', // a handler is async by its type, with or without something to wait for
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs}'],
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEnum, ...ipcMain, ...ipcRenderer],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'electron', importNames: ['ipcMain'], message: useGate },
            { name: 'electron', importNames: ['ipcRenderer'], message: usePreload },
          ],
        },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
    },
  },
  { files: ['*.mts'], languageOptions: { parser: tseslint.parser } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // These two only tell what React's compiler would skip, and we do not use it.
      'react-hooks/incompatible-library': 'off',
      'react-hooks/preserve-manual-memoization': 'off',
    },
  },
  {
    files: ['electron/ipc/gate.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...ipcRenderer], 'no-restricted-imports': 'off' },
  },
  {
    files: ['electron/ipc/preload.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...ipcMain], 'no-restricted-imports': 'off' },
  },
  { files: configs, rules: { 'no-restricted-exports': 'off' } },
  // Where text for a terminal, or the log itself, is the job.
  { files: ['electron/engine/log/**', 'electron/cli.ts', 'electron/cli/**', 'build/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  // This file names the forbidden names to forbid them; a planted violation is one on purpose.
  { files: ['eslint.config.mjs', 'test/laws/**'], rules: { 'no-restricted-syntax': ['error', noEnum] } },
);
