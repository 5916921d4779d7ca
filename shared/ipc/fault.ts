import type { SensitiveKind } from '../guard/sensitive-ids';

/** What may go wrong with any ask, beside its own refusals. */
export type Fault =
  /** The input was not what the contract says; `field` is the path of the first wrong value. */
  | { readonly kind: 'malformed'; readonly field: string; readonly reason: string }
  /** The message did not come from our own window's main frame. */
  | { readonly kind: 'untrusted' }
  /** No vault is open. */
  | { readonly kind: 'locked' }
  /** A bug: logged under `ref`, which the user can quote. */
  | { readonly kind: 'defect'; readonly ref: string }
  /** The engine ended while the ask was under way; it is being started again. */
  | { readonly kind: 'engineGone' }
  /** Another program holds the vault, so nothing can be written from here. */
  | { readonly kind: 'busy' }
  /** A number that must not be kept stands in what would be written (R-COL-05): at `field`, told by its ends only. */
  | { readonly kind: 'sensitiveNumber'; readonly field: string; readonly details: { readonly number: SensitiveKind; readonly masked: string } };
