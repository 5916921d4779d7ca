import type { CellProblem, SheetReport } from '../../../shared/imports/schema';
import type { Words } from '../../words/use-words';

/** What is wrong with one cell: where, what stands there, why. `shown` is masked where it was sensitive. */
export function problemText({ row, column, reason, shown }: CellProblem, { t }: Words): string {
  const values = { row, column, reason: t(`imports.reasons.${reason}`) };
  return shown === '' ? t('imports.check.problem', values) : t('imports.check.problemShown', { ...values, shown });
}

/** The reason beside its row. */
export function reasonText({ column, reason, shown }: CellProblem, { t }: Words): string {
  const values = { column, reason: t(`imports.reasons.${reason}`) };
  return shown === '' ? t('imports.rows.cell', values) : t('imports.rows.cellShown', { ...values, shown });
}

/** Why a row is perhaps a client that is there already, beside its row. */
export const duplicateReason = ({ of, why }: SheetReport['duplicates'][number], { t }: Words): string =>
  t('imports.check.duplicateRow', { of, why: t(`imports.check.why.${why}`) });

/** Which client a row may be the same as, and why. */
export const duplicateText = ({ row, of, why }: SheetReport['duplicates'][number], { t }: Words): string =>
  t('imports.check.duplicate', { row, of, why: t(`imports.check.why.${why}`) });

/** Rejected rows, each counted once however many of its cells are wrong. */
export const rejectedRows = ({ rejected }: SheetReport): number => new Set(rejected.map(({ row }) => row)).size;
