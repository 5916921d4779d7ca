import { bring } from './drafts';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { clientOf, doubtsOf, referTo } from './plan-references';
import type { ReadRow } from './read-row';

/** By what a check is known again: whose, of which kind, on which day and with what result. */
export const checkKey = (client: string, { kind, on, result }: { readonly kind?: string | null | undefined; readonly on?: string | null | undefined; readonly result?: string | null | undefined }): string =>
  [client, kind ?? '', on ?? '', result ?? ''].join('|');

/** Plans a row of a table of checks (R-AUD-01, R-UPD-02). It says what was done; what is 待核实 of the client stays as its own table says. */
export function planCheck(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const text = (key: string): string | undefined => row.texts[`checks.${key}`];
  const values = { kind: text('kind'), on: text('on'), method: text('method') ?? '自查', result: text('result'), by: text('by'), notes: text('notes') };
  const missing = (['kind', 'on', 'result'] as const).find((key) => values[key] === undefined);
  if (missing) return reject(row, complain(row, `checks.${missing}`, 'missing'));
  if (values.on !== undefined && values.on > context.today) return reject(row, complain(row, 'checks.on', 'dayInFuture', values.on));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const entry = clientOf(context, reference, row);
  const doubts = doubtsOf(reference);
  const key = checkKey(entry.draft.id, values);
  const known = context.checks.get(key);
  if (known) return accept(bring(known, values) ? 'update' : 'skip', row, ...doubts);
  context.checks.set(key, context.drafts.create('checks', { ...values, client: entry.draft.id }));
  return accept('create', row, ...doubts);
}
