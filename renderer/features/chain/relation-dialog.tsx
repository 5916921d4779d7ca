import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { clientId, type ClientId } from '../../../shared/client/schema';
import { isObject, trimmedOrNull } from '../../../shared/kit/plain';
import type { RelationRow } from '../../../shared/relation/asks';
import { relationKinds, type RelationKind } from '../../../shared/relation/schema';
import { ask } from '../../data/engine';
import { KeptForm, type Keeping } from '../../data/kept-form';
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

/** The form with the client chosen in it. */
interface Typed extends Values {
  readonly other: ClientChoice | null;
}

interface Props {
  readonly client: ClientId;
  readonly name: string;
  /** The relation to change; `null` adds one. */
  readonly relation: RelationRow | null;
  readonly onClose: () => void;
}

function readDraft(kept: unknown): Typed | null {
  if (!isObject(kept)) return null;
  const kind = relationKinds.find((each) => each === kept['kind']);
  if (kind === undefined) return null;
  const other = isObject(kept['other']) ? kept['other'] : {};
  const id = clientId.safeParse(other['id']);
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { kind, notes: text(kept['notes']), other: id.success ? { id: id.data, name: text(other['name']) ?? '', number: text(other['number']) } : null };
}

/** How another client is related to this one; said as a sentence before it is saved. */
export function RelationDialog(props: Props) {
  const { t } = useWords();
  const { client, relation, onClose } = props;
  return (
    <Modal open onCancel={onClose} footer={null} destroyOnHidden mask={{ closable: false }} title={t('people.relations.formTitle')}>
      <KeptForm<Typed> draftKey={relation === null ? `relation:new:${client}` : `relation:edit:${relation.id}`} read={readDraft}>
        {(restored, keeping) => <RelationForm {...props} restored={restored} keeping={keeping} />}
      </KeptForm>
    </Modal>
  );
}

function RelationForm({ client, name, relation, onClose, restored, keeping }: Props & { readonly restored: Typed | null; readonly keeping: Keeping<Typed> }) {
  const { t, term, label } = useWords();
  const from = useClientSearch();
  const [form] = Form.useForm<Values>();
  const [first] = useState<Typed>(restored ?? {
    kind: relation?.kind ?? '集团母公司', notes: relation?.notes ?? null,
    other: relation === null ? null : { id: relation.other, name: relation.name ?? '', number: relation.number },
  });
  const [other, setOther] = useState(first.other);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const kind = Form.useWatch('kind', form) ?? first.kind;

  const choose = (chosen: ClientChoice | null): void => {
    setOther(chosen);
    keeping.onTyped({ ...first, ...form.getFieldsValue(), other: chosen });
  };
  const save = async (values: Values): Promise<void> => {
    if (other === null) return setUnchosen(true);
    const fields = { notes: trimmedOrNull(values.notes) };
    const answer = relation === null
      ? await ask('relation:add', { client, other: other.id, kind: values.kind, fields })
      : await ask('relation:edit', { id: relation.id, client, seen: relation.stamp, kind: values.kind, fields });
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('people.relations.saved'));
    await keeping.drop();
    onClose();
  };
  return (
    <Form<Values>
      form={form} name="relation" layout="vertical" initialValues={{ kind: first.kind, notes: first.notes }}
      onValuesChange={(_changed, all: Values) => keeping.onTyped({ ...all, other })} onFinish={(values) => void save(values)}
    >
      <Form.Item label={t('people.relations.other')} htmlFor="relation-other" required {...(unchosen && other === null ? { validateStatus: 'error' as const, help: t('people.relations.otherMissing') } : {})}>
        <ClientPicker from={from} id="relation-other" label={t('people.relations.other')} value={other} disabled={relation !== null} onChange={choose} autoFocus={relation === null} />
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
  );
}
