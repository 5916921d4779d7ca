import { ask } from '../../data/engine';
import type { SourcePeriod } from '../../data/queries/sources';
import { notifyRefused } from '../../data/saved-notice';
import { reasonToAsk, type ExportReason } from '../../pieces/export-reason';
import { notify } from '../../ui/notices';
import { say } from '../../words/words';

/** Writes the register of a period as table S2-T2 where the user chooses, and says where it is. */
export async function exportSources(period: SourcePeriod, reason: ExportReason): Promise<void> {
  const chosen = await ask('file:save', { purpose: 'report-xlsx', name: `${say('sources.exportName')}.xlsx` });
  if (!chosen.ok) return notifyRefused(chosen.error, 'file:save');
  const { token, name } = chosen.value;
  const written = await ask('source:write', { ...period, file: token, ...reasonToAsk(reason) });
  if (!written.ok) return notifyRefused(written.error, 'source:write');
  notify('good', say('sources.exported', { rows: written.value.rows, file: name }), { label: say('sources.reveal'), onClick: () => void ask('file:reveal', { file: token }) });
}
