import type { IdNumberRow, OverdueNumber } from '../../../shared/idnumber/asks';
import { maskEnds } from '../../../shared/guard/sensitive-ids';
import { authorises } from '../../../shared/idnumber/rules';
import type { IdNumberId } from '../../../shared/idnumber/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { numberOf } from '../vault/id-numbers';
import { readLive, recordsWhere } from '../vault/records';
import type { ReadContext } from './context';

/** The numbers that are or were kept of a client, by their ends. */
export function listIdNumbers({ reader, clock }: ReadContext, { client }: In<'idnumber:list'>): Result<Out<'idnumber:list'>, Refusal<'idnumber:list'>> {
  if (!readLive(reader, 'clients', client)) return err({ kind: 'notFound' });
  const day = today(clock);
  const items = recordsWhere(reader, 'idNumbers', 'client', client).map(({ id, kind, contact, consent, shownAt }): IdNumberRow => {
    const number = numberOf(reader, id);
    const grant = consent === null ? null : readLive(reader, 'consents', consent);
    return {
      id: id as IdNumberId, kind, contact, consent, shownAt,
      contactName: contact === null ? null : (readLive(reader, 'contacts', contact)?.name ?? null),
      ends: number === null ? null : maskEnds(number),
      authorised: grant !== null && kind !== null && authorises(grant, kind, day),
    };
  });
  return ok({ items });
}

/** Numbers whose authorisation ran out: the others go with it at once (R-COL-05). */
export function listOverdue({ reader, clock }: ReadContext, { offset, limit }: In<'idnumber:overdue'>): Out<'idnumber:overdue'> {
  const overdue = `FROM idNumberValues v JOIN idNumbers n ON n.id = v.id JOIN consents s ON s.id = n.consent JOIN clients c ON c.id = n.client
    WHERE c.deleted IS NULL AND (s.expiresOn < $day OR s.givenOn > $day)`;
  const day = today(clock);
  return {
    total: reader.get<{ n: number }>(`SELECT count(*) AS n ${overdue}`, { day })?.n ?? 0,
    items: reader.all<OverdueNumber>(`SELECT n.id, n.client, c.number, c.name, n.kind, s.expiresOn ${overdue} ORDER BY s.expiresOn, n.id LIMIT $limit OFFSET $offset`, { day, limit, offset }),
  };
}
