import type { CellProblem } from '../../../shared/imports/schema';
import type { ClientEntry } from './directory';
import type { Complain, PlanContext } from './plan-context';
import { isSameName, keepFullerName, newClient } from './plan-clients';
import type { ReadRow } from './read-row';

/** Whom a row means: a client that is known, or one that the row brings with it. */
export type Reference =
  | { readonly known: ClientEntry; readonly doubts: readonly CellProblem[] }
  | { readonly known: null; readonly make: () => ClientEntry }
  | { readonly refused: CellProblem };

function byName(context: PlanContext, row: ReadRow, name: string, phoneKey: string | null, complain: Complain): Reference {
  const { directory } = context;
  const reached = phoneKey === null ? null : directory.byPhone(phoneKey);
  const named = directory.named(name);
  const firms = named.length > 0 ? named : directory.sameFirm(name);
  if (firms.length > 1) {
    const chosen = firms.find((entry) => entry === reached);
    return chosen ? { known: chosen, doubts: [] } : { refused: complain(row, 'clients.name', 'unknownClient', name) };
  }
  const [only = reached] = firms;
  return only ? { known: only, doubts: [] } : { known: null, make: () => newClient(context, null, name) };
}

/**
 * The client that a row of another table means. The number goes first; an unknown one brings its client
 * along. Without a number: the exact name, then the firm or the phone, when only one fits.
 */
export function referTo(context: PlanContext, row: ReadRow, complain: Complain, phoneKey: string | null = null): Reference {
  const [number, name] = [row.texts['clients.number'] ?? null, row.texts['clients.name'] ?? null];
  if (number === null) {
    return name === null ? { refused: complain(row, 'clients.name', 'missing') } : byName(context, row, name, phoneKey, complain);
  }
  const known = context.directory.byNumber(number);
  if (!known) {
    if (name === null || context.proposed.has(number)) return { refused: complain(row, 'clients.number', 'unknownClient', number) };
    return { known: null, make: () => newClient(context, number, name) };
  }
  if (name === null) return { known, doubts: [] };
  if (!isSameName(context, known, name)) {
    return { known, doubts: [complain(row, 'clients.name', known.draft.before ? 'numberTaken' : 'numberTwice', name)] };
  }
  return { known, doubts: [] };
}

/** What is doubted of a reference; one whose client is yet to be made is not doubted. */
export const doubtsOf = (reference: Reference): readonly CellProblem[] => ('doubts' in reference ? reference.doubts : []);

/** The client of a reference, made if need be; a known one keeps the fuller of its names. */
export function clientOf(context: PlanContext, reference: Exclude<Reference, { refused: CellProblem }>, row: ReadRow): ClientEntry {
  if (reference.known === null) return reference.make();
  const name = row.texts['clients.name'];
  if (name !== undefined && reference.doubts.length === 0 && isSameName(context, reference.known, name)) keepFullerName(context, reference.known, name);
  return reference.known;
}
