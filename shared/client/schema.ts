import * as z from 'zod';
import { choice, day, lines, link, long, moment, money, number, text, yesNo, type DraftOf, type Field, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import { tidyBirthday } from './birthday';
import { isCreditCode, tidyCreditCode } from './credit-code';
import { recordId, type RecordHead } from '../record/schema';
import { birthdayCalendars } from './vocabulary';

/** Identifies a client; never shown. The human number is `number`. */
export type ClientId = Brand<'ClientId'>;
export type ContactId = Brand<'ContactId'>;
export type TagId = Brand<'TagId'>;

export const clientId = z.string().regex(uuidPattern) as unknown as z.ZodType<ClientId, ClientId>;
export const contactId = z.string().regex(uuidPattern) as unknown as z.ZodType<ContactId, ContactId>;
export const tagId = z.string().regex(uuidPattern) as unknown as z.ZodType<TagId, TagId>;

export const clientTypes = ['公司', '个人'] as const;
/** Value grades (S2 ch1) and, for prospects, intent grades use the same letters: two fields (C-01). */
export const grades = ['A类', 'B类', 'C类'] as const;
/** 流失 is set by hand with a reason (domain §7.2). */
export const stages = ['潜在', '合作', '沉睡', '流失'] as const;
/** 待核实: a value that could not be verified (R-AUD-04). */
export const verifications = ['已核实', '待核实'] as const;

export type Grade = (typeof grades)[number];
export type Stage = (typeof stages)[number];

/** A 统一社会信用代码 as it is kept: 18 characters in capitals, with a check character that is right. */
const creditCode = (): Field<string> => ({
  ...text(18, { searchable: true }),
  parser: z.string().max(40).transform((value) => tidyCreditCode(value) || null).refine((value) => value === null || isCreditCode(value), 'badCreditCode').nullable(),
});

/** S2-T1 客户信息总表 and the fields its text asks for beside it (R-COL-02, R-COL-03, R-AUD-02). */
export const clientFields = {
  number: text(40, { searchable: true, columns: { 'S2-T1': '客户编号', 'S2-T3': '客户编号', 'S4-T1': '客户ID', 'S4-T2': '客户ID' } }),
  name: text(200, { searchable: true, sensitive: true, columns: { 'S2-T1': '客户名称（个人/公司）', 'S2-T3': '客户名称', 'S2-T6': '调查对象', 'S4-T1': '客户名称' } }),
  type: choice(clientTypes),
  industry: text(60, { searchable: true, columns: { 'S2-T1': '所属行业', 'S4-T1': '行业/规模' } }),
  valueGrade: choice(grades, { columns: { 'S2-T1': '客户等级' } }),
  intentGrade: choice(grades, { columns: { 'S2-T3': '客户等级' } }),
  stage: choice(stages, { columns: { 'S2-T3': '跟进阶段（潜在/合作/沉睡）' } }),
  stageReason: text(400),
  source: text(80, { columns: { 'S2-T1': '来源渠道' } }),
  /** The occasion in the register of sources, where it is known (S2-T2). */
  sourceEntry: link(recordId),
  /** When the lead became a 有效客户 (C-18); `null` while it is one of the leads. */
  qualifiedOn: day(),
  filedOn: day({ columns: { 'S2-T1': '建档日期' } }),
  owner: text(60, { columns: { 'S2-T1': '负责人', 'S2-T3': '负责人' } }),
  updatedOn: day({ columns: { 'S2-T1': '最后更新日期' } }),
  scale: text(60),
  foundedOn: day(),
  cooperationSince: day(),
  needs: long(4000, { searchable: true, columns: { 'S4-T1': '核心需求/痛点' } }),
  buyingIntent: text(400),
  preference: text(400),
  budgetFen: money({ sensitive: true }),
  /** What it holds with us, for the churn rule of S0. */
  balanceFen: money({ sensitive: true }),
  preferredChannel: text(60),
  /** How it wants or does not want to be greeted; never its belief (C-29). */
  greeting: text(200),
  /** 不打扰: it asked for no marketing and no surveys, whatever it once agreed to. */
  noDisturb: yesNo(),
  notes: long(20_000, { searchable: true, sensitive: true }),
  verification: choice(verifications),
  verificationReason: text(400),
  /** 统一社会信用代码 (GB 32100): one firm, one code. */
  creditCode: creditCode(),
  /** What of its file nobody could find out, 「未知」 for good (R-DC-02): fields, `reach`, `address`, `chain`. */
  unknowns: lines(40),
  /** Amounts of its own beyond the ceiling that somebody confirmed (AT-37), as `budgetFen=1000000000`: another amount is asked about again. */
  confirmedAmounts: lines(60),
  /** The client that this one was merged into; set on the one that went (R-DC-01). */
  mergedInto: link(clientId),
  sample: yesNo(),
} as const;

/** A client as it is stored. */
export type Client = RecordHead<ClientId> & ValuesOf<typeof clientFields>;
export type ClientDraft = DraftOf<typeof clientFields>;

/** Roles in the decision chain (R-COL-03, beyond §1 item 20). */
export const decisionRoles = ['最终决策者', '采购负责人', '技术', '使用者', '影响者'] as const;
export const influences = ['高', '中', '低'] as const;
export const attitudes = ['支持', '中立', '反对', '未知'] as const;

/** A birthday as it is kept, `08-15`. */
const birthday = (): Field<string> => ({
  ...text(5, { sensitive: true, group: 'birth' }),
  parser: z.string().max(40).transform((value) => (value.trim() === '' ? null : (tidyBirthday(value) ?? value))).refine((value) => value === null || tidyBirthday(value) === value, 'notABirthday').nullable(),
});

/** A person at a client, an element of its set of contacts. */
export const contactFields = {
  client: link(clientId),
  name: text(80, { searchable: true, sensitive: true, columns: { 'S2-T1': '联系人', 'S4-T1': '主要联系人' } }),
  position: text(80, { columns: { 'S2-T1': '职位' } }),
  role: choice(decisionRoles),
  influence: choice(influences),
  attitude: choice(attitudes),
  /** To whom the person reports, for drawing the chain. */
  reportsTo: link(contactId),
  joinedOn: day(),
  birthday: birthday(),
  birthdayCalendar: choice(birthdayCalendars, { group: 'birth' }),
  /** The person is no longer there; kept as 已离开 (AT-40). */
  leftOn: day(),
  successor: link(contactId),
  /** Until when the change must be dealt with: 24 h after it was learnt (R-UPD-01, AT-40). */
  updateDueAt: moment(),
  notes: long(4000, { searchable: true, sensitive: true }),
  /** The same person at the client that this one's was merged into (R-DC-01). */
  mergedInto: link(contactId),
  sample: yesNo(),
} as const;

export type Contact = RecordHead<ContactId> & ValuesOf<typeof contactFields>;

/** Why a phone or an e-mail counts as unverified. */
export const reachStates = ['正常', '待核实'] as const;

/** A phone number, an element of a client's or a contact's set. `key` is what duplicates are found by (AT-38). */
export const phoneFields = {
  client: link(clientId),
  contact: link(contactId),
  text: text(60, { searchable: true, sensitive: true, columns: { 'S2-T1': '联系电话' } }),
  key: text(40, { sensitive: true }),
  state: choice(reachStates),
  sample: yesNo(),
} as const;

/** An e-mail address, an element of a client's or a contact's set. */
export const emailFields = {
  client: link(clientId),
  contact: link(contactId),
  text: text(200, { searchable: true, sensitive: true, columns: { 'S2-T1': '邮箱' } }),
  state: choice(reachStates),
  sample: yesNo(),
} as const;

/** Degrees of a place on the ground, WGS 84 or whatever map they were copied from: used only to order a day's visits. */
const degrees = (most: number): Field<number> => ({ ...number({ group: 'spot', sensitive: true, signed: true }), parser: z.number().min(-most).max(most).nullable() });

/** A postal address, 省市区 + street (R-ENT-01), an element of a client's set; its parts are one group. */
export const addressFields = {
  client: link(clientId),
  province: text(40, { group: 'place' }),
  city: text(40, { group: 'place' }),
  district: text(40, { group: 'place' }),
  street: text(200, { searchable: true, sensitive: true, group: 'place' }),
  lat: degrees(90),
  lng: degrees(180),
  sample: yesNo(),
} as const;

/** A tag by its id, so that renaming it is one change. */
export const tagFields = {
  name: text(60, { searchable: true, columns: { 'S2-T1': '需求标签' } }),
  sample: yesNo(),
} as const;

/** That a client carries a tag. */
export const clientTagFields = {
  client: link(clientId),
  tag: link(tagId),
  sample: yesNo(),
} as const;

/** A follow-up plan as table S2-T3 keeps it: the cadence, and the next date with its method and focus. */
export const planFields = {
  client: link(clientId),
  frequency: text(60, { columns: { 'S2-T3': '跟进频率' } }),
  /** Why the client has another rhythm than the rule's (C-03). */
  reason: text(500, { sensitive: true }),
  nextOn: day({ columns: { 'S2-T3': '下次跟进日期' } }),
  method: text(40, { columns: { 'S2-T3': '跟进方式' } }),
  focus: text(1000, { searchable: true, columns: { 'S2-T3': '跟进重点' } }),
  owner: text(60, { columns: { 'S2-T3': '负责人' } }),
  sample: yesNo(),
} as const;

export type Phone = RecordHead & ValuesOf<typeof phoneFields>;
export type Email = RecordHead & ValuesOf<typeof emailFields>;
export type Address = RecordHead & ValuesOf<typeof addressFields>;
export type Plan = RecordHead & ValuesOf<typeof planFields>;
