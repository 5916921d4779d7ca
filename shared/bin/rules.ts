import type { CollectionName } from '../record/collections';

/** Days for which a deleted record can be found in the recycle bin and brought back (sync-and-safety §1). */
export const binDays = 30;

/** What the recycle bin lists by itself, in the order of its filter; elements such as phones come back with their record or through its history. */
export const binCollections = [
  'clients', 'contacts', 'followups', 'visits', 'appointments', 'surveys', 'careTasks', 'cases', 'tierRecords', 'complaints', 'complaintSteps', 'compensations', 'orders', 'payments', 'contracts', 'owned', 'products', 'sources', 'relations',
  'attachments', 'plans', 'tags', 'customFields', 'presets', 'listViews', 'measures', 'preventions', 'promises', 'carePlans', 'surveyTemplates', 'improvementPlans', 'suggestions',
] as const satisfies readonly CollectionName[];
export type BinCollection = (typeof binCollections)[number];
