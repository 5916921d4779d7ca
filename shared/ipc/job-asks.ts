import * as z from 'zod';
import { ask } from './ask';

export const jobAsks = {
  /** Asks a running job to stop; it answers its own ask with `cancelled` and leaves nothing behind. */
  'job:cancel': ask(z.strictObject({ job: z.string().max(60) }), ['notFound']).answers<true>(),
} as const;
