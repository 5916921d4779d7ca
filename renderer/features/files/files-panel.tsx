import { DeleteOutlined, DownloadOutlined, EditOutlined, MoreOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { AttachmentRow } from '../../../shared/attachment/asks';
import { ask } from '../../data/engine';
import { useFiles, type FilesOf } from '../../data/queries/attachments';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { bytesText, countText, momentText } from '../../ui/format';
import { ProgressPanel } from '../../ui/progress-panel';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { ComingFiles } from './coming-files';
import { fileIcon } from './file-icon';
import { FileNameDialog } from './file-name-dialog';
import { FilePreview } from './file-preview';
import type { AddTo } from '../../data/add-files';
import { useAddFiles } from './use-add-files';
import { useDrop } from '../../ui/use-drop';
import { usePaste } from '../../ui/use-paste';
import { useSaveCopy } from './use-save-copy';
import styles from './files.module.css';

/** Files shown at first; a button shows all that an answer can hold. */
const atFirst = 50;
const atMost = 200;

/** The files of a client or a record: added by picking, dropping or pasting, looked at inside, saved as a copy, deleted. */
export function FilesPanel({ of, to, compact = false, onOpenOwner }: {
  readonly of: FilesOf;
  /** What a new file is hung on. */
  readonly to: AddTo;
  /** Among other things on a page: no picture where there is nothing yet. */
  readonly compact?: boolean;
  /** Leads to the record that a file hangs on, where that is another than the one shown. */
  readonly onOpenOwner?: (owner: AttachmentRow['owner']) => void;
}) {
  const { t } = useWords();
  const [limit, setLimit] = useState(atFirst);
  const { value, error, reload } = useFiles(of, limit);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const [renamed, setRenamed] = useState<AttachmentRow | null>(null);
  const saving = useSaveCopy();
  const add = useAddFiles(to);
  const { over, drop } = useDrop(add.take);
  usePaste((files) => void add.take(files));
  const items = value?.items ?? [];

  const pick = async (): Promise<void> => setRefusal(await add.pick());
  const save = async (file: AttachmentRow): Promise<void> => setRefusal(await saving.save(file));
  const remove = async (file: AttachmentRow): Promise<void> => {
    const answer = await ask('attachment:delete', { id: file.id });
    if (!answer.ok) return notifyRefused(answer.error, 'attachment:delete');
    notifySaved(answer.value.action, t('files.deleted', { name: file.name ?? '' }));
  };

  const file = shown === null ? null : (items[shown] ?? null);
  const turn = (by: -1 | 1): (() => void) | null => (shown === null || items[shown + by] === undefined ? null : () => setShown(shown + by));
  const pickButton = (
    <Button icon={<UploadOutlined aria-hidden />} onClick={() => void pick()}>
      {t('files.add')}
    </Button>
  );
  return (
    <div
      className={`${styles.panel ?? ''} ${compact ? '' : (styles.roomy ?? '')} ${over ? (styles.over ?? '') : ''}`}
      role="group"
      aria-label={t('files.title')}
      {...drop}
    >
      {value === null || (value.total === 0 && !compact) ? null : (
        <div className={styles.bar}>
          <span className="km-soft">{value.total === 0 ? t(over ? 'files.dropHere' : 'files.empty') : t('files.count', { count: countText(value.total), size: bytesText(value.bytes) })}</span>
          {pickButton}
        </div>
      )}
      <ComingFiles add={add} />
      <ProgressPanel going={saving.progress} label={t('files.saving')} onCancel={saving.cancel} />
      <Failure error={refusal} channel="attachment:save" />
      <Failure error={error} channel="attachment:list" onRetry={reload} />
      {value?.total === 0 && compact ? null : value?.total === 0 && add.coming.length === 0 ? (
        <EmptyState icon={<PaperClipOutlined />} sentence={t(over ? 'files.dropHere' : 'files.empty')} action={pickButton} example={t('files.hint')} />
      ) : (
        <ul className={styles.list} aria-label={t('files.list')}>
          {items.map((each, index) => (
            <li key={each.id} className={styles.file}>
              <span className={styles.icon} aria-hidden>{fileIcon(each.type)}</span>
              <div className={styles.name}>
                <button type="button" className={`km-link ${styles.name ?? ''} ${styles.open ?? ''}`} title={each.name ?? ''} onClick={() => setShown(index)}>
                  {each.name}
                </button>
                <div className={`${styles.facts ?? ''} km-soft`}>
                  <span>{[each.size === null ? null : bytesText(each.size), each.addedAt === null ? null : momentText(each.addedAt)].filter((part) => part !== null).join(' · ')}</span>
                  {each.owner.collection === to.collection && each.owner.id === to.record ? null : <Owner owner={each.owner} {...(onOpenOwner === undefined ? {} : { onOpen: onOpenOwner })} />}
                  {each.notes === null ? null : <span>{each.notes}</span>}
                </div>
              </div>
              <span className={styles.actions}>
                <Button type="text" size="small" icon={<DownloadOutlined aria-hidden />} aria-label={t('files.saveCopyOf', { name: each.name ?? '' })} title={t('files.saveCopy')} onClick={() => void save(each)} />
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: [
                      { key: 'rename', icon: <EditOutlined />, label: t('files.rename'), onClick: () => setRenamed(each) },
                      { type: 'divider' },
                      { key: 'delete', icon: <DeleteOutlined />, danger: true, label: t('files.delete'), onClick: () => void remove(each) },
                    ],
                  }}
                >
                  <Button type="text" size="small" icon={<MoreOutlined aria-hidden />} aria-label={t('files.moreOf', { name: each.name ?? '' })} />
                </Dropdown>
              </span>
            </li>
          ))}
        </ul>
      )}
      {value !== null && value.total > items.length && limit < atMost ? <Button block onClick={() => setLimit(atMost)}>{t('files.more', { count: value.total - items.length })}</Button> : null}
      <FilePreview file={file} onTurn={{ back: turn(-1), on: turn(1) }} onSave={(each) => void save(each)} onClose={() => setShown(null)} />
      {renamed === null ? null : <FileNameDialog key={renamed.id} file={renamed} onClose={() => setRenamed(null)} />}
    </div>
  );
}

/** What a file hangs on, as a link where there is somewhere to go. */
function Owner({ owner, onOpen }: { readonly owner: AttachmentRow['owner']; readonly onOpen?: (owner: AttachmentRow['owner']) => void }) {
  const { t } = useWords();
  const text = [t(`files.owner.${owner.collection}`), owner.title].filter((part) => part !== null && part !== '').join(' ');
  return onOpen === undefined ? (
    <span>{text}</span>
  ) : (
    <button type="button" className="km-link" onClick={() => onOpen(owner)}>
      {text}
    </button>
  );
}
