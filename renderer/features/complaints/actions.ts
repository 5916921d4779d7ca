import type { ComplaintId } from '../../../shared/complaint/schema';
import { momentOf } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { localZone } from '../../ui/use-today';
import { say } from '../../words/words';

/** Lets the clock of handling run again: the client did what was waited for. */
export async function resumeClock(id: ComplaintId): Promise<void> {
  const answer = await ask('complaint:resume', { id });
  if (!answer.ok) return notifyRefused(answer.error, 'complaint:resume');
  notifySaved(answer.value.action, say('complaints.clocks.resumed'));
}

/** Notes that what was promised is delivered now (C-08). */
export async function markFulfilled(id: ComplaintId): Promise<void> {
  const answer = await ask('complaint:edit', { id, fields: { fulfilledAt: momentOf(Date.now(), localZone()) } });
  if (!answer.ok) return notifyRefused(answer.error, 'complaint:edit');
  notifySaved(answer.value.action, say('complaints.clocks.fulfilledNow'));
}
