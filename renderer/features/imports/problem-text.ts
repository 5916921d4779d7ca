import type { CellProblem, SheetReport } from '../../../shared/imports/schema';
import type { Words } from '../../words/use-words';

/** What is wrong with one cell: where, what stands there, why. `shown` is masked where it was sensitive. */
export function problemText({ row, column, reason, shown }: CellProblem, { t }: Words): string {
  const values = { row, column, reason: t(`imports.reasons.${reason}`) };
  return shown === '' ? t('imports.check.problem', values) : t('imports.check.problemShown', { ...values, shown });
}

/** The reason alone, beside its row. */
export const reasonText = ({ column, reason, shown }: CellProblem, { t }: Words): string =>
  `${column}${shown === '' ? '' : ` “${shown}”`} ${t(`imports.reasons.${reason}`)}`;

/** Which client a row may be the same as, and why. */
export const duplicateText = ({ row, of, why }: SheetReport['duplicates'][number], { t }: Words): string =>
  t('imports.check.duplicate', { row, of, why: t(`imports.check.why.${why}`) });

/** Rejected rows, each counted once however many of its cells are wrong. */
export const rejectedRows = ({ rejected }: SheetReport): number => new Set(rejected.map(({ row }) => row)).size;
