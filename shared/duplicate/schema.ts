import { clientId } from '../client/schema';
import { link, text, yesNo } from '../field/field';

/** 不是同一家: two clients that look alike and were said to be different, so that nobody is asked again. */
export const distinctFields = {
  client: link(clientId),
  other: link(clientId),
  reason: text(200),
  sample: yesNo(),
} as const;
