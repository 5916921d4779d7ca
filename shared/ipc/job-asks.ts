import * as z from 'zod';
import { ask } from './ask';

/** Names a long job, chosen by whoever starts it. */
export const jobId = z.string().min(1).max(60);

export const jobAsks = {
  /** Asks a running job to stop; it answers its own ask with `cancelled` and leaves nothing behind. */
  'job:cancel': ask(z.strictObject({ job: jobId }), ['notFound']).answers<true>(),
} as const;
