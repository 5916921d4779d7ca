import type { ReactNode } from 'react';
import { frequentNote } from '../../../shared/report/complaint-month';
import { analysisWords } from '../../../shared/report/analysis-words';
import type { ReportDocument } from '../../../shared/report/model';
import { reportWords } from '../../../shared/report/words';
import { ChartCard, type BehindRow } from '../../pieces/report/chart-card';
import { mostly, problemCounts, shareCounts } from '../../pieces/report/named-counts';
import { ShareBars, type NamedCount } from '../../pieces/report/share-bars';
import { ShareDonut } from '../../pieces/report/share-donut';
import type { Grouping, OpenFigure } from '../../pieces/report/target';
import { trendOf } from '../../../shared/report/trend';
import { TrendColumns } from '../../pieces/report/trend-columns';
import styles from './reports.module.css';

/** The charts of a report on the screen; bars, parts and rows open what they count. */
export function ReportCharts({ document: { report, language }, onOpen }: { readonly document: ReportDocument; readonly onOpen: OpenFigure }) {
  const words = reportWords[language];
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
  const { groups } = analysisWords[language];
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
      {bars(groups.clientGrades, shareCounts(report.clientGrades, words), 'clientGrade', words.term)}
      {bars(groups.products, shareCounts(mostly(report.products), words), 'product', (name) => words.term(name))}
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
