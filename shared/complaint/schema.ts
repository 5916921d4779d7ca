import * as z from 'zod';
import { clientId, contactId, grades } from '../client/schema';
import { choice, day, link, long, moment, money, number, text, yesNo, type DraftOf, type Field, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { orderId, productId } from '../trade/schema';

export type ComplaintId = Brand<'ComplaintId'>;
export type ComplaintStepId = Brand<'ComplaintStepId'>;
export type ComplaintPauseId = Brand<'ComplaintPauseId'>;
export type CompensationId = Brand<'CompensationId'>;
const id = <T extends string>(): z.ZodType<T, T> => z.string().regex(uuidPattern) as unknown as z.ZodType<T, T>;
export const complaintId = id<ComplaintId>();
export const compensationId = id<CompensationId>();

/** 投诉等级; the manual's tables write them without 投诉. */
export const complaintGrades = ['一般', '严重', '重大'] as const;
export const complaintTypes = ['产品问题', '服务问题', '沟通问题'] as const;
/** 处理环节 in order (domain §1), and what the client was told between them (R-CP-04). */
export const handlingSteps = [
  '接收安抚', '分类定级', '方案制定', '处理执行', '进度告知', '处理完成', '反馈回访', '投诉已关闭', '重新处理',
] as const;
/** Where a complaint stands: derived from its steps, kept so that lists can filter by it. */
export const complaintStates = ['处理中', '待回访', '已关闭'] as const;
/** How a return visit ended so that the complaint is closed (R-CP-06). */
export const closingOutcomes = ['满意', '无法联系'] as const;
/** The client is still dissatisfied: the complaint is taken up again (AT-31). */
export const dissatisfied = '仍不满意';
/** A try that reached nobody, of which it takes several to close a complaint (R-CP-06). */
export const missed = '未联系上';

/** Whether handling kept its limit, as it stood when it ended for the first time. */
export const verdicts = ['及时', '超时'] as const;
/** What a client is given to make good: money, goods, service (R-CP-05). */
export const compensationKinds = ['现金', '实物', '服务'] as const;
/** How far a compensation has come: what needs an approval waits for it before it may be promised (R-CP-05). */
export const compensationStates = ['待审批', '已批准', '已驳回', '已承诺', '已兑现'] as const;

/** Who leads a complaint of a grade, and who answers for it (S2 ch4). */
export const leaders = {
  一般: { lead: '客服专员', responsible: '客服专员' },
  严重: { lead: '客服主管', responsible: '客服主管+技术支持' },
  重大: { lead: '总经理', responsible: '高层管理团队' },
} as const satisfies Readonly<Record<(typeof complaintGrades)[number], { readonly lead: string; readonly responsible: string }>>;

export type ComplaintGrade = (typeof complaintGrades)[number];
export type ComplaintState = (typeof complaintStates)[number];
export type CompensationState = (typeof compensationStates)[number];

/** How long the client's business stood still, in hours. */
const hours = (): Field<number> => ({ ...number(), parser: z.number().min(0).max(100_000).nullable() });
/** How often something happened. */
const times = (): Field<number> => ({ ...number(), parser: z.int().min(0).max(10_000).nullable() });

/** S2-T7 客户投诉登记表, the time the problem happened, and what T9 counts by. */
export const complaintFields = {
  number: text(40, { searchable: true, columns: { 'S2-T7': '投诉编号' } }),
  receivedOn: day({ columns: { 'S2-T7': '投诉日期', 'complaint-detail': '投诉日期' } }),
  receivedAt: moment(),
  happenedOn: day(),
  happenedAt: moment(),
  client: link(clientId, { columns: { 'S2-T7': '客户编号' } }),
  contact: link(contactId),
  contactName: text(80, { searchable: true, sensitive: true, columns: { 'S2-T7': '联系人' } }),
  contactPhone: text(60, { sensitive: true, columns: { 'S2-T7': '联系电话' } }),
  channel: text(40, { columns: { 'S2-T7': '投诉渠道', 'complaint-detail': '投诉渠道' } }),
  content: long(20_000, {
    searchable: true,
    sensitive: true,
    columns: { 'S2-T7': '投诉内容（问题描述）', 'complaint-detail': '投诉内容（问题描述）' },
  }),
  demand: long(4000, { searchable: true, sensitive: true, columns: { 'S2-T7': '客户诉求' } }),
  product: link(productId),
  order: link(orderId),
  /** What the plain questions were answered with (S2 ch4), and the grade that they proposed. */
  coreFailure: yesNo(),
  downHours: hours(),
  danger: yesNo(),
  proposedGrade: choice(complaintGrades),
  grade: choice(complaintGrades, { columns: { 'S2-T7': '投诉等级', 'complaint-detail': '投诉等级' } }),
  gradeReason: text(400),
  /** 客户等级 when the complaint was registered: its limits stay what they were when the client's grade changes (C-07). */
  clientGrade: choice(grades),
  type: choice(complaintTypes, { columns: { 'complaint-detail': '投诉类型' } }),
  problem: text(120, { searchable: true, columns: { 'complaint-detail': '问题' } }),
  department: text(60, { columns: { 'complaint-detail': '责任部门' } }),
  owner: text(60, { columns: { 'S2-T7': '责任人' } }),
  expectedOn: day({ columns: { 'S2-T7': '预计解决日期' } }),
  state: choice(complaintStates),
  /** When the client was told that the complaint has arrived (R-CP-01). */
  acknowledgedAt: moment(),
  /** When the emergency plan of a 重大 complaint started (AT-26); kept for every grade, as grades change. */
  planStartedAt: moment(),
  handledAt: moment(),
  /** What was promised for when, and when it was delivered: the second clock (C-08). */
  fulfilOn: day(),
  fulfilAt: moment(),
  fulfilledAt: moment(),
  /** The first end of handling and whether it was in time: reopening does not mend it. */
  firstHandledAt: moment(),
  firstVerdict: choice(verdicts),
  reopened: times(),
  /** From when handling counts anew since the complaint was taken up again (AT-31). */
  restartedAt: moment(),
  closedAt: moment(),
  outcome: choice(closingOutcomes),
  sample: yesNo(),
} as const;

export type Complaint = RecordHead<ComplaintId> & ValuesOf<typeof complaintFields>;
export type ComplaintDraft = DraftOf<typeof complaintFields>;

/** S2-T8 投诉处理跟踪表: one step of handling, appended and then corrected field by field. */
export const complaintStepFields = {
  complaint: link(complaintId, { columns: { 'S2-T8': '投诉编号' } }),
  step: choice(handlingSteps, { columns: { 'S2-T8': '处理环节' } }),
  at: moment({ columns: { 'S2-T8': '处理时间' } }),
  by: text(60, { columns: { 'S2-T8': '处理人' } }),
  content: long(20_000, { searchable: true, sensitive: true, columns: { 'S2-T8': '处理内容描述' } }),
  reaction: long(4000, { searchable: true, sensitive: true, columns: { 'S2-T8': '客户反馈' } }),
  nextAction: text(1000, { sensitive: true, columns: { 'S2-T8': '下一步行动' } }),
  /** Who does the next action, where it is not whoever wrote the step (R-FU-05). */
  nextBy: text(60),
  dueOn: day({ columns: { 'S2-T8': '完成时限' } }),
  /** Of what the client was told: what others are compared with before the same is said again (R-RV-03), without names and numbers. */
  wording: text(20_000, { sensitive: true }),
  /** Of a 反馈回访: whether the client was reached. */
  reached: yesNo(),
  sample: yesNo(),
} as const;

export type ComplaintStep = RecordHead<ComplaintStepId> & ValuesOf<typeof complaintStepFields>;
export type ComplaintStepDraft = DraftOf<typeof complaintStepFields>;

/** A time during which a complaint waited for its client and its limits did not run; `to` is empty while it still does. */
export const complaintPauseFields = {
  complaint: link(complaintId),
  from: moment(),
  to: moment(),
  reason: text(400, { sensitive: true }),
  sample: yesNo(),
} as const;

export type ComplaintPause = RecordHead<ComplaintPauseId> & ValuesOf<typeof complaintPauseFields>;

/** What a client is given to make good, what it is worth, and who agreed to it before it was promised (R-CP-05, AT-29, AT-30). */
export const compensationFields = {
  complaint: link(complaintId),
  kind: choice(compensationKinds),
  what: text(400, { sensitive: true }),
  valueFen: money({ sensitive: true }),
  state: choice(compensationStates),
  by: text(60),
  proposedAt: moment(),
  decidedBy: text(60),
  decidedAt: moment(),
  /** Why it was approved or refused. */
  decision: text(1000, { sensitive: true }),
  /** What who approves alone looked at again before deciding (domain §7.3). */
  coolingNote: text(1000, { sensitive: true }),
  promisedAt: moment(),
  deliveredOn: day(),
  sample: yesNo(),
} as const;

export type Compensation = RecordHead<CompensationId> & ValuesOf<typeof compensationFields>;
export type CompensationDraft = DraftOf<typeof compensationFields>;
