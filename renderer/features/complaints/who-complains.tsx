import { Form } from 'antd';
import { useState } from 'react';
import { clientId } from '../../../shared/client/schema';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import type { ComplaintValues } from './complaint-values';

/** Digits with what people write between them: whoever calls and says no name is put on file under the number. */
const number = /^\+?\d[\d\s()-]{4,}$/;

/** Whose complaint it is: found by search, or put on file on the spot, without leaving the call. */
export function WhoComplains({ client, missing, onChange }: {
  readonly client: ClientChoice | null;
  /** Whether somebody tried to save without. */
  readonly missing: boolean;
  readonly onChange: (client: ClientChoice | null) => void;
}) {
  const { t } = useWords();
  const form = Form.useFormInstance<ComplaintValues>();
  const search = useClientSearch();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);

  const choose = (choice: ClientChoice | null): void => {
    onChange(choice);
    setRefusal(null);
    // What another client bought is not what this one complains about.
    form.setFieldsValue({ product: null, order: null });
    if (choice !== null) requestAnimationFrame(() => form.focusField('contactName'));
  };
  const create = async (typed: string): Promise<void> => {
    const name = number.test(typed) ? t('complaints.form.callerOf', { phone: typed }) : typed;
    const answer = await ask('client:create', { fields: { name }, ...(number.test(typed) ? { phones: [{ text: typed }] } : {}) });
    if (answer.ok) {
      notifySaved(answer.value.action, t('complaints.form.clientCreated', { name }));
      return choose({ id: answer.value.id, name, number: null });
    }
    const refused: AnyRefusal = answer.error;
    const twin = refused.kind === 'duplicate' ? clientId.safeParse(refused.details?.['id']) : null;
    if (twin?.success !== true) return setRefusal(refused);
    choose({ id: twin.data, name: String(refused.details?.['name']), number: String(refused.details?.['number']) });
  };
  return (
    <>
      <Form.Item label={t('complaints.form.client')} htmlFor="complaint-client" required {...(missing ? { validateStatus: 'error', help: t('complaints.form.clientMissing') } : {})}>
        <ClientPicker from={search} id="complaint-client" value={client} onChange={choose} onCreate={(typed) => void create(typed)} autoFocus />
      </Form.Item>
      <Failure error={refusal} channel="client:create" />
    </>
  );
}
