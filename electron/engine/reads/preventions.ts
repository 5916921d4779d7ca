import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, addMonths, daysBetween, today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { PreventionEffect, PreventionLine, PreventionRow } from '../../../shared/prevention/asks';
import { monthOfDay } from '../../../shared/report/period';
import { trendOf } from '../../../shared/report/trend';
import type { Reader, SqlValue } from '../vault/database';
import { nextVisits } from '../vault/prevention-visits';
import { readLive, rowToRecord } from '../vault/records';
import { Where, type ReadContext } from './context';

const visitJoin = 'LEFT JOIN visits v ON v.id = i.visit AND v.deleted IS NULL AND instr(v.agenda, i.id) > 0';
/** Items with the visit that has them on its agenda; a line that somebody took from an agenda is on none. */
export const itemsFrom = `preventionItems i ${visitJoin}`;
/** How an item `i` stands: what was said of it by hand, else done once the visit `v` was held. */
export const standing = "coalesce(i.state, CASE WHEN v.state = '已完成' THEN '已完成' ELSE '待办' END)";
/** Whether a visit that is planned has it on its agenda. */
const isPlanned = "i.state IS NULL AND v.state IS '计划'";

/** What clients own; what was given back is owned no more. */
const ownedSql = "owned o JOIN clients c ON c.id = o.client AND c.deleted IS NULL WHERE o.deleted IS NULL AND o.state IS NOT '已退'";
/** Owners of a product `$product`. */
const ownersSql = `SELECT DISTINCT o.client FROM ${ownedSql} AND o.product = $product`;
/** Clients that complained of the problem themselves, of this product or without naming one. */
const complainantsSql = 'SELECT k.client FROM complaints k WHERE k.problem = $problem AND k.deleted IS NULL AND k.client IS NOT NULL AND (k.product = $product OR k.product IS NULL)';
/** Clients that were checked for the same already, or are being checked (beyond §2 item 13). */
const checkedSql = `SELECT i.client FROM preventions p JOIN preventionItems i ON i.prevention = p.id AND i.deleted IS NULL AND i.client IS NOT NULL
  ${visitJoin}
  WHERE p.problem = $problem AND p.product = $product AND p.deleted IS NULL AND (p.state = '进行中' OR ${standing} = '已完成')`;

type Whom = Pick<In<'prevention:preview'>, 'problem' | 'product' | 'complainants'>;

/** The clients that a check would take in: owners minus those already checked, and minus who complained unless they are wanted. */
export const clientsToCheck = (reader: Reader, { problem, product, complainants }: Whom): readonly string[] =>
  reader.all<{ client: string }>(
    `SELECT client FROM (${ownersSql}) WHERE client NOT IN (${checkedSql}) ${complainants ? '' : `AND client NOT IN (${complainantsSql})`} ORDER BY client`, { problem, product }).map(({ client }) => client);

/** Products that clients own, those first of which most complained for a problem. */
export function preventionProducts({ reader }: ReadContext, { problem }: In<'prevention:products'>): Out<'prevention:products'> {
  return reader.all(
    `SELECT q.id, q.name, coalesce(k.n, 0) AS complaints, o.n AS owners FROM products q
     JOIN (SELECT o.product, count(DISTINCT o.client) AS n FROM ${ownedSql} GROUP BY o.product) o ON o.product = q.id
     LEFT JOIN (SELECT product, count(*) AS n FROM complaints WHERE problem = $problem AND deleted IS NULL GROUP BY product) k ON k.product = q.id
     WHERE q.deleted IS NULL ORDER BY complaints DESC, owners DESC, q.name, q.id LIMIT 200`, { problem }) as unknown as Out<'prevention:products'>;
}

/** Whom a check would take in, and whom it would leave out and why. */
export function previewPrevention({ reader, clock }: ReadContext, whom: In<'prevention:preview'>): Result<Out<'prevention:preview'>, Refusal<'prevention:preview'>> {
  if (!readLive(reader, 'products', whom.product)) return err({ kind: 'notFound' });
  const { problem, product } = whom;
  const params = { problem, product };
  const within = (sql: string): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM (${ownersSql}) WHERE client IN (${sql})`, params)?.n ?? 0;
  const clients = clientsToCheck(reader, whom);
  const withVisit = reader.get<{ n: number }>(
    `SELECT count(DISTINCT n.client) AS n FROM visits n WHERE n.client IN (SELECT value FROM json_each($clients)) AND n.deleted IS NULL AND n.state = '计划'
       AND (n.recurrence IS NOT NULL OR n.plannedOn >= $day)`, { clients: JSON.stringify(clients), day: today(clock) })?.n ?? 0;
  return ok({
    owners: reader.get<{ n: number }>(`SELECT count(*) AS n FROM (${ownersSql})`, { product })?.n ?? 0,
    complained: within(complainantsSql), checked: within(checkedSql), clients: clients.length, withVisit,
  });
}

const rowsSql = `SELECT p.*, q.name AS productName, count(i.id) AS total, sum(${standing} = '已完成') AS done, sum(${standing} = '不需要') AS notNeeded, sum(${isPlanned}) AS planned
  FROM preventions p LEFT JOIN products q ON q.id = p.product LEFT JOIN preventionItems i ON i.prevention = p.id AND i.deleted IS NULL ${visitJoin}`;

const toRow = (row: Readonly<Record<string, SqlValue>>): PreventionRow => {
  const count = (key: string): number => Number(row[key] ?? 0);
  const counts = { total: count('total'), done: count('done'), notNeeded: count('notNeeded'), planned: count('planned') };
  return { ...rowToRecord('preventions', row), productName: row['productName'], counts } as unknown as PreventionRow;
};

/** Checks with how far each has come, the running ones first. */
export function listPreventions({ reader }: ReadContext, { offset, limit }: In<'prevention:list'>): Out<'prevention:list'> {
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM preventions WHERE deleted IS NULL')?.n ?? 0;
  const rows = reader.all(`${rowsSql} WHERE p.deleted IS NULL GROUP BY p.id ORDER BY p.state = '已结束', p.startedOn DESC, p.id DESC LIMIT $limit OFFSET $offset`, { limit, offset });
  return { total, items: rows.map(toRow) };
}

/** Months before the start of a check that it is compared with. */
const monthsBefore = 12;

/** Complaints of a problem, whatever the product, day by day from twelve months before a check began. */
function effectOf({ reader, clock }: ReadContext, { problem, startedOn }: PreventionRow): PreventionEffect {
  const day = today(clock);
  const start = startedOn ?? day;
  const first = addMonths(start, -monthsBefore);
  const { from } = monthOfDay(first);
  const counts = new Map(reader.all<{ day: Day; n: number }>(
    'SELECT receivedOn AS day, count(*) AS n FROM complaints WHERE deleted IS NULL AND problem = $problem AND receivedOn BETWEEN $from AND $day GROUP BY receivedOn', { problem, from, day },
  ).map((each) => [each.day, each.n]));
  const daily: { day: Day; count: number }[] = [];
  for (let on = from; on <= day; on = addDays(on, 1)) daily.push({ day: on, count: counts.get(on) ?? 0 });
  const among = (a: Day, b: Day): number => daily.reduce((sum, each) => (each.day >= a && each.day <= b ? sum + each.count : sum), 0);
  return {
    months: trendOf(daily).columns,
    before: { count: among(first, addDays(start, -1)), days: daysBetween(first, start) },
    since: { count: among(start, day), days: Math.max(0, daysBetween(start, day) + 1) },
  };
}

/** A check with one page of its clients, those to be done first, and the complaints before it and since. */
export function readPrevention(context: ReadContext, { id, state, unplanned, text, offset, limit }: In<'prevention:read'>): Result<Out<'prevention:read'>, Refusal<'prevention:read'>> {
  const { reader, clock } = context;
  const row = reader.get(`${rowsSql} WHERE p.id = $id AND p.deleted IS NULL GROUP BY p.id`, { id });
  if (!row) return err({ kind: 'notFound' });
  const prevention = toRow(row);
  const where = new Where().and('i.prevention = $id AND i.deleted IS NULL', { id });
  if (state !== undefined) where.and(`${standing} = $state`, { state });
  if (unplanned) where.and(`${standing} = '待办' AND v.id IS NULL`);
  if (text.trim() !== '') where.and("instr(lower(coalesce(c.name, '') || ' ' || coalesce(c.number, '')), lower($text)) > 0", { text: text.trim() });
  const from = `${itemsFrom} LEFT JOIN clients c ON c.id = i.client ${where.sql}`;
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, where.params)?.n ?? 0;
  const items = reader.all(
    `SELECT i.id, i.client, c.name AS clientName, c.number AS clientNumber, ${standing} AS state, i.note, CASE WHEN v.state = '计划' THEN v.plannedOn END AS visitOn,
       coalesce(i.doneOn, CASE WHEN i.state IS NULL AND v.state = '已完成' THEN v.heldOn END) AS doneOn
     FROM ${from} ORDER BY ${standing} <> '待办', v.plannedOn IS NULL, v.plannedOn, c.name, i.id LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset });
  const addable = prevention.state === '进行中' ? nextVisits(reader, { prevention: id }, today(clock)).length : 0;
  return ok({ prevention, effect: effectOf(context, prevention), addable, total, items: items as unknown as readonly PreventionLine[] });
}
