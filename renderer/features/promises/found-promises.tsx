import { CloseOutlined, FlagOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useFoundPromises, type FoundPromise } from '../../data/found-promises';
import { dayShort, momentShort } from '../../ui/format';
import { useBareKey } from '../../ui/use-bare-key';
import { useWords } from '../../words/use-words';
import { refuseFound, takeFound } from './actions';
import styles from './promises.module.css';

/** 「发现承诺」: what was just written promises something. It stops nobody; P confirms the first, X refuses it. */
export function FoundPromises() {
  const { promises } = useFoundPromises();
  const [first] = promises;
  return first === undefined ? null : <Card promises={promises} first={first} />;
}

function Card({ promises, first }: { readonly promises: readonly FoundPromise[]; readonly first: FoundPromise }) {
  const { t } = useWords();
  const put = useFoundPromises((state) => state.put);
  useBareKey('p', () => void takeFound(first));
  useBareKey('x', () => void refuseFound(first));
  return (
    <aside className={styles.found} aria-label={t('promises.found.title')}>
      <div className={styles.foundHead}>
        <strong><FlagOutlined aria-hidden /> {t('promises.found.title')}</strong>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('promises.found.close')} onClick={put} />
      </div>
      <ul className={styles.foundList} aria-live="polite">
        {promises.map((promise) => (
          <li key={`${promise.origin.record} ${promise.field} ${promise.text}`}>
            <span>{promise.text}</span>
            <span className="km-soft">{[promise.dueAt === null ? dayShort(promise.dueOn) : momentShort(promise.dueAt), promise.owner].filter((part) => part !== null).join(' · ')}</span>
            <span className="km-buttons">
              <Button size="small" type="primary" onClick={() => void takeFound(promise)}>{t('promises.found.take')}{promise === first ? <kbd className={styles.key} aria-hidden>P</kbd> : null}</Button>
              <Button size="small" onClick={() => void refuseFound(promise)}>{t('promises.found.refuse')}{promise === first ? <kbd className={styles.key} aria-hidden>X</kbd> : null}</Button>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
