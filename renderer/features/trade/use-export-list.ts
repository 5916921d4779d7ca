import type { ExportedList } from '../../../shared/trade/asks';
import { ask } from '../../data/engine';
import { notifyRefused } from '../../data/saved-notice';
import { countText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { useWords } from '../../words/use-words';

/** The files that a list can become. */
export type ListFormat = 'xlsx' | 'csv';

/** Writes a whole list, as it is filtered, to a file that the user chooses, and says where it is. */
export function useExportList(): (what: ExportedList, format: ListFormat) => Promise<void> {
  const { t } = useWords();
  return async (what, format) => {
    const chosen = await ask('file:save', { purpose: `table-${format}`, name: `${t(`trade.export.names.${what.list}`)}.${format}` });
    if (!chosen.ok) return notifyRefused(chosen.error, 'file:save');
    const { name, token } = chosen.value;
    const written = await ask('trade:export', { what, format, file: token });
    if (!written.ok) return notifyRefused(written.error, 'trade:export');
    const reveal = async (): Promise<void> => {
      const answer = await ask('file:reveal', { file: token });
      if (!answer.ok) notifyRefused(answer.error, 'file:reveal');
    };
    notify('good', t('trade.export.done', { rows: countText(written.value.rows), file: name }), { label: t('trade.export.reveal'), onClick: () => void reveal() });
  };
}
