import { useState } from 'react';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { momentOf, wallTime } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { useReachables } from '../../data/queries/clients';
import { useSettings } from '../../data/settings';
import type { ClientChoice } from '../../data/use-client-search';
import { localZone, useToday } from '../../ui/use-today';
import { notifySaved } from '../../data/saved-notice';
import { useWords } from '../../words/use-words';
import { ComplaintForm } from './complaint-form';
import { customFilled } from '../../pieces/custom-values';
import type { ComplaintValues } from './complaint-values';
import { WhoComplains } from './who-complains';

/** A registration as its draft keeps it. */
export interface KeptRegistration {
  readonly client: ClientChoice | null;
  readonly values: ComplaintValues;
}

/** Registers a complaint: received now, by phone, of what happened now, unless said otherwise. */
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
    const now = wallTime(momentOf(Date.now(), localZone()));
    return {
      receivedOn: today,
      receivedTime: now,
      happenedOn: today,
      happenedTime: now,
      channel: '电话',
      grade: '一般',
      owner: settings.userName || null,
    };
  });
  const [client, setClient] = useState(given ?? kept?.client ?? null);
  const [values, setValues] = useState(first);
  const [missing, setMissing] = useState(false);
  const people = useReachables(client?.id ?? null);
  return (
    <ComplaintForm
      channel="complaint:open"
      initial={first}
      people={people}
      client={client?.id ?? null}
      who={
        given !== null ? null : (
          <WhoComplains
            client={client}
            missing={missing}
            onChange={(choice) => {
              setClient(choice);
              setMissing(false);
              onTyped({ client: choice, values });
            }}
          />
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
