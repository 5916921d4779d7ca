import { dueAfter, type Due, type Start } from '../policy/interval';
import type { PolicyValues } from '../policy/policies';
import type { Followup } from './schema';

type Waiting = Pick<Followup, 'heldOn' | 'heldAt' | 'reply' | 'finding' | 'visitKind' | 'resolved'>;

const startOf = ({ heldOn, heldAt }: Waiting): Start | null => (heldOn === null ? null : { on: heldOn, at: heldAt });

/**
 * When a client that waits must have its answer, from the moment it spoke (R-FU-02, AT-12): a mail is acknowledged within
 * 2 hours, everything answered within 24. `null` where nobody waits.
 */
export function replyDue(followup: Waiting, policies: PolicyValues, zone: string): Due | null {
  const start = startOf(followup);
  if (start === null || followup.reply === null || followup.reply === '已答复') return null;
  return dueAfter(start, policies, followup.reply === '待确认' ? 'response.mailAck' : 'response.feedback', 'R-FU-02', zone);
}

/** By when somebody must be on site, because a problem was not solved on the spot (R-RV-07). `null` where nothing is left to solve. */
export function onsiteDue(followup: Waiting, policies: PolicyValues, zone: string): Due | null {
  const start = startOf(followup);
  const atOnce = followup.finding === '即时问题' || (followup.finding === null && followup.visitKind === '问题解决');
  return start === null || !atOnce || followup.resolved !== false ? null : dueAfter(start, policies, 'response.onsite', 'R-RV-07', zone);
}

/** The state after the one that is dealt with: acknowledging a mail leaves its answer open. */
export const nextReply = (reply: Followup['reply']): Followup['reply'] => (reply === '待确认' ? '待答复' : '已答复');
