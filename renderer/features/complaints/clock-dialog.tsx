import { CopyOutlined } from '@ant-design/icons';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { copyText } from '../../ui/copy-text';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

interface About {
  /** Telling the client that its complaint has arrived, or letting the clock stand while it has to do something. */
  readonly kind: 'acknowledge' | 'pause';
  readonly complaint: ComplaintId;
  readonly onClose: () => void;
}

/** Asks for the one text that goes with stopping a clock. */
export function ClockDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={520} destroyOnHidden title={t(`complaints.clocks.${about.kind}`)}>
      <ClockForm {...about} />
    </Modal>
  );
}

function ClockForm({ kind, complaint, onClose }: About) {
  const { t } = useWords();
  const [form] = Form.useForm<{ text?: string }>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const text = Form.useWatch('text', form) ?? '';
  const channel = `complaint:${kind}` as const;

  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await (kind === 'acknowledge' ? ask('complaint:acknowledge', { id: complaint, text: text.trim() }) : ask('complaint:pause', { id: complaint, reason: text.trim() }));
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t(kind === 'acknowledge' ? 'complaints.clocks.acknowledged' : 'complaints.clocks.pausedNow'));
    onClose();
  };
  return (
    <Form form={form} name={kind} layout="vertical" initialValues={{ text: kind === 'acknowledge' ? t('complaints.clocks.acknowledgement') : '' }} onFinish={() => void save()}>
      <p className="km-soft">{t(kind === 'acknowledge' ? 'complaints.clocks.acknowledgeHint' : 'complaints.clocks.pauseHint')}</p>
      <Form.Item
        name="text"
        label={t(kind === 'acknowledge' ? 'complaints.clocks.acknowledgeText' : 'complaints.clocks.pauseReason')}
        required
        rules={[{ required: true, whitespace: true, message: t('complaints.clocks.missing') }, { max: 400, message: t('forms.tooLong', { max: 400 }) }]}
      >
        <GrowingText rows={2} autoFocus />
      </Form.Item>
      <Failure error={refusal} channel={channel} />
      <FormFoot busy={busy} apart onCancel={onClose}>
        {kind === 'acknowledge' ? (
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => setCopied(copyText(text))}>
            {t(copied ? 'complaints.clocks.copied' : 'complaints.clocks.copy')}
          </Button>
        ) : null}
      </FormFoot>
    </Form>
  );
}
