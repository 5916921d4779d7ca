import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import { fold } from '../../../shared/kit/fold';
import { mostForbiddenOwn, type ForbiddenBook } from '../../../shared/script/forbidden';
import { forbiddenKinds } from '../../../shared/script/vocabulary';
import { useSettings } from '../../data/settings';
import { Message } from '../../ui/message';
import { notify } from '../../ui/notices';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './scripts.module.css';

type Own = ForbiddenBook['forbiddenOwn'][number];

/** What is pointed out in words for a client (domain §3.10): switched off and on where it comes with the program, added and taken out where it is the user's own. */
export function ForbiddenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { settings: { forbiddenOwn: own, forbiddenOff: off }, change } = useSettings();
  const [words, setWords] = useState('');
  const [better, setBetter] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);

  const keep = async (next: Partial<ForbiddenBook>): Promise<boolean> => {
    const write = (book: Partial<ForbiddenBook>) =>
      change({ ...(book.forbiddenOwn ? { forbiddenOwn: [...book.forbiddenOwn] } : {}), ...(book.forbiddenOff ? { forbiddenOff: [...book.forbiddenOff] } : {}) });
    const answer = await write(next);
    if (!answer.ok) notify('danger', refusalText(answer.error, 'settings:write'));
    else notify('good', t('script.book.saved'), { label: t('basic.undo'), onClick: () => void write({ forbiddenOwn: own, forbiddenOff: off }) }, 'forbidden');
    return answer.ok;
  };
  const add = async (): Promise<void> => {
    const said = words.trim();
    if (said === '') return;
    if (own.some((each) => fold(each.words) === fold(said))) return setWrong(t('script.book.known', { words: said }));
    if (own.length >= mostForbiddenOwn) return setWrong(t('script.book.full', { count: mostForbiddenOwn }));
    setWrong(null);
    if (!(await keep({ forbiddenOwn: [...own, { words: said, better: better.trim() }] }))) return;
    setWords('');
    setBetter('');
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={640} destroyOnHidden title={t('script.book.title')} styles={{ body: { maxHeight: 'calc(100vh - 220px)', overflow: 'auto' } }}>
      <div className="km-stack">
        <p className="km-soft">{t('script.book.lead')}</p>
        <form className={styles.adding} onSubmit={(event) => { event.preventDefault(); void add(); }}>
          <Input autoFocus maxLength={60} value={words} aria-label={t('script.book.words')} placeholder={t('script.book.words')} onChange={(event) => setWords(event.target.value)} />
          <Input maxLength={200} value={better} aria-label={t('script.book.better')} placeholder={t('script.book.better')} onChange={(event) => setBetter(event.target.value)} />
          <Button htmlType="submit" disabled={words.trim() === ''}>{t('script.book.add')}</Button>
        </form>
        {wrong === null ? null : <Message tone="danger">{wrong}</Message>}
        <h3>{t('script.book.own')}</h3>
        {own.length === 0 ? <p className="km-soft">{t('script.book.none')}</p> : (
          <ul aria-label={t('script.book.own')}>
            {own.map((each) => <OwnLine key={each.words} own={each} onRemove={() => void keep({ forbiddenOwn: own.filter((other) => other !== each) })} />)}
          </ul>
        )}
        <h3>{t('script.book.shipped')}</h3>
        <ul aria-label={t('script.book.shipped')}>
          {forbiddenKinds.map((kind) => (
            <li key={kind} className={styles.minded}>
              <Switch
                size="small" aria-label={t('script.book.minded', { kind: t(`script.book.kinds.${kind}`) })} checked={!off.includes(kind)}
                onChange={(on) => void keep({ forbiddenOff: on ? off.filter((each) => each !== kind) : [...off, kind] })}
              />
              <span>{t(`script.book.kinds.${kind}`)} <span className="km-soft">{t(`script.forbidden.${kind}`)}</span></span>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}

function OwnLine({ own: { words, better }, onRemove }: { readonly own: Own; readonly onRemove: () => void }) {
  const { t } = useWords();
  return (
    <li className={styles.minded}>
      <span className={styles.words}>{words} {better === '' ? null : <span className="km-soft">{t('script.book.instead', { better })}</span>}</span>
      <Button size="small" type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('script.book.removeNamed', { words })} onClick={onRemove} />
    </li>
  );
}
