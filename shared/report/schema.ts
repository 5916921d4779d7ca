import * as z from 'zod';
import { choice, day, lines, long, number, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type MeasureId = Brand<'MeasureId'>;
export const measureId = z.string().regex(uuidPattern) as unknown as z.ZodType<MeasureId, MeasureId>;

/** What people write into a monthly complaint report: the figures are computed, never stored. */
export const reportFields = {
  kind: text(40),
  from: day({ group: 'period' }),
  to: day({ group: 'period' }),
  author: text(60),
  organisation: text(120),
  /** As reports kept them before each had an owner and a deadline; saving the text of such a report makes measures of them. */
  measures: lines(500),
  sample: yesNo(),
} as const;

export const measureStates = ['待办', '已完成', '已取消'] as const;
export type MeasureState = (typeof measureStates)[number];

/** 改进措施 of the report of a period (S2-T9), followed up in the reports after it. */
export const measureFields = {
  from: day({ group: 'period' }),
  to: day({ group: 'period' }),
  /** Place in the list of its report. */
  position: number(),
  problem: text(120),
  text: text(500),
  owner: text(60),
  dueOn: day(),
  state: choice(measureStates),
  doneOn: day(),
  note: text(1000),
  sample: yesNo(),
} as const;
export type Measure = RecordHead<MeasureId> & ValuesOf<typeof measureFields>;

/** A month, `YYYY-MM`. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
export const problemMarkStates = ['已推送', '不推送'] as const;

/** What was done about a problem that came back month after month (R-CP-08): pushed to a department, or not, and why. */
export const problemMarkFields = {
  problem: text(120),
  /** The last month of the run when it was decided. */
  month: text(7),
  state: choice(problemMarkStates),
  department: text(60),
  on: day(),
  reason: long(1000),
  sample: yesNo(),
} as const;
