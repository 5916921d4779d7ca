import * as z from 'zod';
import { clientId, contactId } from '../client/schema';
import { choice, day, link, long, moment, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { purposeOfKind } from '../touch/schema';
import { visitKinds, type VisitKind } from '../visit/vocabulary';

export type FollowupId = Brand<'FollowupId'>;
export const followupId = z.string().regex(uuidPattern) as unknown as z.ZodType<FollowupId, FollowupId>;

/** 客户信号 (S2 ch2). */
export const signals = ['积极信号', '消极信号', '共性需求'] as const;
/** Whether the client took part: a touch nobody answered is not an interaction (R-GEN-03). */
export const contactKinds = ['互动', '触达'] as const;
export const nextActionStates = ['待办', '已完成', '已取消'] as const;
/** What a return visit finds (R-RV-07…09). */
export const findings = ['即时问题', '共性问题', '客户建议'] as const;
/** How far a client is that waits for an answer: a mail is acknowledged first (R-FU-02). */
export const replyStates = ['待确认', '待答复', '已答复'] as const;

/** What a client said, under a heading of its own. */
const said = (max: number) => long(max, { searchable: true, sensitive: true });

/** S2-T4 客户跟进记录表, with the time and the next action's owner that the text requires (C-12). */
export const followupFields = {
  client: link(clientId, { columns: { 'S2-T4': '客户编号' } }),
  contact: link(contactId),
  heldOn: day({ columns: { 'S2-T4': '跟进日期' } }),
  heldAt: moment(),
  method: text(40, { columns: { 'S2-T4': '跟进方式' } }),
  kind: choice(contactKinds),
  by: text(60, { columns: { 'S2-T4': '跟进人' } }),
  summary: long(20_000, { searchable: true, sensitive: true, columns: { 'S2-T4': '沟通内容摘要' } }),
  feedback: long(20_000, { searchable: true, sensitive: true, columns: { 'S2-T4': '客户反馈/需求' } }),
  signal: choice(signals),
  reply: choice(replyStates),
  visitKind: choice(visitKinds),
  finding: choice(findings),
  problem: said(1000),
  resolved: yesNo(),
  scene: said(1000),
  suggestion: said(1000),
  personal: said(1000),
  greeting: said(200),
  needs: said(1000),
  chain: said(1000),
  budget: said(200),
  nextAction: text(1000, { searchable: true, sensitive: true, columns: { 'S2-T4': '下一步行动' } }),
  nextOwner: text(60),
  nextDueOn: day({ columns: { 'S2-T4': '完成时限' } }),
  nextState: choice(nextActionStates),
  /** Why a vague next action is enough (C-24). */
  nextReason: text(1000, { sensitive: true }),
  /** What a message was sent for, where it is one that was written here. */
  purpose: choice(Object.values(purposeOfKind)),
  /** The sentence of the library that it was made of: its key, or its id. */
  script: text(60),
  /** What others are compared with before the same is said again (R-RV-03): its wording without names and numbers. */
  wording: text(10_000, { sensitive: true }),
  sample: yesNo(),
} as const;

export type Followup = RecordHead<FollowupId> & ValuesOf<typeof followupFields>;
export type FollowupDraft = DraftOf<typeof followupFields>;

/** The lines that a kind of visit has of its own (R-RV-06, R-RV-07, R-RV-10, R-FU-07), in the order in which one asks. */
export const linesOfKind = {
  问题解决: ['problem', 'resolved'],
  满意度调查: ['scene', 'suggestion'],
  情感维护: ['personal', 'greeting'],
  首次拜访: ['needs', 'chain', 'budget'],
} as const satisfies Readonly<Record<VisitKind, readonly (keyof typeof followupFields)[]>>;

/** Of those lines the ones in words: a follow-up is found by them. */
export const saidLines = ['problem', 'scene', 'suggestion', 'personal', 'greeting', 'needs', 'chain', 'budget'] as const;
