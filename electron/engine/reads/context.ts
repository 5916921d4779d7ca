import type { Clock } from '../../../shared/kit/dates';
import type { Reader, SqlValue } from '../vault/database';

/** What a reading is given: a connection that cannot write, and the clock. */
export interface ReadContext {
  readonly reader: Reader;
  readonly clock: Clock;
}

/** Conditions put together with their values; every value is a parameter, never text in the SQL. */
export class Where {
  readonly params: Record<string, SqlValue> = {};
  readonly #parts: string[] = [];

  /** Adds a condition as it stands. */
  and(condition: string, params: Readonly<Record<string, SqlValue>> = {}): this {
    this.#parts.push(condition);
    Object.assign(this.params, params);
    return this;
  }

  /** Adds `column IN (values)`; an absent or empty list is no condition. */
  among(column: string, values: readonly string[] | undefined, name: string): this {
    if (values === undefined || values.length === 0) return this;
    values.forEach((value, at) => (this.params[`${name}${at}`] = value));
    this.#parts.push(`${column} IN (${values.map((_, at) => `$${name}${at}`).join(', ')})`);
    return this;
  }

  /** The clause, empty without conditions. */
  get sql(): string {
    return this.#parts.length === 0 ? '' : `WHERE ${this.#parts.join(' AND ')}`;
  }
}
