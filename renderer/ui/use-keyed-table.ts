import { useId, useRef, useState, type HTMLAttributes, type RefObject } from 'react';
import { pressInList, type KeyedChoice } from './list-keys';

/** Share of the window that a table fills when one turns its pages. */
const pageShare = 0.7;

interface Given {
  readonly total: number;
  /** Changes when other rows are shown: the first one is marked again. */
  readonly resetOn: string;
  /** The row that is marked at first; before the first one, the first. */
  readonly first?: number;
  readonly onOpen: (index: number) => void;
  readonly choice?: KeyedChoice;
}

/** The keys of a list for a plain table: what stands on its element, and on each row of its body. */
export function useKeyedTable({ total, resetOn, first = 0, onOpen, choice }: Given): {
  readonly table: HTMLAttributes<HTMLTableElement> & { readonly ref: RefObject<HTMLTableElement | null> };
  readonly row: (index: number) => HTMLAttributes<HTMLTableRowElement>;
} {
  const id = useId();
  const ref = useRef<HTMLTableElement>(null);
  const [marked, setMarked] = useState({ resetOn, index: Math.max(0, first) });
  const active = marked.resetOn === resetOn ? Math.min(marked.index, Math.max(0, total - 1)) : 0;
  const rowAt = (index: number): HTMLTableRowElement | undefined => ref.current?.tBodies[0]?.rows[index];
  const mark = (index: number): void => setMarked({ resetOn, index });
  return {
    table: {
      ref, role: 'grid', tabIndex: 0, 'aria-activedescendant': total > 0 ? `${id}-${active}` : undefined,
      'aria-multiselectable': choice ? true : undefined,
      onKeyDown: (event) =>
        pressInList(event, {
          total, active, onOpen, choice, perPage: Math.max(1, Math.floor((window.innerHeight * pageShare) / (rowAt(active)?.offsetHeight ?? window.innerHeight))),
          onMark: (index) => {
            mark(index);
            rowAt(index)?.scrollIntoView({ block: 'nearest' });
          },
        }),
    },
    row: (index) => ({ id: `${id}-${index}`, 'aria-current': index === active ? true : undefined, onClick: () => mark(index) }),
  };
}
