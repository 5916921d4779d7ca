import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { ConsentRow } from '../../../shared/consent/asks';
import type { Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useIdNumbers } from '../../data/queries/privacy';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { Message } from '../../ui/message';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

interface Values {
  readonly on: Day;
  readonly reason?: string;
}

/** Writes down since when and why a client no longer agrees. */
export function WithdrawDialog({ client, consent, onClose }: { readonly client: ClientId; readonly consent: ConsentRow; readonly onClose: () => void }) {
  const { t, term } = useWords();
  const today = useToday();
  const numbers = (useIdNumbers(client).value?.items ?? []).filter((number) => number.consent === consent.id && number.ends !== null).length;
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const what = [consent.purpose, consent.channel].map((part) => term(part ?? '')).join(' · ');
  const save = async ({ on, reason = '' }: Values): Promise<void> => {
    const answer = await ask('consent:withdraw', { id: consent.id, on, reason, numbers: numbers > 0 });
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('privacy.consents.withdrawnSaved'));
    onClose();
  };
  return (
    <Modal open onCancel={onClose} footer={null} destroyOnHidden mask={{ closable: false }} title={t('privacy.consents.withdrawTitle', { what })}>
      <Form<Values> name="withdraw" layout="vertical" initialValues={{ on: today }} onFinish={(values) => void save(values)}>
        <Form.Item name="on" label={t('privacy.consents.on')} rules={[{ required: true, message: t('forms.missing', { field: t('privacy.consents.on') }) }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="reason" label={t('privacy.consents.reason')} extra={t('privacy.consents.reasonHint')}>
          <Input maxLength={400} autoFocus />
        </Form.Item>
        <p className="km-soft">{t('privacy.consents.withdrawEffect')}</p>
        {numbers === 0 ? null : <Message tone="warning">{t('privacy.numbers.alongWithdrawal', { count: numbers })}</Message>}
        <Failure error={refusal} channel="consent:withdraw" />
        <FormFoot submit={t('privacy.consents.withdraw')} apart onCancel={onClose} />
      </Form>
    </Modal>
  );
}
