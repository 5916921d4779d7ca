import type { ImprovementRow, PlanFigure } from '../../../shared/improvement/asks';
import type { ImprovementAction } from '../../../shared/improvement/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { SuggestionRow } from '../../../shared/suggestion/asks';
import { isToTell, toTellSql } from '../../../shared/suggestion/rules';
import type { Suggestion } from '../../../shared/suggestion/schema';
import type { Row } from '../vault/database';
import { rowToRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { scoreIn } from '../vault/survey-outcome';
import { Where, type ReadContext } from './context';

const plansFrom = `improvementPlans p JOIN clients c ON c.id = p.client AND c.deleted IS NULL LEFT JOIN surveys s ON s.id = p.survey AND s.deleted IS NULL
  LEFT JOIN surveys f ON f.id = p.followUp AND f.deleted IS NULL`;
const plansSql = `SELECT p.*, c.name AS clientName, c.number AS clientNumber, s.heldOn, f.id AS askedAgain FROM ${plansFrom}`;

function toPlan({ reader }: ReadContext, policies: PolicyValues, { clientName, clientNumber, heldOn, askedAgain, ...row }: Row): ImprovementRow {
  const actions = reader.all('SELECT * FROM improvementActions WHERE improvement = $id AND deleted IS NULL ORDER BY position, id', { id: row['id'] ?? null }).map((each) => rowToRecord('improvementActions', each) as unknown as ImprovementAction);
  const pointsAfter = typeof askedAgain === 'string' ? scoreIn(reader, askedAgain, policies).points : null;
  return { ...rowToRecord('improvementPlans', row), clientName, clientNumber, heldOn, actions, pointsAfter } as unknown as ImprovementRow;
}

/** What a figure of a period counts of plans `p`, over `$from`, `$to` and `$today`. */
export const planFigureSql: Readonly<Record<PlanFigure, string>> = {
  opened: 'p.startedOn BETWEEN $from AND $to', done: "p.state = '已完成' AND p.endedOn BETWEEN $from AND $to",
  late: "p.state <> '已取消' AND p.dueOn BETWEEN $from AND $to AND p.dueOn < coalesce(p.endedOn, $today)",
};

/** Plans, the running ones first, by deadline (R-SV-02). */
export function listImprovements(context: ReadContext, { client, state, counted, offset, limit }: In<'improvement:list'>): Out<'improvement:list'> {
  const { reader } = context;
  const where = new Where().and('p.deleted IS NULL');
  if (client !== undefined) where.and('p.client = $client', { client });
  if (state !== undefined) where.and('p.state = $state', { state });
  if (counted !== undefined) where.and(planFigureSql[counted.as], { from: counted.from, to: counted.to, ...(counted.as === 'late' ? { today: today(context.clock) } : {}) });
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${plansFrom} ${where.sql}`, where.params)?.n ?? 0;
  const policies = readPolicies(reader);
  const rows = reader.all(`${plansSql} ${where.sql} ORDER BY p.state <> '进行中', p.dueOn, p.id DESC LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset });
  return { total, items: rows.map((row) => toPlan(context, policies, row)) };
}

/** One plan with its actions. */
export function readImprovement(context: ReadContext, { id }: In<'improvement:read'>): Result<Out<'improvement:read'>, Refusal<'improvement:read'>> {
  const row = context.reader.get(`${plansSql} WHERE p.id = $id AND p.deleted IS NULL`, { id });
  return row === undefined ? err({ kind: 'notFound' }) : ok(toPlan(context, readPolicies(context.reader), row));
}

/** Suggestions: what is to be told first, then what is to be evaluated (R-RV-09). */
export function listSuggestions({ reader }: ReadContext, { client, state, toTell, from: since, to: until, offset, limit }: In<'suggestion:list'>): Out<'suggestion:list'> {
  const where = new Where().and('p.deleted IS NULL');
  if (client !== undefined) where.and('p.client = $client', { client });
  if (state !== undefined) where.and('p.state = $state', { state });
  if (toTell) where.and(toTellSql);
  if (since !== undefined) where.and('p.raisedOn >= $since', { since });
  if (until !== undefined) where.and('p.raisedOn <= $until', { until });
  const from = `suggestions p JOIN clients c ON c.id = p.client AND c.deleted IS NULL LEFT JOIN products q ON q.id = p.product ${where.sql}`;
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, where.params)?.n ?? 0;
  const rows = reader.all(
    `SELECT p.*, c.name AS clientName, c.number AS clientNumber, q.name AS productName FROM ${from} ORDER BY NOT (${toTellSql}), p.state <> '待评估', p.raisedOn DESC, p.id DESC LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset });
  return {
    total,
    items: rows.map(({ clientName, clientNumber, productName, ...row }) => {
      const suggestion = rowToRecord('suggestions', row) as unknown as Suggestion;
      return { ...suggestion, clientName, clientNumber, productName, toTell: isToTell(suggestion) } as unknown as SuggestionRow;
    }),
  };
}
