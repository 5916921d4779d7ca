import type { Cell } from './parse';
import { cellText } from './cell-text';

/** 12.5万, ¥1,200.50, （300）, -5元: sign, figures and unit, whatever surrounds them. */
const amount = /^([-−(])?(?:¥|￥|rmb|cny)?([-−])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万)?(?:元|块)?\)?$/iu;

/** A number in a cell, thousands apart or not; `null` when it is none. A comma that parts no thousands may be anything and is not guessed. */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const parts = amount.exec(cellText(cell).normalize('NFKC').replace(/\s/g, ''));
  if (!parts) return null;
  const [, opening, minus, figures = '', part = '', tenThousand] = parts;
  const value = Number(`${figures.replaceAll(',', '')}${part}`) * (tenThousand === undefined ? 1 : 10_000);
  return opening !== undefined || minus !== undefined ? -value : value; // bookkeepers write what is owed in brackets
}

/** Money in a cell as 分; a heading that says 万元 counts in those (R-ENT-02, C-23). `null` when it is no number. */
export function readMoney(cell: Cell, heading: string): number | null {
  const value = readNumber(cell);
  if (value === null) return null;
  const written = typeof cell === 'string' && cell.normalize('NFKC').includes('万');
  const unit = /万元?[)）]?$/u.test(heading.normalize('NFKC')) && !written ? 1_000_000 : 100;
  const fen = Math.round(Number((value * unit).toPrecision(15)));
  return Number.isSafeInteger(fen) ? fen : null;
}
