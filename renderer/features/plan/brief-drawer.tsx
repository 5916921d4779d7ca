import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { VisitId } from '../../../shared/visit/schema';
import { useBrief } from '../../data/queries/plan';
import { BriefSheet } from '../../pieces/brief/brief-sheet';
import { ExportReasonDialog } from '../../pieces/export-reason-dialog';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import { printBriefs } from './actions';

/** Whose brief, and for which visit. */
export interface BriefAsked {
  readonly client: ClientId;
  readonly visit?: VisitId;
  readonly name: string;
}

/** The brief of a client to read on the way; printed from here (R-FU-07). */
export function BriefDrawer({ asked, onClose }: { readonly asked: BriefAsked | null; readonly onClose: () => void }) {
  const { t } = useWords();
  const [printing, setPrinting] = useState(false);
  const of = asked === null ? null : { client: asked.client, ...(asked.visit === undefined ? {} : { visit: asked.visit }) };
  const { value, error } = useBrief(of);
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={760}
      destroyOnHidden
      title={asked === null ? '' : t('brief.of', { client: asked.name })}
      extra={<Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>{t('brief.print')}</Button>}
    >
      <Failure error={error} />
      {value === null ? null : <BriefSheet brief={value} />}
      {printing && asked !== null && of !== null ? (
        <ExportReasonDialog title={t('brief.print')} lead={t('brief.printLead')} onClose={() => setPrinting(false)} onGo={(reason) => printBriefs(of, t('brief.fileName', { client: asked.name }), reason)} />
      ) : null}
    </Drawer>
  );
}
