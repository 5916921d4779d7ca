import { clientFields, contactFields, emailFields, phoneFields, planFields, tagFields } from '../../../shared/client/schema';
import { complaintFields, complaintStepFields } from '../../../shared/complaint/schema';
import type { FieldTable, ManualTable } from '../../../shared/field/field';
import { followupFields } from '../../../shared/followup/schema';
import { importedKinds, type ImportedKind, type SheetKind, type SheetPreview } from '../../../shared/imports/schema';
import type { Given } from '../../../shared/ipc/contract';
import type { CollectionName } from '../../../shared/record/collections';

/** What the user decided about one sheet. */
export interface SheetChoice {
  readonly taken: boolean;
  /** `null` while nobody knows what it is. */
  readonly as: ImportedKind | null;
  /** Only what the user changed: heading → field, or `null` for 不导入. */
  readonly columns: Readonly<Record<string, string | null>>;
}

export type Choices = Readonly<Record<string, SheetChoice>>;
export type GradeMeaning = 'valueGrade' | 'intentGrade';

const isImported = (kind: SheetKind): kind is ImportedKind => importedKinds.some((imported) => imported === kind);

/** Whether a sheet is recognised but of a kind that no version before this one writes. */
export const isNotYet = (kind: SheetKind): boolean => kind !== 'unknown' && !isImported(kind);

/** At first every sheet that can be imported is taken, as what its headings say. */
export const firstChoices = (sheets: readonly SheetPreview[]): Choices =>
  Object.fromEntries(sheets.map(({ sheet, kind }) => [sheet, { taken: isImported(kind), as: isImported(kind) ? kind : null, columns: {} }]));

/** What is asked of the engine: the taken sheets, and only what differs from what it found itself. */
export function choicesToAsk(session: string, sheets: readonly SheetPreview[], choices: Choices, gradeMeans: GradeMeaning): Given<'import:dry-run'> {
  return {
    session,
    gradeMeans,
    sheets: sheets.flatMap(({ sheet, kind }) => {
      const choice = choices[sheet];
      if (!choice?.taken || choice.as === null) return [];
      return [{
        sheet,
        ...(choice.as === kind ? {} : { as: choice.as }),
        ...(Object.keys(choice.columns).length === 0 ? {} : { columns: { ...choice.columns } }),
      }];
    }),
  };
}

/** Whether the letters A/B/C need to be explained: a client table with a column of grades is taken (C-01). */
export const asksForGrade = (sheets: readonly SheetPreview[], choices: Choices): boolean =>
  sheets.some(({ sheet, columns }) => choices[sheet]?.taken && choices[sheet].as === 'clients' && columns.some(({ field }) => field !== null && /valueGrade|intentGrade|grade/.test(field)));

/** Fields of a kind of table, by the collection each belongs to, in the order of the manual. */
const tables: Readonly<Record<ImportedKind, { readonly table: ManualTable; readonly from: readonly (readonly [CollectionName, FieldTable])[] }>> = {
  clients: {
    table: 'S2-T1',
    from: [['clients', clientFields], ['contacts', contactFields], ['phones', phoneFields], ['emails', emailFields], ['tags', tagFields]],
  },
  plans: { table: 'S2-T3', from: [['clients', clientFields], ['plans', planFields]] },
  followups: { table: 'S2-T4', from: [['followups', followupFields]] },
  complaints: { table: 'S2-T7', from: [['complaints', complaintFields]] },
  complaintSteps: { table: 'S2-T8', from: [['complaintSteps', complaintStepFields]] },
  complaintDetail: { table: 'complaint-detail', from: [['complaints', complaintFields]] },
};

/** A field by the name under which an import knows it. */
export interface FieldName {
  readonly collection: CollectionName;
  readonly field: string;
}

/** Where a field of a kind of table lives, so that it can be called by its label; `null` for one nobody declared. */
export function whereIs(kind: ImportedKind, name: string): FieldName | null {
  const [head = '', tail] = name.split('.');
  const from = tables[kind].from;
  if (tail !== undefined) {
    const found = from.find(([collection]) => collection === head);
    return found && tail in found[1] ? { collection: found[0], field: tail } : null;
  }
  const own = from.find(([, fields]) => head in fields && fields[head]?.columns?.[tables[kind].table] !== undefined) ?? from.find(([, fields]) => head in fields);
  return own ? { collection: own[0], field: head } : null;
}
