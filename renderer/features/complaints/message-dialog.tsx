import { Modal } from 'antd';
import { isDay, type Day } from '../../../shared/kit/dates';
import { isObject, textOf } from '../../../shared/kit/plain';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import { KeptForm } from '../../data/kept-form';
import { useWords } from '../../words/use-words';
import { messageStages } from './message-draft';
import { MessageForm, type MessageValues } from './message-form';

function readKept(value: unknown): MessageValues | null {
  if (!isObject(value) || textOf(value['text']) === '') return null;
  const text = (key: string): string => textOf(value[key]);
  const day = (key: string): Day | null => (isDay(text(key)) ? (text(key) as Day) : null);
  return {
    stage: messageStages.find((each) => each === value['stage']) ?? 'planned', text: text('text'), why: text('why'), until: day('until'),
    reaction: text('reaction'), nextAction: text('nextAction'), nextBy: text('nextBy'), dueOn: day('dueOn'), by: text('by'), promise: value['promise'] === true,
  };
}

/** Tells the client that the complaint has arrived, or how far it is, and keeps what was said as a step (R-CP-01, R-CP-04). */
export function MessageDialog({ file, onClose }: { readonly file: ComplaintFile; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      open onCancel={onClose} footer={null} width={680} destroyOnHidden mask={{ closable: false }} style={{ top: 24 }}
      styles={{ body: { maxHeight: 'calc(100vh - 128px)', overflow: 'auto' } }} title={t('complaints.message.title')}
    >
      <KeptForm draftKey={`complaint-message:${file.complaint.id}`} read={readKept}>
        {(kept, keeping) => <MessageForm file={file} kept={kept} keeping={keeping} onClose={onClose} />}
      </KeptForm>
    </Modal>
  );
}
