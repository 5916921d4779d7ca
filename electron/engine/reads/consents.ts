import type { ConsentRow } from '../../../shared/consent/asks';
import { consentFor, isAuthorised, standingOf } from '../../../shared/consent/rules';
import { consentChannels, consentPurposes, type Consent } from '../../../shared/consent/schema';
import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { Reader } from '../vault/database';
import { readLive, recordsWhere } from '../vault/records';
import type { ReadContext } from './context';

/** The authorisation records of a client. */
export const consentsOf = (reader: Reader, client: string): readonly Consent[] => recordsWhere(reader, 'consents', 'client', client) as unknown as readonly Consent[];

/** A client's authorisation records, newest first, and how each purpose stands by each channel today (R-AUD-05). */
export function listConsents({ reader, clock }: ReadContext, { client }: In<'consent:list'>): Result<Out<'consent:list'>, Refusal<'consent:list'>> {
  if (!readLive(reader, 'clients', client)) return err({ kind: 'notFound' });
  const day = today(clock);
  const consents = consentsOf(reader, client);
  const items = consents.map((consent): ConsentRow => ({
    ...consent,
    standing: standingOf(consent, day),
    contactName: consent.contact === null ? null : (readLive(reader, 'contacts', consent.contact)?.name ?? null),
  }));
  items.sort((a, b) => ((a.givenOn ?? '') < (b.givenOn ?? '') ? 1 : (a.givenOn ?? '') > (b.givenOn ?? '') ? -1 : a.id < b.id ? 1 : -1));
  return ok({
    items,
    authorised: isAuthorised(consents, day),
    states: consentPurposes.flatMap((purpose) => consentChannels.map((channel) => ({ purpose, channel, state: consentFor(consents, purpose, channel, day).state }))),
  });
}

/** That the authorisation record `s` holds on `$day`, as SQL (R-AUD-05). */
export const holding = 's.deleted IS NULL AND s.givenOn <= $day AND (s.withdrawnOn IS NULL OR s.withdrawnOn > $day) AND (s.expiresOn IS NULL OR s.expiresOn >= $day)';

/** Clients without an authorisation record that holds today, newest on file first (R-AUD-05). */
export function listGaps({ reader, clock }: ReadContext, { offset, limit }: In<'consent:gaps'>): Out<'consent:gaps'> {
  const gaps = `FROM clients c WHERE c.deleted IS NULL AND NOT EXISTS (SELECT 1 FROM consents s WHERE s.client = c.id AND ${holding})`;
  const day = today(clock);
  return {
    total: reader.get<{ n: number }>(`SELECT count(*) AS n ${gaps}`, { day })?.n ?? 0,
    items: reader
      .all<{ id: ClientId; number: string | null; name: string | null; had: number }>(
        `SELECT c.id, c.number, c.name, EXISTS (SELECT 1 FROM consents s WHERE s.client = c.id AND s.deleted IS NULL) AS had ${gaps} ORDER BY c.filedOn DESC, c.id DESC LIMIT $limit OFFSET $offset`,
        { day, limit, offset })
      .map(({ had, ...client }) => ({ ...client, why: had === 1 ? ('ended' as const) : ('never' as const) })),
  };
}
