import { bring, filling, replacing } from './drafts';
import { bringAddress, bringContact, bringReaches, settleDoubt } from './plan-clients';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { clientOf, doubtsOf, referTo } from './plan-references';
import type { ReadRow } from './read-row';

/**
 * Plans a row of a table of contacts, or a card of an address book: one person at one client, known again by name. A row
 * without a person tells how the client itself is reached. A client that is not known yet comes along.
 */
export function planContact(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { texts } = row;
  const reference = referTo(context, row, complain, row.phones.find(({ key }) => key !== null)?.key ?? null);
  if ('refused' in reference) return reject(row, reference.refused);
  const [joinedOn, leftOn] = [texts['contacts.joinedOn'], texts['contacts.leftOn']];
  if (joinedOn !== undefined && leftOn !== undefined && leftOn < joinedOn) return reject(row, complain(row, 'contacts.leftOn', 'daysOutOfOrder', leftOn));
  const entry = clientOf(context, reference, row);
  const isNew = reference.known === null;
  if (isNew) bring(entry.draft, { type: texts['clients.type'] });
  const contact = bringContact(context, entry, row, replacing);
  const changes = [contact.changes, bringReaches(context, entry, row, contact.id, replacing), bringAddress(context, entry, row, filling)].some(Boolean);
  settleDoubt(entry);
  return accept(isNew || contact.made ? 'create' : changes ? 'update' : 'skip', row, ...doubtsOf(reference));
}
