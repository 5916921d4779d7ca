import type { Out } from '../../../shared/ipc/contract';
import { addMonths, today, type Moment } from '../../../shared/kit/dates';
import { spreadOf } from '../../../shared/report/figures';
import type { ReadContext } from './context';
import { minutesFrom } from './report';

/** Months back whose handling tells how fast it goes. */
const paceMonths = 12;

/**
 * How fast complaints were really handled (AT-13): those received in the last twelve months that are known to the minute. Only two
 * moments of each are read, without its clocks: a form that opens shall not wait for a report.
 */
export function readPace({ reader, clock }: ReadContext): Out<'promise:pace'> {
  const day = today(clock);
  const rows = reader.all<{ receivedAt: Moment; handledAt: Moment | null }>(
    `SELECT k.receivedAt, coalesce(k.firstHandledAt, (SELECT min(s.at) FROM complaintSteps s WHERE s.complaint = k.id AND s.deleted IS NULL AND s.step = '处理完成')) AS handledAt
     FROM complaints k WHERE k.deleted IS NULL AND k.receivedOn BETWEEN $from AND $to AND k.receivedAt IS NOT NULL`, { from: addMonths(day, -paceMonths), to: day });
  const { n, p90 } = spreadOf(rows.map(({ receivedAt, handledAt }) => minutesFrom(receivedAt, handledAt)));
  return { n, p90 };
}
