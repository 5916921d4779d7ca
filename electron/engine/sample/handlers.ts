import type { Handlers } from '../../../shared/ipc/contract';
import { err, ok } from '../../../shared/kit/result';
import type { Session } from '../session';
import { loadSample, removeSample, sampleStatus } from './load';

/** The asks about the sample company. */
export function sampleHandlers(open: () => Session): Pick<Handlers, Extract<keyof Handlers, `sample:${string}`>> {
  return {
    'sample:load': async ({ seed, job }) => {
      const loaded = await open().jobs.run(job, (control) => loadSample(open(), seed, control));
      return loaded.ok ? loaded : err({ kind: loaded.error });
    },
    'sample:remove': async () =>
      open().exclusive(async () => {
        const removed = removeSample(open().vault);
        return Promise.resolve(removed.ok ? removed : err({ kind: removed.error }));
      }),
    'sample:status': async () => Promise.resolve(ok(sampleStatus(open().vault.writer))),
  };
}
