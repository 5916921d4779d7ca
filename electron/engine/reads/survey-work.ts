import { toTellSql } from '../../../shared/suggestion/rules';
import type { surveyFollows } from '../../../shared/survey/vocabulary';
import type { WorkItem } from '../../../shared/work/asks';

/** Open work that has a day of its own: kind and rule, the columns that it is read from over a row `p`, where it stands. */
export interface PlannedSource {
  readonly kind: WorkItem['kind'];
  readonly rule: string;
  readonly columns: string;
  readonly from: string;
  readonly where: string;
  readonly day: string;
}

/** The points that a plan `p` answers: what it goes by until somebody set its goal; `NULL` where it was begun without a survey. */
const pointsSql = "CASE WHEN p.points IS NOT NULL THEN printf('%g/100', round(p.points, 1)) END";

const openAction = "FROM improvementActions a WHERE a.improvement = p.id AND a.deleted IS NULL AND a.state = '待办'";

/** What follows from surveys: plans by the next of their deadlines, the day on which the client is asked again, whether the plan still runs or is done (R-SV-02), recommendations that nobody took yet (R-SV-03), suggestions of which the client is to be told (R-RV-09). */
export const surveyWork: readonly (PlannedSource & { readonly kind: keyof typeof surveyFollows })[] = [
  { kind: 'escalation', rule: 'R-SV-03', columns: 'CAST(CAST(p.recommend AS INTEGER) AS TEXT) AS title, p.owner, NULL AS at', from: 'surveyEscalations p', where: "p.deleted IS NULL AND p.state = '待介入' AND p.dueOn IS NOT NULL", day: 'p.dueOn' },
  {
    kind: 'improvement', rule: 'R-SV-02', columns: `coalesce((SELECT a.text ${openAction} ORDER BY a.dueOn IS NULL, a.dueOn, a.position LIMIT 1), p.goal, ${pointsSql}) AS title, p.owner, NULL AS at`,
    from: 'improvementPlans p', where: "p.deleted IS NULL AND p.state = '进行中' AND p.dueOn IS NOT NULL", day: `min(p.dueOn, coalesce((SELECT min(a.dueOn) ${openAction} AND a.dueOn IS NOT NULL), p.dueOn))`,
  },
  {
    kind: 'askAgain', rule: 'R-SV-02', columns: `coalesce(p.goal, ${pointsSql}) AS title, p.owner, NULL AS at`, from: 'improvementPlans p', day: 'p.followUpOn',
    where: `p.deleted IS NULL AND p.state <> '已取消' AND p.followUpOn IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM surveys f WHERE f.client = p.client AND f.deleted IS NULL AND f.heldOn > coalesce((SELECT s.heldOn FROM surveys s WHERE s.id = p.survey), p.startedOn))`,
  },
  { kind: 'suggestion', rule: 'R-RV-09', columns: 'p.text AS title, p.owner, NULL AS at', from: 'suggestions p', where: `p.deleted IS NULL AND p.decidedOn IS NOT NULL AND ${toTellSql}`, day: 'p.decidedOn' },
];
