import { err, ok } from '../../shared/kit/result';
import type { Handlers } from '../../shared/ipc/contract';
import type { VaultStatus } from '../../shared/vault/asks';
import type { Life } from './life';
import { readHeader, writeHeader, type VaultHeader } from './vault/header';
import { newRecoveryCode, openSlot, passwordSlot, recoverySlot } from './vault/keys';
import { createVault, isDiskFull, replaceSlot, unlockKey } from './vault/open';
import { strengthOf } from './vault/strength';

type VaultChannel = Exclude<Extract<keyof Handlers, `vault:${string}`>, 'vault:verify'>;

/** The asks about the vault itself: create, unlock, recover, change what opens it. */
export function vaultHandlers(life: Life): Pick<Handlers, VaultChannel> {
  const { folder, throttle, cost } = life;

  const status = (): VaultStatus => {
    const header = readHeader(folder);
    return {
      state: life.session() ? 'unlocked' : header === 'none' ? 'none' : 'locked',
      waitSeconds: throttle.waitSeconds(),
      triesLeft: throttle.triesLeft(),
      recoveryConfirmed: typeof header === 'object' && header.recoveryConfirmed,
    };
  };

  const throttled = () => ({ kind: 'throttled' as const, details: { seconds: throttle.waitSeconds() } });
  const wrong = <K extends string>(kind: K) => {
    throttle.failed();
    return { kind, details: { triesLeft: throttle.triesLeft(), seconds: throttle.waitSeconds() } };
  };

  /** Opens the vault with a key that fits, and makes the session of it. */
  const open = async (header: VaultHeader, key: Buffer) => {
    const opened = await life.begin(header, key);
    if (!opened.ok) return err({ kind: opened.error });
    throttle.passed();
    return ok({ vaultId: header.vaultId });
  };

  /** Whether the current password is right, for what changes the ways in while the vault is open. */
  const proves = async (header: VaultHeader, password: string): Promise<boolean> => {
    for (const slot of header.slots) {
      if (slot.kind !== 'password') continue;
      const key = await openSlot(slot, header.vaultId, password);
      key?.fill(0);
      if (key) return true;
    }
    return false;
  };

  return {
    'vault:status': async () => Promise.resolve(ok(status())),
    'vault:strength': async ({ password }) => Promise.resolve(ok(strengthOf(password))),

    'vault:create': async ({ password }) => {
      if (!strengthOf(password).enough) return err({ kind: 'weakPassword', field: 'password' });
      const made = await createVault(life.opening, password, await cost());
      if (!made.ok) return err({ kind: made.error });
      await life.hold(made.value.vault);
      return ok({ vaultId: made.value.vault.header.vaultId, recoveryCode: made.value.recoveryCode });
    },

    'vault:unlock': async ({ password }) => {
      if (throttle.waitSeconds() > 0) return err(throttled());
      const header = readHeader(folder);
      if (typeof header === 'string') return err({ kind: header });
      const key = await unlockKey(header, 'password', password);
      if (!key.ok) return err({ kind: key.error });
      return key.value ? open(header, key.value) : err(wrong('wrongPassword'));
    },

    'vault:recover': async ({ code, password }) => {
      if (throttle.waitSeconds() > 0) return err(throttled());
      const header = readHeader(folder);
      if (typeof header === 'string') return err({ kind: header });
      if (!strengthOf(password).enough) return err({ kind: 'weakPassword', field: 'password' });
      const key = await unlockKey(header, 'recovery', code);
      if (!key.ok) return err({ kind: key.error });
      if (!key.value) return err(wrong('wrongCode'));
      const slot = await passwordSlot(key.value, header.vaultId, password, await cost());
      // Opened first: what cannot be opened, or is held by another program, keeps its ways in as they are.
      const opened = await open(header, key.value);
      if (!opened.ok) return opened;
      if (life.onlyReads()) {
        await life.end();
        return err({ kind: 'inUse' });
      }
      try {
        replaceSlot(folder, header, slot);
        return opened;
      } catch (cause) {
        await life.end();
        if (isDiskFull(cause)) return err({ kind: 'diskFull' });
        throw cause;
      }
    },

    'vault:confirm-recovery': async ({ code }) => {
      const header = readHeader(folder);
      if (typeof header === 'string') throw new Error('the header of an open vault is gone');
      const key = await unlockKey(header, 'recovery', code);
      if (!key.ok || !key.value) return err({ kind: 'wrongCode', field: 'code' });
      key.value.fill(0);
      writeHeader(folder, { ...header, recoveryConfirmed: true });
      return ok(true);
    },

    'vault:new-recovery': async ({ password }) => {
      if (throttle.waitSeconds() > 0) return err(throttled());
      const { vault } = life.open();
      const header = readHeader(folder);
      if (typeof header === 'string') throw new Error('the header of an open vault is gone');
      if (!(await proves(header, password))) return err(wrong('wrongPassword'));
      throttle.passed();
      const recoveryCode = newRecoveryCode();
      replaceSlot(folder, header, recoverySlot(vault.vaultKey, header.vaultId, recoveryCode), false);
      return ok({ recoveryCode });
    },

    'vault:change-password': async ({ current, next }) => {
      if (throttle.waitSeconds() > 0) return err(throttled());
      const { vault } = life.open();
      const header = readHeader(folder);
      if (typeof header === 'string') throw new Error('the header of an open vault is gone');
      if (!(await proves(header, current))) return err(wrong('wrongPassword'));
      throttle.passed();
      if (!strengthOf(next).enough) return err({ kind: 'weakPassword', field: 'next' });
      try {
        replaceSlot(folder, header, await passwordSlot(vault.vaultKey, header.vaultId, next, await cost()));
        return ok(true);
      } catch (cause) {
        if (isDiskFull(cause)) return err({ kind: 'diskFull' });
        throw cause;
      }
    },
  };
}
