import { fold } from '../../../shared/kit/fold';
import { costInRemark } from '../../../shared/source/schema';
import { bring, valueIn } from './drafts';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import type { ReadRow } from './read-row';

/** By what an entry of the register is known again. */
export const sourceKey = (channel: string | null | undefined, name: string | null | undefined, on: string | null | undefined): string =>
  [fold(channel ?? ''), fold(name ?? ''), on ?? ''].join('|');

/**
 * Plans a row of the register of sources (S2-T2). More valid clients than leads are refused (AT-04). Where the table has no
 * column for the cost, one in the remark is taken over; what it is for stays open where nobody says it (AT-03).
 */
export function planSource(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { texts } = row;
  const count = (key: string): number | undefined => (texts[key] === undefined ? undefined : Number(texts[key]));
  const [channel, name, acquiredOn, notes] = [texts['sources.channel'], texts['sources.name'], texts['sources.acquiredOn'], texts['sources.notes']];
  const [leads, valid] = [count('sources.leads'), count('sources.valid')];
  if (channel === undefined) return reject(row, complain(row, 'sources.channel', 'missing'));
  const key = sourceKey(channel, name, acquiredOn);
  const known = context.sources.get(key);
  const stays = (field: string): number | null => (known ? (valueIn(known, field) as number | null) : null);
  const [leadsAfter, validAfter] = [leads ?? stays('leads'), valid ?? stays('valid')];
  if (validAfter !== null && leadsAfter === null) return reject(row, complain(row, 'sources.leads', 'missing'));
  if (validAfter !== null && leadsAfter !== null && validAfter > leadsAfter) return reject(row, complain(row, 'sources.valid', 'moreThanLeads', String(validAfter)));
  const written = { costFen: count('sources.costFen'), costUnit: texts['sources.costUnit'], clicks: count('sources.clicks') };
  // A table with a column for the cost says there what it was; else the remark may.
  const stated = row.columns.has('sources.costFen') || notes === undefined || (known && valueIn(known, 'costFen') !== null) ? null : costInRemark(notes);
  const values = { channel, name, acquiredOn, owner: texts['sources.owner'], leads, valid, notes, ...(stated === null ? written : { costFen: stated.fen, costUnit: stated.unit }) };
  if (known) return accept(bring(known, values) ? 'update' : 'skip', row);
  context.sources.set(key, context.drafts.create('sources', values));
  return accept('create', row);
}
