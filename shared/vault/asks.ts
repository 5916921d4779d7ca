import * as z from 'zod';
import { ask } from '../ipc/ask';

/** A password as typed: anything of 1–1024 characters may be tried. */
export const password = z.string().min(1).max(1024);
/** A recovery code as typed: 12 words, or anything the user believes is one. */
export const recoveryCode = z.string().min(1).max(400);

export type VaultState = 'none' | 'locked' | 'unlocked';

/** Where the vault stands, and how long the next try must wait. */
export interface VaultStatus {
  readonly state: VaultState;
  /** Seconds until a password may be tried again; 0 now (sync-and-safety §3). */
  readonly waitSeconds: number;
  /** Tries left before waiting begins. */
  readonly triesLeft: number;
  /** Whether the recovery code was typed back. */
  readonly recoveryConfirmed: boolean;
}

const opening = ['none', 'wrongPassword', 'throttled', 'damaged', 'inUse', 'newer', 'weakParameters', 'diskFull'] as const;

export const vaultAsks = {
  'vault:status': ask(z.strictObject({}), []).answers<VaultStatus>(),
  /** Creates the vault and opens it. The recovery code is in this answer and nowhere else. */
  'vault:create': ask(z.strictObject({ password }), ['exists', 'weakPassword', 'diskFull', 'inUse']).answers<{
    readonly vaultId: string;
    readonly recoveryCode: string;
  }>(),
  /** The code typed back; until then the window keeps asking for it. */
  'vault:confirm-recovery': ask(z.strictObject({ code: recoveryCode }), ['wrongCode']).answers<true>(),
  /** A new recovery code in place of the old one, which stops working. */
  'vault:new-recovery': ask(z.strictObject({ password }), ['wrongPassword', 'throttled']).answers<{ readonly recoveryCode: string }>(),
  'vault:unlock': ask(z.strictObject({ password }), opening).answers<{ readonly vaultId: string }>(),
  /** Forgotten password: the recovery code opens the vault and sets a new password. */
  'vault:recover': ask(z.strictObject({ code: recoveryCode, password }), [...opening, 'wrongCode', 'weakPassword']).answers<{
    readonly vaultId: string;
  }>(),
  'vault:change-password': ask(z.strictObject({ current: password, next: password }), [
    'wrongPassword', 'throttled', 'weakPassword', 'diskFull',
  ]).answers<true>(),
  /** How strong a password would be: 0–4, and what would make it stronger, as catalogue keys. */
  'vault:strength': ask(z.strictObject({ password: z.string().max(1024) }), []).answers<{
    readonly score: 0 | 1 | 2 | 3 | 4;
    readonly enough: boolean;
    readonly advice: readonly string[];
  }>(),
  'vault:verify': ask(z.strictObject({}), []).answers<VaultCheck>(),
} as const;

/** What a full check of the vault found. `ok` only when every part is whole. */
export interface VaultCheck {
  readonly ok: boolean;
  readonly integrity: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: number;
  readonly indexMissing: number;
  readonly indexStale: number;
  readonly derivedStale: number;
  /** Records whose fields differ from what the change log says. */
  readonly logMismatches: number;
  /** Contents of attachments, which lie beside the database: how many, and how many are gone or changed. */
  readonly contents: { readonly count: number; readonly bytes: number; readonly missing: number; readonly damaged: number };
}
