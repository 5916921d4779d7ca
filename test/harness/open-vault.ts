import type { OpenVault } from '../../electron/engine/vault/open';
import type { TempVault } from './temp-vault';

/** The vault inside the engine of a test, to read its tables; it must be unlocked. */
export function openVault(vault: TempVault): OpenVault {
  const session = vault.engine.session();
  if (!session) throw new Error('locked');
  return session.vault;
}
