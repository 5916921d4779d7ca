import { basename, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..', '..');
const outside = ['@signalapp/sqlcipher', '@node-rs/argon2'];

/** Builds the program of a thread the way the app's is built, because Node itself reads no TypeScript. Answers how to start it. */
export async function threadOf(source: string): Promise<(setup: unknown) => Worker> {
  const name = basename(source, '.ts');
  const folder = join(root, '.tsbuild', 'threads', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: outside, target: 'node' },
    build: {
      ssr: true, target: 'node20', outDir: folder, minify: false, reportCompressedSize: false,
      rolldownOptions: { input: { [name]: join(root, source) }, external: outside, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
  return (setup) => new Worker(join(folder, `${name}.cjs`), { workerData: setup });
}
