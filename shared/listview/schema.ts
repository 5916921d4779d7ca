import * as z from 'zod';
import { choice, lines, long, number, text, yesNo } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';

export type ListViewId = Brand<'ListViewId'>;
export const listViewId = z.string().regex(uuidPattern) as unknown as z.ZodType<ListViewId, ListViewId>;

/** Lists of which views can be saved. */
export const listNames = ['clients', 'complaints', 'orders', 'contracts', 'products'] as const;

/** A saved view of a list: which columns, which rows, in which order, grouped by what. */
export const listViewFields = {
  list: choice(listNames),
  name: text(60),
  columns: lines(60),
  /** The list's filter as JSON, parsed by the list that reads it. */
  filter: long(8000),
  sort: text(60),
  descending: yesNo(),
  group: text(60),
  position: number(),
  sample: yesNo(),
} as const;
