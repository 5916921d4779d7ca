import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { ask } from '../../data/engine';
import type { Days } from '../../data/queries/calendar';
import { useJob } from '../../data/use-job';
import { ExportReasonChoice, isReady, reasonToAsk, type ExportReason } from '../../pieces/export-reason';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { ProgressPanel } from '../../ui/progress-panel';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './calendar.module.css';

type Span = 'shown' | 'ahead' | 'all';

/** Saves visits and appointments as a calendar file: of the days shown, from today on, or all; masked unless a reason is given (R-SEC-01). */
export function SaveCalendarDialog({ days, onClose }: { readonly days: Days | null; readonly onClose: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const { progress, run, cancel } = useJob();
  const [span, setSpan] = useState<Span>('ahead');
  const [reason, setReason] = useState<ExportReason>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const spans: readonly { readonly value: Span; readonly label: string }[] = [
    { value: 'ahead', label: t('calendar.files.spans.ahead') },
    ...(days === null ? [] : [{ value: 'shown' as const, label: t('calendar.files.spans.shown', { from: dayText(days.from), to: dayText(days.to) }) }]),
    { value: 'all', label: t('calendar.files.spans.all') },
  ];
  const write = async (): Promise<void> => {
    setRefusal(null);
    const chosen = await ask('file:save', { purpose: 'calendar', name: `${t('exports.kinds.calendar')} ${today}.ics` });
    if (!chosen.ok) return chosen.error.kind === 'cancelled' ? undefined : setRefusal(chosen.error);
    const { token, name } = chosen.value;
    const wanted = span === 'shown' && days !== null ? days : span === 'ahead' ? { from: today } : {};
    const answer = await run((job) => ask('export:write', { what: 'calendar', format: 'ics', file: token, job, ...wanted, ...reasonToAsk(reason) }));
    if (!answer.ok) return setRefusal(answer.error);
    const { rows, masked } = answer.value;
    notify('good', t(masked ? 'exports.doneMasked' : 'exports.done', { count: countText(rows), name }), { label: t('exports.reveal'), onClick: () => void ask('file:reveal', { file: token }) });
    onClose();
  };
  return (
    <Modal
      open width={520} title={t('calendar.files.save')} mask={{ closable: false }} closable={progress === null}
      okText={t('exports.go')} cancelText={t('basic.cancel')} okButtonProps={{ disabled: !isReady(reason) || progress !== null }} onOk={() => void write()} onCancel={() => (progress === null ? onClose() : cancel())}
    >
      <p className="km-soft">{t('calendar.files.saveLead')}</p>
      <Radio.Group className={styles.spans ?? ''} aria-label={t('calendar.files.span')} value={span} options={[...spans]} onChange={(event) => setSpan(event.target.value as Span)} />
      <ExportReasonChoice value={reason} onChange={setReason} />
      <Failure error={refusal} channel="export:write" />
      <ProgressPanel going={progress} label={t('exports.running')} onCancel={cancel} />
    </Modal>
  );
}
