import { Modal } from 'antd';
import { useWords } from '../../words/use-words';

/** Asks whoever took a text along and closes its form whether it went out: what was sent and not kept is missing from the client's file, and from what others are held against (R-RV-03). */
export function SentQuestion({ onSent, onLeave }: { readonly onSent: () => void; readonly onLeave: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      open width={420} closable={false} mask={{ closable: false }} title={t('script.sentQuestion.title')} okText={t('script.log')} cancelText={t('script.sentQuestion.no')}
      okButtonProps={{ autoFocus: true }} onOk={onSent} onCancel={onLeave}
    >
      <p>{t('script.sentQuestion.why')}</p>
    </Modal>
  );
}
