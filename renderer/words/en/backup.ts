/** Words of backup and restore. */
export const backup = {} as const;
