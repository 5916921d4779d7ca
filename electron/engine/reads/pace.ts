import type { Out } from '../../../shared/ipc/contract';
import { addMonths, today } from '../../../shared/kit/dates';
import { spreadOf } from '../../../shared/report/figures';
import type { ReadContext } from './context';
import { reportLines } from './report';

/** Months back whose handling tells how fast it goes. */
const paceMonths = 12;

/** How fast complaints were really handled (AT-13): those received in the last twelve months that are known to the minute. */
export function readPace(context: ReadContext): Out<'promise:pace'> {
  const day = today(context.clock);
  const { n, p90 } = spreadOf(reportLines(context, { from: addMonths(day, -paceMonths), to: day }).map(({ handlingMinutes }) => handlingMinutes));
  return { n, p90 };
}
