import { CheckOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Modal } from 'antd';
import { useState } from 'react';
import type { HandoverId } from '../../../shared/handover/schema';
import { ask } from '../../data/engine';
import { useHandover, useHandoverPack } from '../../data/queries/plan';
import { notifySaved } from '../../data/saved-notice';
import { BriefSheet } from '../../pieces/brief/brief-sheet';
import { ExportReasonDialog } from '../../pieces/export-reason-dialog';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { printBriefs, writePack } from './actions';

/** The pack of a handover (beyond §2 item 14): all that is open and all there is to know; read, printed, and taken over from here. */
export function HandoverDrawer({ id, name, onClose }: { readonly id: HandoverId; readonly name: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [taking, setTaking] = useState(false);
  const [leaving, setLeaving] = useState<'pdf' | 'docx' | null>(null);
  const { value, error, reload } = useHandoverPack(id);
  const { value: handover } = useHandover(id);
  return (
    <Drawer
      open
      onClose={onClose}
      size={880}
      title={t('handover.packOf', { client: name })}
      extra={
        <span style={{ display: 'flex', gap: 8 }}>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setLeaving('pdf')}>{t('handover.print')}</Button>
          <Button icon={<FileWordOutlined aria-hidden />} onClick={() => setLeaving('docx')}>{t('handover.docx')}</Button>
          {handover?.state === '待接手' ? <Button type="primary" icon={<CheckOutlined aria-hidden />} onClick={() => setTaking(true)}>{t('handover.take')}</Button> : null}
        </span>
      }
    >
      <Failure error={error} channel="handover:pack" onRetry={reload} />
      {value === null ? null : <BriefSheet brief={value} />}
      {handover === null || !handover.note ? null : <p className="km-soft">{t('handover.noted', { note: handover.note })}</p>}
      {taking ? <TakeDialog id={id} onClose={() => setTaking(false)} /> : null}
      {leaving === null ? null : (
        <ExportReasonDialog
          title={t(leaving === 'pdf' ? 'handover.print' : 'handover.docx')} lead={t('handover.printLead')} onClose={() => setLeaving(null)}
          onGo={(reason) => (leaving === 'pdf' ? printBriefs({ handover: id }, t('handover.fileName', { client: name }), reason) : writePack(id, t('handover.fileName', { client: name }), reason))}
        />
      )}
    </Drawer>
  );
}

/** Takes a client over, with what its new owner has to remark on the pack. */
function TakeDialog({ id, onClose }: { readonly id: HandoverId; readonly onClose: () => void }) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [error, setError] = useState<AnyRefusal | null>(null);
  const take = async (): Promise<void> => {
    const answer = await ask('handover:take', { id, note });
    if (!answer.ok) return setError(answer.error);
    notifySaved(answer.value.action, t('handover.taken'));
    onClose();
  };
  return (
    <Modal open width={480} title={t('handover.takeTitle')} okText={t('handover.take')} cancelText={t('basic.cancel')} onOk={() => void take()} onCancel={onClose}>
      <Input.TextArea
        autoFocus rows={3} maxLength={1000} value={note} aria-label={t('handover.note')} placeholder={t('handover.noteHint')}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void take();
        }}
      />
      <Failure error={error} channel="handover:take" />
    </Modal>
  );
}
