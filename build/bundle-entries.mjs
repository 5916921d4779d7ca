import { builtinModules } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every program that the app consists of. `preload` runs in Chromium's sandbox, where only one file can be loaded.
 * @type {{ name: string, source: string, output: string, alone?: boolean }[]}
 */
const programs = [
  { name: 'main', source: 'electron/main.ts', output: 'electron/main.js' },
  { name: 'preload', source: 'electron/ipc/preload.ts', output: 'electron/preload.js', alone: true },
  { name: 'engine', source: 'electron/engine/process.ts', output: 'electron/engine.js' },
  { name: 'reader-thread', source: 'electron/engine/vault/reader-thread.ts', output: 'electron/reader-thread.js' },
  { name: 'backup-thread', source: 'electron/engine/backup/backup-thread.ts', output: 'electron/backup-thread.js' },
  { name: 'parse-process', source: 'electron/engine/import/parse-process.ts', output: 'electron/parse-process.js' },
  { name: 'cli', source: 'electron/cli.ts', output: 'electron/cli.js' },
];

const pages = [
  { source: 'renderer/index.html', output: 'renderer/index.html' },
  { source: 'renderer/print.html', output: 'renderer/print.html' },
];

export const entries = [...programs, ...pages];

/** Native modules and Electron itself stay outside; all else is bundled, so that the package ships no node_modules of it. */
const outside = [
  'electron',
  '@signalapp/sqlcipher',
  '@node-rs/argon2',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/**
 * One program for Node inside Electron: CommonJS, which a sandboxed preload and every process of both runtimes load.
 * @param {{ name: string, source: string, alone?: boolean, alsoOutside?: string[] }} program
 * @param {{ root: string, folder: string, watch?: boolean }} where
 * @returns {import('vite').InlineConfig}
 */
export const programBundle = ({ name, source, alone = false, alsoOutside = [] }, { root, folder, watch = false }) => ({
  configFile: false,
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: [...outside, ...alsoOutside], target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: folder,
    emptyOutDir: false,
    copyPublicDir: false,
    license: { fileName: `licences/${name}.md` },
    minify: false, // a stack trace in the log must name our functions
    reportCompressedSize: false,
    watch: watch ? {} : null,
    rolldownOptions: {
      input: { [name]: join(root, source) },
      external: [...outside, ...alsoOutside],
      output: {
        format: 'cjs',
        entryFileNames: '[name].js',
        chunkFileNames: `${name}-parts/[name]-[hash].js`,
        codeSplitting: !alone,
      },
    },
  },
});

/**
 * The window's pages. No inline script and no inlined asset: the content security policy allows neither.
 * @param {{ root: string, folder: string, watch?: boolean }} where
 * @param {import('vite').PluginOption} react
 * @returns {import('vite').InlineConfig}
 */
const pagesBundle = ({ root, folder, watch = false }, react) => ({
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [react],
  worker: { format: 'es' },
  build: {
    target: 'chrome130',
    outDir: folder,
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    license: { fileName: 'licences/window.md' }, // what we bundle asks for its notice to travel along
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000, // read from the disk, not over a network
    watch: watch ? {} : null,
    rolldownOptions: { input: pages.map(({ source }) => join(root, source)).filter((page) => existsSync(page)) },
  },
});

/**
 * The configurations that together make dist/.
 * @param {{ root: string, dist: string, watch?: boolean }} where
 * @returns {Promise<import('vite').InlineConfig[]>}
 */
export async function bundles({ root, dist, watch = false }) {
  const { default: react } = await import('@vitejs/plugin-react');
  return [
    ...programs.filter(({ source }) => existsSync(join(root, source))).map((program) => programBundle(program, { root, folder: join(dist, 'electron'), watch })),
    ...(pages.some(({ source }) => existsSync(join(root, source)))
      ? [pagesBundle({ root, folder: join(dist, 'renderer'), watch }, react())]
      : []),
  ];
}
