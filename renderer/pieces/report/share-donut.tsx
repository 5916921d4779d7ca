import { Cell, Label, Pie, PieChart } from 'recharts';
import type { NamedCount } from './share-bars';
import styles from './report.module.css';

const colours = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)', 'var(--chart-6)'];
const height = 204;
const [inner, outer] = [36, 56];

/** A ring whose parts carry their names and shares; the total stands in the middle. */
export function ShareDonut({ title, parts, total, width, say, onOpen }: {
  readonly title: string;
  readonly parts: readonly NamedCount[];
  /** What stands in the middle: `12起`. */
  readonly total: string;
  readonly width: number;
  readonly say: (name: string) => string;
  readonly onOpen?: ((name: string) => void) | undefined;
}) {
  return (
    <div className={`${styles.chart ?? ''} ${onOpen ? (styles.clickable ?? '') : ''}`} role="img" aria-label={`${title}: ${parts.map(({ name, label }) => `${say(name)} ${label}`).join(', ')}`}>
      <PieChart width={width} height={height} accessibilityLayer={false}>
        <Pie
          data={[...parts]} dataKey="count" nameKey="name" innerRadius={inner} outerRadius={outer} startAngle={90} endAngle={-270} paddingAngle={parts.length > 1 ? 1 : 0}
          stroke="var(--chart-ground)" isAnimationActive={false} rootTabIndex={-1}
          label={({ cx, cy, midAngle, index }) => {
            const part = parts[index ?? 0];
            return part ? <PartLabel cx={Number(cx)} cy={Number(cy)} angle={midAngle ?? 0} name={say(part.name)} label={part.label} /> : <g />;
          }}
          labelLine={false}
          onClick={(_part, index) => {
            const part = parts[index];
            if (part) onOpen?.(part.name);
          }}
        >
          {parts.map(({ name }, index) => (
            <Cell key={name} fill={colours[index % colours.length] ?? ''} />
          ))}
          <Label value={total} position="center" fill="var(--chart-text)" fontSize={18} fontWeight={600} />
        </Pie>
      </PieChart>
    </div>
  );
}

/** Name and share in two lines beside their part of the ring, tied to it by a short line. */
function PartLabel({ cx, cy, angle, name, label }: { readonly cx: number; readonly cy: number; readonly angle: number; readonly name: string; readonly label: string }) {
  const radians = (-angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const at = (radius: number): readonly [number, number] => [cx + cos * radius, cy + sin * radius];
  const [[fromX, fromY], [toX, toY]] = [at(outer + 2), at(outer + 8)];
  const upright = Math.abs(cos) < 0.25; // above or below the ring, where text beside the line would cross it
  const side = cos >= 0 ? 1 : -1;
  const x = upright ? toX : toX + side * 7;
  const y = upright ? toY + (sin > 0 ? 12 : -18) : toY;
  return (
    <g>
      <path d={`M${fromX},${fromY}L${toX},${toY}${upright ? '' : `h${side * 4}`}`} stroke="var(--chart-soft)" fill="none" />
      <text x={x} y={y} textAnchor={upright ? 'middle' : side > 0 ? 'start' : 'end'} fill="var(--chart-text)" fontSize={12}>
        <tspan x={x} dy="-0.2em">{name}</tspan>
        <tspan x={x} dy="1.25em" fill="var(--chart-soft)">{label}</tspan>
      </text>
    </g>
  );
}
