import type { ComplaintFilter } from '../../../shared/complaint/asks';
import { complaintGrades, complaintStates, complaintTypes } from '../../../shared/complaint/schema';
import type { Day } from '../../../shared/kit/dates';
import type { ComplaintLine, ComplaintReport } from '../../../shared/report/model';
import type { Period } from '../../../shared/report/period';
import { unfilled } from '../../../shared/report/words';

/** What complaints are grouped by in a report. */
export type Grouping = 'type' | 'problem' | 'department' | 'grade' | 'channel' | 'state';

/** A figure of a report, by which complaints it counts. */
export type FigureTarget =
  | { readonly kind: 'all' | 'handled' | 'overdue' }
  | { readonly kind: 'group'; readonly by: Grouping; readonly name: string }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day };

/** How a figure opens its complaints; absent on paper. */
export type OpenFigure = (target: FigureTarget) => void;

const valueOf = (line: ComplaintLine, by: Grouping): string => line[by] ?? (by === 'type' ? unfilled.type : unfilled.other);

/** The complaints that a figure counts: exactly as many as it says. */
export function linesBehind(report: ComplaintReport, target: FigureTarget): readonly ComplaintLine[] {
  switch (target.kind) {
    case 'all': return report.lines;
    case 'handled': return report.lines.filter(({ state }) => state === '待回访' || state === '已关闭');
    case 'overdue': return report.lines.filter(({ overdue }) => overdue);
    case 'group': return report.lines.filter((line) => valueOf(line, target.by) === target.name);
    case 'days': return report.lines.filter(({ receivedOn }) => receivedOn >= target.from && receivedOn <= target.to);
  }
}

const oneOf = <T extends string>(list: readonly T[], name: string): T | undefined => list.find((value) => value === name);

/** The filter under which the list of complaints shows the same ones; `null` when it has no such filter (a channel, what nobody filled in). */
export function filterOf({ from, to }: Period, target: FigureTarget): ComplaintFilter | null {
  switch (target.kind) {
    case 'all': return { from, to };
    case 'handled': return { from, to, state: ['待回访', '已关闭'] };
    case 'overdue': return null;
    case 'days': return { from: target.from, to: target.to };
    case 'group': return groupFilter({ from, to }, target.by, target.name);
  }
}

function groupFilter(period: Period, by: Grouping, name: string): ComplaintFilter | null {
  if (name === (by === 'type' ? unfilled.type : unfilled.other)) return null;
  switch (by) {
    case 'problem': return { ...period, problem: name };
    case 'department': return { ...period, department: name };
    case 'channel': return null;
    case 'type': {
      const type = oneOf(complaintTypes, name);
      return type === undefined ? null : { ...period, type: [type] };
    }
    case 'grade': {
      const grade = oneOf(complaintGrades, name);
      return grade === undefined ? null : { ...period, grade: [grade] };
    }
    case 'state': {
      const state = oneOf(complaintStates, name);
      return state === undefined ? null : { ...period, state: [state] };
    }
  }
}
