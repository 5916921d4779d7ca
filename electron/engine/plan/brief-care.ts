import type { BriefCare } from '../../../shared/brief/model';
import type { CareTask } from '../../../shared/care/schema';
import type { ClientId } from '../../../shared/client/schema';
import { addDays, today, type Day } from '../../../shared/kit/dates';
import type { Hold } from '../export/masks';
import { messageOfTask } from '../care/guard';
import type { ReadContext } from '../reads/context';
import { judgeOne } from '../reads/touch';
import type { Row } from '../vault/database';
import { readLive, rowToRecord } from '../vault/records';

/** A list as far as it fits a page, and how many lines are left out. */
export interface Cut<T> {
  readonly lines: readonly T[];
  readonly more: number;
}

/** A line of a list beside how many there are in all. */
export interface Counted {
  readonly total: number;
}

/** Care tasks that fit one page, and days after the meeting until which they are told. */
const most = 5;
const daysAfter = 7;

/** Care that is open of a client until a week after `on`, the soonest first, each as the guard judges it on that day: on whichever way it is done, whoever meets the client knows of it. */
export function careToDo(context: ReadContext, client: ClientId, on: Day, hold: Hold): Cut<BriefCare> {
  const { reader, clock } = context;
  const rows = reader.all<Row & Counted>(
    `SELECT *, count(*) OVER () AS total FROM careTasks WHERE client = $client AND deleted IS NULL AND state = '待执行' AND coalesce(dueOn, nextOn, $to) <= $to
     ORDER BY coalesce(dueOn, nextOn) IS NULL, coalesce(dueOn, nextOn), id LIMIT $most`, { client, to: addDays(on, daysAfter), most });
  const lines = rows.flatMap(({ total: _total, ...row }): BriefCare[] => {
    const task = rowToRecord('careTasks', row) as unknown as CareTask;
    const message = messageOfTask(reader, task);
    const judged = judgeOne(context, client, { ...message, on });
    if (judged === null) return [];
    const dueOn = task.dueOn ?? task.nextOn;
    const { action, method, content, gift, giftLevel, owner } = task;
    return [{
      action, method, content, gift, giftLevel, owner, dueOn, late: dueOn !== null && dueOn < today(clock), kind: message.kind, channel: message.channel,
      contact: task.contact === null ? null : hold('contacts.name', readLive(reader, 'contacts', task.contact)?.name ?? null),
      verdict: judged.verdict, until: judged.until, reasons: judged.reasons,
    }];
  });
  return { lines, more: (rows[0]?.total ?? 0) - rows.length };
}
