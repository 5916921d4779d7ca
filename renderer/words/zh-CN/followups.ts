/** Words of logging follow-ups. */
export const followups = {} as const;
