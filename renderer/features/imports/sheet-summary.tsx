import type { ReactNode } from 'react';
import type { SheetReport } from '../../../shared/imports/schema';
import { countText } from '../../ui/format';
import { Message } from '../../ui/message';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { duplicateText, problemText, rejectedRows } from './problem-text';
import styles from './imports.module.css';

/** Lines of a list that are shown before it refers to the rows. */
const shownAtMost = 8;

/** What one sheet gives: counts, and every refusal and doubt in words. */
export function SheetSummary({ sheet }: { readonly sheet: SheetReport }) {
  const words = useWords();
  const { t } = words;
  const { kind, rows, unknownColumns, duplicates, doubts, leftOut, rejected } = sheet;
  return (
    <article className={styles.summary} aria-label={sheet.sheet}>
      <h3>
        {sheet.sheet} <small>{t(`imports.kinds.${kind}`)}</small>
      </h3>
      {kind === 'unknown' ? (
        <Message tone="neutral">{t('imports.check.unknownKind', { rows })}</Message>
      ) : (
        <>
          <Counts sheet={sheet} />
          {unknownColumns.length === 0 ? null : <Message tone="warning">{t('imports.check.unknownColumns', { columns: unknownColumns.join(', ') })}</Message>}
          <Lines tone="danger" title={t('imports.check.rejectedList')} lines={rejected.map((problem) => problemText(problem, words))} />
          <Lines tone="warning" title={t('imports.check.duplicateList')} lines={duplicates.map((duplicate) => duplicateText(duplicate, words))} />
          <Lines tone="neutral" title={t('imports.check.leftOutList')} lines={leftOut.map((problem) => problemText(problem, words))} />
          <Lines tone="info" title={t('imports.check.doubtList')} hint={t('imports.check.doubtHint')} lines={doubts.map((problem) => problemText(problem, words))} />
        </>
      )}
    </article>
  );
}

function Counts({ sheet }: { readonly sheet: SheetReport }) {
  const { t } = useWords();
  const { rows, created, updated, skipped, duplicates, doubts } = sheet;
  const count = (key: 'rows' | 'created' | 'updated' | 'skipped' | 'duplicates' | 'rejected' | 'doubts', value: number, tone: Tone): ReactNode =>
    value === 0 && key !== 'rows' && key !== 'created' ? null : (
      <StatusTag key={key} tone={tone} {...(key === 'rows' ? { icon: null } : {})}>
        {t(`imports.check.counts.${key}`)} {countText(value)}
      </StatusTag>
    );
  return (
    <p className={styles.counts}>
      {count('rows', rows, 'neutral')}
      {count('created', created, 'good')}
      {count('updated', updated, 'good')}
      {count('skipped', skipped, 'neutral')}
      {count('duplicates', duplicates.length, 'warning')}
      {count('rejected', rejectedRows(sheet), 'danger')}
      {count('doubts', doubts.length, 'info')}
    </p>
  );
}

function Lines({ tone, title, hint, lines }: { readonly tone: Tone; readonly title: string; readonly hint?: string; readonly lines: readonly string[] }) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  return (
    <div className={styles.lines}>
      <StatusTag tone={tone}>{title}</StatusTag>
      {hint === undefined ? null : <span className="km-soft"> {hint}</span>}
      <ul>
        {lines.slice(0, shownAtMost).map((line, index) => (
          <li key={`${index} ${line}`}>{line}</li>
        ))}
        {lines.length > shownAtMost ? <li className="km-soft">{t('imports.check.more', { count: lines.length - shownAtMost })}</li> : null}
      </ul>
    </div>
  );
}
