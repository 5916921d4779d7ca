/** What may be logged of an event: codes and counts, never a value that a user typed or imported. */
export type LogFacts = Readonly<Record<string, number | boolean | LogCode>>;

/** A word from our own code: a channel, a kind, an error code. Checked when it is written. */
export type LogCode = string;

/** The log of one process: events by name with facts. */
export interface Log {
  readonly note: (event: string, facts?: LogFacts) => void;
  /** Notes a defect without its message, which may hold data: its type, code and place. Answers the reference to quote. */
  readonly defect: (where: string, cause: unknown) => string;
}
