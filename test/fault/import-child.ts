import { writeSync } from 'node:fs';
import { parseHere } from '../../electron/engine/import/parse-here';
import { childEngine } from './child-engine';

// A program that imports one file and says how far it is, unbuffered. Its parent kills it on the way.
const [folder = '', password = '', file = ''] = process.argv.slice(2);
const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);

const { engine, ask } = childEngine(folder, (signal) => {
  if (signal.kind === 'job') say({ step: signal.step, done: signal.done });
}, parseHere());

async function run(): Promise<void> {
  const opened = await ask('vault:unlock', { password });
  if (!opened.ok) throw new Error(opened.error.kind);
  const inspected = await ask('import:inspect', { file: engine.grant(file) });
  if (!inspected.ok) throw new Error(inspected.error.kind);
  const answer = await ask('import:run', { session: inspected.value.session, job: 'import' });
  say({ step: 'acknowledged', done: answer.ok ? 1 : 0 });
}

void run();
