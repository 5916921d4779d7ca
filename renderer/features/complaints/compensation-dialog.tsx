import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { isAlone, isWithinAuthority } from '../../../shared/complaint/compensation';
import { compensationKinds, type ComplaintId, type CompensationDraft, type CompensationId } from '../../../shared/complaint/schema';
import { ask } from '../../data/engine';
import { useSettings } from '../../data/settings';
import { notifySaved } from '../../data/saved-notice';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { moneyExact } from '../../ui/format';
import { GrowingText } from '../../ui/growing-text';
import { Message } from '../../ui/message';
import { MoneyInput } from '../../ui/money-input';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

interface ProposeAbout {
  readonly complaint: ComplaintId;
  /** What is given beside it, and up to how much one decides alone; in 分. */
  readonly givenFen: number;
  readonly limitFen: number;
  readonly onClose: () => void;
}

/** Puts forward a compensation; says while it is typed whether it will need an approval (AT-29). */
export function ProposeDialog(about: ProposeAbout) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={520} destroyOnHidden title={t('complaints.compensation.propose')}>
      <ProposeForm {...about} />
    </Modal>
  );
}

function ProposeForm({ complaint, givenFen, limitFen, onClose }: ProposeAbout) {
  const { t, term, label } = useWords();
  const { settings } = useSettings();
  const [form] = Form.useForm<CompensationDraft>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const value = Form.useWatch('valueFen', form) ?? 0;

  const save = async ({ kind = null, what = null, valueFen = null, by = null }: CompensationDraft): Promise<void> => {
    setBusy(true);
    const answer = await ask('compensation:propose', { complaint, fields: { kind, what, valueFen, by } });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t(answer.value.state === '待审批' ? 'complaints.compensation.waits' : 'complaints.compensation.proposed'));
    onClose();
  };
  return (
    <Form<CompensationDraft> form={form} name="compensation" layout="vertical" initialValues={{ kind: '现金', by: settings.userName || null }} onFinish={(values) => void save(values)}>
      <Form.Item name="kind" label={label('compensations', 'kind')}>
        <Radio.Group optionType="button" buttonStyle="solid" aria-label={label('compensations', 'kind')} options={compensationKinds.map((each) => ({ value: each, label: term(each) }))} />
      </Form.Item>
      <FieldItem collection="compensations" field="what" required autoFocus hint={t('complaints.compensation.whatHint')} />
      <Form.Item
        name="valueFen"
        label={label('compensations', 'valueFen')}
        extra={t('complaints.compensation.valueHint')}
        required
        rules={[{ required: true, message: t('forms.missing', { field: label('compensations', 'valueFen') }) }]}
      >
        <MoneyInput />
      </Form.Item>
      <FieldItem collection="compensations" field="by" />
      {isWithinAuthority(givenFen + value, limitFen) ? null : <Message tone="warning">{t('complaints.compensation.needsApproval', { sum: moneyExact(givenFen + value), limit: moneyExact(limitFen) })}</Message>}
      <Failure error={refusal} channel="compensation:propose" />
      <FormFoot busy={busy} apart onCancel={onClose} />
    </Form>
  );
}

interface DecideAbout {
  readonly id: CompensationId;
  readonly onClose: () => void;
}

/** Approves or refuses a compensation above one's own authority; alone in the business with second thoughts written down (domain §7.3). */
export function DecideDialog(about: DecideAbout) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={520} destroyOnHidden title={t('complaints.compensation.decideTitle')}>
      <DecideForm {...about} />
    </Modal>
  );
}

interface Decision {
  readonly approve?: boolean;
  readonly decision?: string | null;
  readonly coolingNote?: string | null;
}

function DecideForm({ id, onClose }: DecideAbout) {
  const { t, label } = useWords();
  const { settings } = useSettings();
  const [form] = Form.useForm<Decision>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const alone = isAlone(settings.approver, settings.userName);
  const approves = Form.useWatch('approve', form) ?? true;

  const save = async ({ approve = true, decision, coolingNote }: Decision): Promise<void> => {
    setBusy(true);
    const answer = await ask('compensation:decide', { id, approve, reason: decision?.trim() ?? '', coolingNote: coolingNote?.trim() ?? '' });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t(approve ? 'complaints.compensation.approved' : 'complaints.compensation.refused'));
    onClose();
  };
  const missing = (field: 'decision' | 'coolingNote') => [{ required: true, whitespace: true, message: t('forms.missing', { field: label('compensations', field) }) }];
  return (
    <Form<Decision> form={form} name="decision" layout="vertical" initialValues={{ approve: true }} onFinish={(values) => void save(values)}>
      <p className="km-soft">{alone ? t('complaints.compensation.alone') : t('complaints.compensation.approver', { name: settings.approver })}</p>
      <Form.Item name="approve" label={t('complaints.compensation.decide')}>
        <Radio.Group
          optionType="button" buttonStyle="solid" aria-label={t('complaints.compensation.decide')}
          options={[{ value: true, label: t('complaints.compensation.approve') }, { value: false, label: t('complaints.compensation.refuse') }]}
        />
      </Form.Item>
      <Form.Item name="decision" label={label('compensations', 'decision')} required rules={missing('decision')}>
        <GrowingText rows={2} maxLength={1000} />
      </Form.Item>
      {alone && approves ? (
        <Form.Item name="coolingNote" label={label('compensations', 'coolingNote')} extra={t('complaints.compensation.coolingHint')} required rules={missing('coolingNote')}>
          <GrowingText rows={2} maxLength={1000} />
        </Form.Item>
      ) : null}
      <Failure error={refusal} channel="compensation:decide" />
      <FormFoot busy={busy} apart onCancel={onClose} />
    </Form>
  );
}
