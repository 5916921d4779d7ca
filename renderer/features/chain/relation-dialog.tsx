import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { RelationRow } from '../../../shared/relation/asks';
import { relationKinds, type RelationKind } from '../../../shared/relation/schema';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';

interface Values {
  readonly kind: RelationKind;
  readonly notes?: string | null;
}

/** How another client is related to this one; said as a sentence before it is saved. */
export function RelationDialog({ client, name, relation, onClose }: {
  readonly client: ClientId;
  readonly name: string;
  /** The relation to change; `null` adds one. */
  readonly relation: RelationRow | null;
  readonly onClose: () => void;
}) {
  const { t, term, label } = useWords();
  const from = useClientSearch();
  const [form] = Form.useForm<Values>();
  const [other, setOther] = useState<ClientChoice | null>(relation === null ? null : { id: relation.other, name: relation.name ?? '', number: relation.number });
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const kind = Form.useWatch('kind', form) ?? relation?.kind ?? '集团母公司';

  const save = async (values: Values): Promise<void> => {
    if (other === null) return setUnchosen(true);
    const fields = { notes: values.notes?.trim() || null };
    const answer = relation === null
      ? await ask('relation:add', { client, other: other.id, kind: values.kind, fields })
      : await ask('relation:edit', { id: relation.id, client, seen: relation.stamp, kind: values.kind, fields });
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('people.relations.saved'));
    onClose();
  };
  return (
    <Modal open onCancel={onClose} footer={null} destroyOnHidden mask={{ closable: false }} title={t('people.relations.formTitle')}>
      <Form<Values> form={form} name="relation" layout="vertical" initialValues={{ kind: relation?.kind ?? '集团母公司', notes: relation?.notes ?? null }} onFinish={(values) => void save(values)}>
        <Form.Item label={t('people.relations.other')} htmlFor="relation-other" required {...(unchosen && other === null ? { validateStatus: 'error' as const, help: t('people.relations.otherMissing') } : {})}>
          <ClientPicker from={from} id="relation-other" label={t('people.relations.other')} value={other} disabled={relation !== null} onChange={setOther} autoFocus={relation === null} />
        </Form.Item>
        <Form.Item name="kind" label={t('people.relations.is', { name })} {...(other === null ? {} : { extra: t('people.relations.reads', { other: other.name, name, kind: term(kind) }) })}>
          <Select aria-label={label('relations', 'kind')} options={relationKinds.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        <Form.Item name="notes" label={t('people.relations.notes')}>
          <Input maxLength={400} />
        </Form.Item>
        <Failure error={refusal} channel={relation === null ? 'relation:add' : 'relation:edit'} />
        <FormFoot apart onCancel={onClose} />
      </Form>
    </Modal>
  );
}
