/** Labels of every policy by its key, and how their values are written. */
export const policies = {
  tags: {
    RULE: { name: 'Rule', meaning: 'Stated by the sources as something to do, or as a limit.' },
    TGT: { name: 'Target', meaning: 'Given by the sources as an example of a target; adjust it to your case.' },
    INF: { name: 'Proposal', meaning: 'The sources are silent; this is our proposal. Please confirm it.' },
  },
} as const;
