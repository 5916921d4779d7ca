import type { ReactNode } from 'react';
import { frequentNote } from '../../../shared/report/complaint-month';
import type { ComplaintReport } from '../../../shared/report/model';
import type { ReportWords } from '../../../shared/report/words';
import { problemCounts, shareCounts } from '../../pieces/report/named-counts';
import { ShareBars, type NamedCount } from '../../pieces/report/share-bars';
import { ShareDonut } from '../../pieces/report/share-donut';
import type { Grouping, OpenFigure } from '../../pieces/report/target';
import { trendOf } from '../../pieces/report/trend';
import { TrendColumns } from '../../pieces/report/trend-columns';
import { ChartCard, type BehindRow } from './chart-card';
import styles from './reports.module.css';

/** The charts of a report on the screen; bars, parts and rows open what they count. */
export function ReportCharts({ report, words, onOpen }: { readonly report: ComplaintReport; readonly words: ReportWords; readonly onOpen: OpenFigure }) {
  const { unit, columns } = trendOf(report.daily);
  const rowsOf = (counts: readonly NamedCount[], by: Grouping, say: (name: string) => string): readonly BehindRow[] =>
    counts.map(({ name, label, count }) => ({ key: name, name: say(name), label, count, onOpen: () => onOpen({ kind: 'group', by, name }) }));
  const bars = (title: string, counts: readonly NamedCount[], by: Grouping, say: (name: string) => string, note: string | null = null): ReactNode => (
    <ChartCard
      title={title} note={note} rows={rowsOf(counts, by, say)}
      draw={(width) => <ShareBars title={title} bars={counts} width={width} say={say} onOpen={(name) => onOpen({ kind: 'group', by, name })} />}
    />
  );
  const types = shareCounts(report.types, words);
  return (
    <div className={styles.charts}>
      <ChartCard
        title={words.fields.types} rows={rowsOf(types, 'type', words.term)}
        draw={(width) => (
          <ShareDonut
            title={words.fields.types} parts={types} total={words.label(report.total)} width={width} say={words.term}
            onOpen={(name) => onOpen({ kind: 'group', by: 'type', name })}
          />
        )}
      />
      {bars(words.fields.frequent, problemCounts(report, words), 'problem', (name) => name, frequentNote(report, words))}
      {bars(words.fields.departments, shareCounts(report.departments, words), 'department', words.term)}
      {bars(words.sections.grades, shareCounts(report.grades, words), 'grade', words.term)}
      {bars(words.sections.channels, shareCounts(report.channels, words), 'channel', words.term)}
      {bars(words.sections.states, shareCounts(report.states, words), 'state', words.term)}
      <div className={styles.wide}>
        <ChartCard
          title={words.sections.trend} unit={words.per[unit]}
          rows={columns.filter(({ count }) => count > 0).map(({ from, to, label, count }) => ({
            key: from, name: label, count, label: words.label(count), onOpen: () => onOpen({ kind: 'days', from, to }),
          }))}
          draw={(width) => (
            <TrendColumns title={words.sections.trend} columns={columns} width={width} onOpen={({ from, to, count }) => (count > 0 ? onOpen({ kind: 'days', from, to }) : undefined)} />
          )}
        />
      </div>
    </div>
  );
}
