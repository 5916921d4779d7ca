import * as z from 'zod';
import { isDay, isMoment, type Day, type Moment } from '../kit/dates';

/** The manual's tables by their names in `spec/domain.md` §2. */
export type ManualTable = 'S2-T1' | 'S2-T2' | 'S2-T3' | 'S2-T4' | 'S2-T5' | 'S2-T6' | 'S2-T7' | 'S2-T8' | 'S4-T1' | 'S4-T2' | 'S4-T3' | 'complaint-detail';

/** What a field holds, which decides its input, its column and how it is written to a file. */
export type FieldKind = 'text' | 'long' | 'choice' | 'day' | 'moment' | 'money' | 'number' | 'yesNo' | 'link' | 'lines';

/**
 * One line of a field table. Forms, list columns, import mapping, export, history and the change log
 * all read the table, so adding a field is one line (house §3).
 */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly parser: z.ZodType<T | null, T | null>;
  /** Found by the search box. */
  readonly searchable?: boolean;
  /** Personal or confidential: masked in exports, never in a log. */
  readonly sensitive?: boolean;
  /** Closed list offered for a choice; the values are the field's own terms (domain §1). */
  readonly options?: readonly string[];
  /** A number that may lie below zero; others must not. */
  readonly signed?: boolean;
  /** Literal heading in the manual's tables. */
  readonly columns?: Partial<Readonly<Record<ManualTable, string>>>;
  /** Fields of one group share one stamp: amount + currency, a range (sync-and-safety §1). */
  readonly group?: string;
}

/** A table of fields by their keys. */
export type FieldTable = Readonly<Record<string, Field>>;

/** The values of a record by its field table: every key present, `null` where nothing is known. */
export type ValuesOf<F extends FieldTable> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T | null : never;
};

/** What a caller hands in: any of the fields. `null` clears, absent leaves alone. */
export type DraftOf<F extends FieldTable> = { readonly [K in keyof F]?: ValuesOf<F>[K] | undefined };

type Extras = Omit<Field, 'kind' | 'parser'>;

const emptyToNull = (text: string): string | null => (text === '' ? null : text);

/** One line of text of at most `max` characters; surrounding space goes, empty becomes `null`. */
export const text = (max: number, extras: Extras = {}): Field<string> => ({
  kind: 'text',
  parser: z.string().max(max).transform((value) => emptyToNull(value.trim())).nullable(),
  ...extras,
});

/** Running text of at most `max` characters; line breaks stay. */
export const long = (max: number, extras: Extras = {}): Field<string> => ({ ...text(max, extras), kind: 'long' });

/** One of a closed list. */
export const choice = <const T extends string>(options: readonly T[], extras: Extras = {}): Field<T> => ({
  kind: 'choice',
  parser: z.enum(options).nullable(),
  options,
  ...extras,
});

/** A calendar day that exists. */
export const day = (extras: Extras = {}): Field<Day> => ({ kind: 'day', parser: dayParser.nullable(), ...extras });

/** A moment: UTC with zone. */
export const moment = (extras: Extras = {}): Field<Moment> => ({
  kind: 'moment',
  parser: momentParser.nullable(),
  ...extras,
});

/** Money in 分, an integer. */
export const money = (extras: Extras = {}): Field<number> => ({
  kind: 'money',
  parser: z.int().nullable(),
  ...extras,
});

/** A finite number, whole or not. */
export const number = (extras: Extras = {}): Field<number> => ({
  kind: 'number',
  parser: z.number().refine(Number.isFinite, 'notANumber').nullable(),
  ...extras,
});

/** True or false; stored as 1 and 0. */
export const yesNo = (extras: Extras = {}): Field<boolean> => ({
  kind: 'yesNo',
  parser: z.boolean().nullable(),
  ...extras,
});

/** The id of another record. */
export const link = <Id extends string>(parser: z.ZodType<Id, Id>, extras: Extras = {}): Field<Id> => ({
  kind: 'link',
  parser: parser.nullable(),
  ...extras,
});

/** A list of lines, each of at most `max` characters. */
export const lines = (max: number, extras: Extras = {}): Field<readonly string[]> => ({
  kind: 'lines',
  parser: z.array(z.string().max(max)).max(200).nullable(),
  ...extras,
});

/** Parses a day; the refusal is `notADay`. */
export const dayParser = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'notADay').refine(isDay, 'notADay') as unknown as z.ZodType<Day, Day>;

/** Parses a moment; the refusal is `notAMoment`. */
export const momentParser = z.string().max(80).refine(isMoment, 'notAMoment') as unknown as z.ZodType<Moment, Moment>;

/** A strict object of the fields named in `keys`, each optional: the input side of a create or an edit. */
export function draftParser<F extends FieldTable, K extends keyof F & string>(
  fields: F,
  keys: readonly K[] = Object.keys(fields) as K[],
): z.ZodType<{ readonly [P in K]?: ValuesOf<F>[P] | undefined }, { readonly [P in K]?: ValuesOf<F>[P] | undefined }> {
  const shape: Record<string, z.ZodType> = {};
  for (const key of keys) {
    const field = fields[key];
    if (field) shape[key] = field.parser.optional();
  }
  return z.strictObject(shape) as never;
}
