import { collections, type CollectionName } from '../../../shared/record/collections';
import type { CustomField, CustomOwner } from '../../../shared/custom/schema';
import type { Field, ManualTable } from '../../../shared/field/field';

/** How the cells of a column are read. */
export type Reading =
  | 'text' | 'day' | 'dayAndTime' | 'time' | 'moment' | 'grade' | 'stage' | 'type' | 'phones' | 'emails' | 'tags'
  | 'yesNo' | 'creditCode' | 'complaintGrade' | 'complaintType' | 'step' | 'role' | 'influence' | 'attitude' | 'count' | 'money' | 'number' | 'choice' | 'choices' | 'own'
  | 'cycle' | 'background' | 'industryScale' | 'person' | 'quadrant' | 'birthday';

/** A column that a kind of sheet may have. */
export interface Column {
  /** Where its cells go: `<collection>.<field>`. */
  readonly field: string;
  readonly reads: Reading;
  /** Headings by which it is known; the manual's own first. */
  readonly headings: readonly string[];
  /** Several columns may go there: 手机 beside 电话. */
  readonly several: boolean;
  /** The user's own field that it fills, which decides how its cells are read. */
  readonly own?: { readonly owner: CustomOwner; readonly field: CustomField };
}

/** A kind of sheet that becomes records. */
export interface KindOfSheet {
  readonly columns: readonly Column[];
  /** What makes it this kind: of each group at least one column. */
  readonly needs: readonly (readonly string[])[];
  /** Headings of what we compute ourselves: known, and not read. */
  readonly computed?: readonly string[];
  /** Whether what all its rows share may stand above the headings: 调查日期：2023-09-10 (S2-T6). */
  readonly headed?: boolean;
  /** Its names in the manual. */
  readonly names: readonly string[];
}

const fieldOf = (name: string): Field | undefined => {
  const [collection, key] = name.split('.') as [CollectionName, string];
  return (collections[collection] as Readonly<Record<string, Field>> | undefined)?.[key];
};

/** The field table's entry behind `<collection>.<field>`. */
export function targetField(name: string): Field {
  const field = fieldOf(name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

const byKind: Partial<Readonly<Record<Field['kind'], Reading>>> = { day: 'day', moment: 'moment', money: 'money', number: 'number' };

/** A column by its field; the literal heading of the manual's table comes from the field table (house §3). */
export const column = (field: string, table: ManualTable | null, also: readonly string[] = [], reads?: Reading): Column => {
  const known = targetField(field);
  const literal = table === null ? undefined : known.columns?.[table];
  return {
    field,
    reads: reads ?? byKind[known.kind] ?? 'text',
    headings: literal === undefined ? also : [literal, ...also],
    several: reads === 'phones' || reads === 'emails' || reads === 'tags',
  };
};

/** Headings of a client's number. */
export const number = ['客户编号', '编号', '客户ID', '客户代码', '客户号', 'customer id', 'customer no', 'customer number', 'client id', 'client no', 'client number'];
/** Headings of a client's name. */
export const name = [
  '客户名称', '公司名称', '单位名称', '企业名称', '客户全称', '客户姓名', '客户', '公司', '名称',
  'company', 'company name', 'client', 'client name', 'customer', 'customer name', 'account', 'account name',
];
/** Headings of who looks after it. */
export const owner = ['负责人', '客户负责人', '业务员', '销售', '销售代表', '客户经理', 'owner', 'sales', 'account manager'];

/** Whose a row is. */
export const whose: readonly Column[] = [column('clients.number', null, number), column('clients.name', null, name)];
