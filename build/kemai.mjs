/**
 * `npm run -s kemai -- <command>`: the command line, on the same built app. Standard output belongs to the command
 * alone (with --json it is one JSON value), so everything that is said here goes to standard error.
 */
import { needsDisplay, openDisplay } from './display.mjs';
import { runToEnd, switchesFor } from './launch.mjs';
import { join } from 'node:path';
import { root } from './set-up/places.mjs';
import { runOrRefuse } from './set-up/refusal.mjs';
import { setUp } from './set-up/set-up.mjs';

/** What is the same on every call stays unsaid: a script that calls this daily wants the news only. @param {string} line */
const say = (line) => {
  if (!/^Runtime: |^Without Chromium's sandbox/.test(line)) console.error(line);
};

await runOrRefuse(async () => {
  const hidden = needsDisplay(process.env);
  const runtime = await setUp({ needs: hidden ? ['window', 'display'] : ['window'], say });
  const { bundle } = await import('./bundle.mjs');
  await bundle(say, { whole: true });
  const display = hidden ? await openDisplay() : undefined;
  // `--log-level=3`: Chromium's own notes about buses and graphics tell the user of a command nothing.
  // `--`: what follows is ours, never one of Chromium's switches.
  const args = [...switchesFor(runtime.folder, say), '--log-level=3', join(root, 'dist', 'electron', 'cli.js')];
  const code = await runToEnd(runtime.executable, [...args, '--', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...display?.env, ELECTRON_ENABLE_LOGGING: undefined },
  });
  display?.close();
  return code;
});
