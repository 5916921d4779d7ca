/** Words of today. */
export const today = {} as const;
