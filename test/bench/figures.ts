/** One measured thing: the median of several runs, with the fastest and the slowest. */
export interface Figure {
  /** Stable name for `--only` and for comparing runs. */
  readonly name: string;
  /** What it was measured under: number of clients, a query, an order. */
  readonly at: string;
  readonly unit: 'ms' | 'MB' | 'times' | 'µs';
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** The middle of some values; the mean of the two in the middle of an even number. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return sorted.length % 2 === 1 ? at(Math.floor(half)) : (at(half - 1) + at(half)) / 2;
}

/** Several measurements of one thing as a figure. */
export const figureOf = (name: string, at: string, unit: Figure['unit'], values: readonly number[]): Figure => ({
  name, at, unit, median: medianOf(values), min: Math.min(...values), max: Math.max(...values), runs: values.length,
});

/** Milliseconds that `work` takes, each of `runs` times after one that is not counted. */
export async function timed(runs: number, work: (run: number) => unknown, warmUp = true): Promise<number[]> {
  if (warmUp) await work(-1);
  const values: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work(run);
    values.push(performance.now() - started);
  }
  return values;
}

/** How often the slower one takes the time of the faster one, run by run: both were measured in turns. */
export const ratios = (slower: readonly number[], faster: readonly number[]): number[] =>
  slower.map((value, at) => value / (faster[at] ?? Number.NaN));

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** Figures as a table of Markdown, so that they can be put into docs as they are. */
export function toTable(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'at', 'median', 'min', 'max', 'unit', 'runs'],
    ...figures.map(({ name, at, unit, median, min, max, runs }) => [name, at, rounded(median), rounded(min), rounded(max), unit, String(runs)]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = (column: number): boolean => [2, 3, 4, 6].includes(column);
  const lineOf = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  const [head = [], ...body] = rows;
  return [lineOf(head), rule, ...body.map(lineOf)].join('\n');
}
