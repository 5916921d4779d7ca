import type { ClientChoice } from '../../data/use-client-search';
import type { ImprovementRow } from '../../../shared/improvement/asks';
import type { ImprovementId } from '../../../shared/improvement/schema';
import type { SuggestionRow } from '../../../shared/suggestion/asks';
import type { EscalationRow } from '../../../shared/survey/asks';
import type { Opened } from '../../data/navigation';

/** What lies over a list of what follows from surveys. */
export type FollowOver =
  | { readonly kind: 'plan'; readonly id: ImprovementId }
  | { readonly kind: 'end'; readonly row: ImprovementRow }
  | { readonly kind: 'take'; readonly row: EscalationRow }
  | { readonly kind: 'suggestion'; readonly row: SuggestionRow }
  | { readonly kind: 'suggest'; readonly client: ClientChoice | null }
  | { readonly kind: 'tell'; readonly row: SuggestionRow };

/** A plan that a place is opened with. */
export const followOver = ({ collection, id }: Opened): FollowOver | null => (collection === 'improvementPlans' ? { kind: 'plan', id: id as ImprovementId } : null);
