/** What recharts hands to a tick of a category axis. */
interface TickProps {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly payload?: { readonly value?: unknown } | undefined;
  readonly width: number;
  readonly say: (value: string) => string;
}

const fontSize = 12;
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? fontSize : fontSize * 0.56), 0);

/** Breaks a name into at most two lines of `width` pixels; Chinese has no spaces, so any letter may end a line. */
export function breakName(name: string, width: number): readonly string[] {
  const lines = [''];
  for (const letter of name) {
    const open = lines.at(-1) ?? '';
    if (widthOf(open + letter) <= width) lines[lines.length - 1] = open + letter;
    else if (lines.length < 2) lines.push(letter);
    else {
      lines[1] = `${[...open].slice(0, -1).join('')}…`;
      break;
    }
  }
  return lines;
}

/** The name beside a bar, in one or two lines, whole on hover. */
export function CategoryTick({ x = 0, y = 0, payload, width, say }: TickProps) {
  const name = typeof payload?.value === 'string' ? say(payload.value) : '';
  const lines = breakName(name, width);
  return (
    <text x={x} y={y} textAnchor="end" fill="var(--chart-text)" fontSize={fontSize}>
      <title>{name}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : '1.2em'}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
