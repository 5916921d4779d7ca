import { Form, Modal } from 'antd';
import { useState } from 'react';
import type { PreventionRow } from '../../../shared/prevention/asks';
import type { Day } from '../../../shared/kit/dates';
import { useComplaintChoices } from '../../data/queries/complaints';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { editCheck } from './actions';

interface Values {
  readonly owner?: string | null;
  readonly dueOn?: Day | null;
  readonly note?: string | null;
}

interface About {
  readonly check: PreventionRow;
  readonly onClose: () => void;
}

/** Corrects who does a check, until when, and what is to be known of it. */
export function EditDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={480} destroyOnHidden mask={{ closable: false }} title={t('prevention.editTitle')}>
      <EditForm {...about} />
    </Modal>
  );
}

function EditForm({ check: { id, owner, dueOn, note }, onClose }: About) {
  const { value: choices } = useComplaintChoices();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (typed: Values): Promise<void> => {
    const now = { owner: (typed.owner ?? '').trim(), dueOn: typed.dueOn ?? null, note: (typed.note ?? '').trim() };
    const changed = {
      ...(now.owner === (owner ?? '') ? {} : { owner: now.owner }), ...(now.dueOn === dueOn ? {} : { dueOn: now.dueOn }), ...(now.note === (note ?? '') ? {} : { note: now.note }),
    };
    if (Object.keys(changed).length === 0) return onClose();
    setBusy(true);
    const refused = await editCheck({ id, ...changed });
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Form<Values> name="edit-prevention" layout="vertical" initialValues={{ owner, dueOn, note }} onFinish={(values) => void save(values)}>
      <FieldItem collection="preventions" field="owner" suggestions={choices?.owners ?? []} />
      <FieldItem collection="preventions" field="dueOn" />
      <FieldItem collection="preventions" field="note" />
      <Failure error={refusal} channel="prevention:edit" />
      <FormFoot busy={busy} apart onCancel={onClose} />
    </Form>
  );
}
