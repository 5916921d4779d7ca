import { Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { customKinds, type CustomField, type CustomKind, type CustomOwner } from '../../../shared/custom/schema';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useJob } from '../../data/use-job';
import { GrowingText } from '../../ui/growing-text';
import { Message } from '../../ui/message';
import { ProgressPanel } from '../../ui/progress-panel';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './settings.module.css';

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Makes or changes a field. A line of its options that changes its text renames the option that stood there. */
export function FieldDialog({ owner, field, onClose }: { readonly owner: CustomOwner; readonly field: CustomField | null; readonly onClose: () => void }) {
  const { t, term } = useWords();
  const id = useId();
  const before = field?.options ?? [];
  const [label, setLabel] = useState(field?.label ?? '');
  const [kind, setKind] = useState<CustomKind>(field?.kind ?? '文本');
  const [options, setOptions] = useState(before.join('\n'));
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const job = useJob();
  const hasOptions = kind === '单选' || kind === '多选';

  const save = async (): Promise<void> => {
    const lines = linesOf(options);
    const name = label.trim();
    if (field === null) {
      const made = await ask('custom:create', { owner, label: name, kind, options: hasOptions ? [...lines] : [] });
      if (!made.ok) return setRefusal(made.error);
      notifySaved(made.value.action, t('custom.fields.saved', { name }));
      return onClose();
    }
    // As many lines as before: each stands for the option of its place. Otherwise lines are told apart by their text.
    const sameLength = lines.length === before.length;
    const changes = lines.map((value, at) => ({ value, was: sameLength && !before.includes(value) ? (before[at] ?? null) : before.includes(value) ? value : null }));
    const answer = await job.run((running) => ask('custom:edit', { id: field.id, label: name, ...(hasOptions ? { options: changes } : {}), job: running }));
    if (!answer.ok) return setRefusal(answer.error);
    const { action, records } = answer.value;
    notifySaved(action, records === 0 ? t('custom.fields.saved', { name }) : t('custom.fields.savedWithRecords', { name, count: records }));
    onClose();
  };

  return (
    <Modal
      open
      width={460}
      title={field === null ? t('custom.fields.addTitle') : t('custom.fields.editTitle', { name: field.label ?? '' })}
      okText={t('basic.save')}
      cancelText={t('basic.cancel')}
      okButtonProps={{ disabled: job.progress !== null }}
      onOk={() => void save()}
      onCancel={() => job.progress === null && onClose()}
    >
      <div className={styles.form}>
        <label htmlFor={`${id}-label`}>{t('custom.fields.label')}</label>
        <Input id={`${id}-label`} autoFocus maxLength={40} value={label} onChange={(event) => setLabel(event.target.value)} />
        <label htmlFor={`${id}-kind`}>{t('custom.fields.kind')}</label>
        <Select id={`${id}-kind`} disabled={field !== null} value={kind} options={customKinds.map((value) => ({ value, label: term(value) }))} onChange={setKind} />
        {field === null ? <p className={styles.hint}>{t('custom.fields.kindHint')}</p> : null}
        {hasOptions ? (
          <>
            <label htmlFor={`${id}-options`}>{t('custom.fields.options')}</label>
            <GrowingText id={`${id}-options`} rows={3} value={options} onChange={(event) => setOptions(event.target.value)} />
            {field === null ? null : <p className={styles.hint}>{t('custom.fields.optionsHint')}</p>}
          </>
        ) : null}
        {refusal === null ? null : <Message tone="danger">{refusalText(refusal, 'custom:edit')}</Message>}
        <ProgressPanel going={job.progress} label={t('custom.fields.running')} onCancel={job.cancel} />
      </div>
    </Modal>
  );
}
