import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ListSort } from '../../../shared/listview/condition';
import type { Result } from '../../../shared/kit/result';
import type { ExportedList } from '../../../shared/trade/asks';
import { exportFormats, type ChosenRows, type ExportFormat } from '../../../shared/listview/asks';
import { ask } from '../../data/engine';
import { useListGuard } from '../../data/queries/touch';
import { useJob } from '../../data/use-job';
import { ExportReasonChoice, isReady, reasonToAsk, type ExportReason } from '../../pieces/export-reason';
import { isEmptied } from '../../pieces/guarded-list';
import { countText } from '../../ui/format';
import { Message } from '../../ui/message';
import { notify } from '../../ui/notices';
import { ProgressPanel } from '../../ui/progress-panel';
import { useToday } from '../../ui/use-today';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { ExportPurpose } from './export-purpose';
import type { KnownColumn } from '../../pieces/known-columns';
import { guardToAsk, kindOf, purposeAtFirst, touchToAsk } from './purpose';
import styles from './lists.module.css';

/** Writes what the list shows, in its columns and its order, into a file of the user's choice. */
export function ExportDialog({ chosen, sort, group, columns, count, name, whole, onClose }: {
  readonly chosen: ChosenRows;
  readonly sort: ListSort;
  readonly group: string | null;
  readonly columns: readonly KnownColumn[];
  readonly count: number;
  /** What the file is called before the date. */
  readonly name: string;
  /** What can be written with every field and under the headings that import reads; `null` where that is not offered. */
  readonly whole: Exclude<ExportedList, { readonly list: 'owned' }> | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const [format, setFormat] = useState<ExportFormat | 'whole'>('xlsx');
  const [reason, setReason] = useState<ExportReason>(null);
  const [purpose, setPurpose] = useState(() => purposeAtFirst(chosen.rows.list));
  const guard = useListGuard(guardToAsk(chosen, purpose));
  const contacts = kindOf(purpose) !== null;
  const judged = contacts ? guard.value : null;
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const job = useJob();
  const asWhole = format === 'whole' && !contacts ? whole : null;

  const isEmpty = judged !== null && isEmptied(judged, purpose.why ?? '');

  const run = async (): Promise<void> => {
    setRefusal(null);
    const table = format === 'whole' ? 'xlsx' : format;
    const ending = table === 'xlsx' ? 'xlsx' : 'csv';
    const file = await ask('file:save', { purpose: `table-${ending}`, name: `${name} ${today}.${ending}`.slice(0, 120) });
    if (!file.ok) {
      if (file.error.kind !== 'cancelled') setRefusal(file.error);
      return;
    }
    const answer = await job.run(async (id): Promise<Result<{ readonly rows: number; readonly leftOut?: number }, AnyRefusal>> => {
      const into = { file: file.value.token, job: id, ...reasonToAsk(reason) };
      if (asWhole !== null) return ask('trade:export', { what: asWhole, format: 'xlsx', ...into });
      const headed = columns.map((column) => ({ name: column.name as never, heading: column.title.slice(0, 80) }));
      return ask('list:export', { chosen, sort, ...(group === null ? {} : { group }), format: table, columns: headed, ...into, ...touchToAsk(purpose, judged?.on) });
    });
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    const { leftOut = 0 } = answer.value;
    const told = t('lists.export.done', { count: countText(answer.value.rows), name: file.value.name });
    notify('good', leftOut === 0 ? told : `${told}${t('lists.purpose.leftOut', { count: countText(leftOut) })}`, { label: t('lists.export.reveal'), onClick: () => void ask('file:reveal', { file: file.value.token }) });
    onClose();
  };

  return (
    <Modal
      open
      width={520}
      style={{ top: 24 }}
      title={t('lists.export.title', { count: countText(count) })}
      okText={t('lists.export.go')}
      cancelText={t('basic.cancel')}
      okButtonProps={{ disabled: job.progress !== null || count === 0 || !isReady(reason) || purpose.use === null || (contacts && judged === null) || isEmpty }}
      closable={job.progress === null}
      onOk={() => void run()}
      onCancel={() => job.progress === null && onClose()}
    >
      <p className="km-soft">{asWhole !== null ? t(`trade.export.lead.${asWhole.list}`) : t('lists.export.lead', { columns: columns.map(({ title }) => title).join(t('clients.page.comma')) })}</p>
      <Radio.Group
        className={styles.formats ?? ''}
        aria-label={t('lists.export.format')}
        value={contacts && format === 'whole' ? 'xlsx' : format}
        options={[...exportFormats.map((value) => ({ value, label: t(`lists.export.formats.${value}`) })), ...(whole === null || contacts ? [] : [{ value: 'whole' as const, label: t('trade.export.whole') }])]}
        onChange={(event) => setFormat(event.target.value as ExportFormat | 'whole')}
      />
      {chosen.rows.list === 'products' ? null : <ExportPurpose value={purpose} guard={guard} onChange={setPurpose} />}
      <ExportReasonChoice value={reason} onChange={setReason} />
      <p className="km-soft">{t('lists.export.safe')}</p>
      {refusal === null ? null : <Message tone="danger">{refusalText(refusal, 'list:export')}</Message>}
      <ProgressPanel going={job.progress} label={t('lists.export.running')} onCancel={job.cancel} />
    </Modal>
  );
}
