import { create } from 'zustand';
import type { ImportReport } from '../../../shared/imports/schema';
import type { Out } from '../../../shared/ipc/contract';
import { onSignal } from '../../data/engine';
import { firstChoices, usualManner, type Choices, type ImportManner, type SheetChoice } from './choices';

export type Inspected = Out<'import:inspect'>;

/** How far an import is. Nothing of it is kept: the engine holds the file until it is locked. */
export type Progress =
  | { readonly at: 'file' }
  | { readonly at: 'sheets'; readonly file: Inspected }
  | { readonly at: 'check'; readonly file: Inspected; readonly report: ImportReport }
  | { readonly at: 'done'; readonly file: Inspected; readonly report: ImportReport; readonly undone: boolean };

interface ImportState {
  readonly progress: Progress;
  readonly choices: Choices;
  readonly manner: ImportManner;
  readonly fileInspected: (file: Inspected) => void;
  readonly sheetChosen: (sheet: string, choice: Partial<SheetChoice>) => void;
  readonly mannerChosen: (manner: Partial<ImportManner>) => void;
  readonly checked: (report: ImportReport) => void;
  readonly wentBack: () => void;
  readonly imported: (report: ImportReport) => void;
  readonly takenBack: () => void;
  readonly startedOver: () => void;
}

const start = { progress: { at: 'file' }, choices: {}, manner: usualManner } as const satisfies Pick<ImportState, 'progress' | 'choices' | 'manner'>;

/** What the import is doing; it outlives a look into another room, and nothing of it outlives a lock. */
export const useImportState = create<ImportState>()((set) => ({
  ...start,
  fileInspected: (file) => {
    forgetOnLock();
    set({ progress: { at: 'sheets', file }, choices: firstChoices(file.sheets), manner: usualManner });
  },
  sheetChosen: (sheet, choice) =>
    set(({ choices }) => ({ choices: { ...choices, [sheet]: { taken: false, as: null, columns: {}, ...choices[sheet], ...choice } } })),
  mannerChosen: (chosen) => set(({ manner }) => ({ manner: { ...manner, ...chosen } })),
  checked: (report) => set(({ progress }) => (progress.at === 'file' ? {} : { progress: { at: 'check', file: progress.file, report } })),
  wentBack: () => set(({ progress }) => (progress.at === 'file' ? {} : { progress: { at: 'sheets', file: progress.file } })),
  imported: (report) => set(({ progress }) => (progress.at === 'file' ? {} : { progress: { at: 'done', file: progress.file, report, undone: false } })),
  takenBack: () => set(({ progress }) => (progress.at === 'done' ? { progress: { ...progress, undone: true } } : {})),
  startedOver: () => set(start),
}));

let stop: (() => void) | null = null;

/** From the first file on, a lock throws away what was read of it. */
function forgetOnLock(): void {
  stop ??= onSignal(({ kind }) => {
    if (kind === 'locked' || kind === 'engineRestarted') useImportState.getState().startedOver();
  });
}
