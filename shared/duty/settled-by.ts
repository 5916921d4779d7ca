import type { Day } from '../kit/dates';
import { addSpan, spanOf } from '../policy/interval';
import type { PolicyValues } from '../policy/policies';
import { kindsElsewhere, type Duty } from './schema';

/** What a contact on a day is taken to settle unless somebody says otherwise (C-06): whatever is due by then, or so soon after that one visit would do both. */
export const settledBy = <D extends Pick<Duty, 'kind' | 'dueOn'>>(duties: readonly D[], on: Day, policies: PolicyValues): readonly D[] =>
  duties.filter(({ kind, dueOn }) => !kindsElsewhere.has(kind) && dueOn <= addSpan(on, spanOf(policies, 'visit.fuseWithin')));
