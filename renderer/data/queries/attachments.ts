import type { AttachmentRow } from '../../../shared/attachment/asks';
import type { AttachmentId } from '../../../shared/attachment/schema';
import type { ClientId } from '../../../shared/client/schema';
import type { RecordId } from '../../../shared/record/schema';
import { useAsk, type Reading } from '../use-ask';

/** Whose files are shown: all of a client's, or those of one record. */
export type FilesOf = { readonly client: ClientId } | { readonly record: RecordId };

/** The newest files of a client or a record. */
export const useFiles = (of: FilesOf, limit: number): Reading<'attachment:list'> =>
  useAsk('attachment:list', { ...of, limit }, ['attachments', 'complaints', 'complaintSteps', 'followups', 'orders', 'contracts']);

/** One file; `null` until it is read, and when it is not there any more. */
export function useFile(id: AttachmentId): AttachmentRow | null {
  return useAsk('attachment:list', { id, limit: 1 }, ['attachments']).value?.items[0] ?? null;
}
