import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { ImprovementId } from '../../../shared/improvement/schema';
import type { Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { EscalationRow, SurveyFilter, SurveyFollows, SurveyFound, SurveyRow } from '../../../shared/survey/asks';
import { analysisOf, spanBefore, type AskingFact, type SurveyFact } from '../../../shared/survey/figures';
import { scoreOf, type PointsFormula } from '../../../shared/survey/points';
import type { Survey, SurveyAnswer } from '../../../shared/survey/schema';
import { recommending, type RecommendClass } from '../../../shared/survey/vocabulary';
import { among, type Reader } from '../vault/database';
import { readLive, rowToRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { nameOf, pageOf } from './care-records';
import { Where, type ReadContext } from './context';
import { isPeriod } from './report-text';

const answersOf = (reader: Reader, survey: string): readonly SurveyAnswer[] =>
  reader.all('SELECT * FROM surveyAnswers WHERE survey = $survey AND deleted IS NULL ORDER BY position, id', { survey }).map((row) => rowToRecord('surveyAnswers', row) as unknown as SurveyAnswer);

/** What a survey has led to. */
function followsOf(reader: Reader, survey: string): SurveyFollows {
  const plan = reader.get<{ id: ImprovementId }>('SELECT id FROM improvementPlans WHERE survey = $survey AND deleted IS NULL ORDER BY id LIMIT 1', { survey });
  const escalation = reader.get('SELECT id, state, owner, dueOn FROM surveyEscalations WHERE survey = $survey AND deleted IS NULL ORDER BY id LIMIT 1', { survey });
  return { plan: plan?.id ?? null, escalation: (escalation ?? null) as SurveyFollows['escalation'] };
}

function rowOf(context: ReadContext, survey: Survey, policies: PolicyValues): SurveyRow {
  const answers = answersOf(context.reader, survey.id);
  return { ...survey, contactName: nameOf(context, survey.contact), answers, ...scoreOf(answers, policies), ...followsOf(context.reader, survey.id) };
}

/** Surveys of a client with their answers, the latest first. */
export function listSurveys(context: ReadContext, input: In<'survey:list'>): Result<Out<'survey:list'>, Refusal<'survey:list'>> {
  const page = pageOf(context, 'surveys', input);
  if (!page.ok) return page;
  const policies = readPolicies(context.reader);
  return ok({ ...page.value, items: page.value.items.map((survey) => rowOf(context, survey as unknown as Survey, policies)) });
}

/**
 * The grade of the client of a survey `s` at the end of the day on which it was held, by the log of changes: what it is today says
 * nothing of how that grade was served then (domain §4). Of a survey that is older than the client's file, the grade it was filed with.
 */
const gradeByLog = `(SELECT CASE x.kind WHEN 'create' THEN x.value ->> '$.valueGrade' ELSE x.value ->> '$' END FROM changes x JOIN actions t ON t.id = x.action
  WHERE x.record = s.client AND (x.kind = 'create' OR x.register = 'valueGrade')
  ORDER BY substr(t.at, 1, 10) > s.heldOn, iif(substr(t.at, 1, 10) > s.heldOn, x.seq, -x.seq) LIMIT 1)`;
/** Few clients ever change their grade: of the others the log is not read. */
const gradeThen = `CASE WHEN EXISTS (SELECT 1 FROM changes g WHERE g.record = s.client AND g.register = 'valueGrade') THEN ${gradeByLog} ELSE c.valueGrade END`;

/** Surveys that count: those of clients that are there. */
const counted = 'surveys s JOIN clients c ON c.id = s.client AND c.deleted IS NULL';

/** Surveys `s` of clients `c` with the sums that points, CSAT and NPS are made from; the answer to recommending is chosen as `recommendOf` chooses it. */
const scoredWith = (grade: string): string => `SELECT s.id, s.client, s.heldOn, ${grade} AS grade, coalesce(sum(a.kind = '1-5分' AND a.value IS NOT NULL), 0) AS ratings,
    sum(CASE WHEN a.kind = '1-5分' THEN CAST(a.value AS INTEGER) END) AS total, coalesce(sum(a.kind = '1-5分' AND a.value IN ('4', '5')), 0) AS content,
    (SELECT CAST(q.value AS INTEGER) FROM surveyAnswers q WHERE q.survey = s.id AND q.deleted IS NULL AND q.kind = '0-10分'
     ORDER BY instr(q.dimension, '${recommending}') > 0 OR q.dimension LIKE '%recommend%' DESC, q.position, q.id LIMIT 1) AS recommend
  FROM ${counted} LEFT JOIN surveyAnswers a ON a.survey = s.id AND a.deleted IS NULL`;
const scored = scoredWith('NULL');

/** Points by the formula in force, as SQL over a scored row. */
const pointsSql: Readonly<Record<PointsFormula, string>> = { ofFive: '(total * 20.0 / ratings)', fromOne: '((total - ratings) * 25.0 / ratings)' };

const classes: Readonly<Record<RecommendClass, string>> = { 推荐者: 'recommend >= 9', 被动者: 'recommend BETWEEN 7 AND 8', 贬损者: 'recommend <= 6' };

/** The conditions of a filter on surveys `s`, and those on what was scored. */
function conditionsOf({ client, from, to, grade, recommends, rated, recommending: asked, below, sent }: SurveyFilter, policies: PolicyValues): { readonly on: Where; readonly of: Where } {
  const on = new Where().and('s.deleted IS NULL');
  if (client !== undefined) on.and('s.client = $client', { client });
  if (from !== undefined) on.and('s.heldOn >= $from', { from });
  if (to !== undefined) on.and('s.heldOn <= $to', { to });
  if (grade !== undefined) on.and(`(${gradeThen}) IS $grade`, { grade });
  if (sent !== undefined) {
    on.and(`s.form IS NOT NULL AND EXISTS (SELECT 1 FROM surveyForms f WHERE f.form = s.form AND f.client = s.client AND f.deleted IS NULL AND f.sentOn BETWEEN $sentFrom AND $sentTo)`, { sentFrom: sent.from, sentTo: sent.to });
  }
  const of = new Where();
  if (recommends !== undefined) of.and(classes[recommends]);
  if (rated !== undefined) of.and(`(ratings > 0) = ${Number(rated)}`);
  if (asked !== undefined) of.and(`(recommend IS NOT NULL) = ${Number(asked)}`);
  if (below !== undefined) of.and(`(ratings > 0 AND ${pointsSql[policies['survey.formula'] as PointsFormula]} < $pass) = ${Number(below)}`, { pass: Number(policies['survey.passScore']) });
  return { on, of };
}

/** Surveys of all clients, the latest first. */
export function findSurveys(context: ReadContext, { offset, limit, ...filter }: In<'survey:find'>): Out<'survey:find'> {
  const { reader } = context;
  const policies = readPolicies(reader);
  const { on, of } = conditionsOf(filter, policies);
  // Answers are only added up where the filter asks for what they say.
  const found = of.sql === '' ? `(SELECT s.id, s.heldOn FROM ${counted} ${on.sql})` : `(${scored} ${on.sql} GROUP BY s.id) ${of.sql}`;
  const params = { ...on.params, ...of.params };
  const order = 'ORDER BY heldOn DESC, id DESC';
  const scoredIds = of.sql === '' ? null : reader.all<{ id: string }>(`SELECT id FROM ${found} ${order}`, params);
  const total = scoredIds?.length ?? reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${found}`, params)?.n ?? 0;
  const shown = scoredIds?.slice(offset, offset + limit) ?? reader.all<{ id: string }>(`SELECT id FROM ${found} ${order} LIMIT $limit OFFSET $offset`, { ...params, limit, offset });
  const items = shown.flatMap(({ id }): SurveyFound[] => {
    const survey = readLive(reader, 'surveys', id) as unknown as Survey | null;
    const client = survey?.client ? readLive(reader, 'clients', survey.client) : null;
    return survey === null ? [] : [{ ...rowOf(context, survey, policies), clientName: client?.name ?? null, clientNumber: client?.number ?? null }];
  });
  return { total, items, formula: policies['survey.formula'] as PointsFormula };
}

interface Scored {
  readonly heldOn: Day;
  readonly grade: string | null;
  readonly ratings: number;
  readonly total: number | null;
  readonly content: number;
  readonly recommend: number | null;
}

/** What figures read of the surveys held on some days, both included. */
export function surveyFacts(reader: Reader, from: Day, to: Day, formula: PointsFormula): readonly SurveyFact[] {
  return reader.all<Scored & { points: number | null } & Record<string, never>>(
    `SELECT heldOn, grade, ratings, content, recommend, CASE WHEN ratings > 0 THEN ${pointsSql[formula]} END AS points FROM (${scoredWith(gradeThen)} WHERE s.deleted IS NULL AND s.heldOn BETWEEN $from AND $to GROUP BY s.id)`, { from, to });
}

/** Who was asked by forms on some days, both included; what was sent again with the same questionnaire within a month is one asking. */
export const askingFacts = (reader: Reader, from: Day, to: Day): readonly AskingFact[] =>
  reader.all<{ askedOn: Day; grade: string | null; returned: number } & Record<string, never>>(
    `SELECT s.heldOn AS askedOn, ${gradeThen} AS grade, s.returned FROM (
       SELECT f.client, min(f.sentOn) AS heldOn, max(EXISTS (SELECT 1 FROM surveys x WHERE x.client = f.client AND x.form = f.form AND x.deleted IS NULL)) AS returned
       FROM surveyForms f WHERE f.deleted IS NULL AND f.sentOn BETWEEN $from AND $to GROUP BY f.client, f.template, substr(f.sentOn, 1, 7)
     ) s JOIN clients c ON c.id = s.client AND c.deleted IS NULL`, { from, to }).map(({ returned, ...asking }) => ({ ...asking, returned: returned === 1 }));

/** What a client said in one survey: how likely it is to recommend, and its points; `null` for what it was not asked. */
interface Said {
  readonly client: string;
  readonly recommend: number | null;
  readonly points: number | null;
}

/** What some clients said, survey by survey, on some days, both included; points by the formula given. */
export const saidOf = (reader: Reader, clients: readonly string[], { from, to }: { readonly from: Day; readonly to: Day }, formula: PointsFormula): readonly Said[] =>
  reader.all<Said & Record<string, never>>(
    `SELECT client, recommend, CASE WHEN ratings > 0 THEN ${pointsSql[formula]} END AS points FROM (${scored} WHERE s.deleted IS NULL AND s.client ${among} AND s.heldOn BETWEEN $from AND $to GROUP BY s.id)`,
    { ids: JSON.stringify(clients), from, to });

/** NPS and satisfaction of a period with the one before it (R-CA-11, R-ST-07). */
export function analyseSurveys({ reader }: ReadContext, { from, to, by }: In<'survey:analysis'>): Result<Out<'survey:analysis'>, Refusal<'survey:analysis'>> {
  if (!isPeriod(from, to)) return err({ kind: 'badPeriod' });
  const formula = readPolicies(reader)['survey.formula'] as PointsFormula;
  const since = spanBefore(from, to).from;
  return ok(analysisOf({ surveys: surveyFacts(reader, since, to, formula), askings: askingFacts(reader, since, to) }, { from, to }, by, formula));
}

/** Recommendations with which senior management has to do, the open ones first. */
export function listEscalations({ reader }: ReadContext, { client, state, from: since, to: until, offset, limit }: In<'survey:escalations'>): Out<'survey:escalations'> {
  const where = new Where().and('e.deleted IS NULL');
  if (client !== undefined) where.and('e.client = $client', { client });
  if (state !== undefined) where.and('e.state = $state', { state });
  if (since !== undefined) where.and('e.raisedOn >= $since', { since });
  if (until !== undefined) where.and('e.raisedOn <= $until', { until });
  const from = `surveyEscalations e JOIN clients c ON c.id = e.client AND c.deleted IS NULL LEFT JOIN surveys s ON s.id = e.survey ${where.sql}`;
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, where.params)?.n ?? 0;
  const rows = reader.all(
    `SELECT e.*, c.name AS clientName, c.number AS clientNumber, s.heldOn FROM ${from} ORDER BY e.state <> '待介入', e.dueOn, e.id DESC LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset });
  return { total, items: rows.map(({ clientName, clientNumber, heldOn, ...row }) => ({ ...rowToRecord('surveyEscalations', row), clientName, clientNumber, heldOn }) as unknown as EscalationRow) };
}
