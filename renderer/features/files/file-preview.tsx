import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal, Spin } from 'antd';
import { lazy, Suspense, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { AttachmentRow } from '../../../shared/attachment/asks';
import { momentText, bytesText } from '../../ui/format';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { fileIcon } from './file-icon';
import { PreviewImage } from './preview-image';
import { PreviewText } from './preview-text';
import { readFile } from './read-file';
import styles from './preview.module.css';

const PreviewPdf = lazy(() => import('./preview-pdf').then((m) => ({ default: m.PreviewPdf })));

/** One file over the page: shown where we can, else its name, type and size; ← and → lead to its neighbours. */
export function FilePreview({ file, onTurn, onSave, onClose, children }: {
  readonly file: AttachmentRow | null;
  /** Leads to a neighbour; `null` where there is none. */
  readonly onTurn: { readonly back: (() => void) | null; readonly on: (() => void) | null };
  readonly onSave: (file: AttachmentRow) => void;
  readonly onClose: () => void;
  /** How saving goes, where nothing behind the preview says it. */
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    if (event.key === 'ArrowLeft') onTurn.back?.();
    if (event.key === 'ArrowRight') onTurn.on?.();
  };
  return (
    <Modal open={file !== null} onCancel={onClose} footer={null} width="min(1100px, 94vw)" style={{ top: 24 }} destroyOnHidden title={file?.name ?? ''}>
      {file === null ? null : (
        <div onKeyDown={onKeyDown}>
          <div className={`${styles.head ?? ''} km-soft`}>
            <span>{[file.size === null ? null : bytesText(file.size), file.addedAt === null ? null : momentText(file.addedAt), file.type].filter((part) => part !== null).join(' · ')}</span>
            {file.notes === null ? null : <span>{file.notes}</span>}
          </div>
          <Shown key={file.id} file={file} />
          {children}
          <div className={styles.foot}>
            <span className={styles.turn}>
              <Button icon={<LeftOutlined aria-hidden />} aria-label={t('files.before')} disabled={onTurn.back === null} onClick={() => onTurn.back?.()} />
              <Button icon={<RightOutlined aria-hidden />} aria-label={t('files.after')} disabled={onTurn.on === null} onClick={() => onTurn.on?.()} />
            </span>
            <Button icon={<DownloadOutlined aria-hidden />} onClick={() => onSave(file)}>
              {t('files.saveCopy')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}

function Shown({ file }: { readonly file: AttachmentRow }) {
  const { t } = useWords();
  const [broken, setBroken] = useState(false);
  const { parts, error } = useParts(file);
  const onBroken = (): void => setBroken(true);
  const inside = () => {
    if (error !== null) return <Failure error={error} channel="attachment:read" />;
    if (file.preview === 'text') return <PreviewText id={file.id} />;
    if (file.preview === 'none' || broken) {
      return (
        <div className={styles.none}>
          <span className={styles.noneIcon} aria-hidden>{fileIcon(file.type)}</span>
          <strong>{file.name}</strong>
          <span className="km-soft">{[file.type, file.size === null ? null : bytesText(file.size)].filter((part) => part !== null).join(' · ')}</span>
          <p>{t(broken ? 'files.brokenPreview' : 'files.noPreview')}</p>
        </div>
      );
    }
    if (parts === null) return <Spin delay={200} style={{ margin: 'auto' }} />;
    if (file.preview === 'image') return <PreviewImage parts={parts} type={file.type ?? ''} name={file.name ?? ''} onBroken={onBroken} />;
    return (
      <Suspense fallback={<Spin delay={200} style={{ margin: 'auto' }} />}>
        <PreviewPdf parts={parts} onBroken={onBroken} />
      </Suspense>
    );
  };
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={t('files.previewOf', { name: file.name ?? '' })}>
      {inside()}
    </div>
  );
}

/** The bytes of a file that is shown from memory; `null` until they are there. */
function useParts({ id, preview }: AttachmentRow): { readonly parts: readonly Uint8Array<ArrayBuffer>[] | null; readonly error: AnyRefusal | null } {
  const [state, setState] = useState<{ readonly parts: readonly Uint8Array<ArrayBuffer>[] | null; readonly error: AnyRefusal | null }>({ parts: null, error: null });
  const wanted = preview === 'image' || preview === 'pdf';
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void readFile(id, () => !left).then((answer) => {
      if (!left) setState(answer.ok ? { parts: answer.value, error: null } : { parts: null, error: answer.error });
    });
    return () => {
      left = true;
    };
  }, [id, wanted]);
  return state;
}
