import type { ClientFilter } from '../../../../shared/client/asks';
import { noDisturbStop, openComplaintStop, retiredStop, stopByConsent } from '../../../../shared/consent/schema';
import { today, type Day } from '../../../../shared/kit/dates';
import type { Row } from '../../vault/database';
import { toMatch } from '../../search/match';
import { keptNumbers } from '../../vault/id-numbers';
import { newestTier } from '../../vault/tier-of';
import { reviewedFacts } from '../../vault/migrations/0003-clean-data';
import { Where, type ReadContext } from '../context';
import { narrowBySource } from '../source-filter';
import { foundEntries } from '../text-filter';
import { listSource } from './source';

/** A text's clients, looked up one by one; or, with a sign that means nothing else, tried one by one while others are walked through. */
type ByText = 'r.entry' | '+r.entry';

/** What a filter of clients says beside its conditions. */
export function clientBase(filter: ClientFilter, byText: ByText = 'r.entry'): { readonly where: Where; readonly match: boolean } {
  const where = new Where()
    .among('r.valueGrade', filter.valueGrade, 'value')
    .among('r.intentGrade', filter.intentGrade, 'intent')
    .among('r.stage', filter.stage, 'stage');
  if (filter.verification !== undefined) where.and(filter.verification === '待核实' ? "r.verification = '待核实'" : "r.verification IS NOT '待核实'");
  (filter.tag ?? []).forEach((tag, at) =>
    where.and(`r.id IN (SELECT x.client FROM clientTags x WHERE x.tag = $tag${at} AND x.deleted IS NULL)`, { [`tag${at}`]: tag }));
  narrowBySource(where, filter);
  const match = filter.text === undefined ? null : toMatch(filter.text);
  if (match) {
    where.and(`${byText} IN (${foundEntries})`, { match: match.any });
  }
  return { where, match: match !== null };
}

/** Rows by their rowids, put into the order in which those were given. */
export function inOrder(rows: readonly (Row & { readonly at: number })[], rowids: readonly number[]): readonly Row[] {
  const byRowid = new Map(rows.map((row) => [row.at, row]));
  return rowids.flatMap((rowid): Row[] => {
    const row = byRowid.get(rowid);
    if (!row) return [];
    const { at: _at, ...shown } = row;
    return [shown];
  });
}

/** Long text lies with the client itself: list rows hold what lists show. */
const fromClient = (field: string): string => `(SELECT c."${field}" FROM clients c WHERE c.id = r.id)`;

const openPromises = "FROM promises p WHERE p.client = r.id AND p.deleted IS NULL AND p.state = '待兑现'";

const sql: Readonly<Record<string, string>> = {
  sample: 'coalesce(r.sample, 0)',
  tier: newestTier('r.id'),
  openPromises: `(SELECT count(*) ${openPromises})`,
  promisedFor: `(SELECT min(p.dueOn) ${openPromises})`,
  noDisturb: 'coalesce(r.noDisturb, 0)',
  ...Object.fromEntries(['needs', 'notes', 'preference', 'buyingIntent', 'greeting', 'stageReason'].map((field) => [field, fromClient(field)])),
};

const consents = ['consentService', 'consentMarketing', 'consentSurvey'] as const;

/** What the newest turn of a purpose says by today; most clients have none, and are not looked into. */
const turnSql = (column: string, part: 1 | 2, day: Day, otherwise: string): string => `CASE WHEN r.${column} IS NULL THEN '${otherwise}' ELSE
  coalesce((SELECT json_extract(t.value, '$[${part}]') FROM json_each(r.${column}) t WHERE json_extract(t.value, '$[0]') <= '${day}' LIMIT 1), '${otherwise}') END`;

const consentSql = (day: Day): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(consents.map((column) => [column, turnSql(column, 1, day, '无')])),
  marketingWays: `CASE WHEN r.openComplaints > 0 OR r.retired IS 1 OR r.noDisturb IS 1 THEN '[]' ELSE ${turnSql('consentMarketing', 2, day, '[]')} END`,
  mayMarket: `(r.openComplaints = 0 AND r.retired IS NOT 1 AND r.noDisturb IS NOT 1 AND ${turnSql('consentMarketing', 1, day, '无')} = '有')`,
  marketingStop: `CASE WHEN r.openComplaints > 0 THEN '${openComplaintStop}' WHEN r.retired IS 1 THEN '${retiredStop}' WHEN r.noDisturb IS 1 THEN '${noDisturbStop}' ELSE CASE ${turnSql('consentMarketing', 1, day, '无')} ${Object.entries(stopByConsent).map(([state, stop]) => `WHEN '${state}' THEN '${stop}'`).join(' ')} END END`,
});

/** The list of clients. */
export const clientSource = listSource<'clients'>({
  list: 'clients',
  from: 'clientRows r',
  alias: 'r',
  facts: { index: 'clientRowsFacts', columns: new Set<string>(['id', 'rowid', 'entry', ...reviewedFacts]) },
  walked: { name: 'clientRowsByPinyin' },
  rowid: 'r.rowid',
  id: 'r.id',
  client: 'r.id',
  name: 'r.name',
  custom: 'r.custom',
  record: { alias: 'b', join: ' JOIN clients b ON b.id = r.id' },
  judgedBy: `b.stage, b.stageReason, EXISTS (SELECT 1 FROM ${keptNumbers} WHERE n.client = b.id) AS numbersHeld`,
  usualSort: 'updatedOn',
  base: (_context, filter) => clientBase(filter).where,
  sql: ({ clock }) => ({ ...sql, ...consentSql(today(clock)) }),
  order: () => ({ name: 'r.pinyin' }),
  sums: {},
  folded: { name: 'r.nameFold' },
  rowsAt: ({ reader }: ReadContext, rowids) =>
    inOrder(reader.all('SELECT r.rowid AS at, r.* FROM clientRows r WHERE r.rowid IN (SELECT value FROM json_each($rowids))', { rowids: JSON.stringify(rowids) }), rowids),
});
