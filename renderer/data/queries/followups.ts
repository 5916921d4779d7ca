import { useEffect, useState } from 'react';
import type { Client, ClientId, ContactId } from '../../../shared/client/schema';
import { ask } from '../engine';
import type { Followup, FollowupId } from '../../../shared/followup/schema';
import { useAsk, type Reading } from '../use-ask';

/** The next actions of a client that are still to do, the earliest first. */
export const useOpenNextActions = (client: ClientId): Reading<'followup:list'> =>
  useAsk('followup:list', { client, open: true, limit: 50 }, ['followups']);

/** The newest follow-up of a client: what one should know before calling (R-FU-07). */
export const useLastFollowup = (client: ClientId): Reading<'followup:list'> =>
  useAsk('followup:list', { client, limit: 1 }, ['followups']);

/** What the next step depends on. */
export type CadenceClient = Pick<Client, 'stage' | 'intentGrade' | 'valueGrade' | 'greeting'> & {
  readonly openComplaints: number;
  /** People of the client. */
  readonly contacts: readonly { readonly id: ContactId; readonly name: string }[];
};

/** The stage and grades of the client chosen in a form; `null` while none is chosen or it is being read. */
export function useCadenceClient(id: ClientId | null): CadenceClient | null {
  const [known, setKnown] = useState<{ readonly id: ClientId; readonly client: CadenceClient } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let current = true;
    void ask('client:read', { id }).then((answer) => {
      if (!current || !answer.ok) return;
      const { client, counts, contacts } = answer.value;
      setKnown({
        id,
        client: {
          stage: client.stage, intentGrade: client.intentGrade, valueGrade: client.valueGrade, greeting: client.greeting, openComplaints: counts.openComplaints,
          contacts: contacts.flatMap((contact) => (contact.name === null ? [] : [{ id: contact.id, name: contact.name }])),
        },
      });
    });
    return () => {
      current = false;
    };
  }, [id]);
  return known !== null && known.id === id ? known.client : null;
}

/** One follow-up; `null` while it is read, `gone` when it is not there any more. */
export function useFollowup(id: FollowupId): Followup | 'gone' | null {
  const { value, error } = useAsk('record:get', { collection: 'followups', key: id }, ['followups']);
  return error !== null ? 'gone' : (value as Followup | null);
}
