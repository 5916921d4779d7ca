import { betterTime } from '../../../../shared/calendar/contact-time';
import type { ChosenRows, ListTouch } from '../../../../shared/listview/asks';
import type { In, Out, Refusal } from '../../../../shared/ipc/contract';
import { today, type Day } from '../../../../shared/kit/dates';
import { ok, type Result } from '../../../../shared/kit/result';
import { touchReasons } from '../../../../shared/touch/schema';
import type { ReadContext } from '../context';
import { guardedOf, judgeMany, touchContext, type JudgedClient } from '../touch';
import type { WrongRows } from './conditions';
import { sourceOf } from './lists';
import { chosenFrom } from './ordered';

/** The clients that chosen rows are about. */
function clientsOf(context: ReadContext, chosen: ChosenRows): Result<readonly string[], WrongRows> {
  const source = sourceOf(chosen.rows);
  if (source.client === null) return ok([]);
  const found = chosenFrom(context, source, chosen);
  if (!found.ok) return found;
  const { from, where, params } = found.value;
  return ok(context.reader.all<{ client: string | null }>(`SELECT DISTINCT ${source.client} AS client FROM ${from} ${where}`, params).flatMap(({ client }) => client ?? []));
}

/** The clients of chosen rows, each judged for being contacted on a day; the hour is judged when it is (beyond §2 item 6). */
export function judgeChosen(context: ReadContext, chosen: ChosenRows, { kind, channel, on }: ListTouch): Result<readonly JudgedClient[], WrongRows> {
  const clients = clientsOf(context, chosen);
  return clients.ok ? ok(judgeMany(context, { kind, channel, on, text: '', greeting: false }, clients.value)) : clients;
}

/** The next day on which clients are contacted: today if it is worked on. */
export function nextDay(context: ReadContext): Day {
  const { times, factsOf } = touchContext(context.reader);
  const from = today(context.clock);
  return betterTime({ on: from, time: null, minutes: null }, times, factsOf)?.on ?? from;
}

/** Who of a list may be contacted, before it is written for that (AT-35, C-28). */
export function guardList(context: ReadContext, { chosen, kind, channel, on = nextDay(context), limit }: In<'list:guard'>): Result<Out<'list:guard'>, Refusal<'list:guard'>> {
  const judged = judgeChosen(context, chosen, { kind, channel, on });
  if (!judged.ok) return judged;
  const stopped = judged.value.filter(({ judged: { verdict } }) => verdict !== 'allow');
  const has = touchReasons.map((reason) => ({ kind: reason, count: stopped.filter(({ judged: { reasons } }) => reasons.some((each) => each.kind === reason && each.effect !== 'allow')).length }));
  return ok({
    on, clients: judged.value.length, stopped: stopped.length, never: stopped.filter((each) => !each.judged.overridable).length,
    reasons: has.filter(({ count }) => count > 0), guarded: stopped.slice(0, limit).map(guardedOf),
  });
}
