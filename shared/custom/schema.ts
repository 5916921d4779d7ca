import * as z from 'zod';
import { choice, lines, number, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type CustomFieldId = Brand<'CustomFieldId'>;
export const customFieldId = z.string().regex(uuidPattern) as unknown as z.ZodType<CustomFieldId, CustomFieldId>;

/** What can be given fields of the user's own. */
export const customOwners = ['clients', 'contacts', 'orders', 'complaints'] as const;
/** What a field of the user's own can hold. 网址 is a link that opens outside, after a yes. */
export const customKinds = ['文本', '数字', '金额', '日期', '单选', '多选', '是否', '网址'] as const;

export type CustomOwner = (typeof customOwners)[number];
export type CustomKind = (typeof customKinds)[number];

/**
 * A field that the user added. Its values are registers of the record itself under `customKey(id)`, so that
 * history, undo, merge and versions that do not know the field treat them like any other.
 */
export const customFieldFields = {
  owner: choice(customOwners),
  label: text(40),
  kind: choice(customKinds),
  /** What 单选 and 多选 choose from, in order. */
  options: lines(60),
  /** Shown first where it is lower. */
  position: number(),
  /** No longer offered; its values stay. */
  archived: yesNo(),
  sample: yesNo(),
} as const;

export type CustomField = RecordHead<CustomFieldId> & ValuesOf<typeof customFieldFields>;

/** The register that holds a custom field's value in its owner. */
export const customKey = (id: string): string => `c_${id}`;
