import { Button, Form, type FormInstance } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import type { ClientId } from '../../../shared/client/schema';
import { Failure } from '../../ui/failure';
import { Message } from '../../ui/message';
import { moneyText } from '../../ui/format';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import { ClientFields } from './client-fields';
import { formFields, type ClientFormValues, type FormField, type KeptForm } from './form-values';
import type { Typed } from '../../data/queries/clients';
import { textOf } from '../../../shared/kit/plain';
import { LookalikeNote } from './lookalike-note';
import { useSaveClient, type Merged, type Opened, type SaveRefusal } from './use-save-client';
import styles from './client-form.module.css';

interface Props {
  readonly id: ClientId | null;
  readonly opened: Opened;
  readonly initial: ClientFormValues;
  readonly cameFrom: ClientFile['cameFrom'];
  readonly onTyped: (kept: KeptForm) => void;
  readonly onSaved: (id: ClientId) => void | Promise<void>;
  readonly onCancel: () => void;
  readonly onOpen: (id: ClientId) => void;
}

/** All that the form holds. What antd hands to `onFinish` leaves out what has no input, and so the ids of the elements: they would be made anew. */
const everythingIn = (form: FormInstance<ClientFormValues>): ClientFormValues => form.getFieldsValue(true) as ClientFormValues;

/** antd's path type spells out every field; one stands for all. */
const pathOf = (field: FormField): ['fields', 'name'] => ['fields', field as 'name'];

/** What others may know the client by: its name, its code, and the first number and mailbox typed for it or somebody there. */
const typedOf = (values: Partial<ClientFormValues> | undefined): Typed => {
  const first = (kind: 'phones' | 'emails'): string => [...(values?.[kind] ?? []), ...(values?.contacts ?? []).flatMap((contact) => contact?.[kind] ?? [])].find((reach) => reach?.text)?.text ?? '';
  return { name: textOf(values?.fields?.name), creditCode: textOf(values?.fields?.creditCode), phone: first('phones'), email: first('emails') };
};

/** The client form with its refusals: what was typed stays whatever the engine answers. */
export function ClientForm({ id, opened: first, initial, cameFrom, onTyped, onSaved, onCancel, onOpen }: Props) {
  const { t, label, term } = useWords();
  const [form] = Form.useForm<ClientFormValues>();
  const { opened, busy, save, takeNewest } = useSaveClient(id, first);
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null);
  const [merged, setMerged] = useState<Merged | null>(null);
  const [unchanged, setUnchanged] = useState(false);
  // Nothing is in it before the fields are there.
  const values = Form.useWatch((all: ClientFormValues) => all, form) as Partial<ClientFormValues> | undefined;

  const submit = async (anyway: boolean): Promise<void> => {
    const valid = await form.validateFields().then(() => true, () => false);
    if (!valid) return;
    const typed = everythingIn(form);
    setUnchanged(false);
    const saved = await save(typed, anyway);
    if (saved.kind === 'saved') return onSaved(saved.id);
    setUnchanged(saved.kind === 'unchanged');
    setRefusal(saved.kind === 'refused' ? saved.error : null);
    if (saved.kind !== 'refused' || saved.error.kind === 'duplicate' || !('field' in saved.error)) return;
    const field = formFields.find((key) => 'field' in saved.error && (saved.error.field ?? '').split('.').at(-1) === key);
    if (field !== undefined) form.setFields([{ name: pathOf(field), errors: [refusalText(saved.error, id === null ? 'client:create' : 'client:edit')] }]);
  };
  const merge = async (): Promise<void> => {
    const answer = await takeNewest(everythingIn(form));
    if (answer === null) return;
    form.setFieldsValue(answer.values);
    setMerged(answer);
    setRefusal(null);
  };

  const shown = (field: FormField, value: string | number | boolean | null | undefined): string =>
    value === null || value === undefined || value === '' ? t('forms.cleared') : field === 'budgetFen' || field === 'balanceFen' ? moneyText(Number(value)) : term(value === true ? '是' : String(value));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void submit(false);
  };
  const twin = refusal?.kind === 'duplicate' && typeof refusal.details?.['id'] === 'string' ? refusal.details : null;

  return (
    <Form<ClientFormValues>
      form={form}
      name={id === null ? 'new-client' : 'client'}
      layout="vertical"
      className={styles.form ?? ''}
      initialValues={initial}
      scrollToFirstError={{ block: 'center', focus: true }}
      onValuesChange={() => onTyped({ values: everythingIn(form), opened })}
      onFinish={() => void submit(false)}
      onKeyDown={onKeyDown}
      requiredMark
    >
      <ClientFields person={values?.fields?.type === '个人'} fresh={id === null} cameFrom={cameFrom} />
      <div className={styles.foot}>
        <div className={styles.messages}>
          {twin === null ? <LookalikeNote typed={typedOf(values)} except={id} onOpen={onOpen} /> : null}
          {merged === null ? null : (
            <Message tone="info">
              {t('forms.merged')}
              {merged.clashes.map((field) => (
                <div key={field}>{t('forms.clash', { field: label('clients', field), value: shown(field, merged.newest.fields[field]) })}</div>
              ))}
            </Message>
          )}
          {refusal === null ? null : refusal.kind === 'stale' ? (
            <Message tone="danger" action={<Button size="small" onClick={() => void merge()}>{t('forms.takeNewest')}</Button>}>
              {refusalText(refusal, 'client:edit')}
            </Message>
          ) : twin === null ? (
            <Failure error={refusal} channel={id === null ? 'client:create' : 'client:edit'} />
          ) : (
            <Message
              tone="danger"
              action={
                <span className={styles.choices}>
                  <Button size="small" onClick={() => onOpen(String(twin['id']) as ClientId)}>
                    {t('clients.form.openLookalike', { name: String(twin['name'] ?? '') || t('clients.form.unnamed') })}
                  </Button>
                  <Button size="small" onClick={() => void submit(true)}>
                    {t('clients.form.createAnyway')}
                  </Button>
                </span>
              }
            >
              {refusalText(refusal, 'client:create')}
            </Message>
          )}
          {unchanged ? <Message tone="info">{t('forms.unchanged')}</Message> : null}
        </div>
        <FormFoot busy={busy} onCancel={onCancel}>
          <span className="km-soft">{t('forms.saveHint')}</span>
        </FormFoot>
      </div>
    </Form>
  );
}
