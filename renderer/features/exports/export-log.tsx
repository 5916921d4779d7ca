import { exportKinds, fileFormats } from '../../../shared/export/asks';
import type { ExportRecord } from '../../../shared/export/schema';
import { describedLists } from '../../../shared/listview/columns';
import { useAsk } from '../../data/use-ask';
import { Failure } from '../../ui/failure';
import { countText, momentText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useWords, type Words } from '../../words/use-words';

/** Entries shown; the command line lists them all. */
const shown = 100;

function whatLeft({ what }: ExportRecord, { t }: Words): string {
  const kind = exportKinds.find((known) => known === what);
  if (kind) return t(`exports.kinds.${kind}`);
  const list = describedLists.find((known) => what === `list:${known}`);
  const other = (['sources', 'report', 'person', 'brief', 'week', 'letter'] as const).find((known) => what === known);
  return list ? t(`exports.lists.${list}`) : other ? t(`exports.lists.${other}`) : (what ?? '');
}

/** What left the vault in full: when, by whom, what and why. */
export function ExportLog() {
  const words = useWords();
  const { t, label } = words;
  const { value, error, reload } = useAsk('export:log', { limit: shown }, ['exports']);
  const items = value?.items ?? [];
  return (
    <Section title={t('exports.log.title')}>
      <Failure error={error} onRetry={reload} />
      {value !== null && items.length === 0 ? <p className="km-soft">{t('exports.log.empty')}</p> : null}
      {items.length === 0 ? null : (
        <PlainTable label={t('exports.log.title')}>
          <thead>
            <tr>
              {(['at', 'by', 'what', 'format', 'file'] as const).map((key) => <th key={key} scope="col">{label('exports', key)}</th>)}
              <th scope="col" data-end>{label('exports', 'rows')}</th>
              <th scope="col">{label('exports', 'reason')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const format = fileFormats.find((known) => known === item.format);
              return (
                <tr key={item.id}>
                  <td>{item.at === null ? '' : momentText(item.at)}</td>
                  <td>{item.by ?? t('exports.log.nobody')}</td>
                  <th scope="row">{whatLeft(item, words)}</th>
                  <td>{format ? t(`exports.short.${format}`) : item.format}</td>
                  <td>{item.file}</td>
                  <td data-end>{item.rows === null ? '' : countText(item.rows)}</td>
                  <td>{item.reason}</td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
    </Section>
  );
}
