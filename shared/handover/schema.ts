import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, link, long, moment, number, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type HandoverId = Brand<'HandoverId'>;
export const handoverId = z.string().regex(uuidPattern) as unknown as z.ZodType<HandoverId, HandoverId>;

/** Whether whoever got a client has taken it over. */
/** 已转交: it went on to somebody else before anybody took it. */
export const handoverStates = ['待接手', '已接手', '已转交'] as const;

/** A client that went from one owner to another, and whether the new one has read what waits (R-RD-12, beyond §2 item 14). */
export const handoverFields = {
  client: link(clientId),
  fromOwner: text(60),
  toOwner: text(60),
  handedOn: day(),
  handedAt: moment(),
  /** Open things that went over with it. */
  items: number(),
  state: choice(handoverStates),
  takenOn: day(),
  note: long(1000, { sensitive: true }),
  sample: yesNo(),
} as const;

export type Handover = RecordHead<HandoverId> & ValuesOf<typeof handoverFields>;
