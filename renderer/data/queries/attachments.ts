import type { ClientId } from '../../../shared/client/schema';
import type { RecordId } from '../../../shared/record/schema';
import { useAsk, type Reading } from '../use-ask';

/** Whose files are shown: all of a client's, or those of one record. */
export type FilesOf = { readonly client: ClientId } | { readonly record: RecordId };

/** The newest files of a client or a record. */
export const useFiles = (of: FilesOf, limit: number): Reading<'attachment:list'> =>
  useAsk('attachment:list', { ...of, limit }, ['attachments', 'complaints', 'complaintSteps', 'followups', 'orders', 'contracts']);
