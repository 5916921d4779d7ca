import type { ClientId } from '../../../shared/client/schema';
import { today, type Day } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import type { SurveyWritten } from '../../../shared/survey/asks';
import { addSpan, spanOf } from '../../../shared/policy/interval';
import type { PolicyKey, PolicyValues } from '../../../shared/policy/policies';
import { scoreOf, suggestionsIn, type Rated, type SurveyScore } from '../../../shared/survey/points';
import type { SurveyId } from '../../../shared/survey/schema';
import type { Act } from './changes';
import type { Reader } from './database';
import { readLive, recordsWhere, type StoredRecord } from './records';
import { removeWithDependents } from './remove';
import { readPolicies } from './settings';
import type { Vault } from './vault';

/** What a survey says in figures, as it stands in the vault. */
export const scoreIn = (reader: Reader, survey: string, policies: PolicyValues): SurveyScore => scoreOf(answersIn(reader, survey), policies);

/** The answers of a survey in their order. */
const answersIn = (reader: Reader, survey: string): readonly Rated[] =>
  reader.all<Rated & Record<string, never>>('SELECT dimension, kind, value FROM surveyAnswers WHERE survey = $survey AND deleted IS NULL ORDER BY position, id', { survey });

/** Whether nothing newer was asked of the client: what an older survey says is over. */
const isNewest = (reader: Reader, client: string, survey: string, heldOn: Day): boolean =>
  reader.get('SELECT 1 FROM surveys WHERE client = $client AND deleted IS NULL AND id <> $survey AND heldOn > $heldOn LIMIT 1', { client, survey, heldOn }) === undefined;

const first = (reader: Reader, sql: string, params: Readonly<Record<string, string>>): string | null => reader.get<{ id: string }>(`${sql} ORDER BY id LIMIT 1`, params)?.id ?? null;

interface Line {
  readonly id: string;
  readonly client: ClientId;
  readonly heldOn: Day;
  readonly sample: boolean | null;
}

const named = (policies: PolicyValues, key: PolicyKey): string | null => textOf(policies[key]) || null;

/** A new 提升计划 for a client, with owner and days by the policies (R-SV-02). */
export function startPlan(vault: Vault, act: Act, { client, survey, sample }: { readonly client: ClientId; readonly survey: SurveyId | null; readonly sample: boolean | null }): string {
  const { writer, clock } = vault;
  const policies = readPolicies(writer);
  const day = today(clock);
  const dueOn = addSpan(day, spanOf(policies, 'survey.planWithin'));
  return act.create('improvementPlans', {
    client, survey, points: survey === null ? null : scoreIn(writer, survey, policies).points, startedOn: day, owner: named(policies, 'survey.planOwner'), dueOn,
    followUpOn: addSpan(dueOn, spanOf(policies, 'survey.askAgain')), state: '进行中', sample,
  });
}

/** The plan of a client that runs; `null` when none does. */
export const runningPlan = (reader: Reader, client: string): string | null =>
  first(reader, "SELECT id FROM improvementPlans WHERE client = $client AND deleted IS NULL AND state = '进行中'", { client });

/** Whether nobody has written anything into a plan that the program made. */
const isUntouched = (reader: Reader, id: string): boolean => {
  const plan = readLive(reader, 'improvementPlans', id);
  return plan?.state === '进行中' && plan.goal === null && plan.followUp === null && recordsWhere(reader, 'improvementActions', 'improvement', id).length === 0;
};

function settlePlan(vault: Vault, act: Act, survey: Line, owed: boolean, counts: boolean): boolean {
  const { writer } = vault;
  const own = first(writer, 'SELECT id FROM improvementPlans WHERE survey = $id AND deleted IS NULL', { id: survey.id });
  if (own !== null) {
    if (!owed && isUntouched(writer, own)) removeWithDependents(writer, act, 'improvementPlans', own);
    return false;
  }
  if (!owed || !counts || runningPlan(writer, survey.client) !== null) return false;
  startPlan(vault, act, { client: survey.client, survey: survey.id as SurveyId, sample: survey.sample });
  return true;
}

function settleEscalation({ writer, clock }: Vault, act: Act, survey: Line, { recommend, escalationOwed }: SurveyScore, policies: PolicyValues): boolean {
  const own = first(writer, 'SELECT id FROM surveyEscalations WHERE survey = $id AND deleted IS NULL', { id: survey.id });
  if (own !== null) {
    if (escalationOwed) act.edit('surveyEscalations', own, { recommend });
    else if (readLive(writer, 'surveyEscalations', own)?.state === '待介入') act.remove('surveyEscalations', own);
    return false;
  }
  if (!escalationOwed || recommend === null) return false;
  const open = first(writer, "SELECT id FROM surveyEscalations WHERE client = $client AND deleted IS NULL AND state = '待介入'", { client: survey.client });
  if (open !== null) {
    // Whoever steps in hears of the worst, and since when they are owed an answer.
    if (recommend < (readLive(writer, 'surveyEscalations', open)?.recommend ?? Infinity)) act.edit('surveyEscalations', open, { recommend, survey: survey.id as SurveyId });
    return false;
  }
  const day = today(clock);
  act.create('surveyEscalations', {
    client: survey.client, survey: survey.id as SurveyId, recommend, raisedOn: day, dueOn: addSpan(day, spanOf(policies, 'survey.escalateWithin')), owner: named(policies, 'survey.escalateTo'), state: '待介入', sample: survey.sample,
  });
  return true;
}

/** What was suggested becomes items (R-RV-09, AT-25); one that nobody evaluated yet follows the answer. */
export function settleSuggestions({ writer }: Vault, act: Act, survey: StoredRecord<'surveys'>): number {
  const said = suggestionsIn(answersIn(writer, survey.id));
  const known = recordsWhere(writer, 'suggestions', 'survey', survey.id);
  const left = said.filter((text) => !known.some((suggestion) => suggestion.text === text));
  for (const suggestion of known.filter(({ text, state }) => state === '待评估' && !said.includes(text ?? ''))) {
    const text = left.shift();
    if (text === undefined) act.remove('suggestions', suggestion.id);
    else act.edit('suggestions', suggestion.id, { text });
  }
  const binned = new Set(writer.all<{ text: string | null }>('SELECT text FROM suggestions WHERE survey = $id AND deleted IS NOT NULL', { id: survey.id }).map(({ text }) => text));
  const news = left.filter((text) => !binned.has(text)); // somebody did not want it
  for (const text of news) act.create('suggestions', { client: survey.client, text, survey: survey.id as SurveyId, raisedOn: survey.heldOn, state: '待评估', sample: survey.sample });
  return news.length;
}

/**
 * Brings what follows from a survey in line with what it says, in the act that writes it: a 提升计划 below the limit of
 * R-SV-02, an escalation below that of R-SV-03, suggestions (R-RV-09). What somebody has begun to work on stays when a
 * correction lifts the survey above the limit; a client has one running plan and one open escalation at a time, and a
 * survey that is older than another of the client asks for neither.
 */
export function settleSurvey(vault: Vault, act: Act, id: string): Omit<SurveyWritten, 'id' | 'action'> {
  const { writer } = vault;
  const survey = readLive(writer, 'surveys', id);
  const policies = readPolicies(writer);
  const score = scoreIn(writer, id, policies);
  const made = { plan: false, escalation: false, suggestions: 0 };
  if (!survey?.client || !survey.heldOn) return { ...score, made };
  const line: Line = { id, client: survey.client, heldOn: survey.heldOn, sample: survey.sample };
  const counts = isNewest(writer, line.client, id, line.heldOn);
  if (counts) askedAgain(writer, act, line);
  return {
    ...score,
    made: {
      plan: settlePlan(vault, act, line, score.planOwed, counts), escalation: settleEscalation(vault, act, line, { ...score, escalationOwed: score.escalationOwed && counts }, policies),
      suggestions: settleSuggestions(vault, act, survey),
    },
  };
}

/** Makes the plan that the newest survey is owed which came in while another plan ran (R-SV-02): a client has one at a time, so that this one had to wait for its end. */
export function startNextPlan(vault: Vault, act: Act, ended: StoredRecord<'improvementPlans'>): void {
  const { writer } = vault;
  if (!ended.client || runningPlan(writer, ended.client) !== null) return;
  const since = (ended.survey === null ? null : readLive(writer, 'surveys', ended.survey)?.heldOn) ?? ended.startedOn;
  const newest = writer.get<{ id: SurveyId; sample: number | null; waited: number }>(
    `SELECT s.id, s.sample, s.heldOn >= $since AND s.created > (SELECT created FROM improvementPlans WHERE id = $plan) AND NOT EXISTS (SELECT 1 FROM improvementPlans WHERE survey = s.id AND deleted IS NULL) AS waited
     FROM surveys s WHERE s.client = $client AND s.deleted IS NULL ORDER BY s.heldOn DESC, s.id DESC LIMIT 1`, { client: ended.client, since, plan: ended.id });
  if (newest?.waited === 1 && scoreIn(writer, newest.id, readPolicies(writer)).planOwed) startPlan(vault, act, { client: ended.client, survey: newest.id, sample: newest.sample === null ? null : newest.sample === 1 });
}

/** A survey held after the one that a plan answers is the one in which the client was asked again; of several plans it answers the one that runs, else the newest that was not given up. */
function askedAgain(writer: Reader, act: Act, { id, client, heldOn }: Line): void {
  const plan = writer.get<{ id: string }>("SELECT id FROM improvementPlans WHERE client = $client AND deleted IS NULL AND state <> '已取消' ORDER BY state <> '进行中', id DESC LIMIT 1", { client })?.id ?? null;
  const kept = plan === null ? null : readLive(writer, 'improvementPlans', plan);
  if (!kept || kept.survey === id || (kept.followUp !== null && readLive(writer, 'surveys', kept.followUp))) return;
  const answered = kept.survey === null ? null : readLive(writer, 'surveys', kept.survey);
  if (heldOn > (answered?.heldOn ?? kept.startedOn ?? heldOn)) act.edit('improvementPlans', kept.id, { followUp: id as SurveyId });
}
