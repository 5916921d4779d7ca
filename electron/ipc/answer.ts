import { findInValue } from '../../shared/guard/guard-values';
import { openToAll, type Channel } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import { err, type Result } from '../../shared/kit/result';
import type * as z from 'zod';

/** A set of asks as `answer` needs it: how to parse each input. */
export type Parsers = Readonly<Record<string, { readonly input: z.ZodType }>>;
/** Handlers as `answer` calls them: the contract's types hold outside, parsing makes them true inside. */
export type AnyHandlers = Readonly<Record<string, (input: never) => Promise<Result<unknown, unknown>>>>;

/** Notes a defect where the user can find it and answers the reference to quote. Gets no input: it may hold anything. */
export type Report = (channel: string, cause: unknown) => string;

/** What else decides whether an ask is handled. */
export interface Gatekeeper {
  /** Whether a vault is open. */
  readonly isOpen: () => boolean;
  /** Whether an ask that writes must be refused because another program holds the vault. */
  readonly isBusy?: (channel: Channel) => boolean;
  /** Whether what an ask hands in may reach the disk, so that no sensitive number may stand in it (R-COL-05). */
  readonly isGuarded?: (channel: Channel) => boolean;
}

/** Largest message looked at, counted while walking it: strings, keys and items. */
const largestMessage = 8_000_000;

/** Whether a message is small enough and not too deep to be parsed; guards the parser itself. */
function isModest(raw: unknown, depth = 0, budget = { left: largestMessage }): boolean {
  if (depth > 12 || budget.left < 0) return false;
  if (typeof raw === 'string') return (budget.left -= raw.length) >= 0;
  if (typeof raw !== 'object' || raw === null) return true;
  return Object.entries(raw).every(([key, value]) => (budget.left -= key.length + 1) >= 0 && isModest(value, depth + 1, budget));
}

const malformed = (field: string, reason: string): Result<never, Fault> => err({ kind: 'malformed', field, reason });

/** Parses, handles, and lets nothing but plain data out (house §4). Never throws. */
export const answer =
  (parsers: Parsers, handlers: AnyHandlers, gatekeeper: Gatekeeper, report: Report) =>
  async (channel: unknown, raw: unknown): Promise<Result<unknown, unknown>> => {
    if (typeof channel !== 'string' || !Object.hasOwn(parsers, channel)) return malformed('channel', 'unknownChannel');
    const ask = parsers[channel];
    const handle = handlers[channel];
    if (!ask || !handle) return malformed('channel', 'unknownChannel');
    if (!isModest(raw)) return malformed('', 'tooLarge');
    const input = ask.input.safeParse(raw);
    if (!input.success) {
      const [issue] = input.error.issues;
      return malformed(issue?.path.map(String).join('.') ?? '', issue?.code === 'custom' ? issue.message : (issue?.code ?? 'invalid'));
    }
    if (!openToAll.has(channel as Channel) && !gatekeeper.isOpen()) return err({ kind: 'locked' });
    if (gatekeeper.isBusy?.(channel as Channel) === true) return err({ kind: 'busy' });
    const found = gatekeeper.isGuarded?.(channel as Channel) === true ? findInValue(input.data) : null;
    if (found) return err({ kind: 'sensitiveNumber', field: found.path, details: { number: found.kind, masked: found.masked } } satisfies Fault);
    try {
      return await handle(input.data as never); // parsed by the same contract entry
    } catch (cause) {
      return err({ kind: 'defect', ref: report(channel, cause) });
    }
  };
