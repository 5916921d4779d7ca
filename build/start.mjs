/** `npm start`: sets the machine up as far as needed, builds what changed, and opens the app. */
import { needsDisplay, openDisplay } from './display.mjs';
import { runToEnd, switchesFor } from './launch.mjs';
import { root } from './set-up/places.mjs';
import { runOrRefuse } from './set-up/refusal.mjs';
import { setUp } from './set-up/set-up.mjs';

const say = console.log;

await runOrRefuse(async () => {
  const hidden = needsDisplay(process.env);
  const runtime = await setUp({ needs: hidden ? ['window', 'display'] : ['window'], say });
  const { bundle } = await import('./bundle.mjs');
  await bundle(say);
  const display = hidden ? await openDisplay() : undefined;
  if (display) say(`No display here: the window opens on a virtual one (${display.env['DISPLAY']}). Ctrl-C ends it.`);
  const args = [...switchesFor(runtime.folder, say), root, ...process.argv.slice(2)];
  const code = await runToEnd(runtime.executable, args, { stdio: 'inherit', env: { ...process.env, ...display?.env } });
  display?.close();
  return code;
});
