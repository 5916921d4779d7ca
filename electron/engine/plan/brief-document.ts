import type { BriefOf } from '../../../shared/brief/asks';
import type { Brief, BriefDocument } from '../../../shared/brief/model';
import type { Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import { ok, type Result } from '../../../shared/kit/result';
import { holding } from '../export/masks';
import type { ReadContext } from '../reads/context';
import { briefFor, heldLines } from './brief';
import { readDay } from './day';
import { packOf } from './pack';

/** The briefs of a client, of a handover or of a day's visits, a day's with its plan in front; masked or in full. */
export function briefDocument(context: ReadContext, of: BriefOf, language: BriefDocument['language'], isMasked: boolean): Result<BriefDocument, Refusal<'brief:document'>> {
  const about = { kind: 'brief' as const, language, madeOn: today(context.clock) };
  const hold = holding(context.reader, isMasked); // once for all: it looks through the names of all who are people
  if ('handover' in of) {
    const pack = packOf(context, of.handover, isMasked, hold);
    return pack.ok ? ok({ ...about, plan: null, briefs: [pack.value] }) : pack;
  }
  if (!('on' in of)) {
    const brief = briefFor(context, of, isMasked, hold);
    return brief.ok ? ok({ ...about, plan: null, briefs: [brief.value] }) : brief;
  }
  const plan = readDay(context, of);
  const briefs = plan.stops.flatMap(({ client, visit }): readonly Brief[] => {
    const brief = briefFor(context, { client, visit }, isMasked, hold);
    return brief.ok ? [brief.value] : [];
  });
  const stops = plan.stops.map((stop) => ({ ...stop, clientName: textOf(hold('clients.name', stop.clientName)), address: hold('addresses.street', stop.address), agenda: heldLines(stop.agenda, hold) }));
  return ok({ ...about, plan: { ...plan, stops }, briefs });
}
