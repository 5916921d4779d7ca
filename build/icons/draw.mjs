/** `node build/icons/draw.mjs`: makes the PNG, ICO and ICNS files from the two SVG files. Its output is committed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrRefuse } from '../set-up/refusal.mjs';
import { openSurroundings } from '../surroundings.mjs';
import { icnsOf, icoOf } from './containers.mjs';

const here = dirname(fileURLToPath(import.meta.url));

await runOrRefuse(async () => {
  const { env, runtime, close } = await openSurroundings(console.log);
  const switches = (env['KEMAI_ELECTRON_SWITCHES'] ?? '').split(' ').filter((word) => word !== '');
  const answer = spawnSync(runtime.executable, [...switches, join(here, 'page.cjs')], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  close();
  /** @type {{ size: number, png: string, rgba: string }[]} */
  const drawn = JSON.parse(answer.stdout);
  const images = drawn.map(({ size, png, rgba }) => ({
    size,
    png: Buffer.from(png, 'base64'),
    rgba: Buffer.from(rgba, 'base64'),
  }));
  mkdirSync(join(here, 'png'), { recursive: true });
  for (const { size, png } of images) writeFileSync(join(here, 'png', `${size}x${size}.png`), png);
  writeFileSync(join(here, 'icon.ico'), icoOf(images));
  writeFileSync(join(here, 'icon.icns'), icnsOf(images));
  return 0;
});
