import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { CategoryTick, nameWidth } from './category-tick';
import styles from './report.module.css';

/** One bar: its name as stored, how many, and what is written beside it. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
  readonly label: string;
}

/** Height that so many bars need, in pixels. */
export const barsHeight = (bars: number): number => Math.max(1, bars) * 38 + 8;

/** Horizontal bars with their names and numbers written beside them; no legend, no axis, nothing moves. */
export function ShareBars({ title, bars, width, say, colour = 'var(--chart-1)', onOpen }: {
  /** What the chart shows, for those who do not see it. */
  readonly title: string;
  readonly bars: readonly NamedCount[];
  readonly width: number;
  readonly say: (name: string) => string;
  readonly colour?: string;
  readonly onOpen?: ((name: string) => void) | undefined;
}) {
  const names = Math.ceil(Math.min(width * 0.4, 14 + Math.max(48, ...bars.map(({ name }) => nameWidth(say(name))))));
  const labels = Math.ceil(16 + Math.max(32, ...bars.map(({ label }) => nameWidth(label))));
  const largest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div className={`${styles.chart ?? ''} ${onOpen ? (styles.clickable ?? '') : ''}`} role="img" aria-label={`${title}: ${bars.map(({ name, label }) => `${say(name)} ${label}`).join(', ')}`}>
      <BarChart
        layout="vertical" width={width} height={barsHeight(bars.length)} data={[...bars]} accessibilityLayer={false}
        margin={{ top: 0, bottom: 0, left: 0, right: labels }}
      >
        <XAxis type="number" hide domain={[0, largest]} />
        <YAxis
          type="category" dataKey="name" width={names} interval={0} axisLine={{ stroke: 'var(--chart-line)' }} tickLine={false}
          tick={(props) => <CategoryTick x={props.x} y={props.y} payload={props.payload} width={names - 12} say={say} />}
        />
        <Bar
          dataKey="count" fill={colour} barSize={20} radius={[0, 3, 3, 0]} isAnimationActive={false}
          onClick={(_bar, index) => {
            const bar = bars[index];
            if (bar) onOpen?.(bar.name);
          }}
        >
          <LabelList dataKey="label" position="right" fill="var(--chart-text)" fontSize={12} offset={8} />
        </Bar>
      </BarChart>
    </div>
  );
}
