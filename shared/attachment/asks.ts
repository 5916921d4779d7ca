import * as z from 'zod';
import { page } from '../client/asks';
import { clientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import { jobId } from '../ipc/job-asks';
import type { ActionId } from '../record/schema';
import { recordId } from '../record/schema';
import type { PreviewKind } from './kinds';
import { attachmentFields, attachmentId, attachmentOwners, type Attachment, type AttachmentId } from './schema';

/** How many bytes the window hands in, and is handed, at once; also what is sealed as one piece. */
export const pieceBytes = 1024 * 1024;

/** A file as lists show it. */
export interface AttachmentRow {
  readonly id: AttachmentId;
  readonly name: string | null;
  readonly type: string | null;
  readonly size: number | null;
  readonly addedAt: Attachment['addedAt'];
  readonly notes: string | null;
  readonly preview: PreviewKind;
  /** The record it hangs on, and what that is called. */
  readonly owner: { readonly collection: (typeof attachmentOwners)[number]; readonly id: string; readonly title: string | null };
}

/** What became of a file that was added. */
export interface Added {
  readonly id: AttachmentId;
  readonly action: ActionId;
  /** `shared`: the same content lay there already; `resumed`: an interrupted add was continued. */
  readonly how: 'sealed' | 'shared' | 'resumed';
  readonly name: string;
}

const owner = { collection: z.enum(attachmentOwners), record: recordId };
/** Names one file whose bytes are being handed in piece by piece. */
const upload = z.string().regex(/^upload-[0-9a-f]{32}$/);
const base64 = z.string().max(Math.ceil(pieceBytes / 3) * 4).regex(/^[A-Za-z0-9+/]+={0,2}$/, 'notBase64');

export const attachmentAsks = {
  /** Seals a picked or dropped file beside the vault and hangs it on a record; a job. The same content is kept once. */
  'attachment:add': ask(z.strictObject({ file: fileToken, ...owner, job: jobId }), [
    'unknownFile', 'notFound', 'empty', 'folder', 'fileGone', 'unreadable', 'changedMeanwhile', 'tooLarge', 'diskFull', 'cancelled',
  ]).answers<Added>(),
  /** Begins a file that has no path, such as a pasted picture: its bytes come in pieces and are sealed as they come. */
  'attachment:begin': ask(z.strictObject({ name: z.string().trim().min(1).max(255), size: z.int().min(0), ...owner }), ['notFound', 'empty', 'tooLarge', 'tooMany', 'diskFull'])
    .answers<{ readonly upload: string }>(),
  'attachment:piece': ask(z.strictObject({ upload, at: z.int().min(0), bytes: base64 }), ['unknownUpload', 'wrongPiece', 'diskFull'])
    .answers<{ readonly received: number }>(),
  'attachment:finish': ask(z.strictObject({ upload }), ['unknownUpload', 'incomplete', 'notFound']).answers<Added>(),
  'attachment:abandon': ask(z.strictObject({ upload }), ['unknownUpload']).answers<true>(),
  /** The files of a client with all that hangs on it, of one record, or the one with an id; newest first. */
  'attachment:list': ask(z.strictObject({ client: clientId.optional(), record: recordId.optional(), id: attachmentId.optional(), ...page }), []).answers<{
    readonly total: number;
    /** Bytes of all of them together. */
    readonly bytes: number;
    readonly items: readonly AttachmentRow[];
  }>(),
  /** One piece of a file, checked; a preview gathers them in memory. */
  'attachment:read': ask(z.strictObject({ id: attachmentId, piece: z.int().min(0).max(100_000) }), ['notFound', 'noSuchPiece', 'blobMissing', 'blobDamaged', 'diskFailed'])
    .answers<{ readonly bytes: Uint8Array; readonly pieces: number; readonly size: number }>(),
  /** The beginning of a text file, its encoding found as an import finds it. */
  'attachment:text': ask(z.strictObject({ id: attachmentId }), ['notFound', 'blobMissing', 'blobDamaged', 'notText', 'diskFailed']).answers<{
    readonly text: string;
    readonly encoding: string;
    /** Whether the file goes on behind it. */
    readonly cut: boolean;
  }>(),
  /** Writes the file as it was to a place of the user's choice: the only way it leaves the vault; a job. */
  'attachment:save': ask(z.strictObject({ id: attachmentId, file: fileToken, job: jobId }), [
    'notFound', 'unknownFile', 'notWritable', 'diskFull', 'blobMissing', 'blobDamaged', 'diskFailed', 'cancelled',
  ]).answers<{ readonly bytes: number }>(),
  'attachment:edit': ask(z.strictObject({ id: attachmentId, fields: draftParser(attachmentFields, ['name', 'notes']) }), ['notFound', 'nameMissing', 'formula'])
    .answers<{ readonly id: AttachmentId; readonly action: ActionId }>(),
  'attachment:delete': ask(z.strictObject({ id: attachmentId }), ['notFound']).answers<{ readonly id: AttachmentId; readonly action: ActionId }>(),
} as const;
