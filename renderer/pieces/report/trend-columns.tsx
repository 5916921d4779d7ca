import { Bar, BarChart, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { TrendColumn } from '../../../shared/report/trend';
import styles from './report.module.css';

/** Counts over time as columns; every column that is not empty carries its number. */
export function TrendColumns({ title, columns, width, height = 150, mark, onOpen }: {
  readonly title: string;
  readonly columns: readonly TrendColumn[];
  readonly width: number;
  readonly height?: number;
  /** Something that happened in the column of this label, and what it is called. */
  readonly mark?: { readonly label: string; readonly text: string };
  readonly onOpen?: ((column: TrendColumn) => void) | undefined;
}) {
  const largest = Math.max(1, ...columns.map(({ count }) => count));
  const labelled = Math.max(1, Math.ceil((columns.length * 44) / width));
  return (
    <div
      className={`${styles.chart ?? ''} ${onOpen ? (styles.clickable ?? '') : ''}`} role="img"
      aria-label={`${title}: ${columns.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`).join(', ')}`}
    >
      <BarChart
        width={width} height={height} data={columns.map((column) => ({ ...column, shown: column.count === 0 ? '' : column.count }))}
        accessibilityLayer={false} margin={{ top: mark === undefined ? 20 : 36, bottom: 0, left: 0, right: 0 }} barCategoryGap="22%"
      >
        <XAxis
          dataKey="label" interval={labelled - 1} tickLine={false} axisLine={{ stroke: 'var(--chart-line)' }}
          tick={{ fill: 'var(--chart-soft)', fontSize: 11 }}
        />
        <YAxis hide domain={[0, largest]} allowDecimals={false} />
        {mark === undefined ? null : (
          <ReferenceLine x={mark.label} position="start" stroke="var(--chart-2)" strokeDasharray="4 3" label={{ value: mark.text, position: 'top', fill: 'var(--chart-text)', fontSize: 11, offset: 18 }} />
        )}
        <Bar
          dataKey="count" fill="var(--chart-1)" maxBarSize={36} radius={[2, 2, 0, 0]} isAnimationActive={false}
          onClick={(_bar, index) => {
            const column = columns[index];
            if (column) onOpen?.(column);
          }}
        >
          <LabelList dataKey="shown" position="top" fill="var(--chart-text)" fontSize={11} />
        </Bar>
      </BarChart>
    </div>
  );
}
