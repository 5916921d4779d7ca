import * as z from 'zod';
import { clientId, contactId } from '../client/schema';
import { recurring } from '../calendar/schema';
import { choice, day, lines, link, long, moment, number, text, yesNo, type DraftOf, type Field, type ValuesOf } from '../field/field';
import { followupId } from '../followup/schema';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { visitKinds } from './vocabulary';

export type VisitId = Brand<'VisitId'>;
export const visitId = z.string().regex(uuidPattern) as unknown as z.ZodType<VisitId, VisitId>;

export const visitStates = ['计划', '已完成', '已取消'] as const;

/** How S2-T5 counts 合作时长. */
export const cooperationUnits = { year: '年', month: '个月', less: '不足1个月' } as const;

/** How long a visit takes: whole minutes, up to a day. */
const minutes = (): Field<number> => ({ ...number(), parser: z.int().min(1).max(1440).nullable() });

/** S2-T5 客户回访计划表, with what became of each visit. */
export const visitFields = {
  client: link(clientId),
  contact: link(contactId),
  kind: choice(visitKinds),
  frequency: text(60, { columns: { 'S2-T5': '回访频率' } }),
  method: text(40, { columns: { 'S2-T5': '回访方式' } }),
  focus: text(1000, { searchable: true, columns: { 'S2-T5': '回访重点' } }),
  owner: text(60, { columns: { 'S2-T5': '负责人' } }),
  plannedOn: day({ columns: { 'S2-T5': '计划执行日期' } }),
  plannedAt: moment(),
  minutes: minutes(),
  state: choice(visitStates),
  heldOn: day(),
  /** The follow-up that tells what was said. */
  followup: link(followupId),
  /** 合作时长 as a file said it of a client whose start of co-operation nobody knows; else it is computed. */
  cooperation: text(60, { columns: { 'S2-T5': '合作时长' } }),
  notes: long(20_000, { searchable: true, sensitive: true }),
  /** Where it takes place. */
  place: text(200, { sensitive: true }),
  /** What is to be talked about, in words of promises and complaints; a line that a duty wrote begins with its mark, see `shared/calendar/agenda.ts`. */
  agenda: lines(300, { sensitive: true }),
  /** Place in the order of its day, as somebody put it; `null` where the rule orders. */
  position: number(),
  ...recurring(visitId),
  sample: yesNo(),
} as const;

export type Visit = RecordHead<VisitId> & ValuesOf<typeof visitFields>;
export type VisitDraft = DraftOf<typeof visitFields>;
