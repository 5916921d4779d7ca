import type { CustomOwner } from '../../../shared/custom/schema';
import type { ListRows } from '../../../shared/listview/asks';
import type { DescribedList } from '../../../shared/listview/columns';
import type { CollectionName } from '../../../shared/record/collections';
import type { PresetList } from '../../../shared/preset/schema';
import { useAsk, type Reading } from '../use-ask';

/** What changes the rows of a list when it is written. */
export const partsOf: Readonly<Record<DescribedList, readonly CollectionName[]>> = {
  clients: ['clients', 'contacts', 'phones', 'emails', 'addresses', 'tags', 'clientTags', 'plans', 'followups', 'complaints', 'orders', 'payments', 'customFields'],
  complaints: ['complaints', 'complaintSteps', 'complaintPauses', 'clients', 'settings', 'customFields'],
  orders: ['orders', 'orderLines', 'payments', 'clients', 'customFields'],
  contracts: ['contracts', 'clients', 'settings'],
  products: ['products', 'orders', 'orderLines', 'owned'],
};

/** The user's own fields in their order, archived ones too; nothing for what has none (`null`). */
export const useCustomFields = (owner?: CustomOwner | null): Reading<'custom:list'> =>
  useAsk('custom:list', owner === null ? null : owner === undefined ? {} : { owner }, ['customFields']);

/** Saved views of a list. */
export const useSavedViews = (list: DescribedList): Reading<'view:list'> => useAsk('view:list', { list }, ['listViews']);

/** The groups of a list; nothing while it is not grouped. */
export const useListGroups = (rows: ListRows, group: string | null, sums: readonly string[]): Reading<'list:groups'> =>
  useAsk('list:groups', group === null ? null : { rows, group: group, sums: [...sums] as never }, partsOf[rows.list]);

/** Sums over a list; nothing while no column is summed. */
export const useListSums = (rows: ListRows, columns: readonly string[]): Reading<'list:sums'> =>
  useAsk('list:sums', columns.length === 0 ? null : { rows, columns: [...columns] as never }, partsOf[rows.list]);

const nothing: readonly string[] = [];

/** What a form offers for a field that takes its values from a list: the list, then what is in use. */
export const usePreset = (list: PresetList): readonly string[] => useAsk('preset:offered', {}, ['presets']).value?.[list] ?? nothing;
