import * as z from 'zod';
import { ask } from '../ipc/ask';
import { jobId } from '../ipc/job-asks';

export const sampleAsks = {
  /** A believable company from a seed: about 60 clients and a year behind them, each record marked 示例. */
  'sample:load': ask(z.strictObject({ seed: z.int().min(0).max(2_147_483_647).default(2026), job: jobId }), ['alreadyLoaded', 'cancelled']).answers<{
    readonly clients: number;
    readonly followups: number;
    readonly complaints: number;
  }>(),
  'sample:remove': ask(z.strictObject({}), ['notLoaded']).answers<{ readonly removed: number }>(),
  'sample:status': ask(z.strictObject({}), []).answers<{ readonly loaded: boolean; readonly records: number }>(),
} as const;
