import * as z from 'zod';
import { type DraftOf, type ValuesOf } from '../field/field';
import { type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
export type ComplaintId = Brand<'ComplaintId'>;
export type ComplaintStepId = Brand<'ComplaintStepId'>;
export declare const complaintId: z.ZodType<ComplaintId, ComplaintId>;
export declare const complaintStepId: z.ZodType<ComplaintStepId, ComplaintStepId>;
/** 投诉渠道 (S2 ch4); 微信 was stripped by the sharing site (domain §0.3). */
export declare const complaintChannels: readonly ["电话", "微信", "邮件", "CRM系统工单"];
/** 投诉等级; the manual's tables write them without 投诉. */
export declare const complaintGrades: readonly ["一般", "严重", "重大"];
export declare const complaintTypes: readonly ["产品问题", "服务问题", "沟通问题"];
/** 责任部门: those of T9 and those of the text (C-17). */
export declare const departments: readonly ["产品部", "客服部", "销售部", "技术部", "市场部"];
/** 处理环节 in order (domain §1). */
export declare const handlingSteps: readonly ["接收安抚", "分类定级", "方案制定", "处理执行", "处理完成", "反馈回访", "投诉已关闭", "重新处理"];
/** Where a complaint stands: derived from its steps, kept so that lists can filter by it. */
export declare const complaintStates: readonly ["处理中", "待回访", "已关闭"];
/** How a return visit ended so that the complaint is closed (R-CP-06). */
export declare const closingOutcomes: readonly ["满意", "无法联系"];
/** The client is still dissatisfied: the complaint is taken up again (AT-31). */
export declare const dissatisfied = "\u4ECD\u4E0D\u6EE1\u610F";
/** Who leads a complaint of a grade, and who answers for it (S2 ch4). */
export declare const leaders: {
    readonly 一般: {
        readonly lead: "客服专员";
        readonly responsible: "客服专员";
    };
    readonly 严重: {
        readonly lead: "客服主管";
        readonly responsible: "客服主管+技术支持";
    };
    readonly 重大: {
        readonly lead: "总经理";
        readonly responsible: "高层管理团队";
    };
};
export type ComplaintGrade = (typeof complaintGrades)[number];
export type ComplaintState = (typeof complaintStates)[number];
/** S2-T7 客户投诉登记表, the time the problem happened, and what T9 counts by. */
export declare const complaintFields: {
    readonly number: import("../field/field").Field<string>;
    readonly receivedOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly receivedAt: import("../field/field").Field<import("../kit/dates").Moment>;
    readonly happenedOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly client: import("../field/field").Field<import("../client/schema").ClientId>;
    readonly contactName: import("../field/field").Field<string>;
    readonly contactPhone: import("../field/field").Field<string>;
    readonly channel: import("../field/field").Field<string>;
    readonly content: import("../field/field").Field<string>;
    readonly demand: import("../field/field").Field<string>;
    readonly grade: import("../field/field").Field<"一般" | "严重" | "重大">;
    readonly gradeReason: import("../field/field").Field<string>;
    readonly type: import("../field/field").Field<"产品问题" | "服务问题" | "沟通问题">;
    readonly problem: import("../field/field").Field<string>;
    readonly department: import("../field/field").Field<string>;
    readonly owner: import("../field/field").Field<string>;
    readonly expectedOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly state: import("../field/field").Field<"处理中" | "待回访" | "已关闭">;
    readonly handledAt: import("../field/field").Field<import("../kit/dates").Moment>;
    readonly closedAt: import("../field/field").Field<import("../kit/dates").Moment>;
    readonly outcome: import("../field/field").Field<"满意" | "无法联系">;
    readonly sample: import("../field/field").Field<boolean>;
};
export type Complaint = RecordHead<ComplaintId> & ValuesOf<typeof complaintFields>;
export type ComplaintDraft = DraftOf<typeof complaintFields>;
/** S2-T8 投诉处理跟踪表: one step of handling, appended and then corrected field by field. */
export declare const complaintStepFields: {
    readonly complaint: import("../field/field").Field<ComplaintId>;
    readonly step: import("../field/field").Field<"重新处理" | "处理完成" | "投诉已关闭" | "接收安抚" | "分类定级" | "方案制定" | "处理执行" | "反馈回访">;
    readonly at: import("../field/field").Field<import("../kit/dates").Moment>;
    readonly by: import("../field/field").Field<string>;
    readonly content: import("../field/field").Field<string>;
    readonly reaction: import("../field/field").Field<string>;
    readonly nextAction: import("../field/field").Field<string>;
    readonly dueOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly sample: import("../field/field").Field<boolean>;
};
export type ComplaintStep = RecordHead<ComplaintStepId> & ValuesOf<typeof complaintStepFields>;
export type ComplaintStepDraft = DraftOf<typeof complaintStepFields>;
