import { delimiter, join } from 'node:path';
import { needsDisplay, openDisplay } from './display.mjs';
import { switchesFor } from './launch.mjs';
import { root } from './set-up/places.mjs';
import { setUp } from './set-up/set-up.mjs';

/**
 * What tests and benchmarks on the real app need around them. In `env`: KEMAI_ELECTRON is the executable,
 * KEMAI_ELECTRON_SWITCHES the switches it needs on this machine (blank-separated, may be empty).
 * @param {(line: string) => void} say
 */
export async function openSurroundings(say) {
  const hidden = needsDisplay(process.env);
  const runtime = await setUp({ needs: hidden ? ['window', 'display', 'tests'] : ['window', 'tests'], say });
  const display = hidden ? await openDisplay() : undefined;
  const tools = join(root, 'node_modules', '.bin');
  const env = {
    ...process.env,
    ...display?.env,
    PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
    KEMAI_ELECTRON: runtime.executable,
    KEMAI_ELECTRON_SWITCHES: switchesFor(runtime.folder, say).join(' '),
  };
  return { runtime, env, close: () => display?.close() };
}
