import type { Suggestion, SuggestionState } from './schema';

/** States of which the client hears: what is still being looked at is no news. */
const newsOf: ReadonlySet<SuggestionState> = new Set(['已列入计划', '已上线', '不采纳']);

/** Whether the client is still to be told how its suggestion stands (R-RV-09). */
export const isToTell = ({ state, toldState }: Pick<Suggestion, 'state' | 'toldState'>): boolean => state !== null && newsOf.has(state) && state !== toldState;

/** The same as SQL over a row `p`. */
export const toTellSql = `p.state IN (${[...newsOf].map((state) => `'${state}'`).join(', ')}) AND p.state IS NOT p.toldState`;

/** What keeps a suggestion from being decided so: not adopting it says why, a plan says when. */
export function decisionRefusal({ state, reason, plannedOn }: Pick<Suggestion, 'state' | 'reason' | 'plannedOn'>): { readonly kind: 'reasonMissing' | 'dayMissing'; readonly field: string } | null {
  if (state === '不采纳' && !reason) return { kind: 'reasonMissing', field: 'reason' };
  return state === '已列入计划' && plannedOn === null ? { kind: 'dayMissing', field: 'plannedOn' } : null;
}
