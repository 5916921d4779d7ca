/** Words of importing files. */
export const imports = {} as const;
