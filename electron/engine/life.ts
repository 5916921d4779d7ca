import type { Signal } from '../../shared/ipc/signals';
import { ok, type Result } from '../../shared/kit/result';
import { createFileTokens, type FileTokens } from './files';
import { createJobs } from './jobs';
import type { StartReader } from './reader';
import { createExclusive, stampNow, watchWork, type EngineParts, type Session, type WorkWatch } from './session';
import { calibrate, type KdfCost } from './vault/keys';
import { vaultFiles, type VaultHeader } from './vault/header';
import type { Exclusive } from './vault/long-act';
import { openBeside, openWithKey, type OpenRefusal, type OpenVault, type SealBefore } from './vault/open';
import { deriveAnew } from './vault/derive-anew';
import { wipeNumbers } from './vault/id-numbers';
import { openThrottle, type Throttle } from './vault/throttle';

/** What the life of a vault is built from. */
export interface LifeParts extends EngineParts {
  readonly startReader: StartReader;
  readonly sealBefore: SealBefore;
  /** Cost of the key derivation for new passwords; measured on this machine unless given. */
  readonly cost?: KdfCost;
  /** Opens a vault that another program holds for reading only, instead of refusing. */
  readonly beside?: boolean;
  /** Told when a vault was opened; answers what to stop when it is closed. */
  readonly opened?: (session: Session) => () => void;
}

/** A vault from locked to unlocked and back; at most one session at a time. */
export interface Life {
  readonly folder: string;
  readonly files: FileTokens;
  readonly emit: EngineParts['emit'];
  readonly throttle: Throttle;
  readonly cost: () => Promise<KdfCost>;
  readonly opening: Parameters<typeof openWithKey>[0];
  readonly session: () => Session | null;
  /** Whether the open vault is held by another program, so that nothing can be written. */
  readonly onlyReads: () => boolean;
  /** The session; without one the caller is wrong, because `answer` asks first. */
  readonly open: () => Session;
  readonly begin: (header: VaultHeader, key: Buffer) => Promise<Result<Session, OpenRefusal>>;
  readonly hold: (vault: OpenVault) => Promise<Session>;
  /** The open work for the window, which is told of differences from then on. */
  readonly work: WorkWatch['asked'];
  readonly end: () => Promise<void>;
}

/** The life of the vault in one folder. */
export function createLife(parts: LifeParts): Life {
  const { folder, clock, emit, startReader, sealBefore } = parts;
  const files = createFileTokens();
  let current: { session: Session; work: WorkWatch; stop: () => void; queue: Exclusive; closed: () => void } | null = null;
  let besideAnother = false;
  const opening: Life['opening'] = {
    folder,
    clock,
    sealBefore,
    touched: ({ action, collections }) => {
      emit({ kind: 'changed', action, collections });
      current?.work.changed();
      if (collections.includes('settings')) emit({ kind: 'settings' });
    },
  };

  const hold = async (vault: OpenVault): Promise<Session> => {
    const reader = await startReader(vaultFiles(folder).database, vault.databaseKey, clock);
    const work = watchWork(reader, emit);
    const queue = createExclusive();
    let isOpen = true;
    const wipe = (): void => {
      if (!besideAnother && isOpen) wipeNumbers(vault);
    };
    wipe(); // what a crash left to do
    let deriving: Promise<void> | null = null;
    const session: Session = {
      ...parts, vault, reader, files,
      derive: () => {
        if (besideAnother) return Promise.resolve(); // whoever holds it does
        const told = (signal: Signal): void => {
          emit(signal);
          if (signal.kind === 'derived') work.changed();
        };
        const again = (): Promise<void> => deriveAnew(vault, session.exclusive, () => isOpen, told).catch((cause: unknown) => void parts.log.defect('derive-anew', cause));
        deriving = deriving === null ? again() : deriving.then(again);
        return deriving;
      },
      jobs: createJobs(emit, () => performance.now()),
      exclusive: (job) => queue(async () => {
        try {
          return await job();
        } finally {
          wipe();
        }
      }),
      since: stampNow(vault),
      workChanged: work.changed,
    };
    current = { session, work, stop: parts.opened?.(session) ?? (() => undefined), queue, closed: () => (isOpen = false) };
    void session.derive();
    return session;
  };

  return {
    folder,
    files,
    emit,
    opening,
    throttle: openThrottle(vaultFiles(folder).attempts, clock.now),
    cost: async () => parts.cost ?? (await calibrate()),
    session: () => current?.session ?? null,
    onlyReads: () => besideAnother,
    open: () => {
      if (!current) throw new Error('no vault is open');
      return current.session;
    },
    begin: async (header, key) => {
      if (current) return ok(current.session);
      const opened = openWithKey(opening, header, key);
      besideAnother = !opened.ok && opened.error === 'inUse' && parts.beside === true;
      const usable = besideAnother ? openBeside(opening, header, key) : opened;
      return usable.ok ? ok(await hold(usable.value)) : usable;
    },
    hold,
    work: async () => {
      if (!current) throw new Error('no vault is open');
      return current.work.asked();
    },
    end: async () => {
      const ending = current;
      current = null;
      if (!ending) return;
      ending.stop();
      ending.session.jobs.cancelAll();
      await ending.queue(async () => {
        await ending.session.reader.close();
        ending.session.vault.close();
        ending.closed();
      });
    },
  };
}
