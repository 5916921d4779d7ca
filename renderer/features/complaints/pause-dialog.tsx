import { Form, Modal } from 'antd';
import { useState } from 'react';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

interface About {
  readonly complaint: ComplaintId;
  readonly onClose: () => void;
}

/** Lets the clock of handling stand while the client has to do something, and asks what. */
export function PauseDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={520} destroyOnHidden title={t('complaints.clocks.pause')}>
      <PauseForm {...about} />
    </Modal>
  );
}

function PauseForm({ complaint, onClose }: About) {
  const { t } = useWords();
  const [form] = Form.useForm<{ text?: string }>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async ({ text = '' }: { text?: string }): Promise<void> => {
    setBusy(true);
    const answer = await ask('complaint:pause', { id: complaint, reason: text.trim() });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('complaints.clocks.pausedNow'));
    onClose();
  };
  return (
    <Form form={form} name="pause" layout="vertical" onFinish={(values) => void save(values)}>
      <p className="km-soft">{t('complaints.clocks.pauseHint')}</p>
      <Form.Item
        name="text"
        label={t('complaints.clocks.pauseReason')}
        required
        rules={[{ required: true, whitespace: true, message: t('complaints.clocks.missing') }, { max: 400, message: t('forms.tooLong', { max: 400 }) }]}
      >
        <GrowingText rows={2} autoFocus />
      </Form.Item>
      <Failure error={refusal} channel="complaint:pause" />
      <FormFoot busy={busy} apart onCancel={onClose} />
    </Form>
  );
}
