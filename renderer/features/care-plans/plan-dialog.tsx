import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CarePlan, CarePlanDraft, CarePlanId } from '../../../shared/care-plan/schema';
import type { ClientFilter } from '../../../shared/client/asks';
import { grades, stages } from '../../../shared/client/schema';
import type { Given } from '../../../shared/ipc/contract';
import { builtinViews } from '../../../shared/listview/builtin';
import { useClientChoices } from '../../data/queries/clients';
import { useSavedViews } from '../../data/queries/lists';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { savePlan } from './actions';
import styles from './care-plans.module.css';

interface About {
  /** The plan to correct; `null` makes one. */
  readonly plan: CarePlan | null;
  readonly segment: ClientFilter;
  readonly onClose: () => void;
  readonly onSaved: (id: CarePlanId) => void;
}

/** Makes a care plan, or corrects one. */
export function PlanDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={640} destroyOnHidden mask={{ closable: false }} title={t(about.plan === null ? 'carePlans.add' : 'carePlans.edit')}>
      <PlanForm {...about} />
    </Modal>
  );
}

const keys = ['name', 'goal', 'target', 'lifecycle', 'channel', 'budgetFen', 'measure', 'owner', 'startsOn', 'endsOn'] as const;
type Values = CarePlanDraft & { readonly view: string; readonly valueGrade?: ClientFilter['valueGrade']; readonly stage?: ClientFilter['stage'] };

/** What the form says of a view that stays as it is. */
const asItIs = 'kept';

function PlanForm({ plan, segment, onClose, onSaved }: About) {
  const { t, term, label } = useWords();
  const { value: choices } = useClientChoices();
  const { value: saved } = useSavedViews('clients');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const { valueGrade, stage, ...rest } = segment;
  const isNarrowed = Object.keys(rest).length > 0;
  const views = [
    ...(isNarrowed ? [{ value: asItIs, label: t('carePlans.keepSegment'), filter: rest as ClientFilter }] : []),
    ...builtinViews.clients.map(({ key, filter }) => ({ value: key, label: t(`lists.views.clients.${key as 'all'}`), filter })),
    ...(saved ?? []).flatMap(({ id, name, filter }) => (filter === null ? [] : [{ value: id, label: name, filter: filter }])),
  ];
  const save = async ({ view, valueGrade: chosenGrades, stage: chosenStages, ...typed }: Values): Promise<void> => {
    setBusy(true);
    const chosen: ClientFilter = { ...views.find(({ value }) => value === view)?.filter, ...(chosenGrades?.length ? { valueGrade: chosenGrades } : {}), ...(chosenStages?.length ? { stage: chosenStages } : {}) };
    const fields = Object.fromEntries(keys.map((key) => [key, typed[key] ?? null])) as Given<'careplan:create'>['fields'];
    const answer = await savePlan(plan?.id ?? null, { fields, segment: chosen });
    setBusy(false);
    if ('refused' in answer) return setRefusal(answer.refused);
    onClose();
    onSaved(answer.id);
  };
  const start: Values = { ...(plan === null ? {} : Object.fromEntries(keys.map((key) => [key, plan[key]]))), view: isNarrowed ? asItIs : 'all', valueGrade, stage };
  return (
    <Form<Values> name="care-plan" layout="vertical" initialValues={start} onFinish={(values) => void save(values)}>
      <FieldItem collection="carePlans" field="name" required autoFocus={plan === null} placeholder={t('carePlans.nameExample')} />
      <div className={styles.row}>
        <FieldItem collection="carePlans" field="goal" />
        <FieldItem collection="carePlans" field="target" placeholder={t('carePlans.targetExample')} />
        <Form.Item name="view" label={t('carePlans.segment')}>
          <Select options={views.map(({ value, label: called }) => ({ value, label: called }))} />
        </Form.Item>
        <FieldItem collection="carePlans" field="lifecycle" />
        <Form.Item name="valueGrade" label={label('clients', 'valueGrade')}>
          <Select mode="multiple" allowClear placeholder={t('carePlans.any')} options={grades.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        <Form.Item name="stage" label={label('clients', 'stage')}>
          <Select mode="multiple" allowClear placeholder={t('carePlans.any')} options={stages.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
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
