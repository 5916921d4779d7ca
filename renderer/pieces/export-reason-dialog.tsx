import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/use-words';
import { ExportReasonChoice, isReady, longestReason, type ExportReason } from './export-reason';

/** Asks before a file is written that may hold what is sensitive; `always` says that it leaves in full, so that only the reason is open. */
export function ExportReasonDialog({ title, lead, always = false, onGo, onClose }: {
  readonly title: string;
  readonly lead: string;
  readonly always?: boolean;
  readonly onGo: (reason: ExportReason) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState<ExportReason>(always ? '' : null);
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    await onGo(reason);
    onClose();
  };
  return (
    <Modal
      open width={480} title={title} destroyOnHidden mask={{ closable: false }}
      okText={t('exports.go')} cancelText={t('basic.cancel')} okButtonProps={{ disabled: !isReady(reason), loading: busy }} onOk={() => void go()} onCancel={onClose}
    >
      <p>{lead}</p>
      {always ? (
        <>
          <p className="km-soft">{t('exports.sensitive.fullHint')}</p>
          <Input
            autoFocus maxLength={longestReason} aria-label={t('exports.sensitive.reason')} placeholder={t('exports.sensitive.reasonHint')} value={reason ?? ''}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      ) : <ExportReasonChoice value={reason} onChange={setReason} />}
    </Modal>
  );
}
