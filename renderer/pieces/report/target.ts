import type { ComplaintFilter } from '../../../shared/complaint/asks';
import type { Day } from '../../../shared/kit/dates';
import { isCounted } from '../../../shared/report/figures';
import type { ComplaintLine, ComplaintReport, CountedFigure } from '../../../shared/report/model';
import type { Period } from '../../../shared/report/period';
import { unfilled } from '../../../shared/report/words';

/** What complaints are grouped by in a report. */
export type Grouping = 'type' | 'problem' | 'department' | 'grade' | 'channel' | 'state' | 'clientGrade' | 'product';

/** A figure of a report, by which complaints it counts. */
export type FigureTarget =
  | { readonly kind: 'counted'; readonly figure: CountedFigure }
  | { readonly kind: 'group'; readonly by: Grouping; readonly name: string }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day };

/** How a figure opens its complaints; absent on paper. */
export type OpenFigure = (target: FigureTarget) => void;

const valueOf = (line: ComplaintLine, by: Grouping): string => line[by] ?? (by === 'type' ? unfilled.type : unfilled.other);

/** The complaints that a figure counts: exactly as many as it says. */
export function linesBehind(report: ComplaintReport, target: FigureTarget): readonly ComplaintLine[] {
  switch (target.kind) {
    case 'counted': return report.lines.filter(isCounted[target.figure]);
    case 'group': return report.lines.filter((line) => valueOf(line, target.by) === target.name);
    case 'days': return report.lines.filter(({ receivedOn }) => receivedOn >= target.from && receivedOn <= target.to);
  }
}

/** The filter under which the list of complaints shows the same ones; `null` where its columns do not say it (what is late, what took how long). */
export function filterOf({ from, to }: Period, target: FigureTarget): ComplaintFilter | null {
  switch (target.kind) {
    case 'counted': return countedFilter({ from, to }, target.figure);
    case 'days': return { from: target.from, to: target.to };
    case 'group': return groupFilter({ from, to }, target.by, target.name);
  }
}

function countedFilter(period: Period, figure: CountedFigure): ComplaintFilter | null {
  switch (figure) {
    case 'all': return period;
    case 'handled': return { ...period, state: ['待回访', '已关闭'] };
    case 'closed': return { ...period, state: ['已关闭'] };
    case 'satisfied': return { ...period, state: ['已关闭'], where: [{ field: 'outcome', op: 'is', values: ['满意'] }] };
    case 'noAnswer': return { ...period, state: ['已关闭'], where: [{ field: 'outcome', op: 'isNot', values: ['满意'] }] };
    default: return null;
  }
}

/** Columns of the list of complaints by which a group is named. */
const columnOf = { type: 'type', problem: 'problem', department: 'department', grade: 'grade', channel: 'channel', state: 'state', clientGrade: 'clientGrade', product: 'productName' } as const satisfies Record<Grouping, string>;

function groupFilter(period: Period, by: Grouping, name: string): ComplaintFilter {
  const column = columnOf[by];
  if (name === (by === 'type' ? unfilled.type : unfilled.other)) return { ...period, where: [{ field: column, op: 'empty', values: [] }] };
  switch (by) {
    case 'problem': return { ...period, problem: name };
    case 'department': return { ...period, department: name };
    case 'type':
    case 'grade':
    case 'state': return { ...period, [by]: [name] }; // a value of a closed list: the engine refuses any other
    default: return { ...period, where: [{ field: column, op: 'is', values: [name] }] };
  }
}
