import { Input, Radio } from 'antd';
import { useWords } from '../words/use-words';
import styles from './export-reason.module.css';

/** Whether sensitive columns are written in full, and why: `null` masks them, an empty text still lacks its reason. */
export type ExportReason = string | null;

/** Longest reason, in characters. */
export const longestReason = 400;

/** Masked, or in full with a reason that is kept (R-SEC-01). */
export function ExportReasonChoice({ value, onChange }: { readonly value: ExportReason; readonly onChange: (value: ExportReason) => void }) {
  const { t } = useWords();
  return (
    <div className={styles.choice}>
      <Radio.Group
        aria-label={t('exports.sensitive.title')} value={value === null ? 'masked' : 'full'}
        options={[{ value: 'masked', label: t('exports.sensitive.masked') }, { value: 'full', label: t('exports.sensitive.full') }]}
        onChange={(event) => onChange(event.target.value === 'full' ? '' : null)}
      />
      <p className="km-soft">{t(value === null ? 'exports.sensitive.maskedHint' : 'exports.sensitive.fullHint')}</p>
      {value === null ? null : (
        <Input
          autoFocus maxLength={longestReason} aria-label={t('exports.sensitive.reason')} placeholder={t('exports.sensitive.reasonHint')} value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

/** Whether an export may begin: masked, or with a reason. */
export const isReady = (reason: ExportReason): boolean => reason === null || reason.trim() !== '';

/** The reason as an ask takes it. */
export const reasonToAsk = (reason: ExportReason): { readonly reason?: string } => (reason === null ? {} : { reason: reason.trim() });
