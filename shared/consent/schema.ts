import * as z from 'zod';
import { clientId, contactId } from '../client/schema';
import { choice, day, lines, link, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type ConsentId = Brand<'ConsentId'>;
export const consentId = z.string().regex(uuidPattern) as unknown as z.ZodType<ConsentId, ConsentId>;

/** What somebody agreed to (R-AUD-05, beyond §1 item 25). 证件号 is the authorisation to keep numbers (R-COL-05, decision 0012). */
export const consentPurposes = ['服务', '营销', '调研', '证件号'] as const;
/** By which way; 不限 is every way. */
export const consentChannels = ['不限', '电话', '短信', '微信', '邮件', '上门', '信函'] as const;
/** Which numbers an authorisation of the purpose 证件号 covers. */
export const consentNumbers = ['身份证号', '银行卡号', '护照号'] as const;

/** How one record stands on a day. */
export const standings = ['有效', '过期', '撤回'] as const;
/** Whether somebody may be contacted: 有, or why not. */
export const consentStates = ['有', '无', '过期', '撤回'] as const;

/** Why a client stands on no marketing list: an open complaint before all else (AT-35), then 淘汰 (C-28), then its own wish, then what the consent says. */
export const openComplaintStop = '有未关闭投诉';
export const retiredStop = '淘汰不打扰';
export const noDisturbStop = '要求不打扰';
export const stopByConsent = { 无: '未同意营销', 过期: '营销同意已过期', 撤回: '已撤回营销同意' } as const;
export const marketingStops = [openComplaintStop, retiredStop, noDisturbStop, stopByConsent.无, stopByConsent.过期, stopByConsent.撤回] as const;
export type MarketingStop = (typeof marketingStops)[number];

export type Standing = (typeof standings)[number];
export type ConsentState = (typeof consentStates)[number];
export type ConsentPurpose = (typeof consentPurposes)[number];
export type ConsentChannel = (typeof consentChannels)[number];

/** That a client, or one person there, agreed to be contacted or to have numbers kept: an explicit authorisation record. */
export const consentFields = {
  client: link(clientId),
  /** Who agreed, where it was one person of several. */
  contact: link(contactId),
  purpose: choice(consentPurposes),
  channel: choice(consentChannels),
  /** Of the purpose 证件号: which numbers. */
  numbers: lines(10),
  givenOn: day(),
  /** How it can be shown: a signed form, a recorded call, a ticked box. */
  evidence: text(400),
  /** The last day on which it holds; `null` while it has no end. */
  expiresOn: day(),
  withdrawnOn: day(),
  withdrawnReason: text(400),
  sample: yesNo(),
} as const;

export type Consent = RecordHead<ConsentId> & ValuesOf<typeof consentFields>;
export type ConsentDraft = DraftOf<typeof consentFields>;
