import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { childEngine } from './child-engine';

// A program that seals backup after backup, or restores one, and tells each step on standard output, unbuffered.
// Its parent kills it at a step of its own choosing.
const [what = '', folder = '', secret = '', place = ''] = process.argv.slice(2);
const tell = (line: string): void => void writeSync(1, `${line}\n`);
const { engine, ask } = childEngine(folder, (signal) => {
  if (signal.kind === 'job') tell(signal.step);
});

async function sealOn(): Promise<void> {
  const opened = await ask('vault:unlock', { password: secret });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  for (let count = 0; ; count++) {
    const made = await ask('backup:make', { file: engine.grant(join(place, `${count % 3}.kemai-backup`)), job: 'seal' });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    tell('made');
  }
}

async function restoreOnce(): Promise<void> {
  const restored = await ask('backup:restore', { file: engine.grant(place), secret, job: 'restore' });
  if (!restored.ok) throw new Error(JSON.stringify(restored.error));
  tell('restored');
}

void (what === 'seal' ? sealOn() : restoreOnce());
