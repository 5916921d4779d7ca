import { Form, Modal } from 'antd';
import { useState } from 'react';
import type { CarePlan, CarePlanDraft, CarePlanId } from '../../../shared/care-plan/schema';
import type { Given } from '../../../shared/ipc/contract';
import { useClientChoices } from '../../data/queries/clients';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { savePlan } from './actions';
import { inputOf, SegmentField, type Chosen } from './segment-field';
import styles from './care-plans.module.css';

interface About {
  /** The plan to correct; `null` makes one. */
  readonly plan: CarePlan | null;
  readonly segment: Chosen;
  /** Whether its segment cannot be read any more: it stays as it is until somebody chooses anew, and never becomes everybody by itself. */
  readonly unreadable?: boolean;
  readonly onClose: () => void;
  readonly onSaved: (id: CarePlanId) => void;
}

/** Makes a care plan, or corrects one. */
export function PlanDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={640} style={{ top: 24 }} destroyOnHidden mask={{ closable: false }} title={t(about.plan === null ? 'carePlans.add' : 'carePlans.edit')}>
      <PlanForm {...about} />
    </Modal>
  );
}

const keys = ['name', 'goal', 'target', 'lifecycle', 'channel', 'budgetFen', 'measure', 'owner', 'startsOn', 'endsOn'] as const;

function PlanForm({ plan, segment, unreadable = false, onClose, onSaved }: About) {
  const { t } = useWords();
  const { value: choices } = useClientChoices();
  const [chosen, setChosen] = useState(segment);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (typed: CarePlanDraft): Promise<void> => {
    setBusy(true);
    const fields = Object.fromEntries(keys.map((key) => [key, typed[key] ?? null])) as Given<'careplan:create'>['fields'];
    const answer = await savePlan(plan?.id ?? null, fields, plan === null || chosen !== segment ? inputOf(chosen) : null);
    setBusy(false);
    if ('refused' in answer) return setRefusal(answer.refused);
    onClose();
    onSaved(answer.id);
  };
  const start: CarePlanDraft = plan === null ? {} : Object.fromEntries(keys.map((key) => [key, plan[key]]));
  return (
    <Form<CarePlanDraft> name="care-plan" layout="vertical" initialValues={start} onFinish={(values) => void save(values)}>
      <FieldItem collection="carePlans" field="name" required autoFocus={plan === null} placeholder={t('carePlans.nameExample')} />
      <Form.Item label={t('carePlans.segment')}>
        <SegmentField chosen={chosen} unreadable={unreadable && chosen === segment} onChange={setChosen} />
      </Form.Item>
      <div className={styles.row}>
        <FieldItem collection="carePlans" field="goal" />
        <FieldItem collection="carePlans" field="target" placeholder={t('carePlans.targetExample')} />
        <FieldItem collection="carePlans" field="lifecycle" />
        <FieldItem collection="carePlans" field="startsOn" />
        <FieldItem collection="carePlans" field="endsOn" />
        <FieldItem collection="carePlans" field="channel" />
        <FieldItem collection="carePlans" field="budgetFen" />
        <FieldItem collection="carePlans" field="owner" suggestions={choices?.owners ?? []} />
        <FieldItem collection="carePlans" field="measure" />
      </div>
      <Failure error={refusal} channel={plan === null ? 'careplan:create' : 'careplan:edit'} />
      <FormFoot busy={busy} apart sticky onCancel={onClose} />
    </Form>
  );
}
