import type { ListGroup } from '../../../shared/listview/asks';

/** What stands in one place of a grouped list: the heading of a group, or a row by its place among all rows. */
export type FlatItem = { readonly kind: 'heading'; readonly group: ListGroup } | { readonly kind: 'row'; readonly row: number };

/** Groups laid out one below the other, folded ones as their heading alone. */
export interface FlatGroups {
  readonly total: number;
  readonly at: (index: number) => FlatItem | null;
  /** The rows among the places from `first` to `last`, in parts where folded groups lie between. */
  readonly rowsBetween: (first: number, last: number) => readonly (readonly [first: number, last: number])[];
}

/** Names a group, so that it stays folded while others come and go. */
export const groupKey = ({ value }: Pick<ListGroup, 'value'>): string => JSON.stringify(value);

/** Lays out groups; finding a place takes the logarithm of their number. */
export function flatten(groups: readonly ListGroup[], collapsed: ReadonlySet<string>): FlatGroups {
  const starts: number[] = [];
  let total = 0;
  for (const group of groups) {
    starts.push(total);
    total += 1 + (collapsed.has(groupKey(group)) ? 0 : group.count);
  }
  const groupAt = (index: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const at: FlatGroups['at'] = (index) => {
    if (index < 0 || index >= total) return null;
    const place = groupAt(index);
    const [group, start] = [groups[place], starts[place] ?? 0];
    if (!group) return null;
    return index === start ? { kind: 'heading', group } : { kind: 'row', row: group.first + index - start - 1 };
  };
  return {
    total,
    at,
    rowsBetween: (first, last) => {
      const parts: [number, number][] = [];
      for (let index = Math.max(0, first); index <= Math.min(last, total - 1); index++) {
        const item = at(index);
        if (item?.kind !== 'row') continue;
        const part = parts.at(-1);
        if (part && part[1] === item.row - 1) part[1] = item.row;
        else parts.push([item.row, item.row]);
      }
      return parts;
    },
  };
}
