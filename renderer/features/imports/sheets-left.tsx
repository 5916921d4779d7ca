import type { ImportReport } from '../../../shared/imports/schema';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import type { Inspected } from './screen-state';

/** The sheets of the file that the import leaves alone, so that none is dropped in silence. */
export function SheetsLeft({ file, report }: { readonly file: Inspected; readonly report: ImportReport }) {
  const { t } = useWords();
  const left = file.sheets.filter(({ sheet }) => !report.sheets.some((taken) => taken.sheet === sheet));
  return left.length === 0 ? null : <Message tone="neutral">{t('imports.check.leftOut', { sheets: left.map(({ sheet }) => sheet).join(', ') })}</Message>;
}
