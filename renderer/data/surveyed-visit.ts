import type { ContactId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import type { VisitId } from '../../shared/visit/schema';

/** The visit at which a survey is held: what it says of it already. */
export interface SurveyedVisit {
  /** `null` where the visit was logged without having been planned. */
  readonly id: VisitId | null;
  readonly heldOn: Day | null;
  readonly contact: ContactId | null;
  readonly method: string | null;
}
