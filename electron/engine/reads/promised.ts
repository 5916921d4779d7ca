/** Condition on a follow-up that its next action is no open promise: where it is one, the promise is the line. */
export const notPromised = (followup: string): string =>
  `NOT EXISTS (SELECT 1 FROM promises m WHERE m.record = ${followup}.id AND m.field = 'nextAction' AND m.deleted IS NULL AND m.state = '待兑现')`;
