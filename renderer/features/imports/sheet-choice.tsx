import { Button, Checkbox, Radio, Select } from 'antd';
import { useState } from 'react';
import { importedKinds, type SheetPreview } from '../../../shared/imports/schema';
import { ask } from '../../data/engine';
import { useJob } from '../../data/use-job';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { Message } from '../../ui/message';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { useWords } from '../../words/use-words';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { forgetMapping } from './actions';
import { asksForGrade, choicesToAsk, fieldOf, takesClients, type SheetChoice } from './choices';
import { MannerChoice } from './manner-choice';
import { useImportState, type Inspected } from './screen-state';
import { SheetColumns } from './sheet-columns';
import { TextFormatChoice } from './text-format';
import styles from './imports.module.css';

/** The second step: which sheets are imported, as what, and which column means what. */
export function SheetChoices({ file }: { readonly file: Inspected }) {
  const { t } = useWords();
  const { choices, manner, sheetChosen, mannerChosen, checked, startedOver } = useImportState();
  const job = useJob();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const question = choicesToAsk(file.session, file.sheets, choices, manner);
  const busy = job.progress !== null;
  const none = (question.sheets ?? []).length === 0;

  const check = async (): Promise<void> => {
    setRefusal(null);
    const answer = await job.run((id) => ask('import:dry-run', { ...question, job: id }));
    if (answer.ok) checked(answer.value);
    else if (answer.error.kind === 'cancelled') notify('info', refusalText(answer.error, 'import:dry-run'));
    else setRefusal(answer.error);
  };

  return (
    <div className="km-stack">
      <Section
        title={t('imports.sheets.file', { file: file.file })}
        actions={<Button onClick={startedOver}>{t('imports.sheets.other')}</Button>}
      >
        {file.encoding === null ? null : <TextFormatChoice key={`${file.encoding} ${file.delimiter ?? ''}`} file={file} encoding={file.encoding} />}
        <table className={styles.sheets} aria-label={t('imports.sheets.table')}>
          <thead>
            <tr>
              <th scope="col">{t('imports.sheets.take')}</th>
              <th scope="col">{t('imports.sheets.sheet')}</th>
              <th scope="col">{t('imports.sheets.as')}</th>
              <th scope="col" className={styles.end}>{t('imports.sheets.rows')}</th>
              <th scope="col">{t('imports.sheets.columns')}</th>
            </tr>
          </thead>
          <tbody>
            {file.sheets.map((sheet) => {
              const choice = choices[sheet.sheet];
              return choice ? <SheetRow key={`${sheet.sheet} ${sheet.mapping}`} sheet={sheet} choice={choice} opened={file.encoding !== null} onChosen={(change) => sheetChosen(sheet.sheet, change)} /> : null;
            })}
          </tbody>
        </table>
      </Section>
      {asksForGrade(file.sheets, choices) ? (
        <Section title={t('imports.sheets.gradeTitle')}>
          <p className={styles.hint}>{t('imports.sheets.gradeHint')}</p>
          <Radio.Group
            value={manner.gradeMeans} aria-label={t('imports.sheets.gradeTitle')}
            options={[{ value: 'valueGrade', label: t('imports.sheets.gradeValue') }, { value: 'intentGrade', label: t('imports.sheets.gradeIntent') }]}
            onChange={(event) => mannerChosen({ gradeMeans: event.target.value === 'intentGrade' ? 'intentGrade' : 'valueGrade' })}
          />
        </Section>
      ) : null}
      {takesClients(choices) ? <MannerChoice manner={manner} onChosen={mannerChosen} /> : null}
      <Failure error={refusal} channel="import:dry-run" />
      <div className={styles.sticky}>
        <ProgressPanel going={job.progress} label={t('imports.sheets.checking')} onCancel={job.cancel} />
        <div className={styles.foot}>
          <Button type="primary" size="large" disabled={none} loading={busy} onClick={() => void check()}>
            {t('imports.sheets.check')}
          </Button>
          {busy ? null : <span className="km-soft">{none ? t('imports.sheets.noneTaken') : t('imports.sheets.checkHint')}</span>}
        </div>
      </div>
    </div>
  );
}

function SheetRow({ sheet, choice, opened, onChosen }: {
  readonly sheet: SheetPreview;
  readonly choice: SheetChoice;
  /** Columns and sample are shown at once: by them one sees whether a text file was read right. */
  readonly opened: boolean;
  readonly onChosen: (choice: Partial<SheetChoice>) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(opened);
  const { sheet: name, kind, rows, columns, remembered, mapping } = sheet;
  const known = columns.filter((column) => fieldOf(column, choice) !== null).length;
  const [forgotten, setForgotten] = useState(remembered === null);
  const forget = async (): Promise<void> => {
    if (!(await forgetMapping(mapping))) return;
    setForgotten(true);
    onChosen({ columns: {} });
  };
  return (
    <>
      <tr>
        <td>
          <Checkbox checked={choice.taken} disabled={choice.as === null} aria-label={t('imports.sheets.takeSheet', { sheet: name })} onChange={(event) => onChosen({ taken: event.target.checked })} />
        </td>
        <th scope="row">{name}</th>
        <td>
          <Select
            className={styles.kind ?? ''} value={choice.as} aria-label={t('imports.sheets.asFor', { sheet: name })}
            placeholder={t('imports.sheets.pickKind')}
            options={importedKinds.map((value) => ({ value, label: t(`imports.kinds.${value}`) }))}
            onChange={(as) => onChosen({ as, taken: true, columns: {} })}
          />
          {forgotten ? null : (
            <p className={styles.hint}>
              {t('imports.sheets.remembered')} <button type="button" className="km-link" onClick={() => void forget()}>{t('imports.sheets.forget')}</button>
            </p>
          )}
          {kind === 'unknown' && choice.as === null ? <Message tone="info">{t('imports.sheets.unknownHint')}</Message> : null}
        </td>
        <td className={styles.end}>{countText(rows)}</td>
        <td>
          {choice.as === null || choice.as !== kind ? null : <span className={known < columns.length ? styles.partly : ''}>{t('imports.sheets.columnsKnown', { known, all: columns.length })}</span>}{' '}
          <button type="button" className="km-link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('imports.sheets.hide') : t('imports.sheets.details')}
          </button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={5}>
            <SheetColumns sheet={sheet} choice={choice} onChosen={onChosen} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
