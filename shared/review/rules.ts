/** How often a client's file is verified (R-UPD-02): in the monthly batch, in the quarterly batch, once a year. */
export const rhythms = ['monthly', 'quarterly', 'yearly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** How long ago a file was verified, in calendar months (R-GEN-02); `never` without any day. */
export const ageBands = ['upTo1', 'upTo3', 'upTo6', 'upTo12', 'over12', 'never'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Something that a client's file should hold and does not. */
export interface Gap {
  /** Field of the client; `reach` for any phone or e-mail, `address`, `chain` for its people in the decision chain. */
  readonly field: string;
  /** Must be there (R-AUD-02), or should (R-COL-02, R-COL-03, R-COL-04, R-ENT-01). */
  readonly must: boolean;
  readonly rule: string;
}
