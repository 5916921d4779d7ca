/** Words of the reports. */
export const reports = {} as const;
