import type { ContactId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import type { VisitId } from '../../shared/visit/schema';

/** The visit at which a survey is held: what it says of it already. */
export interface SurveyedVisit {
  readonly id: VisitId;
  readonly heldOn: Day | null;
  readonly contact: ContactId | null;
  readonly method: string | null;
}
