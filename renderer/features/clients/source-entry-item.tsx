import { Form, Select } from 'antd';
import { useState } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import type { SourceId } from '../../../shared/source/schema';
import { useSourceChoices } from '../../data/queries/sources';
import { useWords } from '../../words/use-words';
import type { ClientFormValues } from './form-values';

type Entry = NonNullable<ClientFile['cameFrom']>;

/** The entry of the register that a client came from; choosing one fills in the channel. */
export function SourceEntryItem({ known }: { readonly known: Entry | null }) {
  const { t, label } = useWords();
  return (
    <Form.Item name={['fields', 'sourceEntry']} label={label('clients', 'sourceEntry')}>
      <EntryPicker known={known} label={label('clients', 'sourceEntry')} placeholder={t('sources.client.pick')} />
    </Form.Item>
  );
}

function EntryPicker({ known, label, placeholder, value, onChange, id }: {
  readonly known: Entry | null;
  readonly label: string;
  readonly placeholder: string;
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: SourceId | null) => void;
}) {
  const { t, term } = useWords();
  const form = Form.useFormInstance<ClientFormValues>();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const found = useSourceChoices(text, wanted || typeof value === 'string');
  const shown = found.map(({ id: entry, channel, name }): Entry => ({ id: entry, channel, name }));
  const offered = known === null || shown.some((entry) => entry.id === known.id) ? shown : [known, ...shown];
  const nameOf = ({ channel, name }: Entry): string => [channel === null ? null : term(channel), name].filter((part) => part !== null).join(' · ');
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      aria-label={label} placeholder={placeholder} allowClear value={value ?? null} notFoundContent={t('sources.client.none')}
      showSearch={{ filterOption: false, onSearch: setText }}
      onOpenChange={(open) => {
        setWanted(open);
        if (!open) setText('');
      }}
      options={offered.map((entry) => ({ value: entry.id, label: nameOf(entry) }))}
      onChange={(chosen: string | null | undefined) => {
        const entry = offered.find((each) => each.id === chosen) ?? null;
        onChange?.(entry?.id ?? null);
        if (entry !== null && entry.channel !== null) form.setFieldValue(['fields', 'source'], entry.channel);
      }}
    />
  );
}
