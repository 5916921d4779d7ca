import { Segmented, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { PreviewRow, RowVerdict, SheetReport } from '../../../shared/imports/schema';
import { useFilteredRows, useImportRows } from '../../data/queries/imports';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useRowHeight } from '../../ui/use-row-height';
import { VirtualTable, type Column } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { duplicateReason, reasonText } from './problem-text';
import type { Inspected } from './screen-state';
import styles from './imports.module.css';

const verdicts: readonly RowVerdict[] = ['create', 'update', 'skip', 'duplicate', 'reject'];
const tones: Readonly<Record<RowVerdict, Tone>> = { create: 'good', update: 'accent', skip: 'neutral', duplicate: 'warning', reject: 'danger' };

/** Row by row what will happen; one sheet at a time, all rows or those with one verdict. */
export function RowsTable({ file, sheets }: { readonly file: Inspected; readonly sheets: readonly SheetReport[] }) {
  const { t } = useWords();
  const shown = sheets.filter(({ kind }) => kind !== 'unknown');
  const [chosen, setChosen] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<RowVerdict | null>(null);
  const sheet = shown.find((candidate) => candidate.sheet === chosen) ?? shown[0];
  if (!sheet) return null;
  return (
    <Section
      title={t('imports.rows.title')}
      actions={
        <div className={styles.filters}>
          {shown.length < 2 ? null : (
            <Select
              value={sheet.sheet} aria-label={t('imports.rows.sheet')} className={styles.kind ?? ''}
              options={shown.map(({ sheet: name }) => ({ value: name, label: name }))} onChange={setChosen}
            />
          )}
          <Segmented<RowVerdict | 'all'>
            aria-label={t('imports.rows.filter')} value={verdict ?? 'all'} onChange={(value) => setVerdict(value === 'all' ? null : value)}
            options={[{ value: 'all', label: t('basic.all') }, ...verdicts.map((value) => ({ value, label: t(`imports.verdicts.${value}`) }))]}
          />
        </div>
      }
    >
      <Rows key={sheet.sheet} file={file} report={sheet} verdict={verdict} />
    </Section>
  );
}

/** Heading, foot and a scrollbar of the table, and its greatest height, in pixels. */
const [frame, tallest] = [96, 440];

const columnsOf = (headings: readonly string[], duplicates: SheetReport['duplicates'], words: Words): readonly Column<PreviewRow>[] => [
  { key: 'row', title: words.t('imports.rows.row'), width: '64px', align: 'end', render: ({ row }) => row },
  {
    key: 'verdict', title: words.t('imports.rows.verdict'), width: '120px',
    render: ({ verdict }) => <StatusTag tone={tones[verdict]}>{words.t(`imports.verdicts.${verdict}`)}</StatusTag>,
  },
  {
    key: 'problems', title: words.t('imports.rows.problems'), width: '280px',
    render: ({ row, problems }) => {
      const alike = duplicates.filter((duplicate) => duplicate.row === row).map((duplicate) => duplicateReason(duplicate, words));
      const text = [...problems.map((problem) => reasonText(problem, words)), ...alike].join('; ');
      return <span title={text}>{text}</span>;
    },
  },
  ...headings.map((heading, index): Column<PreviewRow> => ({
    key: `cell-${index}`, title: heading, width: '150px', render: ({ cells }) => <span title={cells[index] ?? ''}>{cells[index] ?? ''}</span>,
  })),
];

function Rows({ file, report: { sheet, duplicates }, verdict }: { readonly file: Inspected; readonly report: SheetReport; readonly verdict: RowVerdict | null }) {
  const words = useWords();
  const { t } = words;
  const rowHeight = useRowHeight();
  const all = useImportRows(file.session, sheet);
  const filtered = useFilteredRows(file.session, sheet, verdict);
  const headings = file.sheets.find((candidate) => candidate.sheet === sheet)?.columns;
  const columns = useMemo(() => columnsOf((headings ?? []).map(({ heading }) => heading), duplicates, words), [headings, duplicates, words]);
  const ignore = useCallback(() => undefined, []);
  const filteredAt = useCallback((index: number) => filtered.rows[index], [filtered.rows]);
  const total = verdict === null ? (all.total ?? 0) : filtered.rows.length;
  const said =
    verdict === null ? ''
    : filtered.read < filtered.total && !filtered.capped ? t('imports.rows.reading', { read: countText(filtered.read), total: countText(filtered.total) })
    : total === 0 ? t('imports.rows.empty')
    : filtered.capped ? t('imports.rows.capped', { count: countText(filtered.read) })
    : '';
  return (
    <>
      <div className={styles.rows} style={{ height: Math.min(tallest, frame + Math.max(1, total) * rowHeight) }}>
        <VirtualTable
          label={t('imports.rows.table', { sheet })} columns={columns} rowKey={({ row }) => String(row)} resetOn={`${sheet} ${verdict ?? ''}`}
          total={total} rowAt={verdict === null ? all.rowAt : filteredAt} onShow={verdict === null ? all.show : ignore}
        />
      </div>
      <p className={styles.said} role="status">{said}</p>
    </>
  );
}
