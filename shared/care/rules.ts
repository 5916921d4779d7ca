import { readFrequency } from '../duty/frequency';
import { isDay, type Day } from '../kit/dates';
import { addSpan } from '../policy/interval';
import { beforeMark, type CareTask, type CareTaskDraft } from './schema';

/** When a care task is done; `null` parts where it does not say. */
export type Cycle = Pick<CareTask, 'cycle' | 'dueOn' | 'frequency'>;

export interface CareRefusal {
  readonly kind: 'actionMissing' | 'cycleIncomplete';
  readonly field: string;
}

const often = /^(?:每|隔|双周|不定期|定期|every |daily|weekly|monthly|quarterly|yearly)|次$/iu;

/** 执行周期 as a table says it (S4-T2): 2023-12-15, 2023-12-10前, 每月1次; `null` for what is none of the three. */
export function readCycle(text: string, readDay: (text: string) => string | null): Cycle | null {
  const said = text.normalize('NFKC').trim();
  const before = /^(.*\d[日号]?)\s*(?:之前|以前|前)$/u.exec(said)?.[1];
  const day = readDay(before ?? said);
  if (day !== null && isDay(day)) return { cycle: before === undefined ? '当天' : '之前', dueOn: day, frequency: null };
  return often.test(said) ? { cycle: '重复', dueOn: null, frequency: text.trim() } : null;
}

/** The same as the table writes it; `null` when nothing is said. */
export function cycleText({ cycle, dueOn, frequency }: Cycle): string | null {
  if (cycle === '重复') return frequency;
  return dueOn === null ? null : `${dueOn}${cycle === '之前' ? beforeMark : ''}`;
}

/** What keeps a care task from being one; `null` when nothing does. A cycle says its day or how often. */
export function careRefusal({ action, cycle, dueOn, frequency }: CareTaskDraft): CareRefusal | null {
  if (!action) return { kind: 'actionMissing', field: 'action' };
  if (cycle === '重复') return frequency ? null : { kind: 'cycleIncomplete', field: 'frequency' };
  return cycle && !dueOn ? { kind: 'cycleIncomplete', field: 'dueOn' } : null;
}

/** A task without the part of the cycle that its shape has no use for. */
export const tidyCycle = <T extends CareTaskDraft>(task: T): T => ({
  ...task, cycle: task.cycle ?? (task.dueOn ? '当天' : task.frequency ? '重复' : null),
  ...(task.cycle === '重复' || (!task.cycle && !task.dueOn) ? { dueOn: null } : { frequency: null }),
});

/** The day of a task that recurs by its rhythm, wherever it was moved to this one time; `null` where none was said. */
export const rhythmDay = ({ rhythmOn, nextOn }: Pick<CareTask, 'rhythmOn' | 'nextOn'>): Day | null => rhythmOn ?? nextOn;

/** What moving an open task to a day writes (S4-T2): of one that recurs the day of this one time only, its rhythm stays. */
export function movedTo(task: Pick<CareTask, 'cycle' | 'nextOn' | 'rhythmOn'>, on: Day): Pick<CareTaskDraft, 'dueOn' | 'nextOn' | 'rhythmOn'> {
  if (task.cycle !== '重复') return { dueOn: on };
  const was = rhythmDay(task);
  return { nextOn: on, rhythmOn: was === on ? null : was };
}

/** The day of the next of a task that recurs, from the day it was due on by its rhythm, else done on; the first that lies after the day it was done on. `null` for what does not recur, or says no rhythm that can be read. */
export function nextOf({ cycle, frequency, ...task }: Pick<CareTask, 'cycle' | 'frequency' | 'nextOn' | 'rhythmOn'>, doneOn: Day): Day | null {
  const span = cycle === '重复' ? readFrequency(frequency) : null;
  if (span === null) return null;
  const from = rhythmDay(task) ?? doneOn;
  for (let times = 1; ; times++) {
    const on = addSpan(from, { ...span, amount: span.amount * times }); // from the first each time: the 31st stays the 31st
    if (on > doneOn) return on;
  }
}

/** The day on which an open task that recurs is due where nobody said one: the next after it was last done, else today. `null` for one that does not recur, is done, or says no rhythm that can be read. */
export function firstOf({ cycle, frequency, state, nextOn, doneOn }: CareTaskDraft, today: Day): Day | null {
  if (nextOn) return nextOn;
  if (cycle !== '重复' || state === '已完成' || readFrequency(frequency ?? null) === null) return null;
  return doneOn ? nextOf({ cycle, frequency: frequency ?? null, nextOn: null, rhythmOn: null }, doneOn) : today;
}
