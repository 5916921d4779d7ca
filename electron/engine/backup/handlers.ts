import { mkdirSync } from 'node:fs';
import { err, ok } from '../../../shared/kit/result';
import type { Handlers } from '../../../shared/ipc/contract';
import { createJobs } from '../jobs';
import type { Life } from '../life';
import { vaultFiles } from '../vault/header';
import { isDiskFull } from '../vault/open';
import { makeBackup } from './make';
import { restoreBackup, restoreOver } from './restore';
import { listShelf } from './shelf';
import { workHere } from './work';

/** The asks about sealed backups. Restoring is the one thing beside creating that works while there is no vault. */
export function backupHandlers(life: Life): Pick<Handlers, Extract<keyof Handlers, `backup:${string}`>> {
  const { folder, throttle, files } = life;
  return {
    'backup:make': async ({ file, job }) => {
      const to = files.take(file);
      if (to === null) return err({ kind: 'unknownFile' });
      const session = life.open();
      const made = await session.jobs.run(job, (control) => makeBackup(session, to, control));
      return made.ok ? made : err({ kind: made.error });
    },

    'backup:list': async () => Promise.resolve(ok(listShelf(vaultFiles(folder).backups, life.opening.clock))),

    'backup:restore': async ({ file, secret, replace, job }) => {
      if (life.session()) return err({ kind: 'exists' });
      if (throttle.waitSeconds() > 0) return err({ kind: 'throttled', details: { seconds: throttle.waitSeconds() } });
      const path = files.take(file);
      if (path === null) return err({ kind: 'unknownFile' });
      try {
        const restored = await createJobs(life.emit, () => performance.now()).run(job, (control) =>
          (replace ? restoreOver : restoreBackup)({ file: path, folder, secret }, workHere(control).unseal));
        if (restored.ok) throttle.passed();
        else if (restored.error === 'wrongPassword') {
          mkdirSync(folder, { recursive: true, mode: 0o700 }); // the wrong tries are counted where the vault will be
          throttle.failed();
          files.grant(path, file); // the same file may be tried with another secret
          return err({ kind: 'wrongPassword', details: { triesLeft: throttle.triesLeft(), seconds: throttle.waitSeconds() } });
        }
        return restored.ok ? restored : err({ kind: restored.error });
      } catch (cause) {
        if (isDiskFull(cause)) return err({ kind: 'diskFull' });
        throw cause;
      }
    },
  };
}
