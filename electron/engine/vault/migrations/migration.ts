import type { Writer } from '../database';

/** One step of the schema: brings a vault of `version - 1` to `version`, inside a transaction. */
export interface Migration {
  readonly version: number;
  readonly up: (writer: Writer) => void;
}
