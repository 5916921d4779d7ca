import * as z from 'zod';
import { type DraftOf, type ValuesOf } from '../field/field';
import { type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
/** Identifies a client; never shown. The human number is `number`. */
export type ClientId = Brand<'ClientId'>;
export type ContactId = Brand<'ContactId'>;
export type TagId = Brand<'TagId'>;
export declare const clientId: z.ZodType<ClientId, ClientId>;
export declare const contactId: z.ZodType<ContactId, ContactId>;
export declare const tagId: z.ZodType<TagId, TagId>;
export declare const clientTypes: readonly ["公司", "个人"];
/** Value grades (S2 ch1) and, for prospects, intent grades use the same letters: two fields (C-01). */
export declare const grades: readonly ["A类", "B类", "C类"];
/** 流失 is set by hand with a reason (domain §7.2). */
export declare const stages: readonly ["潜在", "合作", "沉睡", "流失"];
/** 待核实: a value that could not be verified (R-AUD-04). */
export declare const verifications: readonly ["已核实", "待核实"];
export type Grade = (typeof grades)[number];
export type Stage = (typeof stages)[number];
/** S2-T1 客户信息总表 and the fields its text asks for beside it (R-COL-02, R-COL-03, R-AUD-02). */
export declare const clientFields: {
    readonly number: import("../field/field").Field<string>;
    readonly name: import("../field/field").Field<string>;
    readonly type: import("../field/field").Field<"公司" | "个人">;
    readonly industry: import("../field/field").Field<string>;
    readonly valueGrade: import("../field/field").Field<"A类" | "B类" | "C类">;
    readonly intentGrade: import("../field/field").Field<"A类" | "B类" | "C类">;
    readonly stage: import("../field/field").Field<"潜在" | "合作" | "沉睡" | "流失">;
    readonly stageReason: import("../field/field").Field<string>;
    readonly source: import("../field/field").Field<string>;
    readonly filedOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly owner: import("../field/field").Field<string>;
    readonly updatedOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly scale: import("../field/field").Field<string>;
    readonly foundedOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly cooperationSince: import("../field/field").Field<import("../kit/dates").Day>;
    readonly needs: import("../field/field").Field<string>;
    readonly buyingIntent: import("../field/field").Field<string>;
    readonly preference: import("../field/field").Field<string>;
    readonly budgetFen: import("../field/field").Field<number>;
    readonly notes: import("../field/field").Field<string>;
    readonly verification: import("../field/field").Field<"待核实" | "已核实">;
    readonly verificationReason: import("../field/field").Field<string>;
    readonly sample: import("../field/field").Field<boolean>;
};
/** A client as it is stored. */
export type Client = RecordHead<ClientId> & ValuesOf<typeof clientFields>;
export type ClientDraft = DraftOf<typeof clientFields>;
/** A person at a client, an element of its set of contacts. */
export declare const contactFields: {
    readonly client: import("../field/field").Field<ClientId>;
    readonly name: import("../field/field").Field<string>;
    readonly position: import("../field/field").Field<string>;
    readonly notes: import("../field/field").Field<string>;
    readonly sample: import("../field/field").Field<boolean>;
};
export type Contact = RecordHead<ContactId> & ValuesOf<typeof contactFields>;
/** Why a phone or an e-mail counts as unverified. */
export declare const reachStates: readonly ["正常", "待核实"];
/** A phone number, an element of a client's or a contact's set. `key` is what duplicates are found by (AT-38). */
export declare const phoneFields: {
    readonly client: import("../field/field").Field<ClientId>;
    readonly contact: import("../field/field").Field<ContactId>;
    readonly text: import("../field/field").Field<string>;
    readonly key: import("../field/field").Field<string>;
    readonly state: import("../field/field").Field<"待核实" | "正常">;
    readonly sample: import("../field/field").Field<boolean>;
};
/** An e-mail address, an element of a client's or a contact's set. */
export declare const emailFields: {
    readonly client: import("../field/field").Field<ClientId>;
    readonly contact: import("../field/field").Field<ContactId>;
    readonly text: import("../field/field").Field<string>;
    readonly state: import("../field/field").Field<"待核实" | "正常">;
    readonly sample: import("../field/field").Field<boolean>;
};
/** A postal address, 省市区 + street (R-ENT-01), an element of a client's set; its parts are one group. */
export declare const addressFields: {
    readonly client: import("../field/field").Field<ClientId>;
    readonly province: import("../field/field").Field<string>;
    readonly city: import("../field/field").Field<string>;
    readonly district: import("../field/field").Field<string>;
    readonly street: import("../field/field").Field<string>;
    readonly sample: import("../field/field").Field<boolean>;
};
/** A tag by its id, so that renaming it is one change. */
export declare const tagFields: {
    readonly name: import("../field/field").Field<string>;
    readonly sample: import("../field/field").Field<boolean>;
};
/** That a client carries a tag. */
export declare const clientTagFields: {
    readonly client: import("../field/field").Field<ClientId>;
    readonly tag: import("../field/field").Field<TagId>;
    readonly sample: import("../field/field").Field<boolean>;
};
/** A follow-up plan as table S2-T3 keeps it: the cadence, and the next date with its method and focus. */
export declare const planFields: {
    readonly client: import("../field/field").Field<ClientId>;
    readonly frequency: import("../field/field").Field<string>;
    readonly nextOn: import("../field/field").Field<import("../kit/dates").Day>;
    readonly method: import("../field/field").Field<string>;
    readonly focus: import("../field/field").Field<string>;
    readonly owner: import("../field/field").Field<string>;
    readonly sample: import("../field/field").Field<boolean>;
};
export type Phone = RecordHead & ValuesOf<typeof phoneFields>;
export type Email = RecordHead & ValuesOf<typeof emailFields>;
export type Address = RecordHead & ValuesOf<typeof addressFields>;
export type Plan = RecordHead & ValuesOf<typeof planFields>;
