import type { CareCollection } from '../../../shared/care/records';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { readLive, rowToRecord, type StoredRecord } from '../vault/records';
import type { ReadContext } from './context';

/** How the records of a client stand, as SQL over their row `r`. */
const orders: Readonly<Record<CareCollection, string>> = {
  visits: 'coalesce(r.heldOn, r.plannedOn) DESC', surveys: 'r.heldOn DESC', careTasks: "r.state = '已完成', r.dueOn IS NULL, r.dueOn", cases: 'r.number DESC', tierRecords: 'r.statedOn DESC',
};

interface Page<R> {
  readonly total: number;
  readonly items: readonly R[];
}

/** A page of what is kept of a client, in the order of its kind. */
export function pageOf<C extends CareCollection>({ reader }: ReadContext, collection: C, { client, offset, limit }: In<'visit:list'>): Result<Page<StoredRecord<C>>, Refusal<'visit:list'>> {
  if (!readLive(reader, 'clients', client)) return err({ kind: 'notFound' });
  const where = 'r.client = $client AND r.deleted IS NULL';
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${collection} r WHERE ${where}`, { client })?.n ?? 0;
  const rows = reader.all(`SELECT r.* FROM ${collection} r WHERE ${where} ORDER BY ${orders[collection]}, r.id DESC LIMIT $limit OFFSET $offset`, { client, limit, offset });
  return ok({ total, items: rows.map((row) => rowToRecord(collection, row)) });
}

/** What somebody at a client is called. */
export const nameOf = ({ reader }: ReadContext, contact: string | null): string | null => (contact === null ? null : (readLive(reader, 'contacts', contact)?.name ?? null));

/** Visits of a client, the latest first. */
export function listVisits(context: ReadContext, input: In<'visit:list'>): Result<Out<'visit:list'>, Refusal<'visit:list'>> {
  const page = pageOf(context, 'visits', input);
  return page.ok ? ok({ ...page.value, items: page.value.items.map((visit) => ({ ...visit, contactName: nameOf(context, visit.contact) })) } as unknown as Out<'visit:list'>) : page;
}

/** One visit with its client and whom it is for. */
export function readVisit(context: ReadContext, { id }: In<'visit:read'>): Result<Out<'visit:read'>, Refusal<'visit:read'>> {
  const visit = readLive(context.reader, 'visits', id);
  const client = visit?.client ? readLive(context.reader, 'clients', visit.client) : null;
  if (!visit || !client) return err({ kind: 'notFound' });
  const phone = visit.contact === null ? undefined : context.reader.get<{ text: string | null }>('SELECT text FROM phones WHERE contact = $contact AND deleted IS NULL ORDER BY id LIMIT 1', { contact: visit.contact });
  return ok({ ...visit, contactName: nameOf(context, visit.contact), clientName: client.name ?? '', clientNumber: client.number, contactPhone: phone?.text ?? null } as unknown as Out<'visit:read'>);
}

/** Care tasks of a client, open ones first. */
export const listCareTasks = (context: ReadContext, input: In<'care:list'>): Result<Out<'care:list'>, Refusal<'care:list'>> => pageOf(context, 'careTasks', input) as Result<Out<'care:list'>, Refusal<'care:list'>>;
/** Cases of a client, the newest number first. */
export const listCases = (context: ReadContext, input: In<'case:list'>): Result<Out<'case:list'>, Refusal<'case:list'>> => pageOf(context, 'cases', input) as Result<Out<'case:list'>, Refusal<'case:list'>>;
/** What was stated of a client, the newest first. */
export const listTierRecords = (context: ReadContext, input: In<'tier:list'>): Result<Out<'tier:list'>, Refusal<'tier:list'>> => pageOf(context, 'tierRecords', input) as Result<Out<'tier:list'>, Refusal<'tier:list'>>;
