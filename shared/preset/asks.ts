import * as z from 'zod';
import { tagId, type TagId } from '../client/schema';
import { ask } from '../ipc/ask';
import { jobId } from '../ipc/job-asks';
import type { ActionId } from '../record/schema';
import { presetListNames, type PresetList } from './schema';

const list = z.enum(presetListNames);
const value = z.string().trim().min(1).max(60);
/** What records hold may be longer than what a list takes. */
const held = z.string().min(1).max(200);

/** One value of a list with the records that hold it. */
export interface PresetRow {
  readonly value: string;
  /** On the list; else only records hold it. */
  readonly listed: boolean;
  readonly archived: boolean;
  readonly records: number;
}

/** A tag with the clients that carry it. */
export interface TagRow {
  readonly id: TagId;
  readonly name: string;
  readonly clients: number;
}

/** A write to a list: the action, and how many records it moved. */
export interface ListWritten {
  readonly action: ActionId;
  readonly records: number;
}

export const presetAsks = {
  /** Values of a list in order, then those that only records hold, most used first. */
  'preset:list': ask(z.strictObject({ list }), []).answers<readonly PresetRow[]>(),
  /** What forms offer for every list: values on it, then those in use; archived ones are left out. */
  'preset:offered': ask(z.strictObject({}), []).answers<Readonly<Record<PresetList, readonly string[]>>>(),
  'preset:add': ask(z.strictObject({ list, value }), ['valueTaken', 'formula']).answers<ListWritten>(),
  'preset:archive': ask(z.strictObject({ list, value: held, archived: z.boolean() }), ['notFound']).answers<ListWritten>(),
  /** Puts the values of a list in this order; values that are not named keep theirs behind it. */
  'preset:order': ask(z.strictObject({ list, values: z.array(held).min(1).max(500) }), []).answers<ListWritten>(),
  /** Records that hold any of the values. */
  'preset:preview': ask(z.strictObject({ list, from: z.array(held).min(1).max(100) }), []).answers<{ readonly records: number }>(),
  /** Renames one value, or merges several into one, in the list and in every record, as one action and a job. */
  'preset:replace': ask(z.strictObject({ list, from: z.array(held).min(1).max(100), to: value, job: jobId }), ['notFound', 'sameValue', 'formula', 'cancelled']).answers<ListWritten>(),
  'tag:list': ask(z.strictObject({}), []).answers<readonly TagRow[]>(),
  'tag:add': ask(z.strictObject({ name: value }), ['valueTaken', 'formula']).answers<ListWritten>(),
  /** Renames a tag; a name that another tag has is `valueTaken`: merge them. */
  'tag:rename': ask(z.strictObject({ id: tagId, name: value, job: jobId }), ['notFound', 'valueTaken', 'sameValue', 'formula', 'cancelled']).answers<ListWritten>(),
  /** Clients that carry any of these tags carry `into` instead. */
  'tag:merge': ask(z.strictObject({ from: z.array(tagId).min(1).max(100), into: tagId, job: jobId }), ['notFound', 'sameValue', 'cancelled']).answers<ListWritten>(),
  'tag:delete': ask(z.strictObject({ id: tagId, job: jobId }), ['notFound', 'cancelled']).answers<ListWritten>(),
} as const;
