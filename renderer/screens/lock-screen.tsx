import type { VaultStatus } from '../../shared/vault/asks';
import { Lock } from '../features/vault/lock';

/** Shown while the vault is locked. */
export function LockScreen({ status, restarted, onChange }: {
  readonly status: VaultStatus | null;
  readonly restarted: boolean;
  readonly onChange: () => void;
}) {
  return <Lock status={status} restarted={restarted} onUnlocked={onChange} />;
}
