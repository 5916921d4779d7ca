import type { TextFormat } from '../../../shared/imports/schema';
import type { Cell, ParseRefusal, SaidOfText } from './parse';
import type { ParseLimits } from './parse-limits';

/** To the reading process. */
export type ToParser =
  | { readonly kind: 'read'; readonly path: string; readonly limits: ParseLimits; readonly said: SaidOfText }
  /** One portion was taken in; another may follow. */
  | { readonly kind: 'more' }
  /** Everything arrived: the process may end. */
  | { readonly kind: 'end' };

/** From the reading process, which speaks first: what is posted to a process that is still starting may be lost. */
export type FromParser =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly at: readonly number[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'done'; readonly format: TextFormat }
  | { readonly kind: 'refused'; readonly why: ParseRefusal };

/** Most rows and characters of one portion: small enough that whoever passes it on is not held up. */
export const portion = { rows: 400, characters: 60_000 } as const;
/** Portions that may be under way at once. */
export const portionsAhead = 4;
