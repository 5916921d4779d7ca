import { useEffect, useState } from 'react';
import type { ClientId, ContactId } from '../../../shared/client/schema';
import type { CollectionName } from '../../../shared/record/collections';
import { ask } from '../engine';
import type { ClientChoice } from '../use-client-search';
import { useSettled } from '../../ui/use-settled';
import { useAsk, type Reading } from '../use-ask';
import { useWindowed, type RowOf, type Windowed } from '../use-windowed';

/** What a client consists of: writing any of these changes its page. */
const parts: readonly CollectionName[] = ['clients', 'contacts', 'phones', 'emails', 'addresses', 'tags', 'clientTags', 'plans', 'followups', 'complaints', 'sources', 'orders', 'payments'];

/** One client with everything that belongs to it. */
export const useClientFile = (id: ClientId): Reading<'client:read'> => useAsk('client:read', { id }, parts);

/** A client's history in pages, newest first. */
export const useClientTimeline = (id: ClientId): Windowed<RowOf<'client:timeline'>> =>
  useWindowed('client:timeline', { id }, ['clients', 'followups', 'complaints', 'complaintSteps', 'visits', 'surveys', 'surveyAnswers', 'promises', 'careTasks', 'orders', 'orderLines', 'contracts']);

/**
 * Tags, industries, sources and names in use. Counting them walks over every client, so they are read when
 * a form or a filter opens, and again only when a tag comes or goes.
 */
export const useClientChoices = (): Reading<'client:choices'> => useAsk('client:choices', {}, ['tags']);

/** What is typed of a client that others may be known by. */
export interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly creditCode: string;
}

/** Clients that may be the same as the one being typed, asked for when the typing pauses. */
export function useLookalikes(typed: Typed, except: ClientId | null): Reading<'client:lookalikes'> {
  const { name, phone, email, creditCode } = typed;
  const settled = useSettled({ name: name.trim().slice(0, 200), phone: phone.trim().slice(0, 60), email: email.trim().slice(0, 200), creditCode: creditCode.trim().slice(0, 40) });
  const said = Object.fromEntries(Object.entries(settled).filter(([, text]) => text !== ''));
  return useAsk('client:lookalikes', { ...said, ...(except === null ? {} : { except }) }, ['clients', 'distinctClients']);
}

/** A person at a client with the phone to call and the address to write to first. */
export interface Reachable {
  /** The contact; `null` where the client is that person. */
  readonly id: ContactId | null;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

const nobody: readonly Reachable[] = [];

/** The people at a client, with its own phone and address where they have none; empty while none is chosen. */
export function useReachables(id: ClientId | null): readonly Reachable[] {
  const [known, setKnown] = useState<{ readonly id: ClientId; readonly people: readonly Reachable[] } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let current = true;
    void ask('client:read', { id }).then((answer) => {
      if (!current || !answer.ok) return;
      const { contacts, phones, emails, client } = answer.value;
      const own = { phone: phones[0]?.text ?? null, email: emails[0]?.text ?? null };
      const people = contacts.flatMap(({ id: contact, name, leftOn, phones: [phone], emails: [email] }) =>
        name === null || leftOn !== null ? [] : [{ id: contact, name, phone: phone?.text ?? own.phone, email: email?.text ?? own.email }]);
      const person = client.type === '个人' && client.name !== null ? [{ id: null, name: client.name, ...own }] : [];
      setKnown({ id, people: [...people, ...person] });
    });
    return () => {
      current = false;
    };
  }, [id]);
  return known !== null && known.id === id ? known.people : nobody;
}

/** A client as a picker shows it, by its id; `null` while none is meant or it is being read. */
export function useClientName(id: ClientId | null): ClientChoice | null {
  const [known, setKnown] = useState<ClientChoice | null>(null);
  useEffect(() => {
    if (id === null) return;
    let current = true;
    void ask('client:read', { id }).then((answer) => {
      if (current && answer.ok) setKnown({ id, name: answer.value.client.name ?? '', number: answer.value.client.number });
    });
    return () => {
      current = false;
    };
  }, [id]);
  return known?.id === id ? known : null;
}
