import { useMemo } from 'react';
import type { ChosenRows, ListRows } from '../../../shared/listview/asks';
import type { ListSort } from '../../../shared/listview/condition';
import { ask } from '../../data/engine';
import { noneChosen, type Chosen } from '../../data/list-state';
import { notifyRefused } from '../../data/saved-notice';
import type { Selection } from '../../ui/virtual-table';
import { useWords } from '../../words/use-words';

/** Rows that one range may hold; beyond that one chooses all and leaves some out. */
const longestRange = 5000;

interface Given<Row> {
  readonly rows: ListRows;
  readonly sort: ListSort;
  readonly group: string | null;
  readonly total: number;
  readonly chosen: Chosen;
  readonly chose: (chosen: Chosen) => void;
  /** What is chosen at this moment, which a view that is still to be drawn does not know. */
  readonly now: () => Chosen;
  /** The place of a row among all rows, without headings. */
  readonly rowIndex: (index: number) => number;
  readonly nameOf: (row: Row) => string;
}

/** How many rows are chosen. */
export const countChosen = ({ all, ids }: Chosen, total: number): number => (all ? Math.max(0, total - ids.length) : ids.length);

/** What is chosen, as the engine takes it: by name, or by description with some left out. */
export const chosenRows = (rows: ListRows, { all, ids }: Chosen): ChosenRows =>
  all ? { rows, except: [...ids] as never[] } : { rows, only: [...ids] as never[], except: [] };

/** Choosing rows by click, by range and all at once, whatever of the list is in the window. */
export function useSelection<Row extends { readonly id: string }>({ rows, sort, group, total, chosen, chose, now, rowIndex, nameOf }: Given<Row>): Selection<Row> {
  const { t } = useWords();
  return useMemo(() => {
    const ids = new Set(chosen.ids);
    const count = countChosen(chosen, total);
    const toggle = (index: number, row: Row): void => {
      const { all, ids: before } = now();
      const next = new Set(before);
      if (!next.delete(row.id)) next.add(row.id);
      chose({ all, ids: [...next], anchor: index });
    };
    const range = async (index: number, row: Row, anchor: number): Promise<void> => {
      // Before the answer, so that the next key goes on from the same row.
      chose({ ...now(), anchor });
      const [from, to] = [rowIndex(Math.min(index, anchor)), rowIndex(Math.max(index, anchor))];
      const limit = Math.min(longestRange, to - from + 1);
      if (limit < 1) return toggle(index, row);
      const answer = await ask('list:ids', { rows, sort, ...(group === null ? {} : { group: group }), offset: from, limit });
      if (!answer.ok) return notifyRefused(answer.error, 'list:ids');
      const found = new Set<string>(answer.value);
      const latest = now();
      if (latest.anchor !== anchor) return; // let go of meanwhile
      chose({ all: latest.all, anchor, ids: latest.all ? latest.ids.filter((id) => !found.has(id)) : [...new Set([...latest.ids, ...found])].slice(0, longestRange) });
    };
    return {
      has: (row) => ids.has(row.id) !== chosen.all,
      onToggle: (index, row, from) => {
        const { anchor } = now();
        if (from !== null && (anchor !== null || from !== index)) void range(index, row, anchor ?? from);
        else toggle(index, row);
      },
      onAll: (on) => chose(on ? { all: true, ids: [], anchor: null } : noneChosen),
      all: count === 0 ? 'none' : count === total ? 'all' : 'some',
      labelOf: (row) => t('lists.select.row', { name: nameOf(row) }),
      labelOfAll: t('lists.select.all'),
    };
  }, [rows, sort, group, total, chosen, chose, now, rowIndex, nameOf, t]);
}
