import type { Clocked } from '../../../shared/complaint/clocks';
import { clockRules, type ClockRules, type Pause } from '../../../shared/complaint/running-time';
import type { Complaint } from '../../../shared/complaint/schema';
import type { Clock, Moment } from '../../../shared/kit/dates';
import type { Reader, Row } from './database';
import { readHolidayTables } from './holidays';
import { rowToRecord } from './records';
import { readPolicies } from './settings';

/** The column beside a complaint `k` that its clocks need: whoever took a step has answered the client. */
export const firstStepSql = '(SELECT min(s.at) FROM complaintSteps s WHERE s.complaint = k.id AND s.deleted IS NULL) AS firstStepAt';

/** What the clocks of many complaints are read with, once for all of them. */
export interface ClockReading {
  readonly rules: ClockRules;
  /** A row of `complaints` with `firstStepSql` as its clocks see it. */
  readonly of: (row: Row) => Complaint & Clocked;
}

/** Complaints whose clocks are read: all, those that are open, or some. */
export type ReadOf = 'all' | 'open' | { readonly among: readonly string[] };

const pausesOf = (of: ReadOf): string =>
  of === 'all' ? '' : of === 'open' ? "AND complaint IN (SELECT k.id FROM complaints k WHERE k.deleted IS NULL AND k.state <> '已关闭')" : 'AND complaint IN (SELECT value FROM json_each($among))';

/** The rules in force, and the pauses of the complaints that are read. */
export function clockReading(reader: Reader, clock: Clock, read: ReadOf = 'all'): ClockReading {
  const pauses = new Map<string, Pause[]>();
  const rows = reader.all<{ complaint: string; from: Moment | null; to: Moment | null }>(
    `SELECT complaint, "from", "to" FROM complaintPauses WHERE deleted IS NULL ${pausesOf(read)} ORDER BY "from"`, typeof read === 'string' ? {} : { among: JSON.stringify(read.among) });
  for (const { complaint: of, from, to } of rows) if (from !== null) pauses.set(of, [...(pauses.get(of) ?? []), { from, to }]);
  return {
    rules: clockRules(readPolicies(reader), readHolidayTables(reader), clock.zone),
    of: (row) => {
      const record = rowToRecord('complaints', row) as unknown as Complaint;
      return { ...record, pauses: pauses.get(record.id) ?? [], firstStepAt: (row['firstStepAt'] ?? null) as Moment | null };
    },
  };
}
