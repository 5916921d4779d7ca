import { DownloadOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { exportKinds, formatsOf, type ExportKind, type FileFormat } from '../../../shared/export/asks';
import { ask } from '../../data/engine';
import { notifyRefused } from '../../data/saved-notice';
import { useNavigate } from '../../data/navigation';
import { useJob } from '../../data/use-job';
import { ExportReasonChoice, isReady, reasonToAsk, type ExportReason } from '../../pieces/export-reason';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { useToday } from '../../ui/use-today';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { ExportLog } from './export-log';
import styles from './exports.module.css';

const endingOf = (format: FileFormat): 'xlsx' | 'csv' | 'vcf' | 'ics' => (format === 'csv-gb18030' ? 'csv' : format);
/** Tables by which clients could be written to or called. */
const holdsWays: readonly ExportKind[] = ['tables', 'clients', 'contacts'];
const purposes = { xlsx: 'table-xlsx', csv: 'table-csv', vcf: 'cards', ics: 'calendar' } as const;

/** 数据 · 导出: the manual's tables or a whole list into a file, masked unless a reason is given; and what left in full so far. */
export function ExportView() {
  const { t } = useWords();
  const today = useToday();
  const { go } = useNavigate();
  const job = useJob();
  const [what, setWhat] = useState<ExportKind>('tables');
  const [wanted, setWanted] = useState<FileFormat>('xlsx');
  const [reason, setReason] = useState<ExportReason>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const formats = formatsOf(what);
  const format = formats.includes(wanted) ? wanted : (formats[0] ?? 'xlsx');

  const write = async (): Promise<void> => {
    setRefusal(null);
    const chosen = await ask('file:save', { purpose: purposes[endingOf(format)], name: `${t(`exports.kinds.${what}`)} ${today}.${endingOf(format)}` });
    if (!chosen.ok) return chosen.error.kind === 'cancelled' ? undefined : setRefusal(chosen.error);
    const { token, name } = chosen.value;
    const answer = await job.run((id) => ask('export:write', { what, format, file: token, job: id, ...reasonToAsk(reason) }));
    if (!answer.ok) return answer.error.kind === 'cancelled' ? notify('info', refusalText(answer.error, 'export:write')) : setRefusal(answer.error);
    const { rows, masked } = answer.value;
    notify('good', t(masked ? 'exports.doneMasked' : 'exports.done', { count: countText(rows), name }), {
      label: t('exports.reveal'),
      onClick: () =>
        void ask('file:reveal', { file: token }).then((revealed) => {
          if (!revealed.ok) notifyRefused(revealed.error, 'file:reveal');
        }),
    });
  };

  return (
    <>
      <Section title={t('exports.title')}>
        <p className="km-soft">{t('exports.lead')}</p>
        <div className={styles.choices}>
          <h3>{t('exports.what')}</h3>
          <Radio.Group
            className={styles.column ?? ''} aria-label={t('exports.what')} value={what} onChange={(event) => setWhat(event.target.value as ExportKind)}
            options={exportKinds.map((value) => ({
              value, label: <>{t(`exports.kinds.${value}`)} <span className="km-soft">{t(`exports.about.${value}`)}</span></>,
            }))}
          />
          {holdsWays.includes(what) ? (
            <p className="km-soft">
              {t('exports.toContact')} <button type="button" className="km-link" onClick={() => go({ room: 'clients' })}>{t('exports.toClients')}</button>
            </p>
          ) : null}
          <h3>{t('exports.format')}</h3>
          <Radio.Group
            className={styles.column ?? ''} aria-label={t('exports.format')} value={format} onChange={(event) => setWanted(event.target.value as FileFormat)}
            options={formats.map((value) => ({ value, label: t(`exports.formats.${value}`) }))}
          />
          <h3>{t('exports.sensitive.title')}</h3>
          <ExportReasonChoice value={reason} onChange={setReason} />
        </div>
        <Failure error={refusal} channel="export:write" />
        <ProgressPanel going={job.progress} label={t('exports.running')} onCancel={job.cancel} />
        <Button type="primary" size="large" icon={<DownloadOutlined aria-hidden />} disabled={!isReady(reason)} loading={job.progress !== null} onClick={() => void write()}>
          {t('exports.go')}
        </Button>
      </Section>
      <ExportLog />
    </>
  );
}
