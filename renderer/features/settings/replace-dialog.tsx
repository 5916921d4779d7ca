import { AutoComplete, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { PresetList } from '../../../shared/preset/schema';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useAsk } from '../../data/use-ask';
import { useJob } from '../../data/use-job';
import { countText } from '../../ui/format';
import { Message } from '../../ui/message';
import { ProgressPanel } from '../../ui/progress-panel';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './settings.module.css';

/** Values that shall become one: one to rename, or several to merge. */
export interface Replacing {
  readonly list: PresetList | 'tags';
  readonly from: readonly { readonly key: string; readonly name: string; readonly records: number }[];
}

/** Renames a value or merges several, after saying how many records that touches. */
export function ReplaceDialog({ replacing: { list, from }, others, onClose }: { readonly replacing: Replacing; readonly others: readonly string[]; readonly onClose: (done: boolean) => void }) {
  const { t, term } = useWords();
  const merging = from.length > 1;
  const [to, setTo] = useState(merging ? (from[0]?.key ?? '') : (from[0]?.name ?? ''));
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const job = useJob();
  const leaving = from.filter(({ key, name }) => key !== to && name !== to);
  const counted = useAsk('preset:preview', list === 'tags' || leaving.length === 0 ? null : { list, from: leaving.map(({ name }) => name) }, []);
  const records = list === 'tags' ? leaving.reduce((sum, each) => sum + each.records, 0) : (counted.value?.records ?? null);

  const run = async (): Promise<void> => {
    const [first] = from;
    const answer = await job.run(async (id) => {
      if (list !== 'tags') return ask('preset:replace', { list, from: from.map(({ name }) => name).filter((name) => name !== to), to: to.trim(), job: id });
      if (merging) return ask('tag:merge', { from: from.map(({ key }) => key as never), into: to as never, job: id });
      return ask('tag:rename', { id: (first?.key ?? '') as never, name: to.trim(), job: id });
    });
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    notifySaved(answer.value.action, t('custom.presets.done', { count: answer.value.records }));
    onClose(true);
  };

  return (
    <Modal
      open
      width={460}
      title={merging ? t('custom.presets.mergeTitle', { names: from.map(({ name }) => term(name)).join(t('custom.presets.comma')) }) : t('custom.presets.renameTitle', { name: term(from[0]?.name ?? '') })}
      okText={t('custom.presets.go')}
      cancelText={t('basic.cancel')}
      okButtonProps={{ disabled: to.trim() === '' || leaving.length === 0 || job.progress !== null }}
      onOk={() => void run()}
      onCancel={() => job.progress === null && onClose(false)}
    >
      <div className={styles.form}>
        {merging ? (
          <Select aria-label={t('custom.presets.into')} value={to} options={from.map(({ key, name }) => ({ value: list === 'tags' ? key : name, label: term(name) }))} onChange={setTo} />
        ) : list === 'tags' ? (
          <Input autoFocus aria-label={t('custom.presets.newName')} maxLength={60} value={to} onChange={(event) => setTo(event.target.value)} />
        ) : (
          <AutoComplete autoFocus aria-label={t('custom.presets.newName')} maxLength={60} value={to} options={others.map((value) => ({ value, label: term(value) }))} showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }} onChange={setTo} />
        )}
        {records === null || leaving.length === 0 ? null : <p role="status">{records === 0 ? t('custom.presets.previewNone') : t('custom.presets.preview', { count: countText(records) })}</p>}
        {refusal === null ? null : <Message tone="danger">{refusalText(refusal, 'preset:replace')}</Message>}
        <ProgressPanel going={job.progress} label={t('custom.presets.running')} onCancel={job.cancel} />
      </div>
    </Modal>
  );
}
