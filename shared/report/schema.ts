import { day, lines, text, yesNo } from '../field/field';

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
