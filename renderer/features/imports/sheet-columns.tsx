import { Select } from 'antd';
import { ownImportFields } from '../../../shared/imports/own-fields';
import type { ImportedKind, SheetPreview } from '../../../shared/imports/schema';
import { useCustomFields } from '../../data/queries/lists';
import { useWords, type Words } from '../../words/use-words';
import { fieldOf, type SheetChoice } from './choices';
import { importFields, whereIs } from './import-fields';
import styles from './imports.module.css';

/** Stands for 不导入 among the fields. */
const ignored = '';

function fieldLabel(name: string, { label }: Words): string {
  const where = whereIs(name);
  return where === null ? name : label(where.collection, where.field);
}

/** The columns of a sheet: their heading, the field each one fills, which may be changed, and what stands in the first rows. */
export function SheetColumns({ sheet, choice, onChosen }: {
  readonly sheet: SheetPreview;
  readonly choice: SheetChoice;
  readonly onChosen: (choice: Partial<SheetChoice>) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { as } = choice;
  /** What the engine recognised, it recognised for the kind it saw; for another kind it looks again when it checks. */
  const recognised = as === sheet.kind;
  const put = (heading: string, field: string): void => onChosen({ columns: { ...choice.columns, [heading]: field === ignored ? null : field } });
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
          {sheet.columns.map((column, index) => (
            <tr key={`${index} ${column.heading}`}>
              <th scope="row">{column.heading}</th>
              {as === null ? null : (
                <td>
                  <FieldSelect
                    kind={as} heading={column.heading} words={words} onChosen={(field) => put(column.heading, field)}
                    field={recognised || column.heading in choice.columns ? fieldOf(column, choice) : undefined}
                  />
                </td>
              )}
              <td className={styles.samples}>{sheet.sample.slice(0, 3).map((row) => row[index] ?? '').filter((cell) => cell !== '').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FieldSelect({ kind, heading, field, words, onChosen }: {
  readonly kind: ImportedKind;
  readonly heading: string;
  /** `undefined` while the engine has not looked. */
  readonly field: string | null | undefined;
  readonly words: Words;
  readonly onChosen: (field: string) => void;
}) {
  const { t } = words;
  const own = ownImportFields(kind, useCustomFields().value ?? []);
  const groups = [
    { label: t('imports.sheets.ourFields'), options: importFields[kind].map((name) => ({ value: name, label: fieldLabel(name, words) })) },
    { label: t('custom.group'), options: own.map(({ name, owner, field }) => ({ value: name, label: owner === 'contacts' ? `${t('custom.fields.owners.contacts')} · ${field.label ?? ''}` : (field.label ?? '') })) },
  ];
  return (
    <>
      <Select
        size="small" className={styles.kind ?? ''} {...(field === undefined ? {} : { value: field ?? ignored })} placeholder={t('imports.sheets.auto')} aria-label={t('imports.sheets.fieldFor', { heading })} onChange={onChosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: ignored, label: t('imports.sheets.ignored') }, ...(own.length === 0 ? (groups[0]?.options ?? []) : groups)]}
      />
      {field === null ? <span className={styles.partly}>{t('imports.sheets.unknownColumn')}</span> : null}
    </>
  );
}
