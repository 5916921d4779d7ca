import * as z from 'zod';
import { clientId, contactId } from '../client/schema';
import { choice, day, link, long, moment, number, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import { recordId, type RecordHead } from '../record/schema';

export type PromiseId = Brand<'PromiseId'>;
export const promiseId = z.string().regex(uuidPattern) as unknown as z.ZodType<PromiseId, PromiseId>;

/** What may be said of a promise; 未采纳 was proposed from a text and is none. */
export const promiseStates = ['待兑现', '已兑现', '已违约', '已取消', '未采纳'] as const;
/** What a promise may have been found in. */
export const promiseOrigins = ['followups', 'complaintSteps'] as const;
/** The texts of a record that are looked through. */
export const promisingFields = { followups: ['summary', 'nextAction'], complaintSteps: ['content', 'nextAction'] } as const;

/** 承诺事项 (R-ST-06): what was promised to a client, by when, and what became of it. Every move of its day is in its history, with the reason. */
export const promiseFields = {
  client: link(clientId),
  contact: link(contactId),
  text: long(1000, { searchable: true, sensitive: true }),
  madeOn: day(),
  madeAt: moment(),
  dueOn: day({ group: 'due' }),
  /** The minute, where a time or a part of the day was promised. */
  dueAt: moment({ group: 'due' }),
  /** Why the day was moved the last time. */
  moveReason: text(400, { sensitive: true, group: 'due' }),
  /** When it was promised for at first; a move leaves it. */
  firstDueOn: day(),
  firstDueAt: moment(),
  /** Times its day was moved. */
  moves: number(),
  /** It was moved only after its time had passed: kept by the new day it still is late. */
  slipped: yesNo(),
  owner: text(60),
  state: choice(promiseStates),
  /** When it was kept, broken or cancelled. */
  settledOn: day(),
  settledAt: moment(),
  reason: text(1000, { sensitive: true }),
  /** Where it was found: the record and which of its texts; none for one that was written down by hand. */
  collection: choice(promiseOrigins),
  record: link(recordId),
  field: text(40),
  sample: yesNo(),
} as const;

export type ClientPromise = RecordHead<PromiseId> & ValuesOf<typeof promiseFields>;
export type PromiseDraft = DraftOf<typeof promiseFields>;
