import { customKey, type CustomField, type CustomOwner } from '../custom/schema';
import type { ImportedKind } from './schema';

/** Whose fields of the user's own a row of each kind can fill; the other kinds take none. */
const ownersIn: Partial<Readonly<Record<ImportedKind, readonly CustomOwner[]>>> = {
  clients: ['clients', 'contacts'], complaints: ['complaints'], complaintDetail: ['complaints'], orders: ['orders'],
};

/** A field of the user's own as a column may fill it, named `<collection>.<register>`. */
export interface OwnImportField {
  readonly name: string;
  readonly owner: CustomOwner;
  readonly field: CustomField;
}

/** The user's own fields that a column of a kind of table may fill; those that are no longer offered are not. */
export const ownImportFields = (kind: ImportedKind, fields: readonly CustomField[]): readonly OwnImportField[] =>
  (ownersIn[kind] ?? []).flatMap((owner) =>
    fields.filter((field) => field.owner === owner && field.kind !== null && field.archived !== true).map((field) => ({ name: `${owner}.${customKey(field.id)}`, owner, field })));
