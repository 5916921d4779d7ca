import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, link, long, text, yesNo, type ValuesOf } from '../field/field';
import { followupId } from '../followup/schema';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { surveyId } from '../survey/schema';
import { productId } from '../trade/schema';

export type SuggestionId = Brand<'SuggestionId'>;
export const suggestionId = z.string().regex(uuidPattern) as unknown as z.ZodType<SuggestionId, SuggestionId>;

/** How far a suggestion has come (R-RV-09): evaluated, put into the product plan, delivered, or not adopted. */
export const suggestionStates = ['待评估', '可行', '已列入计划', '已上线', '不采纳'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** 客户建议 with its adoption feedback (R-RV-09, AT-25). */
export const suggestionFields = {
  client: link(clientId),
  text: long(2000, { searchable: true, sensitive: true }),
  product: link(productId),
  /** Where it was said. */
  survey: link(surveyId),
  followup: link(followupId),
  raisedOn: day(),
  state: choice(suggestionStates),
  decidedOn: day(),
  /** When it is expected to be there. */
  plannedOn: day(),
  /** Why it is not adopted, or what was found. */
  reason: long(1000),
  owner: text(60),
  /** The state that the client was told last; while it is another than the state, the client is to be told. */
  toldState: choice(suggestionStates),
  toldOn: day(),
  /** What the client was told, as others are compared with it (R-RV-03). */
  wording: text(2000, { sensitive: true }),
  toldBy: text(60),
  sample: yesNo(),
} as const;

export type Suggestion = RecordHead<SuggestionId> & ValuesOf<typeof suggestionFields>;
