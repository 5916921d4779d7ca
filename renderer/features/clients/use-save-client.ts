import { useState } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import type { ClientId } from '../../../shared/client/schema';
import type { Refusal } from '../../../shared/ipc/contract';
import type { Fault } from '../../../shared/ipc/fault';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { changesAnything, clientToForm, formToDraft, type ClientFormValues, type FormField, type KeptForm } from './form-values';
import { rebase } from './rebase';

export type SaveRefusal = Refusal<'client:create'> | Refusal<'client:edit'> | Fault;
export type Opened = KeptForm['opened'];

/** What came of pressing Save. */
export type Saved = { readonly kind: 'saved'; readonly id: ClientId } | { readonly kind: 'unchanged' } | { readonly kind: 'refused'; readonly error: SaveRefusal };

/** A newer state of the client that was put under the form, and the fields it changed differently. */
export interface Merged {
  readonly values: ClientFormValues;
  readonly newest: ClientFormValues;
  readonly clashes: readonly FormField[];
}

/** The state an edit form stands on. */
export const openedOn = (file: ClientFile): NonNullable<Opened> => ({ values: clientToForm(file), seen: file.client.stamp });

/**
 * Saves the form: a new client, or what differs from the state it was opened on. `takeNewest` puts what
 * was typed on top of the newest state after a `stale` refusal.
 */
export function useSaveClient(id: ClientId | null, first: Opened) {
  const [opened, setOpened] = useState<Opened>(first);
  const [busy, setBusy] = useState(false);

  const save = async (values: ClientFormValues, anyway: boolean): Promise<Saved> => {
    const draft = formToDraft(values, opened?.values);
    if (id !== null && !changesAnything(draft)) return { kind: 'unchanged' };
    setBusy(true);
    const answer =
      id === null || opened === null
        ? await ask('client:create', { ...draft, anyway })
        : await ask('client:edit', { ...draft, id, seen: opened.seen });
    setBusy(false);
    if (!answer.ok) return { kind: 'refused', error: answer.error };
    notifySaved(answer.value.action);
    return { kind: 'saved', id: answer.value.id };
  };

  const takeNewest = async (mine: ClientFormValues): Promise<Merged | null> => {
    if (id === null || opened === null) return null;
    const answer = await ask('client:read', { id });
    if (!answer.ok) return null;
    const now = openedOn(answer.value);
    const { values, clashes } = rebase(mine, opened.values, now.values);
    setOpened(now);
    return { values, newest: now.values, clashes };
  };

  return { opened, busy, save, takeNewest };
}
