import { cellOf } from '../../shared/complaint/clocks';
import type { PolicyKey } from '../../shared/policy/policies';
import { useWords } from '../words/use-words';

/** Says which cell of severity × client grade set a limit (C-07); nothing where the row of all clients did. */
export function CellNote({ policy }: { readonly policy: PolicyKey }) {
  const { t, term } = useWords();
  const cell = cellOf(policy);
  return cell === null ? null : <span>{t('complaints.clocks.cell', { grade: term(cell.clientGrade), severity: term(cell.grade) })}</span>;
}
