import { today } from '../../../shared/kit/dates';
import type { LetterDocument } from '../../../shared/letter/model';
import { paragraphsOf } from '../../../shared/letter/paragraphs';
import type { In } from '../../../shared/ipc/contract';
import { holding } from '../export/masks';
import { placeOf } from '../plan/brief';
import { readLive } from '../vault/records';
import { readSettings } from '../vault/settings';
import type { ReadContext } from './context';

/** A message to a client as a letter: who writes, to whom, and what. Nothing of it is held back: it goes to the client itself. */
export function letterOf(context: ReadContext, { client, contact, text, language }: Pick<In<'message:letter'>, 'client' | 'contact' | 'text' | 'language'>): LetterDocument {
  const { reader, clock } = context;
  const { organisation, userName } = readSettings(reader);
  const person = contact === undefined ? null : readLive(reader, 'contacts', contact);
  return {
    kind: 'letter', organisation: organisation || null, sender: userName || null,
    recipient: { client: readLive(reader, 'clients', client)?.name ?? null, person: person?.name ?? null, position: person?.position ?? null, address: placeOf(context, client, holding(reader, false)) },
    paragraphs: paragraphsOf(text, person?.name ?? null), language, madeOn: today(clock),
  };
}
