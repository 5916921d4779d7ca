/** What recharts hands to a tick of a category axis. */
interface TickProps {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly payload?: { readonly value?: unknown } | undefined;
  readonly width: number;
  readonly say: (value: string) => string;
}

const fontSize = 12;
/** How many pixels a name takes in a chart: a Chinese letter is as wide as the font is high. */
export const nameWidth = (text: string): number => [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? fontSize : fontSize * 0.56), 0);

/** Where a line may end: between words, and after any Chinese letter. */
const piecesOf = (name: string): readonly string[] => name.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/gu) ?? [];

/** Breaks a name into at most two lines of `width` pixels; what does not fit ends in 「…」. */
export function breakName(name: string, width: number): readonly string[] {
  const lines = [''];
  for (const piece of piecesOf(name)) {
    const open = lines.at(-1) ?? '';
    if (nameWidth((open + piece).trimEnd()) <= width || open === '') lines[lines.length - 1] = open + piece;
    else lines.push(piece);
  }
  const [first = '', ...rest] = lines;
  const second = rest.join('');
  return second === '' ? [shorten(first, width)] : [shorten(first.trimEnd(), width), shorten(second, width)];
}

/** As much of a text as fits. */
function shorten(text: string, width: number): string {
  if (nameWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && nameWidth(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
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
