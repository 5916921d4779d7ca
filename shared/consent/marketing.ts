import type { ConsentState } from './schema';

/** Why a client stands on no marketing list; service messages stay possible (AT-35, R-CA-09). */
export const marketingStops = ['有未关闭投诉', '未同意营销', '营销同意已过期', '已撤回营销同意'] as const;
export type MarketingStop = (typeof marketingStops)[number];

/** What each state of the consent stops. */
export const stopByConsent: Readonly<Record<Exclude<ConsentState, '有'>, MarketingStop>> = { 无: '未同意营销', 过期: '营销同意已过期', 撤回: '已撤回营销同意' };

/**
 * What keeps a client off every marketing and care-marketing list; `null` when nothing does. An open complaint goes
 * before any consent: who waits for help is sold nothing (AT-35, C-28). Says nothing about service messages.
 */
export function marketingStop({ openComplaints, consentMarketing }: { readonly openComplaints: number; readonly consentMarketing: ConsentState }): MarketingStop | null {
  if (openComplaints > 0) return '有未关闭投诉';
  return consentMarketing === '有' ? null : stopByConsent[consentMarketing];
}
