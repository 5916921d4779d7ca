import { Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/use-words';

/** Asks before numbers kept under an authorisation are wiped (R-COL-05): there is no way back. */
export function DestroyNumbersDialog({ title, effect, confirm, onConfirm, onClose }: {
  readonly title: string;
  readonly effect: string;
  readonly confirm: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const destroy = async (): Promise<void> => {
    setBusy(true);
    await onConfirm();
    onClose();
  };
  return (
    <Modal
      open title={title} width={480} destroyOnHidden mask={{ closable: false }}
      okText={confirm} cancelText={t('basic.cancel')} okButtonProps={{ danger: true, loading: busy }} onOk={() => void destroy()} onCancel={onClose}
    >
      <p>{effect}</p>
    </Modal>
  );
}
