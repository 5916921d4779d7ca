/** Words of the client list, form and page. */
export const clients = {} as const;
