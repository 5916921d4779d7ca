import { Button, Progress } from 'antd';
import { CloseOutlined, RedoOutlined } from '@ant-design/icons';
import { bytesText } from '../../ui/format';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import type { AddFiles } from './use-add-files';
import styles from './files.module.css';

/** Files on their way in: how far each is, how to stop it, and why one was refused. */
export function ComingFiles({ add: { coming, cancel, again, dismiss } }: { readonly add: AddFiles }) {
  const { t } = useWords();
  if (coming.length === 0) return null;
  return (
    <ul className={styles.coming} aria-label={t('files.coming')} aria-live="polite">
      {coming.map(({ key, name, size, state, step, done, error }) => (
        <li key={key} className={styles.comingFile}>
          <div className={styles.comingHead}>
            <strong className={styles.name}>{name}</strong>
            <span className="km-soft">
              {state === 'waiting' ? t('files.waiting') : state === 'running' ? `${t(step === 'read' ? 'files.reading' : 'files.sealing')} ${bytesText(done)} / ${bytesText(size)}` : bytesText(size)}
            </span>
            {state === 'refused' ? (
              <span className={styles.comingActions}>
                <Button size="small" icon={<RedoOutlined aria-hidden />} onClick={() => again(key)}>
                  {error?.kind === 'cancelled' ? t('files.resume') : t('basic.retry')}
                </Button>
                <Button size="small" type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('files.dismiss', { name })} onClick={() => dismiss(key)} />
              </span>
            ) : (
              <Button size="small" aria-label={t('files.cancelOf', { name })} onClick={() => cancel(key)}>
                {t('basic.cancel')}
              </Button>
            )}
          </div>
          {state === 'refused' && error !== null ? (
            <p className={error.kind === 'cancelled' ? 'km-soft' : styles.refused} role={error.kind === 'cancelled' ? 'status' : 'alert'}>
              {refusalText(error, 'attachment:add')}
            </p>
          ) : (
            <Progress percent={size === 0 ? 0 : Math.min(100, Math.floor((done / size) * 100))} showInfo={false} size="small" aria-label={name} />
          )}
        </li>
      ))}
    </ul>
  );
}
