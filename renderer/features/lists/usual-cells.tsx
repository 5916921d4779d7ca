import type { CustomValues } from '../../../shared/custom/rules';
import type { ColumnKind } from '../../../shared/listview/condition';
import { shownValue } from '../../pieces/condition-text';
import { OutsideLink } from '../../pieces/outside-link';
import type { Column } from '../../ui/virtual-table';
import type { Words } from '../../words/use-words';
import type { KnownColumn } from '../../pieces/known-columns';

/** What every described row has. */
export interface DescribedRow {
  readonly id: string;
  readonly custom?: CustomValues;
}

const widths: Readonly<Record<ColumnKind, string>> = {
  text: 'minmax(120px, 1.2fr)', choice: '108px', several: 'minmax(110px, 1.3fr)', day: '116px', money: '124px', number: '96px', yesNo: '72px',
};

/** The value of a row in a column. */
export const valueIn = (row: DescribedRow, name: string): unknown => (Object.hasOwn(row, name) ? (row as unknown as Readonly<Record<string, unknown>>)[name] : row.custom?.[name]);

/** The columns of a table: what a list draws in its own way, and all others by what they hold. */
export function tableColumns<Row extends DescribedRow>(shown: readonly KnownColumn[], own: Readonly<Record<string, Partial<Column<Row>>>>, words: Words): readonly Column<Row>[] {
  return shown.map((column): Column<Row> => {
    const { name, title, kind, link } = column;
    const numeric = kind === 'money' || kind === 'number';
    return {
      key: name,
      title,
      width: widths[kind],
      ...(kind === 'several' ? {} : { sort: name }),
      ...(numeric ? { align: 'end' as const } : {}),
      render: (row) => {
        const text = shownValue(kind, valueIn(row, name), words);
        if (link && text !== '') return <OutsideLink address={text} cut />;
        return <span title={text}>{text}</span>;
      },
      ...own[name],
    };
  });
}
