import { CloseOutlined, FlagOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ProposedPromise } from '../../../shared/promise/asks';
import { useFoundPromises, type PromiseOrigin } from '../../data/found-promises';
import { dayShort, momentShort } from '../../ui/format';
import { useBareKey } from '../../ui/use-bare-key';
import { useWords } from '../../words/use-words';
import { refuseFound, takeFound } from './actions';
import styles from './promises.module.css';

/** 「发现承诺」: what was just written promises something. It stops nobody; P confirms the first, X refuses it. */
export function FoundPromises() {
  const { client, origin, promises } = useFoundPromises();
  const [first] = promises;
  return client === null || origin === null || first === undefined ? null : <Card client={client} origin={origin} promises={promises} first={first} />;
}

function Card({ client, origin, promises, first }: { readonly client: string; readonly origin: PromiseOrigin; readonly promises: readonly ProposedPromise[]; readonly first: ProposedPromise }) {
  const { t } = useWords();
  const put = useFoundPromises((state) => state.put);
  useBareKey('p', () => void takeFound(client, origin, first));
  useBareKey('x', () => void refuseFound(origin, first));
  return (
    <aside className={styles.found} aria-label={t('promises.found.title')}>
      <div className={styles.foundHead}>
        <strong><FlagOutlined aria-hidden /> {t('promises.found.title')}</strong>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('promises.found.close')} onClick={put} />
      </div>
      <ul className={styles.foundList} aria-live="polite">
        {promises.map((promise) => (
          <li key={`${promise.field} ${promise.text}`}>
            <span>{promise.text}</span>
            <span className="km-soft">{[promise.dueAt === null ? dayShort(promise.dueOn) : momentShort(promise.dueAt), promise.owner].filter((part) => part !== null).join(' · ')}</span>
            <span className={styles.buttons}>
              <Button size="small" type="primary" onClick={() => void takeFound(client, origin, promise)}>{t('promises.found.take')}{promise === first ? <kbd className={styles.key} aria-hidden>P</kbd> : null}</Button>
              <Button size="small" onClick={() => void refuseFound(origin, promise)}>{t('promises.found.refuse')}{promise === first ? <kbd className={styles.key} aria-hidden>X</kbd> : null}</Button>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
