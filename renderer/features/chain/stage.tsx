import type { ReactNode } from 'react';
import type { ChainLink } from '../../../shared/contact/chain-layout';
import styles from './chain.module.css';

/** Sizes of a picture of cards, in pixels. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}

/** A card with where it stands, in columns and rows. */
export interface PlacedCard {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

const left = ({ column }: PlacedCard, { width, across }: CardSize): number => column * (width + across);
const top = ({ row }: PlacedCard, { height, down }: CardSize): number => row * (height + down);

/** The line between two cards: down in two bends, or straight across. */
function pathOf(from: PlacedCard, to: PlacedCard, size: CardSize): string {
  if (from.row === to.row) {
    const y = top(from, size) + size.height / 2;
    return from.column > to.column ? `M${left(from, size)},${y}H${left(to, size) + size.width}` : `M${left(from, size) + size.width},${y}H${left(to, size)}`;
  }
  const [startX, startY] = [left(from, size) + size.width / 2, top(from, size) + size.height];
  const [endX, endY] = [left(to, size) + size.width / 2, top(to, size)];
  return `M${startX},${startY}V${endY - size.down / 2}H${endX}V${endY}`;
}

/** Cards on a ground of lines: a tree that can be walked with Tab, and seen whole by scrolling. */
export function CardStage<Card extends PlacedCard>({ label, cards, links, size, columns, rows, draw }: {
  readonly label: string;
  readonly cards: readonly Card[];
  readonly links: readonly ChainLink[];
  readonly size: CardSize;
  readonly columns: number;
  readonly rows: number;
  readonly draw: (card: Card, place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }) => ReactNode;
}) {
  const [width, height] = [columns * size.width + Math.max(0, columns - 1) * size.across, rows * size.height + Math.max(0, rows - 1) * size.down];
  const byId = new Map(cards.map((card) => [card.id, card]));
  const inReadingOrder = [...cards].sort((a, b) => a.row - b.row || a.column - b.column);
  return (
    <div className={styles.picture} role="group" aria-label={label}>
      <div className={styles.stage} style={{ width, height }}>
        <svg className={styles.links} width={width} height={height} aria-hidden>
          {links.map(({ from, to, kind }) => {
            const [start, end] = [byId.get(from), byId.get(to)];
            return start && end ? <path key={`${from}-${to}`} className={`${styles.link ?? ''} ${kind === 'succession' ? (styles.succession ?? '') : ''}`} d={pathOf(start, end, size)} /> : null;
          })}
        </svg>
        {inReadingOrder.map((card) => draw(card, { left: left(card, size), top: top(card, size), width: size.width, height: size.height }))}
      </div>
    </div>
  );
}
