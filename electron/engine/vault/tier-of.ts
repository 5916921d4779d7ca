/** The quadrant that was stated last of a client, as an expression of SQL; `client` is what its id stands in, a column or a parameter (S4-T1). */
export const newestTier = (client: string): string =>
  `(SELECT t.tier FROM tierRecords t WHERE t.client = ${client} AND t.deleted IS NULL AND t.tier IS NOT NULL ORDER BY t.statedOn DESC, t.id DESC LIMIT 1)`;
