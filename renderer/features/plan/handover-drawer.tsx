import { CheckOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { HandoverId } from '../../../shared/handover/schema';
import { ask } from '../../data/engine';
import { useHandover, useHandoverPack } from '../../data/queries/plan';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { BriefSheet } from '../../pieces/brief/brief-sheet';
import { ExportReasonDialog } from '../../pieces/export-reason-dialog';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import { printBriefs, writePack } from './actions';

/** The pack of a handover (beyond §2 item 14): all that is open and all there is to know; read, printed, and taken over from here. */
export function HandoverDrawer({ id, name, onClose }: { readonly id: HandoverId; readonly name: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [leaving, setLeaving] = useState<'pdf' | 'docx' | null>(null);
  const { value, error, reload } = useHandoverPack(id);
  const { value: handover } = useHandover(id);
  const take = async (): Promise<void> => {
    const answer = await ask('handover:take', { id });
    if (answer.ok) notifySaved(answer.value.action, t('handover.taken'));
    else notifyRefused(answer.error, 'handover:take');
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      title={t('handover.packOf', { client: name })}
      extra={
        <span style={{ display: 'flex', gap: 8 }}>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setLeaving('pdf')}>{t('handover.print')}</Button>
          <Button icon={<FileWordOutlined aria-hidden />} onClick={() => setLeaving('docx')}>{t('handover.docx')}</Button>
          {handover?.state === '待接手' ? <Button type="primary" icon={<CheckOutlined aria-hidden />} onClick={() => void take()}>{t('handover.take')}</Button> : null}
        </span>
      }
    >
      <Failure error={error} channel="handover:pack" onRetry={reload} />
      {value === null ? null : <BriefSheet brief={value} />}
      {leaving === null ? null : (
        <ExportReasonDialog
          title={t(leaving === 'pdf' ? 'handover.print' : 'handover.docx')} lead={t('handover.printLead')} onClose={() => setLeaving(null)}
          onGo={(reason) => (leaving === 'pdf' ? printBriefs({ handover: id }, t('handover.fileName', { client: name }), reason) : writePack(id, t('handover.fileName', { client: name }), reason))}
        />
      )}
    </Drawer>
  );
}
