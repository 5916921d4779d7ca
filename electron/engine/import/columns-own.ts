import type { CustomField } from '../../../shared/custom/schema';
import { ownImportFields } from '../../../shared/imports/own-fields';
import { importedKinds, type ImportedKind } from '../../../shared/imports/schema';
import type { Column } from './column';

/** The columns of the user's own fields, by the kind of sheet that takes them. */
export type OwnColumns = Partial<Readonly<Record<ImportedKind, readonly Column[]>>>;

/** What the user's own fields are as columns: each is known by its label. */
export const ownColumns = (fields: readonly CustomField[]): OwnColumns =>
  Object.fromEntries(importedKinds.map((kind) => [
    kind,
    ownImportFields(kind, fields).map(({ name, owner, field }): Column => ({ field: name, reads: 'own', headings: [field.label ?? ''], several: false, own: { owner, field } })),
  ]));
