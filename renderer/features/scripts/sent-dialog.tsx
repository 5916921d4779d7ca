import { Modal, Pagination } from 'antd';
import { useState } from 'react';
import type { ScriptRow } from '../../../shared/script/asks';
import { useNavigate } from '../../data/navigation';
import { useSentWith } from '../../data/queries/scripts';
import { Failure } from '../../ui/failure';
import { dayShort } from '../../ui/format';
import { PlainTable } from '../../ui/plain-table';
import { useWords } from '../../words/use-words';
import { keyOf } from './script-words';
import styles from './scripts.module.css';

const atOnce = 20;

/** Who got a message that was written with a sentence, when and what it said in the end. */
export function SentDialog({ script, onClose }: { readonly script: ScriptRow; readonly onClose: () => void }) {
  const { t, term, label } = useWords();
  const { go } = useNavigate();
  const [page, setPage] = useState(1);
  const { value, error, reload } = useSentWith(keyOf(script), { offset: (page - 1) * atOnce, limit: atOnce });
  return (
    <Modal open onCancel={onClose} footer={null} width={760} title={t('script.sentTitle')}>
      <p className="km-soft">{script.text}</p>
      <Failure error={error} channel="script:sent" onRetry={reload} />
      <PlainTable label={t('script.sentTitle')}>
        <thead>
          <tr>
            <th scope="col">{label('followups', 'heldOn')}</th>
            <th scope="col">{label('followups', 'client')}</th>
            <th scope="col">{t('script.channel')}</th>
            <th scope="col">{t('script.text')}</th>
          </tr>
        </thead>
        <tbody>
          {(value?.items ?? []).map(({ id, client, name, number, on, method, text }) => (
            <tr key={id}>
              <td className="km-unbroken">{dayShort(on)}</td>
              <td><button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client })}>{name ?? number}</button></td>
              <td className="km-unbroken">{method === null ? null : term(method)}</td>
              <td className={styles.text}>{text}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Pagination align="end" className="km-pages" current={page} pageSize={atOnce} total={value?.total ?? 0} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
    </Modal>
  );
}
