import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';
import styles from './form-foot.module.css';

/** The foot of a form: what may stand at its start, cancel, and the button that submits. */
export function FormFoot({ busy = false, submit, apart = false, sticky = false, onCancel, children }: {
  readonly busy?: boolean;
  /** What submitting is called; otherwise 保存. */
  readonly submit?: string;
  /** Keeps a distance from what stands above. */
  readonly apart?: boolean;
  /** Stays in sight in a dialog that is higher than the window. */
  readonly sticky?: boolean;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <div className={`${styles.foot ?? ''} ${apart ? (styles.apart ?? '') : ''} ${sticky ? (styles.sticky ?? '') : ''}`}>
      {children === undefined ? null : <span className={styles.start}>{children}</span>}
      <Button onClick={onCancel}>{t('basic.cancel')}</Button>
      <Button type="primary" htmlType="submit" loading={busy}>
        {submit ?? t('basic.save')}
      </Button>
    </div>
  );
}
