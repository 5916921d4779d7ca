/** Node decodes GB18030 but cannot write it: the table is made once by decoding every code that there is. */
let table: ReadonlyMap<number, readonly number[]> | null = null;

const firstOfPlanes = 0x10000;

/** The four bytes of a code that is counted from 81 30 81 30. */
const fourBytes = (index: number): number[] => [0x81 + Math.floor(index / 12_600), 0x30 + (Math.floor(index / 1260) % 10), 0x81 + (Math.floor(index / 10) % 126), 0x30 + (index % 10)];

/** Codes of four bytes for the basic plane. */
const basicFourByteCodes = 39_420;

function makeTable(): ReadonlyMap<number, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const made = new Map<number, readonly number[]>();
  const put = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const point = text.codePointAt(0);
    if (point !== undefined && text.length === 1 && point !== 0xfffd && !made.has(point)) made.set(point, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) put([lead, trail]);
  }
  for (let index = 0; index < basicFourByteCodes; index++) put(fourBytes(index));
  return made;
}

/** Text in GB18030, which older Chinese Excel opens without asking. Every character of Unicode has a code in it. */
export function toGb18030(text: string): Uint8Array {
  table ??= makeTable();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point >= firstOfPlanes) bytes.push(...fourBytes(189_000 + point - firstOfPlanes));
    else bytes.push(...(table.get(point) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}
