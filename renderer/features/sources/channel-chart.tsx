import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { percent } from '../../../shared/kit/percent';
import type { ChannelRow } from '../../../shared/source/asks';
import { CategoryTick, nameWidth } from '../../pieces/report/category-tick';
import { countText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import charts from '../../pieces/report/report.module.css';
import styles from './sources.module.css';

const steps = ['leads', 'valid', 'firstOrders'] as const;
const colours = { leads: 'var(--chart-6)', valid: 'var(--chart-1)', firstOrders: 'var(--chart-2)' } as const;
const perChannel = 78;

/** The three steps of each channel as bars beside each other, each with its name and number written on it (C-18). */
export function ChannelChart({ channels, width, onOpen }: {
  readonly channels: readonly ChannelRow[];
  readonly width: number;
  readonly onOpen: (channel: ChannelRow, step: (typeof steps)[number]) => void;
}) {
  const { t, term } = useWords();
  const label = ({ figures }: ChannelRow, step: (typeof steps)[number]): string => {
    const count = figures[step];
    const share = count === null || step === 'leads' ? null : percent(count, step === 'valid' ? figures.leads : figures.valid);
    return `${t(`sources.columns.${step}`)} ${count === null ? '—' : countText(count)}${share === null ? '' : ` · ${share}`}`;
  };
  const data = channels.map((row) => ({
    name: row.channel,
    leads: row.figures.leads, valid: row.figures.valid, firstOrders: row.figures.firstOrders ?? 0,
    leadsLabel: label(row, 'leads'), validLabel: label(row, 'valid'), firstOrdersLabel: label(row, 'firstOrders'),
  }));
  const names = Math.ceil(Math.min(width * 0.3, 14 + Math.max(48, ...channels.map(({ channel }) => nameWidth(term(channel))))));
  const labels = Math.ceil(20 + Math.max(...channels.flatMap((row) => steps.map((step) => nameWidth(label(row, step))))));
  const largest = Math.max(1, ...channels.map(({ figures }) => figures.leads));
  return (
    <div
      className={`${charts.colours ?? ''} ${charts.chart ?? ''} ${styles.clickable ?? ''}`} role="img"
      aria-label={`${t('sources.channelsChart')}: ${channels.map((row) => `${term(row.channel)} ${steps.map((step) => label(row, step)).join(', ')}`).join('; ')}`}
    >
      <BarChart layout="vertical" width={width} height={Math.max(1, channels.length) * perChannel + 8} data={data} accessibilityLayer={false} barGap={2} barCategoryGap="16%" margin={{ top: 0, bottom: 0, left: 0, right: labels }}>
        <XAxis type="number" hide domain={[0, largest]} />
        <YAxis
          type="category" dataKey="name" width={names} interval={0} axisLine={{ stroke: 'var(--chart-line)' }} tickLine={false}
          tick={(props) => <CategoryTick x={props.x} y={props.y} payload={props.payload} width={names - 12} say={term} />}
        />
        {steps.map((step) => (
          <Bar
            key={step} dataKey={step} fill={colours[step]} barSize={18} radius={[0, 3, 3, 0]} minPointSize={1} isAnimationActive={false}
            onClick={(_bar, index) => {
              const row = channels[index];
              if (row) onOpen(row, step);
            }}
          >
            <LabelList dataKey={`${step}Label`} position="right" fill="var(--chart-text)" fontSize={12} offset={8} />
          </Bar>
        ))}
      </BarChart>
    </div>
  );
}
