import { Select } from 'antd';
import { useState } from 'react';
import { delimiters, textEncodings, type Delimiter, type TextEncoding } from '../../../shared/imports/schema';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import type { AnyRefusal } from '../../words/refusal-text';
import { rereadFile } from './actions';
import { useImportState, type Inspected } from './screen-state';
import styles from './imports.module.css';

/** How a text file was read, which the user may know better: another choice reads it again. */
export function TextFormatChoice({ file, encoding }: { readonly file: Inspected; readonly encoding: TextEncoding }) {
  const { t } = useWords();
  const fileInspected = useImportState((state) => state.fileInspected);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [reading, setReading] = useState(false);
  const { delimiter } = file;

  const read = async (said: { readonly encoding?: TextEncoding; readonly delimiter?: Delimiter }): Promise<void> => {
    setRefusal(null);
    setReading(true);
    const answer = await rereadFile(file, { encoding, ...(delimiter === null ? {} : { delimiter }), ...said });
    setReading(false);
    if (answer.ok) fileInspected(answer.value);
    else setRefusal(answer.error);
  };

  return (
    <>
      <div className={styles.format}>
        <label>
          <span>{t('imports.sheets.encoding')}</span>
          <Select
            size="small" value={encoding} disabled={reading} aria-label={t('imports.sheets.encoding')} onChange={(value) => void read({ encoding: value })}
            popupMatchSelectWidth={false} options={textEncodings.map((value) => ({ value, label: value }))}
          />
        </label>
        {delimiter === null ? null : (
          <label>
            <span>{t('imports.sheets.delimiter')}</span>
            <Select
              size="small" value={delimiter} disabled={reading} aria-label={t('imports.sheets.delimiter')} onChange={(value) => void read({ delimiter: value })}
              popupMatchSelectWidth={false} options={delimiters.map((value) => ({ value, label: t(`imports.sheets.delimiters.${value}`) }))}
            />
          </label>
        )}
        <span className="km-soft">{t('imports.sheets.formatHint')}</span>
      </div>
      <Failure error={refusal} channel="import:reread" />
    </>
  );
}
