import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { everyFestival } from '../../../shared/calendar/vocabulary';
import type { CarePlan, CarePlanNode, CarePlanNodeDraft, NodeKind } from '../../../shared/care-plan/schema';
import { customKey } from '../../../shared/custom/schema';
import type { Given } from '../../../shared/ipc/contract';
import { useCustomFields, usePreset } from '../../data/queries/lists';
import { FieldItem } from '../../pieces/field-item';
import { OfferedChoice } from '../../pieces/offered-choice';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { saveNode } from './actions';
import styles from './care-plans.module.css';

interface About {
  readonly plan: Pick<CarePlan, 'id' | 'lifecycle' | 'channel'>;
  /** The node to correct; `null` adds one. */
  readonly node: CarePlanNode | null;
  readonly onClose: () => void;
}

/** Adds a trigger to a plan, or corrects one: when, what, how, and what it may cost. */
export function NodeDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={600} destroyOnHidden mask={{ closable: false }} title={t(about.node === null ? 'carePlans.addNode' : 'carePlans.editNode')}>
      <NodeForm {...about} />
    </Modal>
  );
}

const keys = ['kind', 'days', 'spendFen', 'festival', 'dateField', 'repeat', 'frequency', 'action', 'method', 'messageClass', 'content', 'gift', 'giftLevel', 'budgetFen'] as const;

/** Fields that only one kind of trigger asks for. */
const ofKind: Partial<Readonly<Record<(typeof keys)[number], NodeKind>>> = { spendFen: '消费达标', festival: '节日', dateField: '指定日期', repeat: '指定日期', frequency: '定期' };

function NodeForm({ plan, node, onClose }: About) {
  const { t, term, label } = useWords();
  const [form] = Form.useForm<CarePlanNodeDraft>();
  const methods = usePreset('followupMethod');
  const { value: custom } = useCustomFields('clients');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const kind = Form.useWatch('kind', form) ?? node?.kind ?? null;
  const days = [
    ...(['cooperationSince', 'foundedOn'] as const).map((field) => ({ value: field, label: label('clients', field) })),
    ...(custom ?? []).filter((field) => field.kind === '日期' && field.archived !== true).map((field) => ({ value: customKey(field.id), label: field.label ?? '' })),
  ];
  const save = async (typed: CarePlanNodeDraft): Promise<void> => {
    setBusy(true);
    const fields = Object.fromEntries(keys.map((key) => [key, ofKind[key] === undefined || ofKind[key] === typed.kind ? (typed[key] ?? null) : null])) as Given<'careplan:node-add'>['fields'];
    const refused = await saveNode(plan.id, node?.id ?? null, fields);
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const start = node === null ? { messageClass: '服务' } : Object.fromEntries(keys.map((key) => [key, node[key]]));
  return (
    <Form<CarePlanNodeDraft> form={form} name="care-node" layout="vertical" initialValues={start} onFinish={(values) => void save(values)}>
      <div className={styles.row}>
        <FieldItem collection="carePlanNodes" field="kind" required autoFocus={node === null} />
        {kind === '节日' ? (
          <Form.Item name="festival" label={label('carePlanNodes', 'festival')}>
            <Select showSearch options={everyFestival.map((value) => ({ value, label: term(value) }))} />
          </Form.Item>
        ) : null}
        {kind === '消费达标' ? <FieldItem collection="carePlanNodes" field="spendFen" /> : null}
        {kind === '指定日期' ? (
          <>
            <Form.Item name="dateField" label={label('carePlanNodes', 'dateField')}>
              <Select options={days} />
            </Form.Item>
            <FieldItem collection="carePlanNodes" field="repeat" />
          </>
        ) : null}
        {kind === '定期' ? <FieldItem collection="carePlanNodes" field="frequency" placeholder={t('carePlans.frequencyExample')} /> : null}
        <FieldItem collection="carePlanNodes" field="days" hint={t('carePlans.daysHint')} />
      </div>
      <FieldItem collection="carePlanNodes" field="action" required hint={plan.lifecycle === null ? undefined : <Ideas lifecycle={plan.lifecycle} onChoose={(action) => form.setFieldValue('action', action)} />} />
      <div className={styles.row}>
        <Form.Item name="method" label={label('carePlanNodes', 'method')} extra={plan.channel === null ? null : t('carePlans.methodHint', { channel: term(plan.channel) })}>
          <OfferedChoice label={label('carePlanNodes', 'method')} offered={methods} />
        </Form.Item>
        <FieldItem collection="carePlanNodes" field="messageClass" hint={t('carePlans.classHint')} />
        <FieldItem collection="carePlanNodes" field="content" />
        <FieldItem collection="carePlanNodes" field="gift" />
        <FieldItem collection="carePlanNodes" field="giftLevel" />
        <FieldItem collection="carePlanNodes" field="budgetFen" />
      </div>
      <Failure error={refusal} channel={node === null ? 'careplan:node-add' : 'careplan:node-edit'} />
      <FormFoot busy={busy} apart sticky onCancel={onClose} />
    </Form>
  );
}

const ideas = ['first', 'second', 'third'] as const;

/** What fits the lifecycle that a plan is made for (R-CA-03): chosen with one click, and changed as one likes. */
function Ideas({ lifecycle, onChoose }: { readonly lifecycle: NonNullable<CarePlan['lifecycle']>; readonly onChoose: (action: string) => void }) {
  const { t, term } = useWords();
  return (
    <div className={styles.conditions}>
      <span>{t('carePlans.ideasFor', { lifecycle: term(lifecycle) })}</span>
      {ideas.map((idea) => {
        const text = t(`carePlans.ideas.${lifecycle}.${idea}`);
        return <button key={idea} type="button" className="km-link" onClick={() => onChoose(text)}>{text}</button>;
      })}
    </div>
  );
}
