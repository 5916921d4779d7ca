/** Words of sample data. */
export const sample = {} as const;
