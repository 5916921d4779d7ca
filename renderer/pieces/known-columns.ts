import { customKey, type CustomField } from '../../shared/custom/schema';
import { columnsOf, type DescribedList } from '../../shared/listview/columns';
import { columnKindOf, type ColumnKind } from '../../shared/listview/condition';
import type { PresetList } from '../../shared/preset/schema';
import type { Words } from '../words/use-words';
import { sayIfKnown } from '../words/words';

/** A column of a list as people know it: the list's own, or a field of the user's own. */
export interface KnownColumn {
  readonly name: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly options: readonly string[];
  readonly preset: PresetList | null;
  readonly group: boolean;
  readonly sum: boolean;
  readonly bulk: boolean;
  /** Only asked about, never shown. */
  readonly hidden: boolean;
  readonly link: boolean;
}

/** Every column of a list, its own first. Archived fields stay, so that a view that shows one goes on doing so. */
export function knownColumns(list: DescribedList, fields: readonly CustomField[], { label }: Words): readonly KnownColumn[] {
  const own = Object.entries(columnsOf(list)).map(([name, column]): KnownColumn => ({
    name,
    title: sayIfKnown(['lists', 'columns', list, name]) ?? label(column.of[0], column.of[1]),
    kind: column.kind,
    options: column.options ?? [],
    preset: column.preset ?? null,
    group: column.group === true,
    sum: column.sum === true,
    bulk: column.bulk === true,
    hidden: column.hidden === true,
    link: false,
  }));
  const custom = fields.flatMap((field): KnownColumn[] => {
    if (field.kind === null) return [];
    const kind = columnKindOf[field.kind];
    return [{
      name: customKey(field.id), title: field.label ?? '', kind, options: field.options ?? [], preset: null,
      group: kind === 'choice' || kind === 'yesNo' || kind === 'text', sum: kind === 'number' || kind === 'money', bulk: field.archived !== true, hidden: false, link: field.kind === '网址',
    }];
  });
  return [...own, ...custom];
}
