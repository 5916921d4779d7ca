import type { ImportedKind, SheetPreview } from '../../../shared/imports/schema';
import { useWords, type Words } from '../../words/use-words';
import { whereIs, type SheetChoice } from './choices';
import styles from './imports.module.css';

/** What a field of an import is called. */
function fieldLabel(kind: ImportedKind, name: string, { label }: Words): string {
  const where = whereIs(kind, name);
  return where === null ? name : label(where.collection, where.field);
}

/** The columns of a sheet: their heading, the field each one fills, and what stands in the first rows. */
export function SheetColumns({ sheet, choice }: {
  readonly sheet: SheetPreview;
  readonly choice: SheetChoice;
  readonly onChosen: (choice: Partial<SheetChoice>) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { as } = choice;
  return (
    <div className={styles.scroll}>
      <table className={styles.columns} aria-label={`${sheet.sheet} · ${t('imports.sheets.columns')}`}>
        <thead>
          <tr>
            <th scope="col">{t('imports.sheets.heading')}</th>
            {as === null ? null : <th scope="col">{t('imports.sheets.field')}</th>}
            <th scope="col">{t('imports.sheets.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map(({ heading, field }, index) => (
            <tr key={`${index} ${heading}`}>
              <th scope="row">{heading}</th>
              {as === null ? null : (
                <td>{field === null ? <span className={styles.partly}>{t('imports.sheets.unknownColumn')}</span> : fieldLabel(as, field, words)}</td>
              )}
              <td className={styles.samples}>{sheet.sample.slice(0, 3).map((row) => row[index] ?? '').filter((cell) => cell !== '').join(' ｜ ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
