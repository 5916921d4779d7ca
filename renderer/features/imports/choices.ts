import type { ImportedKind, ImportKey, ImportMode, SheetPreview } from '../../../shared/imports/schema';
import type { Given } from '../../../shared/ipc/contract';

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

/** What holds for every sheet of the file. */
export interface ImportManner {
  readonly gradeMeans: GradeMeaning;
  readonly mode: ImportMode;
  readonly key: ImportKey;
}
export const usualManner: ImportManner = { gradeMeans: 'valueGrade', mode: 'both', key: 'auto' };

/** At first every sheet that can be imported is taken, as it was last time, else as what its headings say. */
export const firstChoices = (sheets: readonly SheetPreview[]): Choices =>
  Object.fromEntries(sheets.map(({ sheet, kind, remembered }) => [
    sheet, remembered ? { taken: true, ...remembered } : { taken: kind !== 'unknown', as: kind === 'unknown' ? null : kind, columns: {} },
  ]));

/** What is asked of the engine: the taken sheets, and only what differs from what it found itself. */
export function choicesToAsk(session: string, sheets: readonly SheetPreview[], choices: Choices, manner: ImportManner): Given<'import:dry-run'> {
  return {
    session,
    ...manner,
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

/** The field that a column fills: the user's word before what the engine recognised. */
export const fieldOf = ({ heading, field }: SheetPreview['columns'][number], choice: SheetChoice): string | null => {
  const changed = choice.columns[heading];
  return changed === undefined ? field : changed;
};

/** Whether a table of clients is taken: only there does it matter who is made and who is changed. */
export const takesClients = (choices: Choices): boolean => Object.values(choices).some(({ taken, as }) => taken && as === 'clients');

const isGrade = (field: string | null): boolean => field === 'clients.valueGrade' || field === 'clients.intentGrade';

/** Whether the letters A/B/C need to be explained: a client table with a column of grades is taken (C-01). */
export const asksForGrade = (sheets: readonly SheetPreview[], choices: Choices): boolean =>
  sheets.some(({ sheet, columns }) => {
    const choice = choices[sheet];
    return choice?.taken === true && choice.as === 'clients' && columns.some((column) => isGrade(fieldOf(column, choice)));
  });
