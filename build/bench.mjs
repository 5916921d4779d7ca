/**
 * `npm run bench -- [options]`: builds and runs test/bench/bench.ts with the runtime, the bundle and a display around
 * it. Standard output belongs to the benchmark, so that `--json` can be piped.
 */
import { join } from 'node:path';
import { bundleScript } from './bundle-script.mjs';
import { bundle } from './bundle.mjs';
import { runToEnd } from './launch.mjs';
import { root } from './set-up/places.mjs';
import { runOrRefuse } from './set-up/refusal.mjs';
import { openSurroundings } from './surroundings.mjs';

await runOrRefuse(async () => {
  const { env, close } = await openSurroundings(console.error);
  await bundle(console.error, { whole: true });
  const script = await bundleScript(join('test', 'bench', 'bench.ts'));
  const code = await runToEnd(process.execPath, [script, ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
  close();
  return code;
});
