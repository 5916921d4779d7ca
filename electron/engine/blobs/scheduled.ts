import { dailyAt } from '../schedule/rhythm';
import type { ScheduledJob } from '../schedule/scheduler';
import type { Session } from '../session';
import { intakeOf } from './handlers';
import { sweepContents } from './sweep';

/** When bytes that nothing refers to any more are removed: after the day's backup, which still carries them. */
const sweepTime = '13:00';

/** Removes once a day what deleted files and interrupted adds left. */
export const contentsSweep = (session: Session): ScheduledJob => ({
  name: 'attachments.sweep',
  next: dailyAt(sweepTime),
  run: async () => {
    const removed = await intakeOf(session).queue(() => sweepContents(session.vault.folder, session.vault.writer, session.clock));
    if (removed > 0) session.log.note('attachments.swept', { removed });
    return true;
  },
});
