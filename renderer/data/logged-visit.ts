import type { Day } from '../../shared/kit/dates';
import type { VisitId } from '../../shared/visit/schema';
import type { visitKinds } from '../../shared/visit/vocabulary';

/** A planned visit as it is logged. */
export interface LoggedVisit {
  readonly id: VisitId;
  /** Its day, where it recurs. */
  readonly occurrence: Day | null;
  readonly kind: (typeof visitKinds)[number] | null;
  readonly method: string | null;
  readonly agenda: readonly string[];
}
