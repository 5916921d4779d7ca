/**
 * `npm test`: sets up, then runs everything, each step even when an earlier one failed. The last line is the count.
 * `npm test -- --only laws,rules` runs some steps; what follows a further `--` goes to the test runner.
 */
import { runOrRefuse } from './set-up/refusal.mjs';
import { openSurroundings } from './surroundings.mjs';
import { closingLine, sumOf, summaryOf } from './tally.mjs';

const say = console.log;

/** @param {string[]} args */
function wishesIn(args) {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const only = own.find((word) => word.startsWith('--only='))?.slice(7) ?? own[own.indexOf('--only') + 1];
  return { only: own.some((word) => word.startsWith('--only')) ? only?.split(',') : undefined, extra: end < 0 ? [] : args.slice(end + 1) };
}

await runOrRefuse(async () => {
  const { only, extra } = wishesIn(process.argv.slice(2));
  const surroundings = await openSurroundings(say);
  const { steps } = await import('./test-steps.mjs');
  const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0) {
    say(`No step is called ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const outcomes = [];
  for (const { name, run } of steps.filter((step) => only?.includes(step.name) ?? true)) {
    say(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
    const started = Date.now();
    const tally = await run({ ...surroundings, extra });
    outcomes.push({ name, tally, seconds: (Date.now() - started) / 1000 });
  }
  surroundings.close();
  const total = sumOf(outcomes.map(({ tally }) => tally));
  say(`\n${summaryOf(outcomes)}\n`);
  say(closingLine(total));
  return total.failed === 0 ? 0 : 1;
}, (line) => console.log(`${line}\n\n0 passed, 1 failed`));
