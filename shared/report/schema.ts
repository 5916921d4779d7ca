import { day, lines, text, yesNo, type ValuesOf } from '../field/field';
import type { RecordHead } from '../record/schema';

/** What people write into a monthly complaint report: the figures are computed, never stored. */
export const reportFields = {
  kind: text(40),
  from: day({ group: 'period' }),
  to: day({ group: 'period' }),
  author: text(60),
  organisation: text(120),
  measures: lines(500),
  sample: yesNo(),
} as const;

export type SavedReport = RecordHead & ValuesOf<typeof reportFields>;
