import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ClipboardEvent, type ReactNode } from 'react';
import type { AttachmentRow } from '../../../shared/attachment/asks';
import { Failure } from '../../ui/failure';
import { bytesText } from '../../ui/format';
import { ProgressPanel } from '../../ui/progress-panel';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { ComingFiles } from './coming-files';
import { fileIcon } from './file-icon';
import { FilePreview } from './file-preview';
import type { AddTo } from '../../data/add-files';
import { useAddFiles } from './use-add-files';
import { useDrop } from '../../ui/use-drop';
import { useSaveCopy } from './use-save-copy';
import styles from './files.module.css';

/** What happened at one point of a timeline, with its files: picked here, dropped on it, or pasted after a click on it. */
export function StepFiles({ files, to, name, children }: {
  readonly files: readonly AttachmentRow[];
  /** The entry of the timeline that new files hang on. */
  readonly to: AddTo;
  /** What the entry is called, for those who do not see where a button stands. */
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const add = useAddFiles(to);
  const { over, drop } = useDrop(add.take);
  const saving = useSaveCopy();
  const [shown, setShown] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const paste = (event: ClipboardEvent): void => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    void add.take(pasted);
  };
  const file = shown === null ? null : (files[shown] ?? null);
  const turn = (by: -1 | 1): (() => void) | null => (shown === null || files[shown + by] === undefined ? null : () => setShown(shown + by));
  return (
    <div className={`${styles.spot ?? ''} ${over ? (styles.over ?? '') : ''}`} role="group" aria-label={name} tabIndex={-1} {...drop} onPaste={paste}>
      {children}
      <div className={styles.chips}>
        {files.map((each, index) => (
          <button key={each.id} type="button" className={`km-link ${styles.chip ?? ''}`} title={each.name ?? ''} onClick={() => setShown(index)}>
            <span aria-hidden>{fileIcon(each.type)}</span>
            <span className={styles.name}>{each.name}</span>
            {each.size === null ? null : <span className="km-soft">{bytesText(each.size)}</span>}
          </button>
        ))}
        <Button
          type="text" size="small" className={styles.chipAdd ?? ''} icon={<PaperClipOutlined aria-hidden />} aria-label={t('files.addTo', { name })} title={t('files.addHint')}
          onClick={() => void add.pick().then(setRefusal)}
        >
          {t(over ? 'files.dropHere' : 'files.add')}
        </Button>
      </div>
      <ComingFiles add={add} />
      <ProgressPanel going={saving.progress} label={t('files.saving')} onCancel={saving.cancel} />
      <Failure error={refusal} channel="attachment:save" />
      <FilePreview file={file} onTurn={{ back: turn(-1), on: turn(1) }} onSave={(each) => void saving.save(each).then(setRefusal)} onClose={() => setShown(null)} />
    </div>
  );
}
