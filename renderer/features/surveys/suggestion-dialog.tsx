import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Day } from '../../../shared/kit/dates';
import type { SuggestionRow } from '../../../shared/suggestion/asks';
import { suggestionStates, type SuggestionState } from '../../../shared/suggestion/schema';
import type { ProductId } from '../../../shared/trade/schema';
import { ask } from '../../data/engine';
import { EntryForm } from '../../data/entry-form';
import { notifySaved } from '../../data/saved-notice';
import { useProductChoices } from '../../data/queries/trade';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { FieldItem } from '../../pieces/field-item';
import { GrowingText } from '../../ui/growing-text';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './surveys.module.css';

interface Values {
  readonly text: string | null;
  readonly product: ProductId | null;
  readonly raisedOn: Day | null;
  readonly state: SuggestionState | null;
  readonly plannedOn: Day | null;
  readonly reason: string | null;
  readonly owner: string | null;
}

/** Puts a suggestion on file, or says how it stands; what the client should hear is asked for next (R-RV-09). */
export function SuggestionDialog({ row, client, onClose }: { readonly row: SuggestionRow | null; readonly client: ClientChoice | null; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open onCancel={onClose} footer={null} width={620} destroyOnHidden mask={{ closable: false }} title={t(row === null ? 'surveys.suggestion.addTitle' : 'surveys.suggestion.editTitle')}>
      <SuggestionForm row={row} given={client} onClose={onClose} />
    </Modal>
  );
}

function SuggestionForm({ row, given, onClose }: { readonly row: SuggestionRow | null; readonly given: ClientChoice | null; readonly onClose: () => void }) {
  const { t, term, label } = useWords();
  const today = useToday();
  const search = useClientSearch();
  const products = useProductChoices();
  const [client, setClient] = useState(given);
  const [start] = useState<Values>(() => (row === null
    ? { text: null, product: null, raisedOn: today, state: '待评估', plannedOn: null, reason: null, owner: null }
    : { text: row.text, product: row.product, raisedOn: row.raisedOn, state: row.state, plannedOn: row.plannedOn, reason: row.reason, owner: row.owner }));
  const save = async (fields: Values): Promise<AnyRefusal | null> => {
    const whose = row?.client ?? client?.id ?? null;
    if (whose === null) return { kind: 'clientMissing' };
    const answer = row === null ? await ask('suggestion:add', { client: whose, fields }) : await ask('suggestion:edit', { id: row.id, seen: row.stamp, fields });
    if (!answer.ok) return answer.error;
    const news = row !== null && fields.state !== row.state && (fields.state === '已列入计划' || fields.state === '已上线' || fields.state === '不采纳');
    notifySaved(answer.value.action, t(row === null ? 'surveys.suggestion.added' : news ? 'surveys.suggestion.askTell' : 'surveys.suggestion.saved'));
    onClose();
    return null;
  };
  return (
    <EntryForm<Values> name="suggestion" draftKey={row === null ? `suggestion:new:${given?.id ?? ''}` : `suggestion:${row.id}`} start={start} channel={row === null ? 'suggestion:add' : 'suggestion:edit'} onSave={save} onCancel={onClose}>
      {(values) => (
        <>
          {row === null && given === null ? <Form.Item label={label('suggestions', 'client')} required><ClientPicker from={search} value={client} onChange={setClient} autoFocus /></Form.Item> : null}
          <Form.Item name="text" label={label('suggestions', 'text')} required>
            <GrowingText autoFocus={row === null && given !== null} rows={2} maxLength={2000} placeholder={t('surveys.suggestion.example')} />
          </Form.Item>
          <div className={styles.row}>
            <Form.Item name="state" label={label('suggestions', 'state')}>
              <Select options={suggestionStates.map((value) => ({ value, label: term(value) }))} />
            </Form.Item>
            <FieldItem collection="suggestions" field="plannedOn" required={values.state === '已列入计划'} />
            <Form.Item name="product" label={label('suggestions', 'product')}>
              <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={products.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
            </Form.Item>
            <FieldItem collection="suggestions" field="owner" />
          </div>
          <FieldItem collection="suggestions" field="reason" rows={2} required={values.state === '不采纳'} />
        </>
      )}
    </EntryForm>
  );
}
