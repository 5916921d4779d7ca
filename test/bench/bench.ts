import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calendarFigures } from './calendar-figures';
import { careFigures } from './care-figures';
import { complaintFigures } from './complaint-figures';
import { dutyFigures } from './duty-figures';
import { engineFigures, type Bench } from './engine-figures';
import { toTable, type Figure } from './figures';
import { importFigures } from './import-figures';
import { thisMachine } from './machine';
import { plainFigures } from './plain-figures';
import { promiseFigures } from './promise-figures';
import { windowFigures } from './window-figures';

/** What can be measured, in this order; figures only, nothing here passes or fails. */
const parts: Readonly<Record<string, (bench: Bench) => Promise<Figure[]> | Figure[]>> = {
  engine: engineFigures,
  duties: dutyFigures,
  calendar: calendarFigures,
  complaints: complaintFigures,
  care: careFigures,
  promises: promiseFigures,
  plain: plainFigures,
  import: importFigures,
  window: windowFigures,
};

const help = `npm run bench -- [--only ${Object.keys(parts).join(',')}] [--runs 5] [--clients 100000] [--json] [--out FILE]
Figures, never pass or fail. Standard output holds a table, or with --json one JSON value.
The vaults that are measured are made once and kept in ~/.cache/kemai/bench (KEMAI_CACHE moves it).`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' }, runs: { type: 'string', default: '5' }, clients: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false }, out: { type: 'string' }, help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => console.error(line);

async function measure(): Promise<void> {
  const chosen = values.only?.split(',') ?? Object.keys(parts);
  const bench: Bench = { runs: Math.max(1, Number(values.runs)), clients: Math.max(1000, Number(values.clients)), say };
  const machine = thisMachine();
  const figures: Figure[] = [];
  for (const name of chosen) {
    const part = parts[name];
    if (!part) throw new Error(`nothing to measure is called ${name}\n${help}`);
    say(`measuring: ${name}`);
    figures.push(...(await part(bench)));
  }
  const result = { machine: { ...machine, loadAfter: thisMachine().load }, measured: new Date().toISOString(), figures };
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  const heading = `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.system}, Node ${machine.node}; load ${machine.load} before, ${result.machine.loadAfter} after`;
  console.log(values.json ? JSON.stringify(result) : `${heading}\n\n${toTable(figures)}`);
}

if (values.help) console.log(help);
else {
  measure().catch((cause: unknown) => {
    console.error(cause);
    process.exitCode = 1;
  });
}
