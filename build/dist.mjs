/** `npm run dist`: every installer that can be made on this machine, and for each other one the reason. */
import { bundle } from './bundle.mjs';
import { needsDisplay } from './display.mjs';
import { installerTargets, whyNotHere } from './installers.mjs';
import { runtimeConfig } from './pack.mjs';
import { root } from './set-up/places.mjs';
import { runOrRefuse } from './set-up/refusal.mjs';
import { setUp } from './set-up/set-up.mjs';

const say = console.log;

/**
 * Makes one installer. Its tools are downloaded by electron-builder, which a closed network refuses: the reason is
 * then the answer.
 * @param {import('./installers.mjs').InstallerTarget} target
 * @param {import('./set-up/runtime.mjs').Runtime} runtime
 * @returns {Promise<string | undefined>}
 */
async function whyNotMade(target, runtime) {
  const reason = whyNotHere(target, runtime, process.platform);
  if (reason !== undefined) return reason;
  const { build, Platform } = (await import('electron-builder')).default;
  try {
    const targets = Platform.current().createTarget(target.name);
    for (const file of await build({ projectDir: root, targets, config: runtimeConfig(runtime) })) say(`Made: ${file}`);
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? (cause.message.split('\n')[0] ?? 'no reason given') : String(cause);
  }
}

await runOrRefuse(async () => {
  const runtime = await setUp({ needs: needsDisplay(process.env) ? ['window', 'display'] : ['window'], say });
  await bundle(say, { whole: true });
  const outcomes = [];
  for (const target of installerTargets) outcomes.push({ target, reason: await whyNotMade(target, runtime) });
  say('\nInstallers:');
  for (const { target, reason } of outcomes) say(`  ${target.system} ${target.name}: ${reason ? `not built: ${reason}` : 'built'}`);
  return outcomes.some(({ target, reason }) => target.platform === process.platform && reason !== undefined) ? 1 : 0;
});
