import { Form } from 'antd';
import { useState } from 'react';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { momentOf, wallTime } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { useReachables } from '../../data/queries/clients';
import { useSettings } from '../../data/settings';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { localZone, useToday } from '../../ui/use-today';
import { ClientPicker } from '../../pieces/client-picker';
import { notifySaved } from '../../data/saved-notice';
import { useWords } from '../../words/use-words';
import { ComplaintForm } from './complaint-form';
import { customFilled } from '../../pieces/custom-values';
import type { ComplaintValues } from './complaint-values';

/** A registration as its draft keeps it. */
export interface KeptRegistration {
  readonly client: ClientChoice | null;
  readonly values: ComplaintValues;
}

/** Registers a complaint: received now, by phone, from the client's first contact unless said otherwise. */
export function RegisterComplaint({ given, kept, onTyped, onSaved, onCancel }: {
  readonly given: ClientChoice | null;
  readonly kept: KeptRegistration | null;
  readonly onTyped: (kept: KeptRegistration) => void;
  readonly onSaved: (id: ComplaintId) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const { settings } = useSettings();
  const today = useToday();
  const [first] = useState<ComplaintValues>(() => {
    if (kept !== null) return kept.values;
    const now = momentOf(Date.now(), localZone());
    return {
      receivedOn: today,
      receivedTime: wallTime(now),
      channel: '电话',
      grade: '一般',
      owner: settings.userName || null,
    };
  });
  const [client, setClient] = useState(given ?? kept?.client ?? null);
  const [values, setValues] = useState(first);
  const [missing, setMissing] = useState(false);
  const people = useReachables(client?.id ?? null);
  const search = useClientSearch();
  return (
    <ComplaintForm
      channel="complaint:open"
      initial={first}
      people={people}
      client={client?.id ?? null}
      who={
        given !== null ? null : (
          <Form.Item label={t('complaints.form.client')} htmlFor="complaint-client" required {...(missing ? { validateStatus: 'error', help: t('complaints.form.clientMissing') } : {})}>
            <ClientPicker
              from={search}
              id="complaint-client"
              value={client}
              onChange={(choice) => {
                setClient(choice);
                setMissing(false);
                onTyped({ client: choice, values });
              }}
              autoFocus
            />
          </Form.Item>
        )
      }
      onTyped={(next) => {
        setValues(next);
        onTyped({ client, values: next });
      }}
      onSave={async (fields, custom) => {
        if (client === null) {
          setMissing(true);
          return null;
        }
        const answer = await ask('complaint:open', { client: client.id, fields, custom: customFilled(custom) });
        if (!answer.ok) return answer.error;
        notifySaved(answer.value.action, t('complaints.form.saved', { number: answer.value.number }));
        await onSaved(answer.value.id);
        return null;
      }}
      onCancel={onCancel}
    />
  );
}
