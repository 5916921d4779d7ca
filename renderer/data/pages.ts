/** Rows of one reading; the engine answers at most 200 at once. */
export const pageSize = 100;

/** What the window holds of a long list: some of its pages, and what each of them answers. */
export interface Pages<Row> {
  readonly question: string | null;
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, { readonly round: number; readonly rows: readonly Row[] }>;
}

/** One page as it arrives; `round` counts the readings of the same question after writes. */
export interface ArrivedPage<Row> {
  readonly question: string;
  readonly round: number;
  readonly page: number;
  readonly total: number;
  readonly rows: readonly Row[];
  readonly seen: { readonly first: number; readonly last: number };
}

/** Pages kept at most, so that scrolling through 100,000 rows does not fill the window. */
const kept = 40;

/** Nothing read yet. */
export const blankPages: Pages<never> = { question: null, total: null, pages: new Map() };

/** The page that holds a row. */
export const pageOf = (index: number): number => Math.floor(index / pageSize);

/** The pages that hold the rows from `first` to `last`. */
export const pagesBetween = (first: number, last: number): readonly number[] => {
  const from = pageOf(Math.max(0, first));
  return Array.from({ length: pageOf(Math.max(0, last)) - from + 1 }, (_, step) => from + step);
};

/**
 * Takes in a page. Pages of another question go at once; pages of an older round stay only while they
 * are on the screen, until their own answer arrives; beyond `kept` the farthest from the screen go.
 */
export function takePage<Row>(before: Pages<Row>, arrived: ArrivedPage<Row>): Pages<Row> {
  const onScreen = new Set(pagesBetween(arrived.seen.first, arrived.seen.last));
  const middle = pageOf((arrived.seen.first + arrived.seen.last) / 2);
  const stay = before.question !== arrived.question ? [] : [...before.pages].filter(([page, { round }]) => round === arrived.round || onScreen.has(page));
  const all = [...stay.filter(([page]) => page !== arrived.page), [arrived.page, { round: arrived.round, rows: arrived.rows }] as const];
  const near = [...all].sort(([a], [b]) => Math.abs(a - middle) - Math.abs(b - middle)).slice(0, kept);
  return { question: arrived.question, total: arrived.total, pages: new Map(near) };
}
