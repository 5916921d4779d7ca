import { noDisturbStop, openComplaintStop, retiredStop, stopByConsent, type ConsentState, type MarketingStop } from './schema';

/** What decides whether a client is marketed to. */
interface Marketed {
  readonly openComplaints: number;
  /** 淘汰 by the newest statement of its tier (R-ST-02). */
  readonly retired: boolean;
  /** The client asked not to be disturbed. */
  readonly noDisturb: boolean;
  readonly consentMarketing: ConsentState;
}

/**
 * What keeps a client off every marketing and care-marketing list; `null` when nothing does. An open complaint goes
 * before any consent: who waits for help is sold nothing; nor is a 淘汰 client disturbed, or one that asked not to be (AT-35, C-28). Says nothing
 * about service messages.
 */
export function marketingStop({ openComplaints, retired, noDisturb, consentMarketing }: Marketed): MarketingStop | null {
  if (openComplaints > 0) return openComplaintStop;
  if (retired) return retiredStop;
  if (noDisturb) return noDisturbStop;
  return consentMarketing === '有' ? null : stopByConsent[consentMarketing];
}
