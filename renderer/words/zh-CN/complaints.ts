/** Words of complaints. */
export const complaints = {} as const;
