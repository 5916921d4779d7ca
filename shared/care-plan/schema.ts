import * as z from 'zod';
import { choice, day, link, long, money, number, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type CarePlanId = Brand<'CarePlanId'>;
export type CarePlanNodeId = Brand<'CarePlanNodeId'>;
const id = <T extends string>(): z.ZodType<T, T> => z.string().regex(uuidPattern) as unknown as z.ZodType<T, T>;
export const carePlanId = id<CarePlanId>();
export const carePlanNodeId = id<CarePlanNodeId>();

export const carePlanStates = ['草稿', '进行中', '已结束'] as const;
/** What a plan is to change (R-CA-11, R-ST-07). */
export const careGoals = ['复购率', 'NPS', '满意度', '活跃', '留存率', '转介绍'] as const;
/** Whom its content is made for (R-CA-03). */
export const careLifecycles = ['新客', '老客', '流失风险'] as const;
/** What a message is: 服务 is what the client is owed, 营销 is what sells (R-CA-09). */
export const messageClasses = ['服务', '营销'] as const;
/** Levels of care and so of gifts (R-CA-02). */
export const careLevels = ['基础', '深度', '专属'] as const;
/** What is sent, by which effects are compared (R-CA-17). */
export const contentKinds = ['图文', '视频', '礼品', '活动', '通话'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** When something is done for a client (R-CA-06): so many days after it was filed, when its orders reach a sum, and so on; 定期 begins with the plan and goes on by a rhythm. */
export const nodeKinds = ['建档后', '消费达标', '保修到期', '合同到期', '生日', '节日', '指定日期', '定期'] as const;
export type NodeKind = (typeof nodeKinds)[number];
export const repeats = ['一次', '每月', '每年'] as const;
export type Repeat = (typeof repeats)[number];

/** A care plan (R-CA-01): what is to change, for whom, with what, through which channel, and by what that is seen. */
export const carePlanFields = {
  name: text(120, { searchable: true }),
  goal: choice(careGoals),
  /** What is to be reached, in words: 从20%到30%. */
  target: text(200),
  lifecycle: choice(careLifecycles),
  /** By what it reaches its clients where a node says nothing else. */
  channel: text(60),
  budgetFen: money(),
  /** How it is seen whether it worked. */
  measure: text(400),
  owner: text(60),
  startsOn: day({ group: 'range' }),
  endsOn: day({ group: 'range' }),
  state: choice(carePlanStates),
  /** Whom it is for: a filter of the list of clients as JSON, parsed by the list that reads it. */
  segment: long(8000),
  sample: yesNo(),
} as const;

/** One moment of a plan at which something is done for each of its clients. */
export const carePlanNodeFields = {
  plan: link(carePlanId),
  position: number(),
  kind: choice(nodeKinds),
  /** Days from the moment, before it when negative; `null` where the policy says (R-CA-06). */
  days: number({ signed: true }),
  /** What orders must come to; `null` where the policy says. */
  spendFen: money(),
  festival: text(20),
  /** The field whose day is meant: one of the client, or one of the user's own. */
  dateField: text(60),
  repeat: choice(repeats),
  /** How often, in words (S4-T2): 每月1次. */
  frequency: text(60),
  action: text(400),
  method: text(60),
  messageClass: choice(messageClasses),
  content: choice(contentKinds),
  gift: text(200),
  giftLevel: choice(careLevels),
  /** What it may cost for one client. */
  budgetFen: money(),
  sample: yesNo(),
} as const;

/** Most clients in one record of who belonged to a plan. */
export const mostMembers = 1000;

/** Clients whom a plan took in, from when it was started or on the day they came to its segment: with them its effect is compared, whatever became of them since. */
export const carePlanMemberFields = {
  plan: link(carePlanId),
  joinedOn: day(),
  /** Their ids as JSON. */
  clients: long(50_000),
  sample: yesNo(),
} as const;

export type CarePlan = RecordHead<CarePlanId> & ValuesOf<typeof carePlanFields>;
export type CarePlanDraft = DraftOf<typeof carePlanFields>;
export type CarePlanNode = RecordHead<CarePlanNodeId> & ValuesOf<typeof carePlanNodeFields>;
export type CarePlanNodeDraft = DraftOf<typeof carePlanNodeFields>;
