/**
 * `npm run in-runtime -- <command> [arguments]`: runs a command with everything that a journey or a benchmark needs
 * around it: set-up done, bundle built, a display, and KEMAI_ELECTRON / KEMAI_ELECTRON_SWITCHES in the environment.
 */
import { runToEnd } from './launch.mjs';
import { root } from './set-up/places.mjs';
import { runOrRefuse } from './set-up/refusal.mjs';
import { openSurroundings } from './surroundings.mjs';

await runOrRefuse(async () => {
  const { env, close } = await openSurroundings(console.log);
  const { bundle } = await import('./bundle.mjs');
  await bundle(console.log);
  const [command = 'node', ...args] = process.argv.slice(2);
  const code = await runToEnd(command, args, { stdio: 'inherit', cwd: root, env, shell: process.platform === 'win32' });
  close();
  return code;
});
