import { momentOf } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { AttachmentId, attachmentOwners } from '../../../shared/attachment/schema';
import { commit } from './changes';
import type { Reader } from './database';
import { formulaField } from './guards';
import { readLive } from './records';
import type { Vault } from './vault';

/** The record that a file hangs on. */
export interface AttachmentOwner {
  readonly collection: (typeof attachmentOwners)[number];
  readonly record: string;
}

/** The client that a record belongs to, and whether it is sample data; `null` when there is no such live record. */
export function ownerOf(reader: Reader, { collection, record }: AttachmentOwner): { readonly client: string | null; readonly sample: boolean | null } | null {
  const live = readLive(reader, collection, record);
  if (!live) return null;
  const values = live as unknown as { readonly client?: string | null; readonly complaint?: string | null; readonly sample: boolean | null };
  if (collection === 'clients') return { client: record, sample: values.sample };
  if (collection !== 'complaintSteps') return { client: values.client ?? null, sample: values.sample };
  const complaint = values.complaint ? readLive(reader, 'complaints', values.complaint) : null;
  return complaint && { client: complaint.client, sample: values.sample };
}

/** A sealed content as a file of a record. */
export interface NewAttachment {
  readonly name: string;
  readonly content: string;
  readonly size: number;
  readonly type: string;
}

/** Hangs a sealed content on a record; `null` when that was deleted meanwhile. */
export function attach(vault: Vault, owner: AttachmentOwner, { name, content, size, type }: NewAttachment): { readonly id: AttachmentId; readonly action: Out<'attachment:add'>['action'] } | null {
  const found = ownerOf(vault.writer, owner);
  if (!found) return null;
  const { result, action } = commit(vault, { kind: 'user' }, (act) =>
    act.create('attachments', {
      client: found.client as never, collection: owner.collection, record: owner.record as never, sample: found.sample,
      name, content, size, type, addedAt: momentOf(vault.clock.now(), vault.clock.zone),
    }));
  return { id: result as AttachmentId, action };
}

/** Renames a file or changes its note; its bytes stay. */
export function editAttachment(vault: Vault, { id, fields }: In<'attachment:edit'>): Result<Out<'attachment:edit'>, Refusal<'attachment:edit'>> {
  if (!readLive(vault.writer, 'attachments', id)) return err({ kind: 'notFound' });
  if ('name' in fields && !fields.name) return err({ kind: 'nameMissing', field: 'name' });
  const formula = formulaField({ notes: fields.notes });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('attachments', id, fields)).action });
}

/** Moves a file into the recycle bin; its bytes stay as long as it can come back. */
export function deleteAttachment(vault: Vault, { id }: In<'attachment:delete'>): Result<Out<'attachment:delete'>, Refusal<'attachment:delete'>> {
  if (!readLive(vault.writer, 'attachments', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('attachments', id)).action });
}
