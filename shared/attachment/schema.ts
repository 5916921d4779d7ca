import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, link, moment, number, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import { recordId, type RecordHead } from '../record/schema';

export type AttachmentId = Brand<'AttachmentId'>;
export const attachmentId = z.string().regex(uuidPattern) as unknown as z.ZodType<AttachmentId, AttachmentId>;

/** What a file can be attached to. */
export const attachmentOwners = ['clients', 'followups', 'complaints', 'complaintSteps', 'orders', 'contracts'] as const;

/** A file of a record. Its bytes lie sealed beside the vault, once for all files of the same content. */
export const attachmentFields = {
  client: link(clientId),
  collection: choice(attachmentOwners),
  record: link(recordId),
  name: text(255, { searchable: true, sensitive: true }),
  /** MIME type, decided by content and name. */
  type: text(120),
  /** Size in bytes. */
  size: number(),
  /** Names the sealed content: a keyed hash, which says nothing to whoever has no key. */
  content: text(80, { sensitive: true }),
  addedAt: moment(),
  notes: text(1000, { searchable: true, sensitive: true }),
  sample: yesNo(),
} as const;

export type Attachment = RecordHead<AttachmentId> & ValuesOf<typeof attachmentFields>;

/** The largest file that is taken, in bytes. */
export const largestAttachment = 200 * 1024 * 1024;
