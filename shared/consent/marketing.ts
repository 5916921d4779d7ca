import { openComplaintStop, stopByConsent, type ConsentState, type MarketingStop } from './schema';

/**
 * What keeps a client off every marketing and care-marketing list; `null` when nothing does. An open complaint goes
 * before any consent: who waits for help is sold nothing (AT-35, C-28). Says nothing about service messages.
 */
export function marketingStop({ openComplaints, consentMarketing }: { readonly openComplaints: number; readonly consentMarketing: ConsentState }): MarketingStop | null {
  if (openComplaints > 0) return openComplaintStop;
  return consentMarketing === '有' ? null : stopByConsent[consentMarketing];
}
