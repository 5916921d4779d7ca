import type { CollectionName } from '../record/collections';
import type { ActionId } from '../record/schema';
import type { ChosenPlace, Reminder } from '../remind/reminder';
import type { WorkCounts, WorkItem } from '../work/asks';

/** A fact pushed to the window. Signals tell what happened; they never give orders. */
export type Signal =
  /** Records were written; lists that show them ask again. */
  | { readonly kind: 'changed'; readonly collections: readonly CollectionName[]; readonly action: ActionId }
  /** The open work changed by these differences. */
  | { readonly kind: 'work'; readonly upsert: readonly WorkItem[]; readonly remove: readonly string[]; readonly counts: WorkCounts }
  /** A long job moved on; `total` 0 while it is not known. */
  | { readonly kind: 'job'; readonly job: string; readonly step: string; readonly done: number; readonly total: number }
  /** What is derived was made anew, by other policies or on another day; lists that show it ask again. */
  | { readonly kind: 'derived' }
  | { readonly kind: 'settings' }
  /** Something is to be told: main shows it as the system does. */
  | { readonly kind: 'remind'; readonly reminders: readonly Reminder[] }
  /** Nobody was told anything for a while; what passed in it can be asked for. */
  | { readonly kind: 'absence' }
  /** The user chose a message, or an entry of the tray: where it leads. */
  | { readonly kind: 'chosen'; readonly place: ChosenPlace }
  /** The vault was locked: the window forgets everything. */
  | { readonly kind: 'locked'; readonly why: 'user' | 'idle' | 'suspend' | 'screen' }
  /** The engine ended by itself and runs again; the vault must be unlocked again. */
  | { readonly kind: 'engineRestarted' }
  /** Something due fired; the words are in the catalogues. */
  | { readonly kind: 'notice'; readonly notice: 'backupMade' | 'backupFailed' | 'clockJumped' };
