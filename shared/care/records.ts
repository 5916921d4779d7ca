import type { CollectionName } from '../record/collections';

/** What is kept of looking after a client (S2-T5, S2-T6, S4-T1…T3), in the order of its page. */
export const careCollections = ['visits', 'surveys', 'careTasks', 'cases', 'tierRecords'] as const satisfies readonly CollectionName[];
export type CareCollection = (typeof careCollections)[number];
