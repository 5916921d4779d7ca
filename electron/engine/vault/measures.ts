import { readAction } from '../../../shared/action/read-action';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { redesigns } from '../../../shared/report/repeats';
import { isPeriod, savedText } from '../reads/report-text';
import { commit, type Act } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import type { Vault } from './vault';

type Answer<C extends 'report:save-text' | 'measure:settle' | 'problem:mark'> = Result<Out<C>, Refusal<C>>;
type Text = In<'report:save-text'>['text'];

/** The deadline of a measure: what was chosen, else the day that its words name (R-FU-05, AT-11: 「9月底前」). */
const deadlineOf = ({ text, dueOn }: Text['measures'][number], saidOn: Day): Day | null => dueOn ?? readAction(text, { saidOn }).when?.on ?? null;

function keepMeasures(vault: Vault, act: Act, from: Day, to: Day, measures: Text['measures']): void {
  const before = vault.writer.all<{ id: string }>('SELECT id FROM measures WHERE "from" = $from AND "to" = $to AND deleted IS NULL', { from, to });
  const kept = new Set(measures.map(({ id }) => id));
  for (const { id } of before) if (!kept.has(id as never)) act.remove('measures', id);
  const known = new Set(before.map(({ id }) => id));
  measures.forEach((measure, position) => {
    const values = { text: measure.text, owner: measure.owner === '' ? null : measure.owner, dueOn: deadlineOf(measure, to), position };
    if (measure.id !== null && known.has(measure.id)) act.edit('measures', measure.id, values);
    else act.create('measures', { ...values, from, to, state: '待办' });
  });
}

/** Keeps author, organisation and measures of a period's report; a measure that is left out goes to the bin. */
export function saveReportText(vault: Vault, { from, to, text: { measures, ...text } }: In<'report:save-text'>): Answer<'report:save-text'> {
  if (!isPeriod(from, to)) return err({ kind: 'badPeriod' });
  const formula = formulaField(text) ?? (measures.some((measure) => formulaField(measure) !== null) ? 'measures' : null);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { id } = savedText(vault.writer, from, to);
  commit(vault, { kind: 'user' }, (act) => {
    if (id === null) act.create('reports', { kind: 'complaints', from, to, ...text });
    else act.edit('reports', id, { ...text, measures: null });
    keepMeasures(vault, act, from, to, measures);
  });
  return ok(true as const);
}

/** Says how a measure stands. Without a day it was done today; what is cancelled needs a reason. */
export function settleMeasure(vault: Vault, { id, state, on, note }: In<'measure:settle'>): Answer<'measure:settle'> {
  if (!readLive(vault.writer, 'measures', id)) return err({ kind: 'notFound' });
  if (formulaField({ note }) !== null) return err({ kind: 'formula', field: 'note' });
  if (state === '已取消' && note === '') return err({ kind: 'reasonMissing', field: 'note' });
  const day = today(vault.clock);
  if (on !== undefined && on > day) return err({ kind: 'dayInFuture', field: 'on' });
  const values = { state, doneOn: state === '待办' ? null : (on ?? day), ...(note === '' ? {} : { note }) };
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('measures', id, values)).action });
}

/** Keeps that a repeated problem was pushed to 产品部 or another department; not pushing it needs a reason (R-CP-08). */
export function markProblem(vault: Vault, { problem, month, state, department, reason }: In<'problem:mark'>): Answer<'problem:mark'> {
  if (formulaField({ department: department ?? null, reason }) !== null) return err({ kind: 'formula', field: 'reason' });
  if (state === '不推送' && reason === '') return err({ kind: 'reasonMissing', field: 'reason' });
  const known = vault.writer.get<{ n: number }>("SELECT count(*) AS n FROM complaints WHERE problem = $problem AND deleted IS NULL AND substr(receivedOn, 1, 7) = $month", { problem, month })?.n ?? 0;
  if (known === 0) return err({ kind: 'notFound' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) =>
    act.create('problemMarks', { problem, month, state, department: state === '已推送' ? (department ?? redesigns) : null, on: today(vault.clock), reason: reason === '' ? null : reason }));
  return ok({ id: result, action });
}
