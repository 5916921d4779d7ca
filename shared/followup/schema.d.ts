import * as z from 'zod';
import { type DraftOf, type ValuesOf } from '../field/field';
import { type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
export type FollowupId = Brand<'FollowupId'>;
export declare const followupId: z.ZodType<FollowupId, FollowupId>;
/** 跟进方式 (domain §1); a file may hold others, which stay as they are. */
export declare const followupMethods: readonly ["电话", "邮件", "拜访", "上门拜访", "微信", "电话+邮件"];
/** 客户信号 (S2 ch2). */
export declare const signals: readonly ["积极信号", "消极信号", "共性需求"];
/** Whether the client took part: a touch nobody answered is not an interaction (R-GEN-03). */
export declare const contactKinds: readonly ["互动", "触达"];
export declare const nextActionStates: readonly ["待办", "已完成", "已取消"];
/** S2-T4 客户跟进记录表, with the time and the next action's owner that the text requires (C-12). */
export declare const followupFields: {
    readonly client: import("../field/field").Field<import("../client/schema").ClientId>;
    readonly heldOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly heldAt: import("../field/field").Field<import("../kit/dates").Moment>;
    readonly method: import("../field/field").Field<string>;
    readonly kind: import("../field/field").Field<"互动" | "触达">;
    readonly by: import("../field/field").Field<string>;
    readonly summary: import("../field/field").Field<string>;
    readonly feedback: import("../field/field").Field<string>;
    readonly signal: import("../field/field").Field<"积极信号" | "消极信号" | "共性需求">;
    readonly nextAction: import("../field/field").Field<string>;
    readonly nextOwner: import("../field/field").Field<string>;
    readonly nextDueOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly nextState: import("../field/field").Field<"待办" | "已完成" | "已取消">;
    readonly sample: import("../field/field").Field<boolean>;
};
export type Followup = RecordHead<FollowupId> & ValuesOf<typeof followupFields>;
export type FollowupDraft = DraftOf<typeof followupFields>;
