import * as z from 'zod';
import { clientFilter, page, type Written } from '../client/asks';
import { complaintFilter } from '../complaint/asks';
import { ask } from '../ipc/ask';
import { consentChannels } from '../consent/schema';
import { exportReason } from '../export/schema';
import { dayParser } from '../field/field';
import { fileToken } from '../ipc/file-token';
import { jobId } from '../ipc/job-asks';
import type { Day } from '../kit/dates';
import type { GuardedClient } from '../touch/asks';
import { messageKinds, overrideInput, type TouchReasonKind } from '../touch/schema';
import { recordId, type ActionId, type RecordId } from '../record/schema';
import { columnName, sortParser, wrongRows, type ListSort } from './condition';
import { listViewId, type ListViewId } from './schema';
import { describedLists, type DescribedList } from './columns';
import { bulkChange, type BulkRefusal } from './bulk';
import { contractFilter, orderFilter, productFilter } from '../trade/asks';

/** The rows of a list by description: the same object filters, counts, sums, edits and exports. */
const clientRows = z.strictObject({ list: z.literal('clients'), filter: clientFilter.default({}) });
const complaintRows = z.strictObject({ list: z.literal('complaints'), filter: complaintFilter.default({}) });
const orderRows = z.strictObject({ list: z.literal('orders'), filter: orderFilter.default({}) });
const contractRows = z.strictObject({ list: z.literal('contracts'), filter: contractFilter.default({}) });
const productRows = z.strictObject({ list: z.literal('products'), filter: productFilter.default({}) });
export const listRows = z.discriminatedUnion('list', [clientRows, complaintRows, orderRows, contractRows, productRows]);
export type ListRows = z.infer<typeof listRows>;

/** Rows chosen in a list: those named, or all that match but those left out. */
export const chosenRows = z.strictObject({
  rows: listRows,
  /** Only these; all that match when absent. */
  only: z.array(recordId).max(5000).optional(),
  except: z.array(recordId).max(5000).default([]),
});
export type ChosenRows = z.infer<typeof chosenRows>;

const columns = z.array(columnName).max(60);
const order = { sort: sortParser.optional(), group: columnName.optional() };

/** Sum, average and how many rows have a value at all; money in 分. */
export interface Sum {
  readonly sum: number;
  readonly average: number | null;
  readonly filled: number;
}

/** One group of a list. `value` `null` holds the rows without one; `first` is the place of its first row. */
export interface ListGroup {
  readonly value: string | number | null;
  readonly count: number;
  readonly first: number;
  readonly sums: Readonly<Record<string, Sum>>;
}

/** A saved view. What its filter was is `null` where this version cannot read it any more. */
export interface SavedView {
  readonly id: ListViewId;
  readonly name: string;
  readonly columns: readonly string[];
  readonly filter: ListRows['filter'] | null;
  readonly sort: ListSort | null;
  readonly group: string | null;
}

const viewName = z.string().trim().max(60);
const viewBody = { rows: listRows, columns, sort: sortParser.nullable(), group: columnName.nullable() };

/** How a file of a list is written; `csv` is UTF-8 with its mark, as Excel reads it. */
export const exportFormats = ['xlsx', 'csv', 'csv-gb18030'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const listTouchFields = { kind: z.enum(messageKinds), channel: z.enum(consentChannels) };
/** What a list is written for, where its clients are to be contacted with it: with which messages, by which way, on which day. */
const listTouch = z.strictObject({ ...listTouchFields, on: dayParser });
export type ListTouch = z.infer<typeof listTouch>;

/** Who of a list may be contacted. */
export interface GuardedList {
  readonly on: Day;
  /** Clients of the chosen rows, those of them whom the guard keeps, and of these those for whom no reason would do. */
  readonly clients: number;
  readonly stopped: number;
  readonly never: number;
  readonly reasons: readonly { readonly kind: TouchReasonKind; readonly count: number }[];
  readonly guarded: readonly GuardedClient[];
}

/** What a bulk edit would do; nothing is written by looking. */
export interface BulkPreview {
  readonly total: number;
  readonly changing: number;
  /** Hold the value already. */
  readonly same: number;
  readonly refused: readonly { readonly why: BulkRefusal; readonly count: number }[];
  /** The first that would change, with what they hold now. */
  readonly samples: readonly { readonly id: RecordId; readonly name: string; readonly from: string | number | boolean | readonly string[] | null }[];
}

export const listAsks = {
  /** The groups of a list in order, at most 2,000. */
  'list:groups': ask(z.strictObject({ rows: listRows, group: columnName, sums: columns.default([]) }), [...wrongRows, 'tooManyGroups'])
    .answers<{ readonly total: number; readonly groups: readonly ListGroup[] }>(),
  'list:sums': ask(z.strictObject({ rows: listRows, columns }), wrongRows).answers<{ readonly total: number; readonly sums: Readonly<Record<string, Sum>> }>(),
  /** Ids from one place to another, for a selection that reaches over rows that were never read. */
  'list:ids': ask(z.strictObject({ rows: listRows, ...order, offset: page.offset, limit: z.int().min(1).max(5000) }), wrongRows).answers<readonly RecordId[]>(),
  'list:bulk-preview': ask(z.strictObject({ chosen: chosenRows, change: bulkChange }), [...wrongRows, 'wrongValue', 'formula']).answers<BulkPreview>(),
  /** Changes every chosen record as one action, as a job: whole or absent, also when it is cancelled. */
  'list:bulk-edit': ask(z.strictObject({ chosen: chosenRows, change: bulkChange, job: jobId }), [...wrongRows, 'wrongValue', 'formula', 'cancelled'])
    .answers<{ readonly action: ActionId; readonly changed: number; readonly same: number; readonly refused: number }>(),
  /** Who of the clients of chosen rows may be contacted; without a day it is the next that is worked on. The day is judged, the hour when a client is contacted. */
  'list:guard': ask(z.strictObject({ chosen: chosenRows, ...listTouchFields, on: dayParser.optional(), limit: z.int().min(0).max(1000).default(200) }), wrongRows).answers<GuardedList>(),
  /**
   * Writes the rows in the given columns and order. To contact its clients, those whom the guard keeps from it are left out;
   * with a reason for going on in spite of it, only those for whom no reason would do, and each other is kept as an override. Text that a spreadsheet would run stays text.
   * Without a reason what is sensitive is masked; with one, that is logged before the file is there. A job.
   */
  'list:export': ask(
    z.strictObject({
      chosen: chosenRows, ...order, format: z.enum(exportFormats), reason: exportReason.optional(), file: fileToken, job: jobId,
      columns: z.array(z.strictObject({ name: columnName, heading: z.string().max(80) })).min(1).max(60),
      touch: listTouch.extend({ override: overrideInput.optional() }).optional(),
    }),
    [...wrongRows, 'unknownFile', 'notWritable', 'cancelled'],
  ).answers<{ readonly rows: number; readonly leftOut: number }>(),

  'view:list': ask(z.strictObject({ list: z.enum(describedLists) }), []).answers<readonly SavedView[]>(),
  'view:create': ask(z.strictObject({ name: viewName, ...viewBody }), ['nameMissing', 'nameTaken', 'listFull', 'formula']).answers<Written<ListViewId>>(),
  /** Changes the name, or all that the view shows. */
  'view:edit': ask(z.strictObject({ id: listViewId, name: viewName.optional(), body: z.strictObject(viewBody).optional() }), ['notFound', 'nameMissing', 'nameTaken', 'formula'])
    .answers<Written<ListViewId>>(),
  'view:delete': ask(z.strictObject({ id: listViewId }), ['notFound']).answers<Written<ListViewId>>(),
} as const;

/** Parses the filter that a saved view keeps as text; `null` for one that this version cannot read. */
export function readFilter(list: DescribedList, text: string | null): ListRows['filter'] | null {
  try {
    const parsed = listRows.safeParse({ list, filter: JSON.parse(text ?? '{}') as unknown });
    return parsed.success ? parsed.data.filter : null;
  } catch {
    return null; // text of another version that is no JSON
  }
}
