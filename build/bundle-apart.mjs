/**
 * Builds all bundles into a folder, in a process of its own: `node build/bundle-apart.mjs FOLDER`. Answers on standard
 * error why a bundle could not be made, and ends with 1.
 */
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';
import { bundles } from './bundle-entries.mjs';
import { root } from './set-up/places.mjs';

const [dist = ''] = process.argv.slice(2);
const reasons = new Set();
// One after the other: side by side the threads of the bundler wait for each other sooner.
for (const config of await bundles({ root, dist })) {
  await build(config).catch((cause) => reasons.add(stripVTControlCharacters(String(cause?.message ?? cause)).replace(/\n\s+at .*/g, '')));
}
process.stderr.write([...reasons].join('\n'));
process.exit(reasons.size > 0 ? 1 : 0);
